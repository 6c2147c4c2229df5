package org.readout.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who acts or speaks in a report.
 *
 * @param id stable across reports for known actors
 * @param name the full name, without title
 * @param kind what sort of actor
 * @param country whose
 * @param sector PLOVER's primary sector: GOV, MIL, LEG, MED, REB ...
 * @param title the office on the day of the report: "President"
 * @param known whether the registry holds the actor; otherwise the id is made from the name
 * @param mentions where the report names or refers to the actor, in order
 */
public record Actor(
    ActorId id,
    String name,
    Kind kind,
    Optional<CountryCode> country,
    Optional<String> sector,
    Optional<String> title,
    boolean known,
    List<Evidence> mentions) {
  public Actor {
    mentions = List.copyOf(mentions);
  }

  public enum Kind {
    PERSON,
    COUNTRY,
    ORG,
    GROUP,
    MEDIA
  }
}
