package org.readout.ledger;

import java.util.Optional;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/**
 * Somebody who takes part in a record.
 *
 * @param id who
 * @param name as the reports name them in full
 * @param country whose
 */
public record Party(ActorId id, String name, Optional<CountryCode> country) {}
