package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/**
 * One side of an event.
 *
 * @param actors who, as far as known
 * @param countries whose
 * @param words indices of the tokens that name it
 */
record Party(List<ActorId> actors, List<CountryCode> countries, List<Integer> words) {
  static final Party NOBODY = new Party(List.of(), List.of(), List.of());

  Party {
    actors = List.copyOf(actors);
    countries = List.copyOf(countries);
    words = List.copyOf(words);
  }

  boolean isKnown() {
    return !countries.isEmpty() || !actors.isEmpty();
  }

  boolean isNamed() {
    return !words.isEmpty();
  }

  Party with(Party other) {
    return new Party(
        joined(actors, other.actors),
        joined(countries, other.countries),
        joined(words, other.words));
  }

  /** This side without whoever stands on the other. */
  Party without(Party other) {
    List<CountryCode> left = new ArrayList<>(countries);
    left.removeAll(other.countries);
    List<ActorId> who = new ArrayList<>(actors);
    who.removeAll(other.actors);
    return left.isEmpty() && !countries.isEmpty() ? NOBODY : new Party(who, left, words);
  }

  private static <T> List<T> joined(Collection<T> a, Collection<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
