package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.ContactDossier;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Statement;
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
      "          readout show contact ID"
    },
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description =
          "contacts, events, agreements, follow-ups, claims, statements, reports, or contact ID")
  private String what = "contacts";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "a contact's id")
  private @Nullable String id;

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

  @Option(names = "--format", description = "table (for a person), json, jsonl or csv")
  private Table.Format format = Table.Format.table;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!what.equals("contact") && !LedgerRows.kinds().contains(what)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "There are no " + what + "; ask for " + LedgerRows.kinds() + ".");
    }
    try (Ledger ledger = ledgers.openExisting()) {
      return what.equals("contact") ? contact(ledger) : list(ledger);
    }
  }

  private int list(Ledger ledger) {
    PrintWriter out = spec.commandLine().getOut();
    Query query =
        new Query(
            Optional.ofNullable(actor),
            Optional.ofNullable(with),
            Optional.ofNullable(channel),
            Optional.ofNullable(type),
            Optional.ofNullable(status),
            Optional.ofNullable(from),
            Optional.ofNullable(to));
    try (Stream<Map<String, Object>> rows =
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

  private int contact(Ledger ledger) {
    PrintWriter out = spec.commandLine().getOut();
    Optional<ContactDossier> found = Optional.ofNullable(id).flatMap(ledger::contact);
    if (found.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "readout: no one contact has the id " + id + "; list them: readout show contacts");
      return Exit.PROBLEMS;
    }
    print(found.get(), out);
    return Exit.OK;
  }

  private static void print(ContactDossier dossier, PrintWriter out) {
    var contact = dossier.contact();
    out.println(
        String.join(" – ", contact.participants().stream().map(p -> p.name()).toList())
            + "  · "
            + LedgerRows.written(contact.channel())
            + " · "
            + LedgerRows.day(contact)
            + contact.place().map(p -> " · " + p).orElse("")
            + " · "
            + LedgerRows.written(contact.status()));
    out.println(
        contact.reports().size()
            + " reports · "
            + contact.independentSources()
            + " independent sources · "
            + contact.id());
    for (ContactDossier.Telling telling : dossier.tellings()) {
      var told = telling.contact();
      out.println();
      out.println(
          telling.report().publisher().orElse(telling.report().id())
              + telling.report().agency().map(a -> " / " + a).orElse("")
              + " · "
              + LedgerRows.written(telling.report().side())
              + " · "
              + telling.report().published().orElse("date not stated"));
      out.println("  channel    " + LedgerRows.written(told.channel()));
      out.println("  initiated  " + told.initiator().map(a -> a.value()).orElse("not stated"));
      out.println(
          "  length     "
              + told.duration().map(d -> d.toMinutes() + " minutes").orElse("not stated"));
      out.println(
          "  topics     "
              + (told.topics().isEmpty() ? "not stated" : String.join(" · ", told.topics())));
      for (Statement statement : telling.statements()) {
        List<String> speakers = statement.speakers().stream().map(s -> s.value()).toList();
        out.println(
            "  said       "
                + String.join(", ", speakers)
                + ": “"
                + statement.content().exact()
                + "”");
      }
      for (Evidence evidence : told.evidence()) {
        out.println("  words      “" + evidence.exact().replaceAll("\\s+", " ") + "”");
      }
    }
    out.flush();
  }
}
