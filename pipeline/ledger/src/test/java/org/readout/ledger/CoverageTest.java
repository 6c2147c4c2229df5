package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Reading;

class CoverageTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);

  @TempDir Path folder;

  @Test
  void countsReportsBySourceAndDay() {
    Coverage coverage =
        of(
            List.of(
                on("Kremlin", MONDAY), on("Kremlin", MONDAY), on("Kremlin", MONDAY.plusDays(1))));
    Coverage.Source source = coverage.sources().get(0);
    assertThat(source.name()).isEqualTo("Kremlin");
    assertThat(source.reports()).isEqualTo(3);
    assertThat(source.days()).containsEntry(MONDAY, 2).containsEntry(MONDAY.plusDays(1), 1);
    assertThat(source.usual()).as("two days make no rhythm").isEmpty();
    assertThat(source.gaps()).isEmpty();
  }

  @Test
  void aDailySourceThatMissesTwoDaysHasAGapAndOneThatMissesWeekendsHasNone() {
    List<Reading> readings = new ArrayList<>();
    IntStream.range(0, 40)
        .mapToObj(MONDAY::plusDays)
        .filter(d -> d.isBefore(MONDAY.plusDays(20)) || d.isAfter(MONDAY.plusDays(22)))
        .forEach(d -> readings.add(on("Daily", d)));
    IntStream.range(0, 40)
        .mapToObj(MONDAY::plusDays)
        .filter(d -> d.getDayOfWeek().getValue() < 6)
        .forEach(d -> readings.add(on("Weekdays", d)));
    Coverage coverage = of(readings);
    Coverage.Source daily = coverage.sources().get(0);
    assertThat(daily.usual()).contains(1);
    assertThat(daily.gaps())
        .containsExactly(new Coverage.Gap(MONDAY.plusDays(20), MONDAY.plusDays(22), true));
    assertThat(daily.gaps().get(0).days()).isEqualTo(3);
    Coverage.Source weekdays = coverage.sources().get(1);
    assertThat(weekdays.usual()).contains(3);
    assertThat(weekdays.gaps()).isEmpty();
  }

  @Test
  void aSourceThatFellSilentHasAGapThatHasNotEnded() {
    List<Reading> readings = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> readings.add(on("Weekly", MONDAY.plusWeeks(i))));
    readings.add(on("Other", MONDAY.plusWeeks(16)));
    Coverage.Source weekly = of(readings).sources().get(1);
    assertThat(weekly.usual()).contains(7);
    assertThat(weekly.gaps())
        .containsExactly(
            new Coverage.Gap(MONDAY.plusWeeks(11).plusDays(1), MONDAY.plusWeeks(16), false));
  }

  @Test
  void asksOfSomeDaysOnlyAndCountsWhatHasNoDay() {
    List<Reading> readings = new ArrayList<>();
    readings.add(on("Kremlin", MONDAY));
    readings.add(on("Kremlin", MONDAY.plusDays(9)));
    readings.add(Readings.of("undated", "The ministers met.").publisher("Kremlin").build());
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), new KeptDocuments())) {
      ledger.postAll(readings);
      Coverage all = ledger.coverage(Optional.empty(), Optional.empty());
      assertThat(all.undated()).isEqualTo(1);
      assertThat(all.from()).contains(MONDAY);
      assertThat(all.to()).contains(MONDAY.plusDays(9));
      Coverage later = ledger.coverage(Optional.of(MONDAY.plusDays(1)), Optional.empty());
      assertThat(later.sources().get(0).days()).containsOnlyKeys(MONDAY.plusDays(9));
      assertThat(ledger.coverage(Optional.empty(), Optional.of(MONDAY.minusDays(1))).sources())
          .isEmpty();
    }
  }

  private Coverage of(List<Reading> readings) {
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), new KeptDocuments())) {
      ledger.postAll(readings);
      return ledger.coverage(Optional.empty(), Optional.empty());
    }
  }

  private int reports;

  private Reading on(String publisher, LocalDate day) {
    return Readings.of("r" + reports++, "The ministers met.")
        .publisher(publisher)
        .published(day.toString())
        .build();
  }
}
