package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.ContactDossier;
import org.readout.ledger.History;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.ledger.ReportDossier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Answers from the ledger: lists of records, or everything known of one contact.",
    footer = {
      "",
      "Examples: readout show contacts --actor Putin --with Trump",
      "          readout show claims",
      "          readout show contact ID",
      "          readout show report ID --version 1",
      "          readout show history ID"
    },
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description =
          "contacts, events, agreements, follow-ups, claims, statements, reports, contact ID,"
              + " report ID or history ID")
  private String what = "contacts";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "the id of a contact or a report; for history any record's")
  private @Nullable String id;

  @Mixin private Filters filters = new Filters();

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "of a report, the text numbered N (1 is the oldest; default: the current one)")
  private @Nullable Integer version;

  @Option(names = "--format", description = "table (for a person), json, jsonl or csv")
  private Table.Format format = Table.Format.table;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!List.of("contact", "report", "history").contains(what)
        && !LedgerRows.kinds().contains(what)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "There are no " + what + "; ask for " + LedgerRows.kinds() + ".");
    }
    try (Ledger ledger = ledgers.openExisting()) {
      Ledger asked = asOf.of(ledger);
      return switch (what) {
        case "contact" -> contact(asked);
        case "history" -> history(asked);
        case "report" -> report(asked);
        default -> list(asked);
      };
    }
  }

  private int list(Ledger ledger) {
    PrintWriter out = spec.commandLine().getOut();
    Query query = filters.query();
    try (LedgerRows.Rows rows =
        new LedgerRows(format == Table.Format.table).of(ledger, what, query)) {
      long count = Table.print(rows, format, out);
      out.flush();
      if (format == Table.Format.table) {
        out.println(
            count > 0
                ? count + " " + what
                : query.isAll()
                    ? "The ledger holds no " + what + " yet: readout ingest FILE..."
                    : "No "
                        + what
                        + " fit. Leave out a filter, or see who is named: readout show reports");
      }
    }
    return Exit.OK;
  }

  private int history(Ledger ledger) {
    if (id == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Of which record? Give its id, as readout show lists it.");
    }
    Optional<History> found = ledger.history(id);
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("readout: no record has or had the id " + id);
      return Exit.PROBLEMS;
    }
    spec.commandLine().getOut().print(HistoryPage.text(found.get()));
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }

  private int contact(Ledger ledger) {
    if (id == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Which contact? Give its id, as readout show contacts lists it.");
    }
    Optional<ContactDossier> found = ledger.contact(id);
    if (found.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "readout: no one contact has the id " + id + "; list them: readout show contacts");
      return Exit.PROBLEMS;
    }
    spec.commandLine().getOut().print(new ContactPage(found.get()).text());
    String record = found.get().contact().id();
    int corrected = ledger.history(record).map(h -> h.amendments().size()).orElse(0);
    if (corrected > 0) {
      spec.commandLine()
          .getOut()
          .println("\nCorrected " + corrected + "×: readout show history " + record);
    }
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }

  private int report(Ledger ledger) {
    if (id == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Which report? Give its id, as readout show reports lists it.");
    }
    Optional<ReportDossier> found = ledger.report(id);
    if (found.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("readout: no one report has the id " + id + "; list them: readout show reports");
      return Exit.PROBLEMS;
    }
    ReportPage page = new ReportPage(found.get());
    if (version != null && !page.has(version)) {
      spec.commandLine()
          .getErr()
          .println("readout: there is no version " + version + " of this report");
      return Exit.PROBLEMS;
    }
    spec.commandLine().getOut().print(page.text(Optional.ofNullable(version)));
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }
}
