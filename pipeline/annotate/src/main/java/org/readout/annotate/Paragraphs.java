package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.vocabulary.Span;

/**
 * The paragraphs of a text: its lines, joined where a line ends only because the margin was near.
 *
 * <p>An empty line always parts paragraphs. Whether other line ends do is read off the text's
 * shape: where many lines go on in lower case, the text was wrapped, and a line that opens with a
 * capital goes on, too, unless it looks like a headline, a byline, a list or a speaker's turn.
 */
final class Paragraphs {
  /** Words that no headline and no sentence ends with. */
  private static final Set<String> UNFINISHED =
      Set.of(
          "a", "an", "the", "of", "to", "in", "with", "for", "by", "at", "from", "and", "or",
          "that", "which", "as", "its", "his", "her", "their", "our", "between", "than", "is",
          "are", "was", "were", "be", "has", "have", "had", "will", "mr", "mrs", "ms", "prime",
          "deputy");

  private static final Set<String> RUNNING = Set.of("The", "the", "a", "an", "was", "were", "has");

  /** Words that go on even after a line that looks like a headline. */
  private static final Set<String> JOINING = Set.of("and", "or", "of", "for", "to", "the");

  /** Of all lines that are known to be wrapped, so many come near the margin where there is one. */
  private static final double NEAR = 0.8;

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final boolean wrapped;
  private final boolean blankLines;

  /** Whether no line within a block ends with a mark, so that paragraphs are parted otherwise. */
  private final boolean tidy;

  /** The length of the longest line that is known to be wrapped, or 0 where lengths vary. */
  private final int margin;

  /**
   * A line that is not blank.
   *
   * @param start its first visible character
   * @param end after its last visible character
   * @param afterBlank whether nothing stands above it in its block
   */
  private record Line(int start, int end, boolean afterBlank) {
    int length() {
      return end - start;
    }
  }

  private Paragraphs(String text) {
    this.text = text;
    readLines();
    int goingOn = 0;
    int opening = 0;
    int longest = 0;
    boolean blank = false;
    boolean finished = false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (next.afterBlank) {
        blank = true;
      } else if (isFinished(line)) {
        finished = true;
      } else {
        if (goesOn(line, next)) {
          goingOn++;
          longest = Math.max(longest, line.length());
        } else {
          opening++;
        }
      }
    }
    blankLines = blank;
    tidy = !finished;
    wrapped = goingOn > 0 && 2 * goingOn > opening;
    margin = wrapped && goingOn > 2 && isEven(longest, goingOn) ? longest : 0;
  }

  /** Where the paragraphs of {@code text} stand, in order; none is blank. */
  static List<Span> of(String text) {
    return new Paragraphs(text).joined();
  }

  private List<Span> joined() {
    List<Span> paragraphs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size() && isSoft(lines.get(last), lines.get(last + 1))) {
        last++;
      }
      paragraphs.add(new Span(lines.get(i).start, lines.get(last).end));
      i = last + 1;
    }
    return paragraphs;
  }

  private void readLines() {
    int start = 0;
    boolean blank = true;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      int from = start;
      while (from < end && Tokenizer.isSpace(text.charAt(from))) {
        from++;
      }
      int to = end;
      while (to > from && Tokenizer.isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Line(from, to, blank));
        blank = false;
      } else {
        blank = true;
      }
      if (end < text.length() && "\f\u2029".indexOf(text.charAt(end)) >= 0) {
        blank = true;
      }
      boolean both =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (both ? 2 : 1);
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u0085'
        || c == '\f'
        || c == '\u000B';
  }

  /** Whether the lines that are known to be wrapped end near one margin. */
  private boolean isEven(int longest, int goingOn) {
    int near = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (!next.afterBlank
          && !isFinished(line)
          && goesOn(line, next)
          && line.length() >= NEAR * longest) {
        near++;
      }
    }
    return near >= NEAR * goingOn;
  }

  private boolean isSoft(Line line, Line next) {
    if (next.afterBlank || isItem(next)) {
      return false;
    }
    boolean finished = isFinished(line);
    if (!finished && goesOn(line, next)) {
      return true;
    }
    if (!wrapped) {
      return !finished && (isUnfinished(line) || (tidy && isRunning(line) && goesOnWithName(next)));
    }
    char last = text.charAt(line.end - 1);
    if (margin > 0) {
      return line.length() + 1 + firstWord(next) > NEAR * margin;
    }
    if (last == ':' || last == ';') {
      return false;
    }
    return finished ? blankLines : startsLowerCase(next) || !isHeading(line, next);
  }

  /** Whether the next line cannot be anything else than the rest of this one's sentence. */
  private boolean goesOn(Line line, Line next) {
    return startsLowerCase(next)
        && (!isTitleCase(line)
            || JOINING.contains(text.substring(next.start, wordEnd(next.start, next))));
  }

  /** Whether the line is prose, not a headline: it has an article or a full form of be or have. */
  private boolean isRunning(Line line) {
    int i = line.start;
    while (i < line.end) {
      int end = wordEnd(i, line);
      if (end - i <= 4 && RUNNING.contains(text.substring(i, end))) {
        return true;
      }
      i = end + 1;
    }
    return false;
  }

  /** Whether the line may open within a name: with a capital, and with no word that opens prose. */
  private boolean goesOnWithName(Line line) {
    int end = wordEnd(line.start, line);
    return Character.isUpperCase(text.charAt(line.start))
        && !isCapitals(line)
        && !SentenceSplitter.isStarter(text.substring(line.start, end));
  }

  private boolean startsLowerCase(Line line) {
    return Character.isLowerCase(text.codePointAt(line.start));
  }

  /** Whether the line ends with a mark that may end a sentence, or a list's or a speaker's line. */
  private boolean isFinished(Line line) {
    int i = line.end - 1;
    while (i > line.start && "\"'\u2019\u201D\u00BB)] ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ".!?\u2026:;\u3002".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether the line ends within a phrase: "met with", "on 4 May,". */
  private boolean isUnfinished(Line line) {
    if (text.charAt(line.end - 1) == ',') {
      return !text.startsWith("Dear", line.start) && line.length() > 12;
    }
    int start = line.end;
    while (start > line.start && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start > line.start
        && line.end - start <= 8
        && UNFINISHED.contains(text.substring(start, line.end).toLowerCase(Locale.ROOT));
  }

  /** "- trade", "• trade", "2. Trade", "(b) trade". */
  private boolean isItem(Line line) {
    char first = text.charAt(line.start);
    if ("-*\u2022\u2013\u2014\u00B7\u25AA\u25CF\u25E6\u2023\uF0B7".indexOf(first) >= 0) {
      boolean goesOn =
          (first == '\u2013' || first == '\u2014')
              && line.length() > 2
              && Character.isLowerCase(text.charAt(line.start + 2));
      return !goesOn;
    }
    int i = line.start + (first == '(' ? 1 : 0);
    int digits = i;
    while (i < line.end && i - digits < 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i == digits && i < line.end && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i > digits
        && i + 1 < line.end
        && (text.charAt(i) == ')' || (text.charAt(i) == '.' && Character.isDigit(first)))
        && Tokenizer.isSpace(text.charAt(i + 1));
  }

  /** A headline, a byline or one of a list of names, in a text whose lines have no margin. */
  private boolean isHeading(Line line, Line next) {
    boolean byline = text.startsWith("By ", line.start) && line.length() < 60;
    return isCapitals(line)
        || (byline && isTitleCase(line))
        || (isTitleCase(line) && isTitleCase(next) && !isUnfinished(line) && !isFinished(next));
  }

  private boolean isCapitals(Line line) {
    int letters = 0;
    for (int i = line.start; i < line.end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters > 8;
  }

  /** At least three words without a mark between them, and all long ones open with a capital. */
  private boolean isTitleCase(Line line) {
    int words = 0;
    int i = line.start;
    while (i < line.end) {
      int end = wordEnd(i, line);
      boolean small = end - i > 3 && Character.isLowerCase(text.charAt(i));
      if (small || (end > i && ",:;".indexOf(text.charAt(end - 1)) >= 0)) {
        return false;
      }
      words += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      i = end + 1;
    }
    return words > 2;
  }

  private int firstWord(Line line) {
    return wordEnd(line.start, line) - line.start;
  }

  private int wordEnd(int from, Line line) {
    int i = from;
    while (i < line.end && !Tokenizer.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
