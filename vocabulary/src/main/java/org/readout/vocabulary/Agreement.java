package org.readout.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Something agreed, and what became of it.
 *
 * @param id unique in its reading: {@code a1}, {@code a2} ...
 * @param parties between whom
 * @param subject on what, in the report's words
 * @param reached when
 * @param place where, if stated
 * @param contact the contact at which it was reached, by id
 * @param updates what is asserted of it, in text order
 * @param evidence the words it rests on
 */
public record Agreement(
    String id,
    List<CountryCode> parties,
    String subject,
    When reached,
    Optional<Place> place,
    Optional<String> contact,
    List<Update> updates,
    List<Evidence> evidence)
    implements Fact {
  public Agreement {
    parties = List.copyOf(parties);
    updates = List.copyOf(updates);
    evidence = List.copyOf(evidence);
  }

  /** One assertion about an agreement's state: by whom, and of which day. */
  public record Update(State status, List<ActorId> assertedBy, When date) {
    public Update {
      assertedBy = List.copyOf(assertedBy);
    }
  }

  public enum State {
    PROPOSED,
    REACHED,
    SIGNED,
    RATIFIED,
    IN_FORCE,
    IMPLEMENTING,
    IMPLEMENTED,
    VIOLATED,
    SUSPENDED,
    WITHDRAWN
  }
}
