package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Report;

/** Looks up all that is kept of a report. */
final class Dossiers {
  private final Database database;
  private final ReadingDocuments documents;

  Dossiers(Database database, ReadingDocuments documents) {
    this.database = database;
    this.documents = documents;
  }

  Optional<ReportDossier> report(String id) {
    try {
      List<Long> keys =
          database.all(
              "SELECT key FROM report WHERE id = ?1 UNION SELECT report FROM version WHERE id = ?1",
              r -> r.getLong(1),
              id);
      if (keys.isEmpty()) {
        String end = id + Character.toString(Character.MAX_CODE_POINT);
        keys =
            database.all(
                "SELECT key FROM report WHERE id BETWEEN ?1 AND ?2 UNION SELECT report FROM version"
                    + " WHERE id BETWEEN ?1 AND ?2 LIMIT 2",
                r -> r.getLong(1),
                id,
                end);
      }
      return keys.size() == 1 ? Optional.of(dossier(keys.get(0))) : Optional.empty();
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private ReportDossier dossier(long key) throws SQLException {
    ReportEntry entry =
        database.one(Answers.REPORT + " WHERE r.key = ?", Answers::report, key).orElseThrow();
    List<ReportEntry> copies =
        database.all(
            Answers.REPORT
                + " WHERE r.key <> ?1 AND r.key IN (SELECT report FROM version WHERE words IN (SELECT"
                + " words FROM version WHERE report = ?1)) ORDER BY r.published_day, r.id",
            Answers::report,
            key);
    return new ReportDossier(entry, versions(key), copies);
  }

  private record Text(
      long key, String id, Optional<String> language, boolean unread, Optional<String> document) {}

  private List<Version> versions(long report) throws SQLException {
    List<Text> texts =
        database.all(
            "SELECT key, id, language, unread, document FROM version WHERE report = ? ORDER BY"
                + " stands, key",
            r ->
                new Text(
                    r.getLong(1),
                    r.getString(2),
                    Columns.text(r, 3),
                    r.getInt(4) == 1,
                    Columns.text(r, 5)),
            report);
    String current =
        database
            .one(
                "SELECT d.document FROM reading d JOIN report r ON r.key = d.report AND r.reader ="
                    + " d.reader WHERE r.key = ?",
                r -> r.getString(1),
                report)
            .orElseThrow();
    if (texts.isEmpty()) {
      // Posted by an earlier program.
      Report text = documents.read(current).report();
      return List.of(new Version(1, text.id(), text.language(), false, true, text, List.of()));
    }
    List<Version> versions = new ArrayList<>();
    for (Text text : texts) {
      versions.add(
          new Version(
              versions.size() + 1,
              text.id(),
              text.language(),
              text.unread(),
              text.document().isEmpty(),
              documents.read(text.document().orElse(current)).report(),
              arrivals(text.key())));
    }
    return versions;
  }

  private List<Version.Arrival> arrivals(long version) throws SQLException {
    return database.all(
        "SELECT address, raw, extractor, modified, first, last FROM arrival WHERE version = ? ORDER"
            + " BY first, address, raw",
        r ->
            new Version.Arrival(
                Columns.text(r, 1).filter(a -> !a.isEmpty()),
                r.getString(2),
                r.getString(3),
                Columns.text(r, 4),
                Columns.text(r, 5).filter(a -> !a.isEmpty()),
                Columns.text(r, 6).filter(a -> !a.isEmpty())),
        version);
  }
}
