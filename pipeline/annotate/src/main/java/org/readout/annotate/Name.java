package org.readout.annotate;

/**
 * A name in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param kind of what
 */
public record Name(int first, int last, Kind kind) {
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    OTHER
  }
}
