package org.readout.knowledge.codebook;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/**
 * A sentence with the coding it must yield, or must not.
 *
 * @param text the sentence
 * @param coding what it must yield; empty for a counter-example, which must yield no event of its
 *     file's type
 * @param line where it stands in its file
 */
public record Example(String text, Optional<Coding> coding, int line) {
  /**
   * What an example must yield.
   *
   * @param cameo the code that the event's code must start with
   * @param mode the mode, if the example names one
   * @param actors whose deed; several with no recipients for a reciprocal event
   * @param recipients done to whom
   */
  public record Coding(
      String cameo, Optional<String> mode, List<CountryCode> actors, List<CountryCode> recipients) {
    public Coding {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }
}
