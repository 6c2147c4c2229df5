package org.readout.exchange.imports;

import org.readout.vocabulary.Reading;

/** What became of a line of event data. */
public sealed interface Imported {
  /** A report without text that tells one event. */
  record Taken(Reading reading) implements Imported {}

  /** No event: the line's number, from 1, and why. */
  record Refused(long line, String reason) implements Imported {}
}
