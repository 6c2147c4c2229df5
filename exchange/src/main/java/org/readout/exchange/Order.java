package org.readout.exchange;

import org.readout.ledger.Query;

/**
 * What is to be exported.
 *
 * @param kind contacts, events ...; one that the format can hold
 * @param format how
 * @param query which of them
 * @param oneADay whether of what one side did to another by one code on one day, one row stays
 * @param fillDates whether an event of several possible days gets the last of them, in formats that
 *     know only days
 */
public record Order(String kind, Format format, Query query, boolean oneADay, boolean fillDates) {
  public Order {
    if (!format.kinds().contains(kind)) {
      throw new IllegalArgumentException(format.written() + " holds no " + kind);
    }
  }

  /** Everything of one kind. */
  public static Order all(String kind, Format format) {
    return new Order(kind, format, Query.all(), false, false);
  }
}
