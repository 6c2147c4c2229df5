package org.readout.exchange.events;

import java.util.List;
import java.util.function.Consumer;

/** The columns of one kind of event data. */
interface EventFormat {
  /** The names of the columns, for formats that begin with a line of them; else none. */
  List<String> header();

  /** The rows of an event. */
  void rows(CodedEvent event, Consumer<List<String>> rows);

  /** Whether a row is one direction of an event, not a whole event. */
  boolean isByDirection();

  /** Whether it has a place for events that only CAMEO codes. */
  default boolean takesStatements() {
    return true;
  }
}
