package org.readout.interpret.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.vocabulary.Span;

/**
 * Where a text quotes: its outermost quotations, found by their marks alone.
 *
 * <p>Straight and curly double marks, doubled single marks ('' and ``), guillemets, and single
 * marks where no apostrophe can stand. An opening mark at the start of a paragraph continues a
 * quotation that the paragraph before left open; any other quotation ends with its paragraph.
 */
final class Quotations {
  private static final int LONGEST_IN_SINGLE_MARKS = 500;

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private int open = -1;
  private char kind;
  private int paragraphs;

  private Quotations(String text) {
    this.text = text;
  }

  /**
   * The outermost quotations, in text order; they do not overlap.
   *
   * @param paragraphs where the text's paragraphs stand, in order
   */
  static List<Quotation> in(String text, List<Span> paragraphs) {
    Quotations scan = new Quotations(text);
    for (Span paragraph : paragraphs) {
      scan.paragraph(paragraph.start(), paragraph.end());
    }
    if (scan.open >= 0) {
      scan.close(trimmedEnd(text, scan.open, text.length()));
    }
    return List.copyOf(scan.found);
  }

  private void paragraph(int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first == end) {
      return;
    }
    int i = first;
    if (open >= 0) {
      int width = opening(first, first, end);
      if (width > 0 && markKind(first, width) == kind) {
        paragraphs++;
        i = first + width;
      } else {
        close(trimmedEnd(text, open, start));
      }
    }
    while (i < end) {
      if (open < 0) {
        int width = opening(i, first, end);
        if (width > 0) {
          open = i;
          kind = markKind(i, width);
          paragraphs = 1;
        }
        i += Math.max(width, 1);
      } else {
        int width = closing(i, end);
        if (width > 0) {
          close(i + width);
        }
        i += Math.max(width, 1);
      }
    }
  }

  private void close(int end) {
    if (end - open > 2) {
      found.add(new Quotation(new Span(open, end), paragraphs));
    }
    open = -1;
  }

  /** How wide an opening mark stands at {@code i}: 0 for none. */
  private int opening(int i, int first, int end) {
    char c = text.charAt(i);
    boolean before =
        i == first
            || Character.isWhitespace(text.charAt(i - 1))
            || "([{—–-/:,…\u2018'\"\u201c".indexOf(text.charAt(i - 1)) >= 0;
    boolean after = i + 1 < end && !Character.isWhitespace(text.charAt(i + 1));
    switch (c) {
      case '\u201c', '\u201e', '\u00ab' -> {
        return 1;
      }
      case '"', '\u201d' -> {
        return before && after ? 1 : 0;
      }
      case '\'', '`' -> {
        if (i + 1 < end && text.charAt(i + 1) == c) {
          boolean word = i + 2 < end && !Character.isWhitespace(text.charAt(i + 2));
          return before && word ? 2 : 0;
        }
        return before && after && singleCloses(i + 1, end) ? 1 : 0;
      }
      case '\u2018' -> {
        return before && after && singleCloses(i + 1, end) ? 1 : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  /** Whether a single mark that no letter follows closes what a single mark opened. */
  private boolean singleCloses(int from, int end) {
    if (from < end && Character.isDigit(text.charAt(from))) {
      return false;
    }
    int limit = Math.min(end, from + LONGEST_IN_SINGLE_MARKS);
    for (int i = from; i < limit; i++) {
      if (closesSingle(i, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean closesSingle(int i, int end) {
    char c = text.charAt(i);
    if (c != '\'' && c != '\u2019') {
      return false;
    }
    boolean wordAfter = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
    if (wordAfter || i == 0 || Character.isWhitespace(text.charAt(i - 1))) {
      return false;
    }
    // a plural's possessive ("the leaders' talks") is no close unless punctuation says so
    char before = text.charAt(i - 1);
    return before != 's' || i + 1 >= end || text.charAt(i + 1) != ' ';
  }

  private int closing(int i, int end) {
    char c = text.charAt(i);
    switch (kind) {
      case '"' -> {
        if (c == '\u201d') {
          return 1;
        }
        if (c == '"') {
          boolean wordAfter = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
          return wordAfter && Character.isWhitespace(text.charAt(i - 1)) ? 0 : 1;
        }
        return 0;
      }
      case '\u00ab' -> {
        return c == '\u00bb' ? 1 : 0;
      }
      case 'd' -> {
        return (c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'') ? 2 : c == '"' ? 1 : 0;
      }
      default -> {
        return closesSingle(i, end) ? 1 : 0;
      }
    }
  }

  private char markKind(int i, int width) {
    if (width == 2) {
      return 'd';
    }
    return switch (text.charAt(i)) {
      case '"', '\u201c', '\u201d', '\u201e' -> '"';
      case '\u00ab' -> '\u00ab';
      default -> '\'';
    };
  }

  private static int trimmedEnd(String text, int from, int end) {
    int e = end;
    while (e > from && Character.isWhitespace(text.charAt(e - 1))) {
      e--;
    }
    return e;
  }
}
