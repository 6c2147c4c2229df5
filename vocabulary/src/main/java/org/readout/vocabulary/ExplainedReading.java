package org.readout.vocabulary;

import java.util.List;

/**
 * A reading with the reasons for it.
 *
 * @param reading what was found
 * @param found for every fact, what made it
 * @param turnedDown the candidates that came close, and why they are no facts
 */
public record ExplainedReading(
    Reading reading, List<Explanation> found, List<Explanation> turnedDown) {
  public ExplainedReading {
    found = List.copyOf(found);
    turnedDown = List.copyOf(turnedDown);
  }
}
