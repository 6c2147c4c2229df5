package org.readout.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param records in the list's order
 * @param next where the next part begins, to be handed in again; empty at the end
 */
public record Slice<T>(List<T> records, Optional<String> next) {
  public Slice {
    records = List.copyOf(records);
  }
}
