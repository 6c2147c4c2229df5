package org.readout.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.When;

/**
 * A report's own count, beside what the ledger holds.
 *
 * @param id stable id of the claim
 * @param ordinal which one the contact is said to be
 * @param channel which channel is counted; empty where all are
 * @param participants between whom
 * @param since from when it is counted, as far as stated
 * @param asOf the day up to which the ledger was counted: the contact's, else the report's
 * @param words the claim's own words, from its earliest report
 * @param counted the contacts on record that are counted, in order of days
 * @param leftOut contacts on record that may belong to the count but cannot be told to: their
 *     channel is not stated, or their day is known too loosely
 * @param verdict what the ledger says to the claim
 * @param reports who claims it
 */
public record ClaimCheck(
    String id,
    int ordinal,
    Optional<Channel> channel,
    List<Party> participants,
    When since,
    Optional<LocalDate> asOf,
    String words,
    List<ContactRecord> counted,
    List<ContactRecord> leftOut,
    Verdict verdict,
    List<String> reports) {
  public enum Verdict {
    /** The ledger holds as many. */
    AGREES,
    /** The ledger holds more by that day. */
    CONTRADICTED,
    /** The ledger holds fewer, or the claim does not say from when it counts. */
    CANNOT_TELL
  }
}
