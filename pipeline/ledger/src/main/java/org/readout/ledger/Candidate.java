package org.readout.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/**
 * A fact as matching sees it.
 *
 * @param key the fact's row, or 0 where it has none yet; matching must not look at it
 * @param source the report that it stands in
 * @param fact its id in the reading
 * @param kind contact, event, agreement, follow-up, count-claim
 * @param type channel, event type, state
 * @param code CAMEO code, or the ordinal of a claim
 * @param mode PLOVER's mode, or from when a claim counts
 * @param status whether it happened
 * @param sides who
 * @param date when
 * @param place where
 * @param placeCountry in which country
 * @param words subject or plan
 */
record Candidate(
    long key,
    Source source,
    String fact,
    String kind,
    String type,
    Optional<String> code,
    Optional<String> mode,
    Status status,
    Sides sides,
    When date,
    Optional<String> place,
    Optional<CountryCode> placeCountry,
    Optional<String> words) {

  /** Earliest published first; never depends on the order of posting. */
  static final Comparator<Candidate> ORDER =
      Comparator.<Candidate, String>comparing(
              c -> c.published().map(LocalDate::toString).orElse("9999"))
          .thenComparing(Candidate::report)
          .thenComparing(c -> c.fact().length())
          .thenComparing(Candidate::fact);

  String report() {
    return source.report();
  }

  Optional<LocalDate> published() {
    return source.published();
  }

  String origin() {
    return source.origin();
  }

  boolean official() {
    return source.official();
  }

  List<ActorId> parties() {
    return sides.parties();
  }

  List<ActorId> recipients() {
    return sides.recipients();
  }

  List<ActorId> asserters() {
    return sides.asserters();
  }

  List<CountryCode> countries() {
    return sides.countries();
  }

  List<CountryCode> recipientCountries() {
    return sides.recipientCountries();
  }

  /** Whether its day is told in so many words, as one day. */
  boolean statesItsDay() {
    return date.precision() == Precision.DAY && !date.assumed();
  }
}
