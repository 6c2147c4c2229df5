package org.readout.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds records and statements by their ids, for people who correct them. */
final class Records {
  private final Database database;

  Records(Database database) {
    this.database = database;
  }

  /**
   * A record or a statement.
   *
   * @param facts the rows of its facts
   */
  record Called(String id, String kind, Set<Long> facts) {}

  /**
   * The record with this id, or whose id alone begins so, or the statement with this id.
   *
   * @throws CorrectionException if there is none
   */
  Called called(String id) throws SQLException {
    Optional<Called> found = find(id);
    if (found.isEmpty()) {
      throw new CorrectionException("No one record has the id " + id + ".");
    }
    return found.get();
  }

  Optional<Called> find(String id) throws SQLException {
    if (id.startsWith("statement-")) {
      return statement(id);
    }
    List<Called> found =
        database.all(
            "SELECT id, kind FROM record WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            row -> new Called(row.getString(1), row.getString(2), Set.of()),
            id,
            id + "\uffff");
    if (found.isEmpty() || (found.size() > 1 && !found.get(0).id().equals(id))) {
      return Optional.empty();
    }
    Called one = found.get(0);
    return Optional.of(
        new Called(
            one.id(),
            one.kind(),
            new TreeSet<>(
                database.all(
                    "SELECT key FROM fact WHERE record = ?", row -> row.getLong(1), one.id()))));
  }

  /** A statement's id is made from its report and its place there, so each must be looked at. */
  private Optional<Called> statement(String id) throws SQLException {
    return database
        .all(
            "SELECT f.key, r.id, f.id FROM fact f JOIN report r ON r.key = f.report WHERE f.kind ="
                + " 'statement'",
            row ->
                StatementRecord.id(row.getString(2), row.getString(3)).equals(id)
                    ? row.getLong(1)
                    : 0L)
        .stream()
        .filter(key -> key != 0)
        .findFirst()
        .map(key -> new Called(id, "statement", new TreeSet<>(Set.of(key))));
  }
}
