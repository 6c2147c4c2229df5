package org.readout.evaluation;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Span;

/**
 * Where the reading and the gold disagree.
 *
 * @param documents ids of the input lines in question
 * @param text the words in question, or the beginning of them, on one line
 * @param expected what the gold has
 * @param read what was read instead
 * @param place where in the document the gold has it, in code points; empty where it is all of it
 */
public record Miss(
    List<String> documents, String text, String expected, String read, Optional<Span> place) {
  private static final int LONGEST = 240;

  public Miss {
    documents = List.copyOf(documents);
    String line = text.replaceAll("\\s+", " ").strip();
    text = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  static Miss of(String document, String text, String expected, String read) {
    return new Miss(List.of(document), text, expected, read, Optional.empty());
  }

  static Miss at(Span place, String document, String text, String expected, String read) {
    return new Miss(List.of(document), text, expected, read, Optional.of(place));
  }
}
