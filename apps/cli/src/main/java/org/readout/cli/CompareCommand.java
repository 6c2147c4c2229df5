package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.exchange.ComparisonJson;
import org.readout.ledger.Comparison;
import org.readout.ledger.Ledger;
import org.readout.ledger.Likeness;
import org.readout.meaning.SentenceMeaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description =
        "Lays the sides of one contact next to each other: who initiated it, when and how long it"
            + " was, topics, statements, commitments and plans on both sides and on one only, each"
            + " with its words.",
    footer = {
      "",
      "Example: readout compare contact-2025-06-14-rus-usa-1a2b3c4d",
      "         (readout show contacts lists the ids; a beginning that only one has is enough)"
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  enum By {
    meaning,
    words
  }

  enum Format {
    page,
    json
  }

  @Mixin private LedgerOption ledgers = new LedgerOption();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(paramLabel = "CONTACT", description = "a contact's id, or its beginning")
  private String id = "";

  @Option(
      names = "--by",
      description =
          "how sentences are found to say the same: by meaning (a sentence encoder, loaded for"
              + " this) or by the words they share (default: ${DEFAULT-VALUE})")
  private By by = By.meaning;

  @Option(names = "--format", description = "page (for a person) or json")
  private Format format = Format.page;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = ledgers.openExisting()) {
      Optional<Comparison> comparison = asOf.of(ledger).compare(id, likeness());
      if (comparison.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "readout: no one contact has the id " + id + "; list them: readout show contacts");
        return Exit.PROBLEMS;
      }
      out.print(
          format == Format.json
              ? ComparisonJson.of(comparison.get())
              : new ComparisonPage(comparison.get()).text());
      out.flush();
      return Exit.OK;
    }
  }

  private Likeness likeness() {
    if (by == By.words) {
      return Likeness.ofWords();
    }
    try {
      return SentenceMeaning.load();
    } catch (IllegalStateException e) {
      spec.commandLine()
          .getErr()
          .println("readout: " + e.getMessage() + "; sentences are compared by their words.");
      return Likeness.ofWords();
    }
  }
}
