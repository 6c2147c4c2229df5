package org.readout.vocabulary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A contact between two sides or more: who, how, when, where, about what.
 *
 * @param id unique in its reading: {@code c1}, {@code c2} ...
 * @param channel how
 * @param status whether it took place
 * @param participants who took part, as exactly as named
 * @param countries whose they are, each once, in the participants' order
 * @param initiator at whose initiative, if stated
 * @param date when
 * @param duration how long, if stated
 * @param place where, if stated; a phone call has none
 * @param topics what was discussed, in the report's words
 * @param evidence the words it rests on
 */
public record Contact(
    String id,
    Channel channel,
    Status status,
    List<ActorId> participants,
    List<CountryCode> countries,
    Optional<ActorId> initiator,
    When date,
    Optional<Duration> duration,
    Optional<Place> place,
    List<String> topics,
    List<Evidence> evidence)
    implements Fact {
  public Contact {
    participants = List.copyOf(participants);
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    evidence = List.copyOf(evidence);
  }
}
