package org.readout.knowledge;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place;

/**
 * A country, or a territory that the news treats as one.
 *
 * @param code ISO 3166-1 alpha-3; XKX for Kosovo
 * @param id its actor, such as {@code country/rus}
 * @param name usual English name
 * @param names other names: long forms, abbreviations, other spellings
 * @param adjectives "Israeli", "British"
 * @param people nouns for its people: "Israelis", "Frenchman", "Briton"
 * @param capitals cities by whose names its government goes
 * @param iso2 ISO 3166-1 alpha-2
 * @param cow abbreviation of the Correlates of War project, where it has one
 * @param fips FIPS 10-4
 * @param cameo CAMEO's code
 * @param member whether it is a member of the United Nations
 * @param leaders the roles of whoever is called its leader, the usual one first: "head of state",
 *     "head of government", "supreme leader"
 * @param region the part of the world
 * @param coordinates of its capital
 */
public record Country(
    CountryCode code,
    ActorId id,
    String name,
    List<String> names,
    List<String> adjectives,
    List<String> people,
    List<String> capitals,
    String iso2,
    Optional<String> cow,
    Optional<String> fips,
    String cameo,
    boolean member,
    List<String> leaders,
    String region,
    Optional<Place.Coordinates> coordinates) {
  public Country {
    names = List.copyOf(names);
    adjectives = List.copyOf(adjectives);
    people = List.copyOf(people);
    capitals = List.copyOf(capitals);
    leaders = List.copyOf(leaders);
  }
}
