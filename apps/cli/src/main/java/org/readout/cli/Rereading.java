package org.readout.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.ledger.ReportEntry;
import org.readout.vocabulary.Reading;

/** Reads every report that a ledger keeps again. */
final class Rereading {
  private static final int AT_ONCE = 50;

  private final Ledger ledger;
  private final UnaryOperator<Reading> again;
  private final Map<String, Map<ReadingChanges.Kind, Integer>> counts = new TreeMap<>();
  private int reports;
  private int changed;
  private int same;

  /** How a kept reading is made anew. */
  Rereading(Ledger ledger, UnaryOperator<Reading> again) {
    this.ledger = ledger;
    this.again = again;
  }

  /**
   * Reads all reports again.
   *
   * @param keep whether the new readings take the place of the old ones
   * @param tell hears of each change, with the report's id
   */
  void run(boolean keep, BiConsumer<String, ReadingChanges.Change> tell) {
    List<Reading> anew = new ArrayList<>();
    for (String id : ids()) {
      Optional<Reading> before = ledger.reading(id);
      if (before.isEmpty()) {
        continue;
      }
      Reading after = again.apply(before.get());
      count(id, ReadingChanges.between(before.get(), after), tell);
      anew.add(after);
      if (keep && anew.size() == AT_ONCE) {
        ledger.postAll(anew);
      }
      if (anew.size() == AT_ONCE) {
        anew.clear();
      }
    }
    if (keep) {
      ledger.postAll(anew);
    }
  }

  private List<String> ids() {
    try (Stream<ReportEntry> all = ledger.reports(Query.all())) {
      return all.map(ReportEntry::id).toList();
    }
  }

  private void count(
      String id, ReadingChanges changes, BiConsumer<String, ReadingChanges.Change> tell) {
    reports++;
    same += changes.same();
    changed += changes.changes().isEmpty() ? 0 : 1;
    for (ReadingChanges.Change change : changes.changes()) {
      counts
          .computeIfAbsent(change.fact(), f -> new EnumMap<>(ReadingChanges.Kind.class))
          .merge(change.kind(), 1, Integer::sum);
      tell.accept(id, change);
    }
  }

  int reports() {
    return reports;
  }

  /** How many reports are read otherwise than before. */
  int changed() {
    return changed;
  }

  /** How many facts are as before. */
  int same() {
    return same;
  }

  /** How many facts of a kind were found, lost or changed. */
  Map<String, Map<ReadingChanges.Kind, Integer>> counts() {
    return counts;
  }
}
