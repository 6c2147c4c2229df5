package org.readout.ledger;

/** Words that cannot be searched for; the message tells a person why. */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchException(String message) {
    super(message);
  }
}
