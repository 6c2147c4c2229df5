package org.readout.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets one of equal things pass a day, for exports only: the ledger forgets nothing.
 *
 * <p>Asked in order of days, it remembers one day. What has no one day always passes.
 */
public final class OneADay {
  private final Set<Object> seen = new HashSet<>();
  private Optional<LocalDate> today = Optional.empty();

  /** Whether nothing equal to {@code what} has passed on that day. */
  public boolean isFirst(Optional<LocalDate> day, Object what) {
    if (day.isEmpty()) {
      return true;
    }
    if (!day.equals(today)) {
      seen.clear();
      today = day;
    }
    return seen.add(what);
  }
}
