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
    // Looked through before the ledger is touched: a path that is not there begins none.
    Sources sources = Sources.in(paths);
    try (Ledger ledger = ledgers.open()) {
      Run run = run(ledger, sources, err);
      spec.commandLine().getOut().println(run.account(ledgers.file()));
      return run.problems > 0 ? Exit.PROBLEMS : Exit.OK;
    }
  }

  private static Run run(Ledger ledger, Sources sources, PrintWriter err) throws IOException {
    try (Progress progress = Progress.of(sources.reports(), err)) {
      Run run = new Run(ledger, progress);
      run.ingest(sources.files());
      return run;
    }
  }

  /**
   * The files to read, in order, and how many reports they hold.
   *
   * @param reports lines of JSON lines, and one for any other file
   */
  record Sources(List<Path> files, long reports) {
    static Sources in(List<Path> paths) throws IOException {
      List<Path> files = new ArrayList<>();
      for (Path path : paths) {
        files.addAll(filesIn(path));
      }
      long reports = 0;
      for (Path file : files) {
        reports += reportsIn(file);
      }
      return new Sources(List.copyOf(files), reports);
    }

    private static List<Path> filesIn(Path path) throws IOException {
      if (!Files.isDirectory(path)) {
        return List.of(path);
      }
      try (Stream<Path> all = Files.walk(path)) {
        return all.filter(Files::isRegularFile).sorted().toList();
      }
    }

    private static long reportsIn(Path file) throws IOException {
      if (!isLines(file)) {
        // Throws where there is none.
        Files.size(file);
        return 1;
      }
      try (InputStream in = lines(file)) {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        byte end = '\n';
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          for (int i = 0; i < n; i++) {
            if (buffer[i] == '\n') {
              lines++;
            }
          }
          end = n > 0 ? buffer[n - 1] : end;
        }
        return end == '\n' ? lines : lines + 1;
      }
    }

    static boolean isLines(Path file) {
      return file.toString().endsWith(".jsonl") || file.toString().endsWith(".jsonl.gz");
    }

    static InputStream lines(Path file) throws IOException {
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
  }

  /** Reads on all cores; posts in the order of the input, from one thread. */
  static final class Run {
    private final Acquisition acquisition = new Acquisition();
    private final Ledger ledger;
    private final Progress progress;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long read;
    private long skipped;
    private long problems;

    Run(Ledger ledger, Progress progress) {
      this.ledger = ledger;
      this.progress = progress;
    }

    private record Pending(String name, Future<Reading> reading) {}

    void ingest(List<Path> files) throws IOException {
      ExecutorService pool = Executors.newFixedThreadPool(cores);
      try {
        for (Path file : files) {
          ingest(file, pool);
        }
        while (!pending.isEmpty()) {
          post(pending.remove());
        }
      } finally {
        pool.shutdownNow();
      }
    }

    private void ingest(Path file, ExecutorService pool) throws IOException {
      String name = file.toString();
      if (!Sources.isLines(file)) {
        take(name, acquisition.file(file), pool);
        return;
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(Sources.lines(file), StandardCharsets.UTF_8))) {
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
        progress.step();
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
      progress.step();
    }

    private void problem(String name, String reason) {
      problems++;
      progress.step();
      progress.say("readout: " + name + ": " + reason);
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
