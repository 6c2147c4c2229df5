package org.readout.vocabulary;

/**
 * The very words of a report that a fact rests on.
 *
 * @param span where they stand in {@link Report#text()}
 * @param exact the words themselves: always {@code span.in(report.text())}
 */
public record Evidence(Span span, String exact) {
  public Evidence {
    if (span.length() != exact.length()) {
      throw new IllegalArgumentException(
          "evidence " + span + " is not as long as its words: " + exact);
    }
  }

  /** The words of {@code text} at {@code span}. */
  public static Evidence of(String text, Span span) {
    return new Evidence(span, span.in(text));
  }
}
