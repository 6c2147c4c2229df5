package org.readout.vocabulary;

import java.util.List;

/**
 * What followed from what, between two facts of one reading.
 *
 * @param kind how they hang together
 * @param cause id of the earlier fact
 * @param effect id of the later fact
 * @param cue the word that says so: "prompting"
 * @param evidence the words it rests on
 */
public record Link(Kind kind, String cause, String effect, String cue, List<Evidence> evidence) {
  public Link {
    evidence = List.copyOf(evidence);
  }

  public enum Kind {
    RESPONSE,
    CAUSE,
    ENABLES,
    PREVENTS,
    FOLLOWS
  }
}
