package org.readout.exchange.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.knowledge.Countries;
import org.readout.knowledge.Country;
import org.readout.knowledge.EventDataCodes;
import org.readout.ledger.Party;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;

/** Finds the codes of those who take part in an event. */
final class Sides {
  private final Countries countries;
  private final EventDataCodes codes;

  Sides(Countries countries, EventDataCodes codes) {
    this.countries = countries;
    this.codes = codes;
  }

  /** Those named; or, where only countries are known, the countries. */
  List<Side> of(List<Party> parties, List<CountryCode> whose, List<Testimony> testimonies) {
    List<Side> sides = new ArrayList<>();
    for (Party party : parties) {
      sides.add(side(party, testimonies));
    }
    if (sides.isEmpty()) {
      for (CountryCode code : whose) {
        ActorId id = new ActorId("country/" + code.value().toLowerCase(Locale.ROOT));
        String name = countries.find(code).map(Country::name).orElse(code.value());
        sides.add(side(new Party(id, name, Optional.of(code)), testimonies));
      }
    }
    return List.copyOf(sides);
  }

  private Side side(Party party, List<Testimony> testimonies) {
    Optional<Actor> told =
        testimonies.stream()
            .flatMap(t -> t.reading().actors().stream())
            .filter(a -> a.id().equals(party.id()))
            .findFirst();
    Optional<CountryCode> code = party.country().or(() -> told.flatMap(Actor::country));
    Optional<Country> country = code.flatMap(countries::find);
    boolean state = party.id().value().startsWith("country/");
    String sector = state ? "" : told.flatMap(Actor::sector).orElse("");
    String body = sector.equals("IGO") || sector.equals("NGO") ? sector : "";
    return new Side(
        party.id(),
        party.name(),
        told.map(Actor::kind).orElse(state ? Actor.Kind.COUNTRY : Actor.Kind.GROUP),
        country,
        country.map(Country::cameo).orElse(body),
        sector,
        codes.knownGroup(party.id()).orElse(""),
        told.flatMap(Actor::title),
        told.flatMap(a -> a.mentions().stream().findFirst()).map(Evidence::exact));
  }
}
