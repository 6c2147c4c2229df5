package org.readout.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a connection see the ledger as of the end of a day: only the reports published by then, and
 * the records as those reports tell them.
 *
 * <p>Temporary views stand before the tables of the same names, so that every question asked on the
 * connection is answered from them. What is one thing is decided by today's matching; what is told
 * of it comes from the reports by then alone. Only records of which a later report also tells are
 * made anew.
 */
final class AsOf {
  private final Database database;
  private final LocalDate day;

  private AsOf(Database database, LocalDate day) {
    this.database = database;
    this.day = day;
  }

  /** Opens a connection for reading that sees no later report. */
  static Database open(Path file, LocalDate day) {
    Database database = Database.openForReading(file);
    try {
      new AsOf(database, day).look();
      return database;
    } catch (SQLException e) {
      database.close();
      throw database.trouble(e);
    }
  }

  private void look() throws SQLException {
    database.run("PRAGMA query_only = off");
    // One state of the ledger for the views and for every answer from them.
    database.run("BEGIN");
    hideLaterReports();
    List<String> anew = recordsToldBeforeAndAfter();
    makeAnew(anew);
    database.run("PRAGMA query_only = on");
  }

  private void hideLaterReports() throws SQLException {
    database.run(
        "CREATE TEMP VIEW report AS SELECT * FROM main.report WHERE published_day <= '"
            + day
            + "'");
    database.run(
        "CREATE TEMP VIEW fact AS SELECT f.* FROM main.fact f JOIN main.report r ON r.key ="
            + " f.report WHERE r.published_day <= '"
            + day
            + "'");
    database.run("CREATE TEMP TABLE told_later (id TEXT PRIMARY KEY) WITHOUT ROWID");
    database.run(
        "INSERT INTO told_later SELECT DISTINCT f.record FROM main.report r JOIN main.fact f ON"
            + " f.report = r.key WHERE (r.published_day > '"
            + day
            + "' OR r.published_day IS NULL) AND f.record IS NOT NULL");
  }

  private List<String> recordsToldBeforeAndAfter() throws SQLException {
    return database.all(
        "SELECT id FROM told_later l WHERE EXISTS (SELECT 1 FROM fact f WHERE f.record = l.id)"
            + " ORDER BY id",
        row -> row.getString(1));
  }

  private void makeAnew(List<String> records) throws SQLException {
    FactRows facts = new FactRows(database, new FirstMatching());
    database.run("CREATE TEMP TABLE record AS SELECT * FROM main.record WHERE 0");
    database.run("CREATE TEMP TABLE record_party AS SELECT * FROM main.record_party WHERE 0");
    for (String record : records) {
      List<Candidate> members = new ArrayList<>();
      for (long key :
          database.all("SELECT key FROM fact WHERE record = ?", row -> row.getLong(1), record)) {
        members.add(facts.candidate(key));
      }
      members.sort(Candidate.ORDER);
      new RecordDraft(record, members).write(database);
    }
    new Amendments(database, facts).edit(records::contains);
    standBefore("record", "id");
    standBefore("record_party", "record");
  }

  private void standBefore(String table, String id) throws SQLException {
    database.run("ALTER TABLE temp." + table + " RENAME TO " + table + "_then");
    database.run("CREATE INDEX temp." + table + "_then_id ON " + table + "_then (" + id + ")");
    database.run(
        "CREATE TEMP VIEW "
            + table
            + " AS SELECT * FROM main."
            + table
            + " WHERE "
            + id
            + " NOT IN (SELECT id FROM told_later) UNION ALL SELECT * FROM "
            + table
            + "_then");
  }
}
