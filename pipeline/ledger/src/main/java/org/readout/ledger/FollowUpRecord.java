package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.When;

/**
 * One plan, however many reports tell of it, in the words of the earliest.
 *
 * @param state what became of it by the day of the ledger's latest report
 * @param metBy the contact on record by which it was met
 * @param sources as in {@link ContactRecord}
 * @param independentSources as in {@link ContactRecord}
 */
public record FollowUpRecord(
    String id,
    String what,
    List<CountryCode> parties,
    When when,
    List<Party> assertedBy,
    State state,
    Optional<String> metBy,
    List<String> reports,
    int sources,
    int independentSources) {
  public enum State {
    /** Not yet due, or due on no certain day, and nothing on record meets it. */
    OPEN,
    /** A contact of its parties was held when it was due. */
    MET,
    /** Its last day has gone by, and nothing on record meets it. */
    PASSED
  }
}
