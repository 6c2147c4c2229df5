package org.readout.exchange;

import org.readout.vocabulary.Span;

/**
 * Translates, for one text, between the program's offsets (UTF-16 code units) and those that leave
 * it (code points).
 */
final class CodePoints {
  /**
   * For each code unit, how many code points come before it; empty where every code point is one
   * unit.
   */
  private final int[] before;

  /** For each code point, its first code unit; empty likewise. */
  private final int[] unit;

  CodePoints(String text) {
    int length = text.codePointCount(0, text.length());
    if (length == text.length()) {
      before = new int[0];
      unit = new int[0];
      return;
    }
    before = new int[text.length() + 1];
    unit = new int[length + 1];
    int points = 0;
    for (int i = 0; i < text.length(); points++) {
      int width = Character.charCount(text.codePointAt(i));
      unit[points] = i;
      for (int k = 0; k < width; k++) {
        before[i + k] = points;
      }
      i += width;
    }
    before[text.length()] = points;
    unit[points] = text.length();
  }

  int point(int unitOffset) {
    return before.length == 0 ? unitOffset : before[unitOffset];
  }

  /** The span in code units of the code points from {@code start} to {@code end}. */
  Span span(int start, int end) {
    return unit.length == 0 ? new Span(start, end) : new Span(unit[start], unit[end]);
  }
}
