package org.readout.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.CountryCode;

/**
 * Which reports the ledger holds, by source and day, and where some seem to be missing.
 *
 * @param from the first day asked about, or with a report
 * @param to the last
 * @param sources in order of their names
 * @param undated how many reports have no day; they are in no source's days
 */
public record Coverage(
    Optional<LocalDate> from, Optional<LocalDate> to, List<Source> sources, int undated) {
  public Coverage {
    sources = List.copyOf(sources);
  }

  /**
   * One publisher's reports.
   *
   * @param name as the reports name it
   * @param days how many reports there are of each day that has any; never empty
   * @param usual how many days nine of ten of its steps from one day with reports to the next last
   *     at most: 1 for a source that reports every day; empty where it has too few days to tell
   * @param gaps silences more than twice as long as that, in order
   */
  public record Source(
      String name,
      Publisher.Side side,
      Optional<CountryCode> country,
      SortedMap<LocalDate, Integer> days,
      Optional<Integer> usual,
      List<Gap> gaps) {
    public Source {
      days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
      gaps = List.copyOf(gaps);
    }

    public int reports() {
      return days.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Days without a report where the source's rhythm lets one expect some.
   *
   * @param first the first silent day
   * @param last the last silent day
   * @param ended whether a report followed; if not, the source fell silent
   */
  public record Gap(LocalDate first, LocalDate last, boolean ended) {
    public long days() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }
  }
}
