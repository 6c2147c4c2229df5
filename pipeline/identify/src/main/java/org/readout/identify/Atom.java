package org.readout.identify;

import java.util.List;
import java.util.Optional;
import org.readout.knowledge.KnownActor;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place.Coordinates;

/**
 * A stretch of a sentence whose words the registry knows.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param type as what
 * @param candidates for a person or organisation, who it can be
 * @param countries the countries it names, or that it lies in
 * @param name the usual name of the country or place
 * @param coordinates of the place, where known
 */
record Atom(
    int first,
    int last,
    Type type,
    List<KnownActor> candidates,
    List<CountryCode> countries,
    String name,
    Optional<Coordinates> coordinates) {
  Atom {
    candidates = List.copyOf(candidates);
    countries = List.copyOf(countries);
  }

  enum Type {
    /** A full name or another unmistakable name of a person. */
    PERSON,
    /** A family name that somebody in the registry bears. */
    SURNAME,
    ORG,
    COUNTRY,
    DEMONYM,
    CAPITAL,
    PLACE
  }

  int length() {
    return last - first + 1;
  }

  boolean is(Type other) {
    return type == other;
  }

  boolean isPerson() {
    return type == Type.PERSON || type == Type.SURNAME;
  }

  /** Whether it says whose something is when it stands before a noun. */
  boolean namesCountry() {
    return type == Type.COUNTRY || type == Type.DEMONYM;
  }

  boolean isPlace() {
    return type == Type.COUNTRY || type == Type.CAPITAL || type == Type.PLACE;
  }
}
