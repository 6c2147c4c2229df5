package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.When;

/**
 * One agreement, however many reports tell of it.
 *
 * @param state the state that the latest report asserts
 * @param subject in the words of the earliest report
 */
public record AgreementRecord(
    String id,
    Agreement.State state,
    List<CountryCode> parties,
    String subject,
    When reached,
    Optional<String> place,
    List<String> reports,
    int sources,
    int independentSources) {}
