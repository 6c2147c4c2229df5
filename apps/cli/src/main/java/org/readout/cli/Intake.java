package org.readout.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.acquire.Acquired;
import org.readout.acquire.Courier;
import org.readout.exchange.ReadingParser;
import org.readout.ledger.Ledger;
import org.readout.reader.Reader;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/**
 * Takes reports into the ledger: reads them on all cores, and posts them in the order in which they
 * came, from one thread. No more than a window of them is held at once.
 */
final class Intake implements Courier.Recipient, AutoCloseable {
  private static final int WINDOW = 64;

  private final Ledger ledger;
  private final Function<Report, Reading> reader;
  private final Progress progress;
  private final ExecutorService pool =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final ReadingParser readings = new ReadingParser();
  private final Map<String, Long> unread = new TreeMap<>();
  private long read;
  private long updated;
  private long skipped;
  private long problems;

  /**
   * @param reader reads a report; is not asked for one in another language
   */
  Intake(Ledger ledger, Function<Report, Reading> reader, Progress progress) {
    this.ledger = ledger;
    this.reader = reader;
    this.progress = progress;
  }

  /**
   * With the reader that comes with the program, which is loaded when the first report needs it.
   */
  static Intake into(Ledger ledger, Progress progress) {
    return new Intake(ledger, report -> Reader.standard().read(report), progress);
  }

  /** A reading made elsewhere is posted in its turn, as it is. */
  @Override
  public boolean receiveReading(String name, String json) {
    if (!readings.isReading(json)) {
      return false;
    }
    try {
      Reading reading = readings.reading(json);
      await(
          new Pending(
              name,
              new Acquired.Taken(reading.report(), Provenance.UNKNOWN),
              CompletableFuture.completedFuture(reading)));
    } catch (IllegalArgumentException e) {
      problem(name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return true;
  }

  private record Pending(String name, Acquired.Taken taken, Future<Reading> reading) {}

  @Override
  public void receive(String name, Acquired acquired) {
    if (acquired instanceof Acquired.Refused refused) {
      problem(name, refused.refusal().reason());
      return;
    }
    Acquired.Taken taken = (Acquired.Taken) acquired;
    Report report = taken.report();
    if (ledger.meets(report, taken.provenance())) {
      skipped++;
      progress.step();
      return;
    }
    await(new Pending(name, taken, pool.submit(() -> reading(report))));
  }

  private void await(Pending next) {
    pending.add(next);
    if (pending.size() >= WINDOW) {
      post(pending.remove());
    }
  }

  private Reading reading(Report report) {
    return Reader.canRead(report) ? reader.apply(report) : Reader.unread(report);
  }

  /** Posts what is still being read. */
  void finish() {
    while (!pending.isEmpty()) {
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
    Report report = next.taken().report();
    switch (ledger.post(reading, next.taken().provenance()).outcome()) {
      // It came twice within one window, or is older than what is held.
      case UNCHANGED -> skipped++;
      case ADDED -> count(report);
      case REPLACED -> {
        updated++;
        count(report);
      }
    }
    progress.step();
  }

  private void count(Report report) {
    if (Reader.canRead(report)) {
      read++;
    } else {
      unread.merge(report.language().orElse("und"), 1L, Long::sum);
    }
  }

  private void problem(String name, String reason) {
    problems++;
    progress.step();
    progress.say("readout: " + name + ": " + reason);
  }

  boolean hasProblems() {
    return problems > 0;
  }

  /** What came of it, for a person. */
  String account() {
    String foreign =
        unread.isEmpty()
            ? ""
            : ", "
                + unread.values().stream().mapToLong(Long::longValue).sum()
                + " kept unread ("
                + unread.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "))
                + ")";
    return read
        + " read, "
        + (updated > 0 ? updated + " of these a newer text of one held, " : "")
        + skipped
        + " skipped (held already)"
        + foreign
        + ", "
        + problems
        + (problems == 1 ? " problem" : " problems");
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
