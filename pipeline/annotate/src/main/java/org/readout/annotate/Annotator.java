package org.readout.annotate;

/**
 * The stage's front door: the words of a text with their grammar.
 *
 * <p>Thread-safe and deterministic; never fails on odd text. Nothing of the text is lost: whatever
 * is no white space belongs to a token.
 */
public interface Annotator {
  AnnotatedText annotate(String text);

  /**
   * Fills in tags, lemmas, dependencies and names of tokens that are given; the way an annotator is
   * judged.
   */
  AnnotatedText annotate(AnnotatedText tokens);
}
