package org.readout.ledger;

/** A correction that cannot be made; the message tells a person why. */
public final class CorrectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorrectionException(String message) {
    super(message);
  }
}
