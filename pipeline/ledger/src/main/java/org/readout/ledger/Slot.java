package org.readout.ledger;

import java.util.Comparator;
import java.util.Optional;

/**
 * A fact of a block by its days alone.
 *
 * @param key the fact's row
 * @param report the row of its report
 * @param window the days on which it can match
 * @param record the record that it is told of by; empty while it is new
 */
record Slot(long key, long report, Window window, Optional<String> record) {
  static final Comparator<Slot> BY_DAY =
      Comparator.comparing((Slot s) -> s.window().first())
          .thenComparing(s -> s.window().last())
          .thenComparing(Slot::key);
}
