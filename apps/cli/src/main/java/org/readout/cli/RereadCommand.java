package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.Amendment;
import org.readout.ledger.Ledger;
import org.readout.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "reread",
    description =
        "Reads all kept reports again with the present reader, and shows what changed. Corrections"
            + " hold (see readout amend).",
    footer = {
      "",
      "Examples: readout reread --dry-run",
      "          readout reread --changes > changes.txt"
    },
    mixinStandardHelpOptions = true)
final class RereadCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Option(names = "--dry-run", description = "only show what would change")
  private boolean dryRun;

  @Option(names = "--changes", description = "list every change, not only how many there are")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = ledgers.openExisting()) {
      Reader reader = Reader.standard();
      Rereading rereading = new Rereading(ledger, kept -> reader.read(kept.report()));
      rereading.run(!dryRun, (report, change) -> tell(report, change, out));
      account(rereading, out);
      if (!dryRun) {
        waiting(ledger, out);
      }
      out.flush();
    }
    return Exit.OK;
  }

  private void tell(String report, ReadingChanges.Change change, PrintWriter out) {
    if (!list) {
      return;
    }
    out.println(
        report
            + ": "
            + LedgerRows.written(change.kind())
            + " "
            + change.fact()
            + " “"
            + change.words()
            + "”");
    change.fields().forEach(f -> out.println("    " + ReadingPage.oneLine(f)));
  }

  private void account(Rereading rereading, PrintWriter out) {
    out.println(
        rereading.reports()
            + " reports read again, "
            + rereading.changed()
            + (dryRun ? " would be" : "")
            + " read otherwise; "
            + rereading.same()
            + " facts as before");
    List<Map<String, Object>> rows =
        rereading.counts().entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    Table.print(
        LedgerRows.Rows.ofTexts(List.of("fact", "found", "lost", "changed"), rows.stream()),
        Table.Format.table,
        out);
  }

  private static Map<String, Object> row(String fact, Map<ReadingChanges.Kind, Integer> counts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("fact", fact);
    for (ReadingChanges.Kind kind : ReadingChanges.Kind.values()) {
      row.put(LedgerRows.written(kind), counts.getOrDefault(kind, 0));
    }
    return row;
  }

  private static void waiting(Ledger ledger, PrintWriter out) {
    for (Amendment amendment : ledger.amendments()) {
      if (AmendCommand.state(amendment).startsWith("waits")) {
        out.println(
            "Amendment "
                + amendment.number()
                + " waits: the words that it rests on are not read as such a fact any more");
      }
    }
  }
}
