package org.readout.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.acquire.web.FetchRules;
import org.readout.acquire.web.Fetched;
import org.readout.acquire.web.Fetcher;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Report;

/**
 * Reports that somebody wants to add: fetched and read one after the other, and kept until they are
 * posted or put aside by newer ones. An address is fetched with all the checks of the acquire
 * stage: never inside a network, politely, within limits.
 */
final class Arrivals implements AutoCloseable {
  private static final int KEPT = 30;
  private static final int WAITING = 10;

  private final Supplier<Reads> opening;
  private final Acquisition acquisition = new Acquisition();
  private final Fetcher fetcher = new Fetcher(FetchRules.STANDARD);
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "reading");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Arrival> arrivals = new LinkedHashMap<>();
  private Optional<Reads> reader = Optional.empty();

  Arrivals(Supplier<Reads> opening) {
    this.opening = opening;
  }

  /** How far a report has come. */
  enum Stage {
    WAITING("waits for its turn"),
    FETCHING("is being fetched"),
    READING("is being read; the first one takes longest"),
    READ("was read"),
    REFUSED("could not be taken");

    final String words;

    Stage(String words) {
      this.words = words;
    }

    boolean isLast() {
      return this == READ || this == REFUSED;
    }
  }

  /** One report on its way. */
  static final class Arrival {
    private final String id;
    private final List<Consumer<Stage>> listeners = new CopyOnWriteArrayList<>();
    private volatile Stage stage = Stage.WAITING;
    private volatile Optional<ExplainedReading> reading = Optional.empty();
    private volatile String reason = "";

    private Arrival(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    Stage stage() {
      return stage;
    }

    Optional<ExplainedReading> reading() {
      return reading;
    }

    /** Why it was refused. */
    String reason() {
      return reason;
    }

    /** Tells the listener where it is now, and then of each step. */
    void listen(Consumer<Stage> listener) {
      listeners.add(listener);
      listener.accept(stage);
    }

    void forget(Consumer<Stage> listener) {
      listeners.remove(listener);
    }

    private void at(Stage next) {
      stage = next;
      listeners.forEach(l -> l.accept(next));
    }

    private void refuse(String why) {
      reason = why;
      at(Stage.REFUSED);
    }
  }

  /** A report whose words are at hand. */
  Arrival bring(Report report) {
    return begin(arrival -> read(arrival, report));
  }

  /** The report at an address. */
  Arrival fetch(String address) {
    return begin(
        arrival -> {
          arrival.at(Stage.FETCHING);
          Fetched fetched = fetcher.fetch(address);
          if (fetched instanceof Fetched.Failed failed) {
            arrival.refuse("The address " + failed.reason() + ".");
          } else if (fetched instanceof Fetched.Found found) {
            take(arrival, acquisition.fetched(found));
          } else {
            arrival.refuse("The address gave nothing new.");
          }
        });
  }

  private void take(Arrival arrival, Acquired acquired) {
    if (acquired instanceof Acquired.Taken taken) {
      read(arrival, taken.report());
    } else if (acquired instanceof Acquired.Refused refused) {
      arrival.refuse("The report " + refused.refusal().reason() + ".");
    }
  }

  private void read(Arrival arrival, Report report) {
    arrival.at(Stage.READING);
    arrival.reading = Optional.of(explain(report));
    arrival.at(Stage.READ);
  }

  private interface Work {
    void on(Arrival arrival);
  }

  private synchronized Arrival begin(Work work) {
    long waiting = arrivals.values().stream().filter(a -> !a.stage().isLast()).count();
    if (waiting >= WAITING) {
      throw Trouble.of(
          503, "Too much at once", "Ten reports are waiting to be read. Try again in a minute.");
    }
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    Arrival arrival = new Arrival(HexFormat.of().formatHex(bytes));
    arrivals.put(arrival.id(), arrival);
    while (arrivals.size() > KEPT) {
      arrivals.remove(arrivals.keySet().iterator().next());
    }
    reading.execute(
        () -> {
          try {
            work.on(arrival);
          } catch (RuntimeException e) {
            arrival.refuse("It could not be read: it is a fault of the program.");
            System.err.println("readout: reading failed: " + e);
          }
        });
    return arrival;
  }

  synchronized Optional<Arrival> named(String id) {
    return Optional.ofNullable(arrivals.get(id));
  }

  /** Reads at once, one report at a time. */
  ExplainedReading explain(Report report) {
    synchronized (opening) {
      if (reader.isEmpty()) {
        reader = Optional.of(opening.get());
      }
      return reader.get().explain(report);
    }
  }

  @Override
  public void close() {
    reading.shutdownNow();
  }
}
