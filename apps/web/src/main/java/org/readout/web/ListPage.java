package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.ledger.Tallies;
import org.readout.ledger.Tally;

/**
 * A part of a list, newest first.
 *
 * @param total how many there are in all
 * @param next the address of the next part
 * @param types how many are of each type
 */
record ListPage<T>(
    Filter filter, long total, List<T> items, Optional<String> next, List<Tally<String>> types) {
  /** "16 contacts", "more than 100 000 events". */
  String howMany(String what) {
    return total > Tallies.COUNTED
        ? "more than " + Shown.number(Tallies.COUNTED, what)
        : Shown.number(total, what);
  }
}
