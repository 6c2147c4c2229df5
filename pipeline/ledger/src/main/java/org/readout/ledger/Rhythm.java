package org.readout.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a source reports, and where it is out of its rhythm.
 *
 * <p>A step goes from one day with reports to the next. The rhythm is the length that nine of ten
 * steps do not exceed, so that weekends belong to it and rare silences do not stretch it. A silence
 * is a gap if its step is more than twice as long. With fewer than ten days there is no rhythm.
 */
final class Rhythm {
  private static final int FEWEST_DAYS = 10;

  private final List<LocalDate> days;

  /** The days with reports, in order, none twice. */
  Rhythm(List<LocalDate> days) {
    this.days = List.copyOf(days);
  }

  Optional<Integer> usual() {
    if (days.size() < FEWEST_DAYS) {
      return Optional.empty();
    }
    List<Long> steps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      steps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    steps.sort(null);
    int nineOfTen = (steps.size() * 9 + 9) / 10;
    return Optional.of(steps.get(nineOfTen - 1).intValue());
  }

  /** The gaps from the first day with a report up to {@code end}. */
  List<Coverage.Gap> gaps(LocalDate end) {
    Optional<Integer> usual = usual();
    List<Coverage.Gap> gaps = new ArrayList<>();
    for (int i = 1; i < days.size() && usual.isPresent(); i++) {
      add(gaps, usual.get(), days.get(i - 1), days.get(i), true);
    }
    if (usual.isPresent()) {
      add(gaps, usual.get(), days.get(days.size() - 1), end.plusDays(1), false);
    }
    return gaps;
  }

  private static void add(
      List<Coverage.Gap> gaps, int usual, LocalDate before, LocalDate next, boolean ended) {
    if (ChronoUnit.DAYS.between(before, next) > 2L * usual) {
      gaps.add(new Coverage.Gap(before.plusDays(1), next.minusDays(1), ended));
    }
  }
}
