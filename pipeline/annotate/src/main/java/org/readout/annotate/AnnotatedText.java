package org.readout.annotate;

import java.util.List;

/**
 * A text as sentences, in text order.
 *
 * @param text the text itself, unchanged
 * @param sentences its sentences; they do not overlap
 */
public record AnnotatedText(String text, List<Sentence> sentences) {
  public AnnotatedText {
    sentences = List.copyOf(sentences);
  }
}
