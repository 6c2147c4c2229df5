package org.readout.vocabulary;

import java.util.List;

/**
 * What is planned next.
 *
 * @param id unique in its reading: {@code f1}, {@code f2} ...
 * @param what the plan, in the report's words
 * @param parties whose
 * @param when when it is due
 * @param assertedBy who said so
 * @param evidence the words it rests on
 */
public record FollowUp(
    String id,
    String what,
    List<CountryCode> parties,
    When when,
    List<ActorId> assertedBy,
    List<Evidence> evidence)
    implements Fact {
  public FollowUp {
    parties = List.copyOf(parties);
    assertedBy = List.copyOf(assertedBy);
    evidence = List.copyOf(evidence);
  }
}
