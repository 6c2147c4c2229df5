package org.readout.exchange.imports;

/** A line that is no event, and why. */
final class BadRow extends RuntimeException {
  BadRow(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
