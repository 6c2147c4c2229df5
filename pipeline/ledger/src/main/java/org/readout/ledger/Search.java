package org.readout.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to search for, and among what; an empty field takes all.
 *
 * @param words all of {@code grain deal}, the phrase {@code "grain deal"}, a beginning {@code
 *     sanction*}, either of {@code Kyiv OR Kiev}, none of {@code -prisoners}
 * @param among kinds of things; empty for all
 * @param actor who takes part or speaks: an actor's id, a country, or a name or part of one
 * @param country whose people take part: a code or an English name
 * @param type an event's type, a contact's channel, an agreement's state or a statement's stance
 * @param side who published: official, agency, press, or the code of a country
 * @param from records of this day or later, reports and statements published then or later
 * @param to likewise, this day or earlier
 * @param limit how many to find at most, 1 to 10,000
 */
public record Search(
    String words,
    Set<Kind> among,
    Optional<String> actor,
    Optional<String> country,
    Optional<String> type,
    Optional<String> side,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int limit) {
  /** What can be found. */
  public enum Kind {
    REPORT,
    STATEMENT,
    CONTACT,
    EVENT,
    AGREEMENT,
    FOLLOW_UP,
    COUNT_CLAIM
  }

  public Search {
    if (limit < 1 || limit > 10_000) {
      throw new SearchException("Between 1 and 10,000 can be shown at once, not " + limit + ".");
    }
    among = among.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(among));
  }

  /** A search for words in everything, of which 20 are shown. */
  public static Search of(String words) {
    return new Search(
        words,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        20);
  }

  /** The same search among these kinds only. */
  public Search among(Set<Kind> kinds) {
    return new Search(words, kinds, actor, country, type, side, from, to, limit);
  }
}
