package org.readout.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.vocabulary.Span;

/**
 * Parts a text into tokens as the Penn Treebank and the English Universal Dependencies treebanks
 * do: {@code ca|n't}, {@code Israel|'s}, {@code two|-|year}, {@code U.S.}.
 *
 * <p>Every character that is no white space is in exactly one token. One pass, no backtracking; a
 * run without spaces is cut so that no token is longer than {@value #LONGEST} code units.
 */
final class Tokenizer {
  /** The longest token, in code units; nothing readable comes near. */
  static final int LONGEST = 200;

  private static final String APOSTROPHES = "'\u2019\u02BC";
  private static final String CLOSERS = ")]}\"'\u2019\u201D\u00BB\u203A>";
  private static final Set<String> CLITICS = Set.of("s", "m", "d", "ll", "re", "ve");
  private static final Map<String, Integer> FUSED =
      Map.of("cannot", 3, "gonna", 3, "wanna", 3, "gotta", 3);
  private static final Set<String> UNITS =
      Set.of("am", "pm", "bn", "mn", "tn", "m", "km", "kg", "kt", "mph", "GMT", "ft");
  private static final Set<String> DOMAINS =
      Set.of(
          "com", "org", "net", "int", "gov", "edu", "mil", "info", "eu", "uk", "us", "ru", "ua",
          "cn", "fr", "de", "ir", "tr", "jp", "kr", "tv", "io");

  private final Map<String, Abbreviation> abbreviations = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();

  /** What may follow a word that keeps its full stop. */
  enum Abbreviation {
    TITLE,
    NUMBER,
    WORD
  }

  Tokenizer() {
    for (WordLines.Line line : WordLines.read("abbreviations.txt", 2)) {
      Abbreviation kind =
          switch (line.field(1)) {
            case "title" -> Abbreviation.TITLE;
            case "number" -> Abbreviation.NUMBER;
            case "word" -> Abbreviation.WORD;
            default -> throw line.wrong("title, number or word expected: " + line.field(1));
          };
      abbreviations.put(line.field(0), kind);
    }
    for (WordLines.Line line : WordLines.read("hyphen-affixes.txt", 2)) {
      switch (line.field(0)) {
        case "prefix" -> prefixes.add(line.field(1));
        case "suffix" -> suffixes.add(line.field(1));
        default -> throw line.wrong("prefix or suffix expected: " + line.field(0));
      }
    }
  }

  /** The tokens of {@code text}, in order. */
  List<Span> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  /** The tokens of a part of {@code text}, in order, with their places in all of it. */
  List<Span> tokens(String text, int from, int to) {
    List<Span> tokens = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < to && !isSpace(text.charAt(end))) {
        end++;
      }
      new Run(text, i, end, to, tokens).part();
      i = end;
    }
    return tokens;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether the word without its stop is a known abbreviation, and of what kind. */
  Abbreviation abbreviation(String word) {
    return abbreviations.getOrDefault(word, Abbreviation.WORD);
  }

  /** A run of characters without white space. */
  private final class Run {
    private final String text;
    private final int start;
    private final int end;
    private final int limit;
    private final List<Span> tokens;
    private int at;

    Run(String text, int start, int end, int limit, List<Span> tokens) {
      this.text = text;
      this.start = start;
      this.end = end;
      this.limit = limit;
      this.tokens = tokens;
      this.at = start;
    }

    void part() {
      while (at < end) {
        int next = tokenEnd();
        add(at, next);
        at = next;
      }
    }

    private void add(int from, int to) {
      int i = from;
      while (to - i > LONGEST) {
        int cut = i + LONGEST;
        if (Character.isLowSurrogate(text.charAt(cut))) {
          cut--;
        }
        tokens.add(new Span(i, cut));
        i = cut;
      }
      tokens.add(new Span(i, to));
    }

    private int tokenEnd() {
      char c = text.charAt(at);
      if (isWordPart(at)) {
        int whole = Math.max(addressEnd(), phoneNumberEnd());
        return whole > at ? whole : wordEnd();
      }
      if ((c == '@' || c == '#') && at + 1 < end && isWordPart(at + 1)) {
        return lettersEnd(at + 1);
      }
      if (APOSTROPHES.indexOf(c) >= 0) {
        return apostropheEnd();
      }
      if (c == '.' || c == '\u2026') {
        return runEnd(".\u2026");
      }
      if (c == '!' || c == '?') {
        return runEnd("!?");
      }
      if (c == '`' && at + 1 < end && text.charAt(at + 1) == '`') {
        return at + 2;
      }
      if ("-*=_~#+/\\|<>".indexOf(c) >= 0) {
        return runEnd(String.valueOf(c));
      }
      return symbolEnd();
    }

    private int runEnd(String chars) {
      int i = at;
      while (i < end && chars.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      return i;
    }

    /** An apostrophe that opens 's, 'll, '90s, or is the quotation mark ''. */
    private int apostropheEnd() {
      int letters = lettersEnd(at + 1);
      String word = text.substring(at + 1, Math.min(letters, at + 4)).toLowerCase(Locale.ROOT);
      if ((at > start || letters == end)
          && CLITICS.contains(word)
          && letters - at - 1 == word.length()) {
        return letters;
      }
      if (word.length() == 3
          && letters == at + 4
          && isDigit(at + 1)
          && isDigit(at + 2)
          && word.endsWith("s")) {
        return letters;
      }
      boolean twice = at + 1 < end && text.charAt(at + 1) == text.charAt(at);
      return twice ? at + 2 : at + 1;
    }

    /** The end of a web or mail address that starts here, or {@code at}. */
    private int addressEnd() {
      boolean web =
          text.startsWith("http://", at)
              || text.startsWith("https://", at)
              || text.startsWith("www.", at);
      if (!web && !isMail()) {
        return at;
      }
      int i = end;
      while (i > at + 1 && (CLOSERS + ".,;:!?").indexOf(text.charAt(i - 1)) >= 0) {
        i--;
      }
      return i;
    }

    /**
     * The end of a number in at least three parts (202-555-0147) that starts here, or {@code at}.
     */
    private int phoneNumberEnd() {
      int parts = 0;
      int i = at;
      int part = i;
      while (i < end && i - at < 24 && (isDigit(i) || (text.charAt(i) == '-' && i > part))) {
        if (text.charAt(i) == '-') {
          parts++;
          part = i + 1;
        }
        i++;
      }
      boolean date = i - at == 10 && text.charAt(at + 4) == '-';
      return parts > 1 && i > part && !date && (i == end || !isWordPart(i)) ? i : at;
    }

    private boolean isMail() {
      int i = at;
      while (i < end
          && i - at < LONGEST
          && (isWordPart(i) || "._%+-".indexOf(text.charAt(i)) >= 0)) {
        i++;
      }
      return i > at && i + 1 < end && text.charAt(i) == '@' && isWordPart(i + 1);
    }

    private int lettersEnd(int from) {
      int i = from;
      while (i < end && isWordPart(i)) {
        i++;
      }
      return i;
    }

    /** The end of the word that starts here, with what belongs to it and without its clitic. */
    private int wordEnd() {
      int part = at;
      int i = lettersEnd(at);
      while (i < end && i - at < 2 * LONGEST) {
        char c = text.charAt(i);
        boolean more = i + 1 < end && isWordPart(i + 1);
        if (c == '.' && keepsStop(part, i, more)) {
          part = i + 1;
          i = lettersEnd(i + 1);
        } else if ((c == ',' || c == '.' || c == ':' || c == '/')
            && more
            && isDigit(i - 1)
            && isDigit(i + 1)) {
          part = i + 1;
          i = lettersEnd(i + 1);
        } else if (c == '$' && i - at <= 2 && isUpper(at, i)) {
          return i + 1;
        } else if (c == '&' && more && i - at <= 2 && isUpper(at, i) && isUpper(i + 1, i + 2)) {
          part = i + 1;
          i = lettersEnd(i + 1);
        } else if (c == '_' && more) {
          part = i + 1;
          i = lettersEnd(i + 1);
        } else if (c == '-' && more && isJoined(part, i)) {
          part = i + 1;
          i = lettersEnd(i + 1);
        } else if (APOSTROPHES.indexOf(c) >= 0 && more) {
          int rest = lettersEnd(i + 1);
          int clitic = cliticStart(i, rest);
          if (clitic >= 0) {
            return clitic > at ? clitic : rest;
          }
          part = i + 1;
          i = rest;
        } else {
          break;
        }
      }
      return unfused(withoutUnit(i));
    }

    /** 10am and 1.4bn are a number and a word. */
    private int withoutUnit(int i) {
      if (!isDigit(at)) {
        return i;
      }
      int digits = i;
      while (digits > at && i - digits < 4 && !isDigit(digits - 1)) {
        digits--;
      }
      return i - digits > 0 && UNITS.contains(text.substring(digits, i)) ? digits : i;
    }

    /** Where the clitic with the apostrophe at {@code i} starts, or -1 where there is none. */
    private int cliticStart(int i, int rest) {
      if (rest - i > 3) {
        return -1;
      }
      String after = text.substring(i + 1, rest).toLowerCase(Locale.ROOT);
      if (after.equals("t") && Character.toLowerCase(text.charAt(i - 1)) == 'n') {
        return i - 1;
      }
      return CLITICS.contains(after) ? i : -1;
    }

    private int unfused(int i) {
      if (i - at < 5 || i - at > 6) {
        return i;
      }
      Integer first = FUSED.get(text.substring(at, i).toLowerCase(Locale.ROOT));
      return first == null ? i : at + first;
    }

    /** Whether the full stop at {@code i} belongs to the word, whose last part is from part. */
    private boolean keepsStop(int part, int i, boolean more) {
      int length = i - part;
      if (length == 1 && Character.isLetter(text.charAt(part))) {
        if (part > at) {
          return !more || lettersEnd(i + 1) - i <= 4;
        }
        if (more) {
          int next = lettersEnd(i + 1);
          return next == i + 2
              ? (next < end && text.charAt(next) == '.') || next == end
              : next - i == 3 && text.charAt(i + 1) == 'h';
        }
        return Character.isUpperCase(text.charAt(part)) && isInitial(i);
      }
      if (length < 1 || length > 6) {
        return more && isDomain(i);
      }
      if (more) {
        return isDomain(i) || abbreviations.get(text.substring(at, i)) == Abbreviation.TITLE;
      }
      Abbreviation kind = abbreviations.get(text.substring(at, i));
      if (kind == null) {
        return false;
      }
      return switch (kind) {
        case TITLE, WORD -> true;
        case NUMBER -> {
          int next = nextVisible(i + 1);
          yield next < limit && isDigit(next);
        }
      };
    }

    private boolean isDomain(int stop) {
      int next = lettersEnd(stop + 1);
      return next - stop <= 5
          && DOMAINS.contains(text.substring(stop + 1, next).toLowerCase(Locale.ROOT));
    }

    /** A single capital with a stop is an initial where a capital follows: J. Edgar. */
    private boolean isInitial(int stop) {
      if (text.charAt(stop - 1) == 'I' && !isAfterName()) {
        return false;
      }
      int next = nextVisible(stop + 1);
      return next < limit && Character.isUpperCase(text.charAt(next));
    }

    private boolean isAfterName() {
      return !tokens.isEmpty()
          && Character.isUpperCase(text.charAt(tokens.get(tokens.size() - 1).start()));
    }

    private int nextVisible(int from) {
      int i = from;
      while (i < limit && isSpace(text.charAt(i))) {
        i++;
      }
      return i;
    }

    /** Whether the hyphen at {@code i} does not part the word: co-operate, S-400, Su-35. */
    private boolean isJoined(int part, int i) {
      if (i - part <= 8 && prefixes.contains(text.substring(part, i).toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (isDigit(i + 1)) {
        boolean letters = i - part <= 5 && Character.isUpperCase(text.charAt(part));
        for (int k = part; k < i; k++) {
          letters &= Character.isLetter(text.charAt(k));
        }
        return letters;
      }
      int next = lettersEnd(i + 1);
      return next - i <= 8
          && suffixes.contains(text.substring(i + 1, next).toLowerCase(Locale.ROOT));
    }

    private boolean isUpper(int from, int to) {
      for (int k = from; k < to; k++) {
        if (!Character.isUpperCase(text.charAt(k))) {
          return false;
        }
      }
      return true;
    }

    private boolean isDigit(int i) {
      return i < limit && Character.isDigit(text.charAt(i));
    }

    private boolean isWordPart(int i) {
      char c = text.charAt(i);
      if (c < 128) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      }
      if (c == '\u02BC') {
        return false;
      }
      int point = text.codePointAt(i);
      if (Character.isLowSurrogate(c) && i > start) {
        point = text.codePointAt(i - 1);
      }
      int type = Character.getType(point);
      return Character.isLetterOrDigit(point)
          || (type == Character.NON_SPACING_MARK && i > start)
          || (type == Character.COMBINING_SPACING_MARK && i > start)
          || point == 0xAD;
    }

    /** One character, with the marks, joiners and colours that follow it. */
    private int symbolEnd() {
      int first = text.codePointAt(at);
      int i = Math.min(end, at + Character.charCount(first));
      if (isFlagLetter(first) && i < end && isFlagLetter(text.codePointAt(i))) {
        i += 2;
      }
      while (i < end && i - at < LONGEST / 2) {
        int point = text.codePointAt(i);
        int type = Character.getType(point);
        if (point == 0x200D && i + 1 < end) {
          i += 1 + Character.charCount(text.codePointAt(i + 1));
        } else if (type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || (point >= 0x1F3FB && point <= 0x1F3FF)
            || point == 0x200D) {
          i += Character.charCount(point);
        } else {
          break;
        }
      }
      return Math.min(i, end);
    }

    private boolean isFlagLetter(int point) {
      return point >= 0x1F1E6 && point <= 0x1F1FF;
    }
  }
}
