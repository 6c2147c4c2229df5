package org.readout.cli;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Waits a little between two looks at something that another process does. */
final class Waits {
  private static final long MILLISECONDS = 250;

  private Waits() {}

  static void pause() throws IOException {
    try {
      Thread.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting");
    }
  }
}
