package org.readout.knowledge;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/**
 * An actor that the registry holds.
 *
 * @param id stable id
 * @param name usual English name
 * @param kind what sort of actor
 * @param country whose, as ISO 3166-1 alpha-3 or a PLOVER code
 * @param sector PLOVER's primary sector
 * @param gender 'm' or 'f' for a person, where known
 * @param aliases other names and spellings, without titles
 * @param offices offices with their dates, latest first
 * @param side for a press office, agency or medium: whose side it speaks for
 */
public record KnownActor(
    ActorId id,
    String name,
    Actor.Kind kind,
    Optional<CountryCode> country,
    Optional<String> sector,
    Optional<Character> gender,
    List<String> aliases,
    List<Office> offices,
    Optional<Side> side) {
  public KnownActor {
    aliases = List.copyOf(aliases);
    offices = List.copyOf(offices);
  }

  /** Whose voice a publisher is. */
  public enum Side {
    OFFICIAL,
    AGENCY,
    PRESS
  }
}
