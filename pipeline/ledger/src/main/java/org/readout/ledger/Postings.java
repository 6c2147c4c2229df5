package org.readout.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.knowledge.Publishers;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** Takes readings in, within the transaction of who calls. */
final class Postings {
  private final Database database;
  private final ReadingDocuments documents;
  private final Matching matching;
  private final FactRows facts;
  private final Reconciliation reconciliation;
  private final Wordings wordings;
  private final Copies copies;
  private final Publishers publishers = Publishers.bundled();

  Postings(Database database, ReadingDocuments documents, Matching matching) {
    this.database = database;
    this.documents = documents;
    this.matching = matching;
    this.facts = new FactRows(database, matching);
    this.reconciliation = new Reconciliation(database, matching, facts);
    this.wordings = new Wordings(database);
    this.copies = new Copies(database);
  }

  /** Takes a reading in; {@code document} is how it is kept. */
  Posting post(Reading reading, String document) throws SQLException {
    Report report = reading.report();
    Optional<Long> held =
        database.one("SELECT key FROM report WHERE id = ?", r -> r.getLong(1), report.id());
    if (held.isPresent() && isCurrent(held.get(), reading.reader(), document)) {
      return new Posting(report.id(), Posting.Outcome.UNCHANGED);
    }
    Withdrawn withdrawn = held.isPresent() ? withdraw(held.get()) : Withdrawn.NOTHING;
    Voice voice = Voice.of(report, publishers);
    long key = writeReport(report, voice, reading.reader());
    database.update(
        "INSERT INTO reading VALUES (?, ?, ?) ON CONFLICT (report, reader) DO UPDATE SET document ="
            + " excluded.document",
        key,
        reading.reader(),
        document);
    write(key, reading, voice, withdrawn);
    return new Posting(
        report.id(), held.isPresent() ? Posting.Outcome.REPLACED : Posting.Outcome.ADDED);
  }

  private boolean isCurrent(long report, String reader, String document) throws SQLException {
    return database
        .one(
            "SELECT d.document FROM report r JOIN reading d ON d.report = r.key AND d.reader ="
                + " r.reader WHERE r.key = ? AND r.reader = ?",
            r -> r.getString(1),
            report,
            reader)
        .filter(document::equals)
        .isPresent();
  }

  private void write(long report, Reading reading, Voice voice, Withdrawn withdrawn)
      throws SQLException {
    FactRows.Written written = facts.write(report, reading, voice);
    wordings.write(report, reading);
    copies.write(report, reading.report().text());
    reconciliation.settle(written.came(), withdrawn.went(), withdrawn.left(), written.alone());
  }

  /**
   * A report's facts that were taken back.
   *
   * @param went those that could match others
   * @param left the records that they told of
   */
  private record Withdrawn(List<Change> went, Set<String> left) {
    static final Withdrawn NOTHING = new Withdrawn(List.of(), Set.of());
  }

  private Withdrawn withdraw(long report) throws SQLException {
    wordings.withdraw(report);
    Withdrawn withdrawn =
        new Withdrawn(
            facts.changes(report),
            new TreeSet<>(
                database.all(
                    "SELECT DISTINCT record FROM fact WHERE report = ? AND record IS NOT NULL",
                    r -> r.getString(1),
                    report)));
    database.update("DELETE FROM fact WHERE report = ?", report);
    return withdrawn;
  }

  private long writeReport(Report report, Voice voice, String reader) throws SQLException {
    database.update(
        "INSERT INTO report (id, content, url, publisher, agency, title, published, published_day,"
            + " side, side_country, origin, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON"
            + " CONFLICT (id) DO UPDATE SET content = excluded.content, url = excluded.url,"
            + " publisher = excluded.publisher, agency = excluded.agency, title = excluded.title,"
            + " published = excluded.published, published_day = excluded.published_day, side ="
            + " excluded.side, side_country = excluded.side_country, origin = excluded.origin,"
            + " reader = excluded.reader",
        report.id(),
        content(report),
        report.url(),
        report.publisher(),
        report.agency(),
        report.title(),
        report.published(),
        report.published().map(Moment::day),
        voice.side().name(),
        voice.country(),
        voice.origin(),
        reader);
    return database
        .one("SELECT key FROM report WHERE id = ?", r -> r.getLong(1), report.id())
        .orElseThrow();
  }

  /** What a reading depends on, in short. */
  static String content(Report report) {
    return RecordDraft.digest(
        String.join(
            "\n",
            report.text(),
            report.url().orElse(""),
            report.title().orElse(""),
            report.published().map(Moment::toString).orElse(""),
            report.publisher().orElse(""),
            report.agency().orElse("")));
  }

  /** Whether an older program made the records or the index of words. */
  boolean isBehind() throws SQLException {
    return !isMatchedAsNow() || wordings.isBehind();
  }

  /** Brings the records and the index of words up to date; returns how many reports it took. */
  int catchUp() throws SQLException {
    if (isMatchedAsNow()) {
      return wordings.isBehind() ? wordings.catchUp(documents) : 0;
    }
    int reports = matchAnew();
    database.update(
        "INSERT INTO making VALUES ('matching', ?) ON CONFLICT (name) DO UPDATE SET value ="
            + " excluded.value",
        Integer.toString(matching.version()));
    return reports;
  }

  private boolean isMatchedAsNow() throws SQLException {
    return database
        .one("SELECT value FROM making WHERE name = 'matching'", r -> r.getString(1))
        .filter(Integer.toString(matching.version())::equals)
        .isPresent();
  }

  private int matchAnew() throws SQLException {
    List<Long> reports = database.all("SELECT key FROM report ORDER BY key", row -> row.getLong(1));
    for (long report : reports) {
      wordings.withdraw(report);
    }
    database.update("DELETE FROM fact");
    database.update("DELETE FROM record");
    for (long report : reports) {
      Reading reading = documents.read(currentDocument(report));
      write(report, reading, Voice.of(reading.report(), publishers), Withdrawn.NOTHING);
    }
    return reports.size();
  }

  private String currentDocument(long report) throws SQLException {
    return database
        .one(
            "SELECT d.document FROM report r JOIN reading d ON d.report = r.key AND d.reader ="
                + " r.reader WHERE r.key = ?",
            r -> r.getString(1),
            report)
        .orElseThrow();
  }
}
