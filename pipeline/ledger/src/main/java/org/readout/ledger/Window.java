package org.readout.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.readout.vocabulary.When;

/** The days on which something can have been. */
record Window(LocalDate first, LocalDate last) {
  static Optional<Window> of(When when) {
    return when.from().flatMap(from -> when.to().map(to -> new Window(from, to)));
  }

  Window widened(int days) {
    return new Window(first.minusDays(days), last.plusDays(days));
  }

  /** The days from the first of either to the last of either. */
  Window hull(Window other) {
    return new Window(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean overlaps(Window other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /** Days between the two; 0 where they overlap. */
  long distance(Window other) {
    if (overlaps(other)) {
      return 0;
    }
    return first.isAfter(other.last)
        ? ChronoUnit.DAYS.between(other.last, first)
        : ChronoUnit.DAYS.between(last, other.first);
  }
}
