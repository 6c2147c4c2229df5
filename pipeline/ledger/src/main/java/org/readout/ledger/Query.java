package org.readout.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which records are wanted; an empty field takes all.
 *
 * @param actor who takes part: an actor's id, a country code, or a name or part of one
 * @param with who else takes part, in the same way
 * @param channel a contact's channel, as reading.md writes it
 * @param type an event's type or an agreement's state
 * @param status held, planned ...
 * @param from records of this day or later
 * @param to records of this day or earlier
 */
public record Query(
    Optional<String> actor,
    Optional<String> with,
    Optional<String> channel,
    Optional<String> type,
    Optional<String> status,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  private static final Query ALL =
      new Query(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public static Query all() {
    return ALL;
  }

  public Query actor(String who) {
    return new Query(Optional.of(who), with, channel, type, status, from, to);
  }

  public Query with(String whom) {
    return new Query(actor, Optional.of(whom), channel, type, status, from, to);
  }

  public Query between(LocalDate first, LocalDate last) {
    return new Query(actor, with, channel, type, status, Optional.of(first), Optional.of(last));
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
