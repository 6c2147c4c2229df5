package org.readout.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Who did what to whom, coded by PLOVER and CAMEO.
 *
 * @param id unique in its reading: {@code e1}, {@code e2} ...
 * @param type PLOVER's type, or STATE for what only CAMEO codes
 * @param mode PLOVER's mode of the type, such as {@code aerial}
 * @param contexts PLOVER's contexts, such as {@code military}
 * @param cameo the most specific CAMEO code the words support, two to four digits
 * @param plover PLOVER's intensity, -10 to 10
 * @param goldstein the CAMEO code's Goldstein score, -10 to 8.3
 * @param actors who did it; in a reciprocal event everybody, with no recipients
 * @param recipients to whom
 * @param actorCountries the actors' countries, each once
 * @param recipientCountries the recipients' countries, each once
 * @param status whether it happened
 * @param date when
 * @param place where, if stated
 * @param contact the contact that it is, by id
 * @param evidence the words it rests on
 */
public record Event(
    String id,
    EventType type,
    Optional<String> mode,
    List<String> contexts,
    String cameo,
    double plover,
    double goldstein,
    List<ActorId> actors,
    List<ActorId> recipients,
    List<CountryCode> actorCountries,
    List<CountryCode> recipientCountries,
    Status status,
    When date,
    Optional<Place> place,
    Optional<String> contact,
    List<Evidence> evidence)
    implements Fact {
  public Event {
    if (!cameo.matches("\\d{2,4}")) {
      throw new IllegalArgumentException("not a CAMEO code: " + cameo);
    }
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    actorCountries = List.copyOf(actorCountries);
    recipientCountries = List.copyOf(recipientCountries);
    evidence = List.copyOf(evidence);
  }
}
