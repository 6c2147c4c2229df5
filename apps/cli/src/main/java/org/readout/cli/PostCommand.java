package org.readout.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.readout.exchange.ReadingParser;
import org.readout.ledger.Ledger;
import org.readout.ledger.Posting;
import org.readout.vocabulary.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "post",
    description =
        "Takes readings that were made elsewhere into the ledger, without reading again. A reading that it"
            + " holds is skipped; another one of a report that it holds takes the place of the first.",
    footer = {
      "",
      "Example: readout read --format jsonl < reports.jsonl > readings.jsonl",
      "         readout post readings.jsonl"
    },
    mixinStandardHelpOptions = true)
final class PostCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = ".jsonl or .jsonl.gz of readings, as readout read --format jsonl writes them")
  private List<String> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ReadingParser parser = new ReadingParser();
  private final Map<Posting.Outcome, Long> outcomes = new EnumMap<>(Posting.Outcome.class);
  private long problems;

  @Override
  public Integer call() throws IOException {
    for (String file : files) {
      // Throws where there is none, before the ledger is touched.
      Files.size(Path.of(file));
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Ledger ledger = ledgers.open();
        Progress progress = Progress.of(0, err)) {
      for (String file : files) {
        post(ledger, file, progress);
      }
    }
    spec.commandLine().getOut().println(account());
    return problems > 0 ? Exit.PROBLEMS : Exit.OK;
  }

  private void post(Ledger ledger, String file, Progress progress) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(Path.of(file)), StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        progress.step();
        Reading reading;
        try {
          reading = parser.reading(line);
        } catch (IllegalArgumentException e) {
          problems++;
          progress.say("readout: " + file + ":" + number + ": " + oneLine(e));
          continue;
        }
        outcomes.merge(ledger.post(reading).outcome(), 1L, Long::sum);
      }
    }
  }

  private static String oneLine(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).replace('\n', ' ');
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    if (!file.toString().endsWith(".gz")) {
      return raw;
    }
    try {
      return new GZIPInputStream(raw);
    } catch (IOException e) {
      raw.close();
      throw new IOException(file + ": is no gzip file, or a broken one", e);
    }
  }

  private String account() {
    return outcomes.getOrDefault(Posting.Outcome.ADDED, 0L)
        + " posted, "
        + outcomes.getOrDefault(Posting.Outcome.REPLACED, 0L)
        + " replaced, "
        + outcomes.getOrDefault(Posting.Outcome.UNCHANGED, 0L)
        + " skipped (held already), "
        + problems
        + (problems == 1 ? " problem" : " problems")
        + "; the ledger is "
        + ledgers.file();
  }
}
