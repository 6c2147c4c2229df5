package org.readout.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;

/**
 * The counts that the ledger contradicts. Checking them takes long in a large ledger, so it is done
 * beside the requests, whenever the ledger has changed; a page shows what was found last.
 */
final class Contradictions implements AutoCloseable {
  private static final int CHECKED = 60;
  private static final int KEPT = 8;
  private static final long FIRST_WAIT_SECONDS = 2;

  private final Desks desks;
  private final Supplier<String> ledgerState;
  private final ExecutorService checking =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "checking");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Future<?>> running = Optional.empty();
  private String checkedState = "";
  private volatile List<ClaimCheck> found = List.of();

  private final AtomicInteger generation = new AtomicInteger();

  Contradictions(Desks desks, Supplier<String> ledgerState) {
    this.desks = desks;
    this.ledgerState = ledgerState;
  }

  /** How often something was found out anew; pages with the same number show the same. */
  int generation() {
    return generation.get();
  }

  /** What was found last. The first who asks waits a little, so as not to be told nothing. */
  List<ClaimCheck> found() {
    Future<?> check = check();
    if (generation.get() == 0) {
      try {
        check.get(FIRST_WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
        return found;
      }
    }
    return found;
  }

  /** Checks ahead of the first who asks. */
  void begin() {
    Future<?> unused = check();
  }

  /** Begins a check, unless one runs or nothing has changed since the last. */
  private synchronized Future<?> check() {
    String state = ledgerState.get();
    if (running.isPresent() && (!running.get().isDone() || checkedState.equals(state))) {
      return running.get();
    }
    checkedState = state;
    Future<?> check = checking.submit(this::look);
    running = Optional.of(check);
    return check;
  }

  private void look() {
    List<ClaimCheck> contradicted =
        desks.ask(
            desk ->
                desk.claims(Selection.of(Query.all()), Optional.empty(), CHECKED).records().stream()
                    .filter(c -> c.verdict() == ClaimCheck.Verdict.CONTRADICTED)
                    .limit(KEPT)
                    .toList());
    if (generation.get() == 0 || !contradicted.equals(found)) {
      found = contradicted;
      generation.incrementAndGet();
    }
  }

  @Override
  public void close() {
    checking.shutdownNow();
  }
}
