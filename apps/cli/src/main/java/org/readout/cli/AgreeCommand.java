package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.exchange.events.Overlap;
import org.readout.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "agree",
    description = "Measures how far the events of two ledgers agree.",
    footer = {"", "Example: readout agree --ledger ledger.db --with icews.db --within 1 --by quad"},
    mixinStandardHelpOptions = true)
final class AgreeCommand implements Callable<Integer> {
  @Mixin private LedgerOption ours = new LedgerOption();

  @Option(
      names = "--with",
      paramLabel = "FILE",
      required = true,
      description = "the other ledger, such as readout import makes")
  private Path theirs = Path.of("");

  @Option(
      names = "--by",
      defaultValue = "root",
      description = "what events must share beside day and countries: ${COMPLETION-CANDIDATES}")
  private Overlap.By by = Overlap.By.ROOT;

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      defaultValue = "0",
      description = "how many days apart two events may be (default: ${DEFAULT-VALUE})")
  private int within;

  @Option(names = "--from", paramLabel = "DATE", description = "2025-06-01 or later")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "2025-06-30 or earlier")
  private @Nullable LocalDate to;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (within < 0) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--within takes 0 or more days");
    }
    try (Ledger one = ours.openExisting();
        Ledger other = LedgerOption.openExisting(theirs)) {
      print(
          new Overlap(by, within)
              .of(one, other, Optional.ofNullable(from), Optional.ofNullable(to)));
    }
    return Exit.OK;
  }

  private void print(Overlap.Account account) {
    PrintWriter out = spec.commandLine().getOut();
    String kind = by.name().toLowerCase(Locale.ROOT);
    if (account.from().isEmpty() || account.to().isEmpty()) {
      out.println("The ledgers have no day in common that both have events of.");
    } else {
      out.println("Days that both cover: " + account.from().get() + " to " + account.to().get());
      out.println();
      out.printf(
          Locale.ROOT,
          "%-10s %9s %9s %12s %12s%n",
          kind,
          "ours",
          "theirs",
          "of ours in",
          "of theirs in");
      for (Overlap.Line line : account.lines()) {
        out.printf(
            Locale.ROOT,
            "%-10s %9d %9d %11.1f%% %11.1f%%%n",
            line.kind(),
            line.ours(),
            line.theirs(),
            100 * line.precision(),
            100 * line.recall());
      }
    }
    out.println();
    out.println(
        "What is counted: each different day, actor's country, target's country and "
            + kind
            + ", once, of events that");
    out.println(
        "happened; what both sides do counts both ways. Within "
            + within
            + " days counts as the same day.");
    out.println(
        "Of ours in: the share of ours that theirs has too (a precision, if theirs were the"
            + " truth).");
    out.println(
        "Of theirs in: the share of theirs that ours has too (a recall, if theirs were the"
            + " truth).");
    out.println(
        "Not counted, for want of one day or of two countries: "
            + account.oursLeftOut()
            + " events of ours, "
            + account.theirsLeftOut()
            + " of theirs.");
    out.flush();
  }
}
