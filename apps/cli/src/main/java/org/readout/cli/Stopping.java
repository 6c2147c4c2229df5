package org.readout.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a long run to stop: breaks off its waiting for others, and never its writing. */
final class Stopping {
  private final CountDownLatch asked = new CountDownLatch(1);
  private @Nullable Thread waiting;

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  void ask() {
    asked.countDown();
    synchronized (this) {
      if (waiting != null) {
        waiting.interrupt();
      }
    }
  }

  /** Does what waits for others, and ends when interrupted. */
  <T> T waitingFor(Supplier<T> work) {
    synchronized (this) {
      waiting = Thread.currentThread();
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        waiting = null;
        // It was meant for the waiting alone.
        boolean unused = Thread.interrupted();
      }
    }
  }

  /** Lets time pass, unless it is asked to stop. */
  void pass(Duration time) {
    try {
      boolean unused = asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      asked.countDown();
    }
  }
}
