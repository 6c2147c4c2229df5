package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.exchange.Export;
import org.readout.exchange.Format;
import org.readout.exchange.Order;
import org.readout.exchange.Written;
import org.readout.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes records of one kind in any of many formats, without a limit.",
    footer = {
      "",
      "Examples: readout export contacts > contacts.jsonl",
      "          readout export events --format icews --actor Russia --one-a-day > events.tsv",
      "          readout export everything --format duckdb -o ledger.duckdb",
      "",
      "docs/formats.md tells what stands in which column."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      paramLabel = "WHAT",
      description =
          "contacts, events, statements, agreements, follow-ups, count-claims, reports, evidence or"
              + " everything")
  private String what = "contacts";

  @Mixin private Filters filters = new Filters();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      completionCandidates = FormatNames.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private String format = "jsonl";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to FILE; it appears when all is written")
  private @Nullable Path output;

  @Option(
      names = "--one-a-day",
      description = "of what one side did to another by one code on one day, write one row")
  private boolean oneADay;

  @Option(
      names = "--fill-dates",
      description =
          "where a format knows only days and an event has several possible ones, write the last")
  private boolean fillDates;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Order order = order();
    try (Ledger ledger = ledgers.openExisting()) {
      Ledger asked = asOf.of(ledger);
      account(output == null ? toStandardOutput(asked, order) : toFile(asked, order, output));
    }
    return Exit.OK;
  }

  private Order order() {
    Format chosen =
        Format.named(format)
            .orElseThrow(
                () -> bad("There is no format " + format + "; see readout export --help."));
    if (!chosen.kinds().contains(what)) {
      String formats =
          Arrays.stream(Format.values())
              .filter(f -> f.kinds().contains(what))
              .map(Format::written)
              .collect(Collectors.joining(", "));
      throw bad(
          formats.isEmpty()
              ? "There are no " + what + " to export."
              : format + " holds no " + what + "; these do: " + formats + ".");
    }
    if (chosen.isFile() && output == null) {
      throw bad(format + " is a file by nature: name it with -o FILE.");
    }
    return new Order(what, chosen, filters.query(), oneADay, fillDates);
  }

  private CommandLine.ParameterException bad(String reason) {
    return new CommandLine.ParameterException(spec.commandLine(), reason);
  }

  private Written toStandardOutput(Ledger ledger, Order order) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Written written = Export.write(ledger, order, new WriterStream(out));
    out.flush();
    if (out.checkError()) {
      throw new IOException("the output could not be written whole");
    }
    return written;
  }

  private static Written toFile(Ledger ledger, Order order, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Written written = Export.writeFile(ledger, order, part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void account(Written written) {
    written.remarks().forEach(r -> spec.commandLine().getErr().println("readout: " + r));
    if (output != null) {
      spec.commandLine().getErr().println("readout: " + written.rows() + " written to " + output);
    }
  }

  /** For the help and for completion. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Format::written).iterator();
    }
  }
}
