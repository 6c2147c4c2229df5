package org.readout.ledger;

import java.util.List;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/**
 * Everybody in a fact.
 *
 * @param parties who
 * @param recipients to whom
 * @param countries whose the parties are
 * @param recipientCountries whose the recipients are
 * @param asserters who said so
 */
record Sides(
    List<ActorId> parties,
    List<ActorId> recipients,
    List<CountryCode> countries,
    List<CountryCode> recipientCountries,
    List<ActorId> asserters) {}
