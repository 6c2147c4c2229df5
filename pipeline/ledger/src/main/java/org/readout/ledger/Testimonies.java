package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.vocabulary.Reading;

/**
 * The reports behind records, for whoever needs more of a record than its summary: its sentences,
 * who is named in them and how, the places' coordinates.
 *
 * <p>Records of near days share reports, so the readings asked for last are kept. Not thread-safe.
 */
public final class Testimonies implements AutoCloseable {
  private static final int KEPT = 200;

  private final Database database;
  private final ReadingDocuments documents;
  private final Map<String, Held> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
          return size() > KEPT;
        }
      };

  private record Held(ReportEntry report, Reading reading) {}

  Testimonies(Database database, ReadingDocuments documents) {
    this.database = database;
    this.documents = documents;
  }

  /** What each report says of the record with this id, by day of publication. */
  public List<Testimony> of(String record) {
    try {
      List<Testimony> found = new ArrayList<>();
      for (String[] fact :
          database.all(
              "SELECT r.id, f.id FROM fact f JOIN report r ON r.key = f.report WHERE f.record = ?"
                  + " ORDER BY coalesce(r.published_day, '9999'), r.id, f.key",
              row -> new String[] {row.getString(1), row.getString(2)},
              record)) {
        Held held = held(fact[0]).orElseThrow();
        held.reading()
            .facts()
            .filter(f -> f.id().equals(fact[1]))
            .findFirst()
            .ifPresent(f -> found.add(new Testimony(held.report(), held.reading(), f)));
      }
      return List.copyOf(found);
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  /** The report that has the statement. */
  public Optional<Testimony> of(StatementRecord statement) {
    return held(statement.report())
        .flatMap(
            held ->
                held.reading().statements().stream()
                    .filter(
                        s -> statement.id().equals(StatementRecord.id(statement.report(), s.id())))
                    .findFirst()
                    .map(s -> new Testimony(held.report(), held.reading(), s)));
  }

  /** The reading that the report's facts come from. */
  public Optional<Reading> reading(String report) {
    return held(report).map(Held::reading);
  }

  private Optional<Held> held(String report) {
    Held known = kept.get(report);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Optional<Held> found =
          database.one(
              Answers.REPORT.replace(
                      " FROM report r",
                      ", d.document FROM report r JOIN reading d ON d.report = r.key AND d.reader ="
                          + " r.reader")
                  + " WHERE r.id = ?",
              row -> new Held(Answers.report(row), documents.read(row.getString(11))),
              report);
      found.ifPresent(held -> kept.put(report, held));
      return found;
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
