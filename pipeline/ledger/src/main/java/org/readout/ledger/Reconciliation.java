package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps the records equal to what matching makes of all facts, touching only what a change can. */
final class Reconciliation {
  /** Days between changes that cannot touch the same records. */
  private static final int FAR_APART = 200;

  private final Matching matching;
  private final FactRows facts;
  private final RecordRows records;

  Reconciliation(Database database, Matching matching, FactRows facts) {
    this.matching = matching;
    this.facts = facts;
    this.records = new RecordRows(database);
  }

  /**
   * Makes the records anew that what came and what went touches.
   *
   * @param came facts that are written and have no record yet
   * @param went facts that are deleted
   * @param left records that a deleted fact told of
   * @param alone facts that can match nothing
   */
  void settle(List<Change> came, List<Change> went, Set<String> left, List<Long> alone)
      throws SQLException {
    records.begin(left);
    Map<String, List<Change>> blocks = new TreeMap<>();
    Set<Long> added = came.stream().map(Change::key).collect(Collectors.toSet());
    came.forEach(c -> blocks.computeIfAbsent(c.block(), b -> new ArrayList<>()).add(c));
    went.forEach(c -> blocks.computeIfAbsent(c.block(), b -> new ArrayList<>()).add(c));
    for (List<Change> block : blocks.values()) {
      for (List<Change> near : stretches(block)) {
        new Settlement(
                matching,
                facts,
                records,
                near.stream().filter(c -> added.contains(c.key())).toList(),
                near.stream().filter(c -> !added.contains(c.key())).toList())
            .settle();
      }
    }
    for (long key : alone) {
      records.write(List.of(facts.candidate(key)));
    }
    records.end();
  }

  private static List<List<Change>> stretches(List<Change> changes) {
    List<List<Change>> found = new ArrayList<>();
    List<Change> open = new ArrayList<>();
    for (Change change :
        changes.stream().sorted(Comparator.comparing(c -> c.window().first())).toList()) {
      boolean far =
          !open.isEmpty()
              && open.get(open.size() - 1).window().distance(change.window()) > FAR_APART;
      if (open.isEmpty() || far) {
        open = new ArrayList<>();
        found.add(open);
      }
      open.add(change);
    }
    return found;
  }
}
