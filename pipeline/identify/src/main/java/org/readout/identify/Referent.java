package org.readout.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/** Who is meant by a phrase, and whose they are; each once, in the order named. */
record Referent(List<ActorId> actors, List<CountryCode> countries) {
  static final Referent NOBODY = new Referent(List.of(), List.of());

  Referent {
    actors = List.copyOf(actors);
    countries = List.copyOf(countries);
  }

  boolean isNobody() {
    return actors.isEmpty() && countries.isEmpty();
  }

  Referent and(Referent other) {
    Set<ActorId> allActors = new LinkedHashSet<>(actors);
    allActors.addAll(other.actors);
    Set<CountryCode> allCountries = new LinkedHashSet<>(countries);
    allCountries.addAll(other.countries);
    return new Referent(new ArrayList<>(allActors), new ArrayList<>(allCountries));
  }
}
