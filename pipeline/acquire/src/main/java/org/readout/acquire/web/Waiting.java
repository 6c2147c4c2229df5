package org.readout.acquire.web;

import java.time.Duration;

/** Lets time pass; tests count it instead. */
public interface Waiting {
  /** Waits until {@code time} has passed. */
  void pass(Duration time) throws InterruptedException;

  static Waiting really() {
    return time -> Thread.sleep(time.toMillis());
  }
}
