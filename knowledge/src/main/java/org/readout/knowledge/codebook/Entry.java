package org.readout.knowledge.codebook;

import java.util.List;
import java.util.Map;
import org.readout.vocabulary.EventType;

/**
 * One event type as the codebook defines it.
 *
 * @param type the type
 * @param definition in our own words
 * @param intensity PLOVER's intensity where no mode says otherwise
 * @param domestic whether, with no recipient named, it is done to the actor's own country
 * @param modes its modes by name, in the file's order
 * @param codes its CAMEO codes by code, in the file's order
 * @param patterns the words that evoke it
 * @param examples sentences with what they must yield, and counter-examples
 */
public record Entry(
    EventType type,
    String definition,
    double intensity,
    boolean domestic,
    Map<String, Mode> modes,
    Map<String, Code> codes,
    List<Pattern> patterns,
    List<Example> examples) {
  public Entry {
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
  }
}
