package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/**
 * One contact, however many reports tell of it.
 *
 * @param id stable, made from what the earliest report says
 * @param channel the most exact that the reports agree on
 * @param status held as soon as one report says so
 * @param participants as exactly as any report names them
 * @param countries whose they are
 * @param date as exactly as most reports say
 * @param place where
 * @param placeCountry in which country
 * @param reports ids of the reports that tell of it, in order
 * @param sources how many sources these are: reports of one agency, or with one text, are one
 * @param independentSources on how many these rest: those that pass on one government's word are
 *     one
 */
public record ContactRecord(
    String id,
    Channel channel,
    Status status,
    List<Party> participants,
    List<CountryCode> countries,
    When date,
    Optional<String> place,
    Optional<CountryCode> placeCountry,
    List<String> reports,
    int sources,
    int independentSources) {}
