package org.readout.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Query;
import picocli.CommandLine.Option;

/** Which records a command is to take. */
final class Filters {
  @Option(names = "--actor", paramLabel = "WHO", description = "a name, an id or a country")
  private @Nullable String actor;

  @Option(names = "--with", paramLabel = "WHO", description = "and with whom")
  private @Nullable String with;

  @Option(names = "--channel", description = "phone, meeting ...")
  private @Nullable String channel;

  @Option(names = "--type", description = "an event's type, an agreement's state, a stance")
  private @Nullable String type;

  @Option(names = "--status", description = "held, planned ...")
  private @Nullable String status;

  @Option(names = "--from", paramLabel = "DATE", description = "2025-06-01 or later")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "2025-06-30 or earlier")
  private @Nullable LocalDate to;

  Query query() {
    return new Query(
        Optional.ofNullable(actor),
        Optional.ofNullable(with),
        Optional.ofNullable(channel),
        Optional.ofNullable(type),
        Optional.ofNullable(status),
        Optional.ofNullable(from),
        Optional.ofNullable(to));
  }
}
