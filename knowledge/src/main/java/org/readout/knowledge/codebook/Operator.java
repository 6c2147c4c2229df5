package org.readout.knowledge.codebook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.EventType;

/**
 * A way of turning one event into another by speaking of it: to agree to it, threaten it, refuse
 * it, demand it.
 *
 * @param name how complements call it
 * @param verbs its verbs
 * @param adjectives its adjectives ("ready to")
 * @param nouns its nouns ("readiness to")
 * @param auxiliaries its auxiliaries ("must")
 * @param outcomes for the CAMEO code of what is spoken of, by its beginning, what it becomes
 */
public record Operator(
    String name,
    Set<String> verbs,
    Set<String> adjectives,
    Set<String> nouns,
    Set<String> auxiliaries,
    Map<String, Outcome> outcomes) {
  public Operator {
    verbs = Set.copyOf(verbs);
    adjectives = Set.copyOf(adjectives);
    nouns = Set.copyOf(nouns);
    auxiliaries = Set.copyOf(auxiliaries);
    outcomes = Map.copyOf(outcomes);
  }

  /** What speaking of an event makes of it. */
  public record Outcome(EventType type, Code code, Optional<String> mode) {}

  /** What speaking of an event of {@code code} becomes, by the longest beginning that is listed. */
  public Optional<Outcome> of(String code) {
    for (int length = code.length(); length > 0; length--) {
      Outcome outcome = outcomes.get(code.substring(0, length));
      if (outcome != null) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  /** What it is where nothing known is spoken of; most operators are nothing then. */
  public Optional<Outcome> ofAnything() {
    return Optional.ofNullable(outcomes.get(""));
  }
}
