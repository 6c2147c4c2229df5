package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lays what people corrected over the records that matching makes, and lifts it again before
 * matching looks at them.
 *
 * <p>Matching never sees an amendment. So the ledger is a pure function of the reports and of the
 * amendments in their order, in whatever order the reports came and however often they are read
 * anew.
 */
final class Overlay {
  private final Database database;
  private final FactRows facts;

  /** Facts that are one thing, by each of them, where an amendment has looked at them. */
  private final Map<Long, Set<Long>> groups = new TreeMap<>();

  private final Map<Long, String> matched = new TreeMap<>();
  private final Set<Long> rejected = new TreeSet<>();

  Overlay(Database database, FactRows facts) {
    this.database = database;
    this.facts = facts;
  }

  /** Makes the records as matching alone makes them. */
  void lift() throws SQLException {
    List<String> records =
        database.all(
            "SELECT record FROM displaced UNION SELECT record FROM amended ORDER BY 1",
            row -> row.getString(1));
    database.update("UPDATE fact SET rejected = 0 WHERE rejected = 1");
    database.update(
        "UPDATE fact SET record = (SELECT d.record FROM displaced d WHERE d.fact = fact.key) WHERE"
            + " key IN (SELECT fact FROM displaced)");
    database.update("DELETE FROM displaced");
    database.update("DELETE FROM amended");
    for (String record : records) {
      database.update("DELETE FROM record WHERE id = ?", record);
      write(members(record));
    }
  }

  private Set<Long> members(String record) throws SQLException {
    return new TreeSet<>(
        database.all("SELECT key FROM fact WHERE record = ?", row -> row.getLong(1), record));
  }

  private Optional<String> write(Set<Long> members) throws SQLException {
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (long key : members) {
      candidates.add(facts.candidate(key));
    }
    candidates.sort(Candidate.ORDER);
    RecordDraft draft = RecordDraft.of(candidates);
    draft.write(database);
    return Optional.of(draft.id());
  }

  /** Puts facts aside. */
  void reject(Set<Long> some) throws SQLException {
    for (long fact : some) {
      group(fact).remove(fact);
      groups.put(fact, new TreeSet<>(Set.of(fact)));
      rejected.add(fact);
    }
  }

  /** Makes the things that these facts tell of one. */
  void merge(Set<Long> some) throws SQLException {
    Set<Long> one = new TreeSet<>();
    for (long fact : some) {
      if (!rejected.contains(fact)) {
        one.addAll(group(fact));
      }
    }
    one.forEach(fact -> groups.put(fact, one));
  }

  /** Parts facts from the others, where they are one thing with any of them. */
  void split(Set<Long> parted, Set<Long> others) throws SQLException {
    Set<Long> apart = new TreeSet<>();
    for (long fact : parted) {
      Set<Long> group = group(fact);
      if (!rejected.contains(fact) && others.stream().anyMatch(group::contains)) {
        apart.add(fact);
      }
    }
    for (long fact : apart) {
      group(fact).remove(fact);
      groups.put(fact, apart);
    }
  }

  private Set<Long> group(long fact) throws SQLException {
    Set<Long> group = groups.get(fact);
    if (group == null) {
      Optional<String> record =
          database
              .one("SELECT record FROM fact WHERE key = ?", row -> Columns.text(row, 1), fact)
              .flatMap(r -> r);
      group = record.isPresent() ? members(record.get()) : new TreeSet<>(Set.of(fact));
      for (long member : group) {
        groups.put(member, group);
        record.ifPresent(r -> matched.put(member, r));
      }
    }
    return group;
  }

  /** Writes what came of all that was laid. */
  void lay() throws SQLException {
    Set<String> before = new TreeSet<>(matched.values());
    Set<String> amended = new TreeSet<>();
    for (String record : before) {
      if (!isAsMatched(record)) {
        amended.add(record);
        database.update("DELETE FROM record WHERE id = ?", record);
      }
    }
    for (Set<Long> group : new LinkedHashSet<>(groups.values())) {
      boolean anew =
          group.stream().map(matched::get).anyMatch(r -> r != null && amended.contains(r));
      if (anew && group.stream().noneMatch(rejected::contains)) {
        String id = write(group).orElseThrow();
        amended.add(id);
        for (long fact : group) {
          place(fact, Optional.of(id));
        }
      }
    }
    for (long fact : rejected) {
      database.update("UPDATE fact SET rejected = 1 WHERE key = ?", fact);
      place(fact, Optional.empty());
    }
    for (String record : amended) {
      mark(record);
    }
  }

  private boolean isAsMatched(String record) throws SQLException {
    Set<Long> members = members(record);
    return members.stream().allMatch(m -> members.equals(groups.get(m)) && !rejected.contains(m));
  }

  private void place(long fact, Optional<String> record) throws SQLException {
    String before = matched.get(fact);
    if (before != null && !record.filter(before::equals).isPresent()) {
      database.update("INSERT INTO displaced VALUES (?, ?)", fact, before);
      database.update("UPDATE fact SET record = ? WHERE key = ?", record, fact);
    }
  }

  /** Remembers that a record is not as matching alone makes it. */
  void mark(String record) throws SQLException {
    database.update("INSERT INTO amended VALUES (?) ON CONFLICT DO NOTHING", record);
  }
}
