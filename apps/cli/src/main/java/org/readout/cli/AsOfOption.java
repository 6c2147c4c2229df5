package org.readout.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Ledger;
import picocli.CommandLine.Option;

/** As of which day a command answers. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "answer from what had been published by the end of this day; reports without a day are"
              + " left out")
  private @Nullable LocalDate day;

  Ledger of(Ledger ledger) {
    return day == null ? ledger : ledger.asOf(day);
  }

  Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }
}
