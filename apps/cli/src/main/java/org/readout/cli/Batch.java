package org.readout.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.exchange.ReadingJson;
import org.readout.reader.Reader;

/**
 * Reads input lines on all cores and writes one line for each, in order. No more than a window of
 * them is held at once.
 */
final class Batch {
  private final Acquisition acquisition = new Acquisition();
  private final ReadingJson json = ReadingJson.oneLine();
  private final Reader reader;
  private final int cores = Runtime.getRuntime().availableProcessors();

  Batch(Reader reader) {
    this.reader = reader;
  }

  private record Output(String line, boolean problem) {}

  /** Returns how many lines could not be read. */
  long read(BufferedReader lines, PrintWriter out) throws IOException {
    Deque<Future<Output>> window = new ArrayDeque<>();
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    long problems = 0;
    try {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String input = line;
        long at = ++number;
        window.add(pool.submit(() -> one(input, at)));
        if (window.size() >= 8 * cores) {
          problems += write(window.remove(), out);
        }
      }
      while (!window.isEmpty()) {
        problems += write(window.remove(), out);
      }
    } finally {
      pool.shutdownNow();
    }
    return problems;
  }

  private Output one(String line, long number) {
    Acquired acquired = acquisition.line(line, number);
    if (acquired instanceof Acquired.Refused refused) {
      return new Output(
          json.writeProblem(refused.refusal().id(), number, refused.refusal().reason()), true);
    }
    Acquired.Taken taken = (Acquired.Taken) acquired;
    try {
      return new Output(json.write(reader.read(taken.report())), false);
    } catch (RuntimeException e) {
      // A broken promise in a stage: this report has its problem, the others are read.
      return new Output(
          json.writeProblem(Optional.of(taken.report().id()), number, "could not be read: " + e),
          true);
    }
  }

  private static long write(Future<Output> future, PrintWriter out) {
    try {
      Output output = future.get();
      out.print(output.line() + "\n");
      return output.problem() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line was neither read nor refused", e);
    }
  }
}
