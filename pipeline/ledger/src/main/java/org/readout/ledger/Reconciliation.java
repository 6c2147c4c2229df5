package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the records equal to what matching makes of all facts, touching only what a change can. */
final class Reconciliation {
  private final Database database;
  private final Matching matching;
  private final FactRows facts;

  Reconciliation(Database database, Matching matching, FactRows facts) {
    this.database = database;
    this.matching = matching;
    this.facts = facts;
  }

  /** Makes records of a report's new facts and of everything that hangs together with them. */
  void settle(long report, Set<Long> touchedBefore) throws SQLException {
    TreeMap<Long, Candidate> open = new TreeMap<>();
    Set<Long> components = new TreeSet<>(touchedBefore);
    for (Candidate fact : facts.ofReport(report)) {
      open.put(fact.key(), fact);
      for (Candidate near : facts.near(fact)) {
        database
            .one("SELECT component FROM fact WHERE key = ?", r -> r.getLong(1), near.key())
            .filter(c -> c != 0)
            .ifPresent(components::add);
      }
    }
    for (long component : components) {
      for (Candidate fact : facts.ofComponent(component)) {
        open.put(fact.key(), fact);
      }
    }
    clearRecords(open.keySet());
    for (List<Candidate> component : components(List.copyOf(open.values()))) {
      write(component);
    }
  }

  private void clearRecords(Set<Long> keys) throws SQLException {
    for (long key : keys) {
      database.update("DELETE FROM record WHERE id = (SELECT record FROM fact WHERE key = ?)", key);
    }
  }

  /** The facts that hang together by possible matches, each group in order. */
  private List<List<Candidate>> components(List<Candidate> all) {
    List<List<Candidate>> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    TreeMap<String, List<Candidate>> blocks = new TreeMap<>();
    for (Candidate fact : all) {
      blocks.computeIfAbsent(matching.block(fact), b -> new ArrayList<>()).add(fact);
    }
    for (List<Candidate> block : blocks.values()) {
      for (Candidate first : block) {
        if (!seen.add(first.key())) {
          continue;
        }
        List<Candidate> component = new ArrayList<>();
        Deque<Candidate> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
          Candidate fact = open.poll();
          component.add(fact);
          for (Candidate other : block) {
            if (!seen.contains(other.key()) && matching.mayMatch(fact, other)) {
              seen.add(other.key());
              open.add(other);
            }
          }
        }
        component.sort(Candidate.ORDER);
        found.add(component);
      }
    }
    return found;
  }

  private void write(List<Candidate> component) throws SQLException {
    long number = component.stream().mapToLong(Candidate::key).min().orElseThrow();
    for (List<Candidate> members : matching.partition(component)) {
      RecordDraft record = RecordDraft.of(members);
      record.write(database);
      for (Candidate member : members) {
        database.update(
            "UPDATE fact SET record = ?, component = ? WHERE key = ?",
            record.id(),
            number,
            member.key());
      }
    }
  }
}
