package org.readout.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactDossier;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Reads the bundled reports into a fresh ledger and shows what they come to.",
    footer = {"", "Example: readout demo"},
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path file = Files.createTempDirectory("readout-demo").resolve("ledger.db");
    try (Ledger ledger = LedgerOption.open(file)) {
      post(ledger);
      try (LedgerRows.Rows rows = new LedgerRows(true).of(ledger, "contacts", Query.all())) {
        Table.print(rows, Table.Format.table, out);
      }
      contradictions(ledger, out);
      latest(ledger)
          .ifPresent(
              id -> {
                out.println();
                out.println("The sides' accounts of the latest contact, next to each other:");
                out.println("  ./readout compare " + id + " --ledger " + file);
              });
    }
    out.println();
    out.println("The ledger stays at " + file + ". Try next:");
    out.println("  ./readout show contacts --actor Putin --with Trump --ledger " + file);
    out.println("  ./readout serve --ledger " + file);
    out.println("  ./readout ingest --ledger " + file + " YOUR-STORY.txt");
    out.flush();
    return Exit.OK;
  }

  private static void post(Ledger ledger) throws IOException {
    Acquisition acquisition = new Acquisition();
    Reader reader = Reader.standard();
    long number = 0;
    for (String line : reports().lines().toList()) {
      number++;
      if (acquisition.line(line, number) instanceof Acquired.Taken taken) {
        ledger.post(reader.read(taken.report()));
      }
    }
  }

  private static String reports() throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream("demo/reports.jsonl")) {
      if (in == null) {
        throw new FileNotFoundException("the program lacks its demo reports");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Optional<String> latest(Ledger ledger) {
    try (Stream<ContactRecord> contacts = ledger.contacts(Query.all())) {
      return contacts
          .filter(c -> c.date().isStated() && c.reports().size() > 1)
          .max(
              Comparator.comparing((ContactRecord c) -> LedgerRows.day(c))
                  .thenComparing(ContactRecord::id))
          .map(ContactRecord::id);
    }
  }

  private static void contradictions(Ledger ledger, PrintWriter out) {
    List<ClaimCheck> contradicted;
    try (Stream<ClaimCheck> claims = ledger.claims(Query.all())) {
      contradicted = claims.filter(c -> c.verdict() == ClaimCheck.Verdict.CONTRADICTED).toList();
    }
    if (contradicted.isEmpty()) {
      out.println("\nNo count that a report makes is contradicted by the ledger.");
    }
    for (ClaimCheck claim : contradicted) {
      out.println();
      out.println(
          "Contradicted: "
              + claim.reports().size()
              + (claim.reports().size() == 1 ? " report counts" : " reports count")
              + " this contact as number "
              + claim.ordinal()
              + "; on record it is number "
              + claim.counted().size()
              + ".");
      out.println("  claimed     “" + claim.words().replaceAll("\\s+", " ") + "”");
      for (ContactRecord contact : claim.counted()) {
        out.println("  " + LedgerRows.day(contact) + "  " + words(ledger, contact));
      }
    }
  }

  private static String words(Ledger ledger, ContactRecord contact) {
    return ledger.contact(contact.id()).map(ContactDossier::tellings).stream()
        .flatMap(List::stream)
        .flatMap(t -> t.contact().evidence().stream())
        .map(e -> "“" + e.exact().replaceAll("\\s+", " ") + "”")
        .findFirst()
        .orElse("");
  }
}
