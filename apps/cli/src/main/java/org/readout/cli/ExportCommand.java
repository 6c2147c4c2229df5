package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes all records of one kind, one a line, without a limit.",
    footer = {"", "Example: readout export contacts --format jsonl > contacts.jsonl"},
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      paramLabel = "WHAT",
      description = "contacts, events, statements, agreements, follow-ups, count-claims or reports")
  private String what = "contacts";

  @Option(names = "--format", description = "jsonl, json or csv")
  private Table.Format format = Table.Format.jsonl;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!LedgerRows.kinds().contains(what)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "There are no " + what + " to export.");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = ledgers.openExisting();
        LedgerRows.Rows rows = new LedgerRows(false).of(asOf.of(ledger), what, Query.all())) {
      Table.print(rows, format, out);
      out.flush();
    }
    return Exit.OK;
  }
}
