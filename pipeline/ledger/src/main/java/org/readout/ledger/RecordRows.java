package org.readout.ledger;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes records; one whose facts are the same as before is left as it stands. */
final class RecordRows {
  private final Database database;

  /** Records that a fact has left, so that what they say is no longer true. */
  private final Set<String> stale = new HashSet<>();

  private final Set<String> standing = new HashSet<>();

  RecordRows(Database database) {
    this.database = database;
  }

  /** Begins a round in which facts have been taken from the records {@code left}. */
  void begin(Set<String> left) {
    stale.clear();
    standing.clear();
    stale.addAll(left);
  }

  /** Makes one record of facts given in {@link Candidate#ORDER}. */
  void write(List<Candidate> members) throws SQLException {
    RecordDraft draft = RecordDraft.of(members);
    Set<Long> keys = members.stream().map(Candidate::key).collect(Collectors.toSet());
    standing.add(draft.id());
    if (!stale.contains(draft.id()) && keys.equals(new HashSet<>(members(draft.id())))) {
      return;
    }
    database.update("DELETE FROM record WHERE id = ?", draft.id());
    draft.write(database);
    for (long key : keys) {
      database
          .one("SELECT record FROM fact WHERE key = ?", r -> Columns.text(r, 1), key)
          .flatMap(record -> record)
          .filter(record -> !record.equals(draft.id()))
          .ifPresent(stale::add);
      database.update("UPDATE fact SET record = ? WHERE key = ?", draft.id(), key);
    }
    stale.remove(draft.id());
  }

  /** The rows of a record's facts. */
  List<Long> members(String record) throws SQLException {
    return database.all("SELECT key FROM fact WHERE record = ?", r -> r.getLong(1), record);
  }

  /** Ends the round: records that no fact tells of any more go. */
  void end() throws SQLException {
    for (String record : new TreeSet<>(stale)) {
      if (!standing.contains(record)) {
        database.update("DELETE FROM record WHERE id = ?", record);
      }
    }
  }
}
