package org.readout.identify;

import java.util.List;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Span;

/**
 * A stretch of a sentence that names, describes or refers to actors.
 *
 * @param sentence index of the sentence
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param head index of the token that the sentence's grammar hangs it by
 * @param kind how it refers
 * @param span where it stands in the text
 * @param actors who is meant, in the order named; several for "the two leaders" and "both"
 * @param countries whose they are, each once; also for a modifier such as "Israeli" in "Israeli
 *     strikes"
 */
public record Mention(
    int sentence,
    int first,
    int last,
    int head,
    Kind kind,
    Span span,
    List<ActorId> actors,
    List<CountryCode> countries) {
  public Mention {
    if (first > head || head > last) {
      throw new IllegalArgumentException(
          "head " + head + " outside of [" + first + ", " + last + "]");
    }
    actors = List.copyOf(actors);
    countries = List.copyOf(countries);
  }

  public enum Kind {
    /** "Vladimir Putin", "U.S. counterpart Donald Trump", "the Kremlin", "Moscow". */
    NAME,
    /** "the Russian president", "his U.S. counterpart", "the two leaders", "Israeli forces". */
    DESCRIPTION,
    /** "he", "it", "they", "both". */
    PRONOUN,
    /**
     * A demonym, country or possessor inside a larger phrase: "Israeli" in "Israeli strikes",
     * "Israel's" in "Israel's actions".
     */
    MODIFIER
  }
}
