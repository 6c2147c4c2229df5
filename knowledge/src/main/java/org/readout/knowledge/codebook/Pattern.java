package org.readout.knowledge.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.EventType;

/**
 * Words that evoke an event.
 *
 * @param name how explanations call it: {@code ASSAULT/aerial: bomb}
 * @param type the type that it evokes
 * @param kind whether its words are verbs, nouns or adjectives
 * @param words the lemmas that evoke it; a particle is joined by an underscore: {@code shoot_down}
 * @param light for nouns: the verbs that carry them out ("launch" an attack); the noun's event is
 *     the verb's
 * @param subject lemmas of which the subject must have one; empty for any
 * @param object lemmas of which the object must have one; empty for any
 * @param prepositions by preposition, lemmas of which what hangs by it must have one; an empty set
 *     for any
 * @param complement lemmas of which a clause below must have one; empty for any
 * @param without lemmas that must not stand in the event's phrase
 * @param recipients where to look for recipients, best first; empty for the usual places
 * @param party whether a party must fill the recipient's place
 * @param passiveOnly whether the verb must be in the passive
 * @param code its CAMEO code
 * @param mode its PLOVER mode
 * @param reciprocal whether everybody in it is an actor
 */
public record Pattern(
    String name,
    EventType type,
    Kind kind,
    List<String> words,
    Set<String> light,
    Set<String> subject,
    Set<String> object,
    Map<String, Set<String>> prepositions,
    Set<String> complement,
    Set<String> without,
    List<String> recipients,
    boolean party,
    boolean passiveOnly,
    Code code,
    Optional<String> mode,
    boolean reciprocal) {
  public Pattern {
    words = List.copyOf(words);
    light = Set.copyOf(light);
    subject = Set.copyOf(subject);
    object = Set.copyOf(object);
    prepositions = Map.copyOf(prepositions);
    complement = Set.copyOf(complement);
    without = Set.copyOf(without);
    recipients = List.copyOf(recipients);
  }

  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** How much the pattern asks for; of two that fit, the more demanding is right. */
  public int demands() {
    return (subject.isEmpty() ? 0 : 2)
        + (object.isEmpty() ? 0 : 3)
        + prepositions.values().stream().mapToInt(words -> words.isEmpty() ? 2 : 4).sum()
        + (complement.isEmpty() ? 0 : 3)
        + (party ? 1 : 0)
        + (passiveOnly ? 1 : 0);
  }
}
