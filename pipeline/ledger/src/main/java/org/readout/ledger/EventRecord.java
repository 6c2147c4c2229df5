package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** One event, however many reports tell of it; the fields as in {@link ContactRecord}. */
public record EventRecord(
    String id,
    EventType type,
    Optional<String> mode,
    String cameo,
    Status status,
    List<Party> actors,
    List<Party> recipients,
    List<CountryCode> actorCountries,
    List<CountryCode> recipientCountries,
    When date,
    Optional<String> place,
    Optional<CountryCode> placeCountry,
    List<String> reports,
    int sources,
    int independentSources) {}
