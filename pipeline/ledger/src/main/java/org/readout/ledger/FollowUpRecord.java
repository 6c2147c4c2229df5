package org.readout.ledger;

import java.util.List;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.When;

/** One plan, however many reports tell of it, in the words of the earliest. */
public record FollowUpRecord(
    String id,
    String what,
    List<CountryCode> parties,
    When when,
    List<Party> assertedBy,
    List<String> reports,
    int sources,
    int independentSources) {}
