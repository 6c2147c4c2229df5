package org.readout.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A report's own count: "the fourth phone call since ...".
 *
 * @param id unique in its reading: {@code n1}, {@code n2} ...
 * @param ordinal which one it is said to be, from 1
 * @param channel which channel is counted; empty where all contacts are
 * @param participants between whom
 * @param since from when it is counted, as far as stated
 * @param contact the contact it speaks of, by id
 * @param evidence the words it rests on
 */
public record CountClaim(
    String id,
    int ordinal,
    Optional<Channel> channel,
    List<ActorId> participants,
    When since,
    Optional<String> contact,
    List<Evidence> evidence)
    implements Fact {
  public CountClaim {
    if (ordinal < 1) {
      throw new IllegalArgumentException("not an ordinal: " + ordinal);
    }
    participants = List.copyOf(participants);
    evidence = List.copyOf(evidence);
  }
}
