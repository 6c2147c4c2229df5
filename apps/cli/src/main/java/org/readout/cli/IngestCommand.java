package org.readout.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.ledger.Ledger;
import org.readout.reader.Reader;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description =
        "Reads reports into the ledger. A report that it holds is skipped; an interrupted run goes on.",
    footer = {"", "Example: readout ingest stories/ reports.jsonl.gz"},
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  private static final int WINDOW = 64;

  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, folders, .jsonl or .jsonl.gz of input lines")
  private List<Path> paths = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Ledger ledger = ledgers.open()) {
      Run run = run(ledger, err);
      spec.commandLine().getOut().println(run.account(ledgers.file()));
      return run.problems > 0 ? Exit.PROBLEMS : Exit.OK;
    }
  }

  private Run run(Ledger ledger, PrintWriter err) throws IOException {
    try (ProgressBar bar =
        new ProgressBarBuilder().setTaskName("reading").setInitialMax(-1).build()) {
      Run run = new Run(ledger, bar, err);
      run.ingest(paths);
      return run;
    }
  }

  /** Reads on all cores; posts in the order of the input, from one thread. */
  static final class Run {
    private final Acquisition acquisition = new Acquisition();
    private final Ledger ledger;
    private final ProgressBar bar;
    private final PrintWriter err;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long read;
    private long skipped;
    private long problems;

    Run(Ledger ledger, ProgressBar bar, PrintWriter err) {
      this.ledger = ledger;
      this.bar = bar;
      this.err = err;
    }

    private record Pending(String name, Future<Reading> reading) {}

    void ingest(List<Path> paths) throws IOException {
      ExecutorService pool = Executors.newFixedThreadPool(cores);
      try {
        for (Path path : paths) {
          for (Path file : filesIn(path)) {
            ingest(file, pool);
          }
        }
        while (!pending.isEmpty()) {
          post(pending.remove());
        }
      } finally {
        pool.shutdownNow();
      }
    }

    private static List<Path> filesIn(Path path) throws IOException {
      if (!Files.isDirectory(path)) {
        return List.of(path);
      }
      try (Stream<Path> all = Files.walk(path)) {
        return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
      }
    }

    private void ingest(Path file, ExecutorService pool) throws IOException {
      String name = file.toString();
      if (!name.endsWith(".jsonl") && !name.endsWith(".jsonl.gz")) {
        take(name, acquisition.file(file), pool);
        return;
      }
      try (InputStream raw = Files.newInputStream(file);
          InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          take(name + ":" + number, acquisition.line(line, number), pool);
        }
      }
    }

    private void take(String name, Acquired acquired, ExecutorService pool) {
      if (acquired instanceof Acquired.Refused refused) {
        problem(name, refused.refusal().reason());
        return;
      }
      Report report = ((Acquired.Taken) acquired).report();
      if (ledger.holds(report)) {
        skipped++;
        bar.step();
        return;
      }
      pending.add(new Pending(name, pool.submit(() -> Reader.standard().read(report))));
      if (pending.size() >= WINDOW) {
        post(pending.remove());
      }
    }

    private void post(Pending next) {
      Reading reading;
      try {
        reading = next.reading().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading " + next.name(), e);
      } catch (ExecutionException e) {
        problem(next.name(), "could not be read: " + e.getCause());
        return;
      }
      Optional<String> foreign = reading.report().language().filter(l -> !l.equals("en"));
      if (foreign.isPresent()) {
        problem(next.name(), "is not in English, so it was not read");
        return;
      }
      ledger.post(reading);
      read++;
      bar.step();
    }

    private void problem(String name, String reason) {
      problems++;
      bar.step();
      err.println("readout: " + name + ": " + reason);
    }

    String account(Path file) {
      return read
          + " read, "
          + skipped
          + " skipped (held already), "
          + problems
          + (problems == 1 ? " problem" : " problems")
          + "; the ledger is "
          + file;
    }
  }
}
