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
 * @param report id of its report
 * @param published the report's day
 * @param origin whose words the report carries
 * @param official whether the report is an official's own
 * @param fact its id in the reading
 * @param kind contact, event, agreement, follow-up, count-claim
 * @param type channel, event type, state
 * @param code CAMEO code, or the ordinal of a claim
 * @param mode PLOVER's mode
 * @param status whether it happened
 * @param parties who
 * @param recipients to whom
 * @param countries whose the parties are
 * @param recipientCountries whose the recipients are
 * @param asserters who said so
 * @param date when
 * @param place where
 * @param placeCountry in which country
 * @param words subject or plan
 */
record Candidate(
    long key,
    String report,
    Optional<LocalDate> published,
    String origin,
    boolean official,
    String fact,
    String kind,
    String type,
    Optional<String> code,
    Optional<String> mode,
    Status status,
    List<ActorId> parties,
    List<ActorId> recipients,
    List<CountryCode> countries,
    List<CountryCode> recipientCountries,
    List<ActorId> asserters,
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

  /** Whether its day is told in so many words, as one day. */
  boolean statesItsDay() {
    return date.precision() == Precision.DAY && !date.assumed();
  }
}
