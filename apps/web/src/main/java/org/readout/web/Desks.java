package org.readout.web;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.readout.ledger.Desk;

/** Desks that are kept open between requests: each is lent to one request at a time. */
final class Desks implements AutoCloseable {
  private final Supplier<Desk> opening;
  private final ConcurrentLinkedQueue<Desk> free = new ConcurrentLinkedQueue<>();

  Desks(Supplier<Desk> opening) {
    this.opening = opening;
  }

  interface Work<T> {
    T at(Desk desk);
  }

  <T> T ask(Work<T> work) {
    Desk kept = free.poll();
    Desk desk = kept == null ? opening.get() : kept;
    T answer;
    try {
      answer = work.at(desk);
    } catch (RuntimeException e) {
      desk.close();
      throw e;
    }
    free.add(desk);
    return answer;
  }

  @Override
  public void close() {
    for (Desk desk = free.poll(); desk != null; desk = free.poll()) {
      desk.close();
    }
  }
}
