package org.readout.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A correction that was made.
 *
 * @param number counts from 1 in the ledger
 * @param author who made it
 * @param reason why
 * @param made when
 * @param holds whether it has not been undone
 * @param records the records in which the facts are that it rests on, as they are now; none if they
 *     are put aside, or no longer read
 */
public record Amendment(
    int number,
    Correction correction,
    String author,
    String reason,
    Instant made,
    boolean holds,
    List<String> records) {
  public Amendment {
    records = List.copyOf(records);
  }
}
