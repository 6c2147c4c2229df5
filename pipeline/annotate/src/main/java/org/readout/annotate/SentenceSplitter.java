package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.vocabulary.Span;

/**
 * Parts a text into sentences of tokens.
 *
 * <p>The end of a paragraph (see {@link Paragraphs}) ends a sentence. A closing quotation mark goes
 * with its sentence. A sentence of more than {@value #LONGEST} tokens is cut, at a mark if there is
 * one.
 */
public final class SentenceSplitter {
  /** The most tokens of a sentence. */
  static final int LONGEST = 300;

  private static final String CLOSING = "\"'\u2019\u201D\u00BB\u203A)]}";
  private static final String OPENING = "\"'`\u2018\u201C\u00AB\u2039\u201E\u201A([{";
  private static final Set<String> STARTERS =
      Set.of(
          "a",
          "after",
          "all",
          "also",
          "although",
          "an",
          "and",
          "another",
          "any",
          "as",
          "at",
          "because",
          "before",
          "both",
          "but",
          "by",
          "during",
          "each",
          "earlier",
          "even",
          "for",
          "from",
          "he",
          "her",
          "his",
          "however",
          "i",
          "if",
          "in",
          "it",
          "its",
          "last",
          "later",
          "many",
          "meanwhile",
          "more",
          "moreover",
          "most",
          "my",
          "no",
          "not",
          "now",
          "on",
          "once",
          "one",
          "only",
          "or",
          "other",
          "our",
          "several",
          "she",
          "since",
          "so",
          "some",
          "speaking",
          "still",
          "such",
          "that",
          "the",
          "their",
          "then",
          "there",
          "these",
          "they",
          "this",
          "those",
          "though",
          "through",
          "to",
          "two",
          "under",
          "until",
          "we",
          "what",
          "when",
          "where",
          "while",
          "who",
          "why",
          "with",
          "yet",
          "you");
  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "asked",
          "asks",
          "added",
          "told",
          "wrote",
          "replied",
          "declared",
          "exclaimed",
          "shouted");

  private final Tokenizer tokenizer;

  public SentenceSplitter() {
    this(new Tokenizer());
  }

  SentenceSplitter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * A sentence before any annotation.
   *
   * @param paragraph which paragraph it stands in, from 0
   * @param tokens places of its tokens, at least one
   */
  public record Words(int paragraph, List<Span> tokens) {}

  /** The sentences of {@code text}, in order; what is no white space is in exactly one of them. */
  public List<Words> split(String text) {
    List<Words> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Span lines : Paragraphs.of(text)) {
      List<Span> tokens = tokenizer.tokens(text, lines.start(), lines.end());
      splitParagraph(text, tokens, paragraph, sentences);
      paragraph++;
    }
    return sentences;
  }

  private void splitParagraph(
      String text, List<Span> tokens, int paragraph, List<Words> sentences) {
    int start = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (!mayEnd(text, tokens.get(i))) {
        i++;
        continue;
      }
      int next = i + 1;
      while (next < tokens.size() && isClosing(text, tokens, next)) {
        next++;
      }
      if (next >= tokens.size() || endsBefore(text, tokens, start, i, next)) {
        add(text, tokens.subList(start, next), paragraph, sentences);
        start = next;
      }
      i = next;
    }
    if (start < tokens.size()) {
      add(text, tokens.subList(start, tokens.size()), paragraph, sentences);
    }
  }

  private static boolean mayEnd(String text, Span token) {
    char last = text.charAt(token.end() - 1);
    return last == '.'
        || last == '!'
        || last == '?'
        || last == '\u2026'
        || last == '\u3002'
        || last == '\uFF01'
        || last == '\uFF1F';
  }

  /** A quotation mark or bracket that closes: it touches what stands before it. */
  private static boolean isClosing(String text, List<Span> tokens, int i) {
    Span token = tokens.get(i);
    if (CLOSING.indexOf(text.charAt(token.start())) < 0) {
      return false;
    }
    for (int k = token.start(); k < token.end(); k++) {
      if (CLOSING.indexOf(text.charAt(k)) < 0) {
        return false;
      }
    }
    boolean touches = tokens.get(i - 1).end() == token.start();
    boolean directed =
        "\u201D\u00BB\u203A)]}".indexOf(text.charAt(token.start())) >= 0
            || token.in(text).equals("''");
    boolean opensNext = i + 1 < tokens.size() && tokens.get(i + 1).start() == token.end();
    if (!directed && touches == opensNext && text.charAt(token.start()) == '"') {
      return marksBefore(text, tokens, i) % 2 == 1;
    }
    return directed || (touches && !(opensNext && isStraightOpening(text, tokens, i)));
  }

  /** How many straight quotation marks stand shortly before; an odd number leaves one open. */
  private static int marksBefore(String text, List<Span> tokens, int i) {
    int marks = 0;
    for (int k = Math.max(0, i - 2 * LONGEST); k < i; k++) {
      if (text.charAt(tokens.get(k).start()) == '"') {
        marks++;
      }
    }
    return marks;
  }

  /** A straight quotation mark glued to both sides opens when a word follows it. */
  private static boolean isStraightOpening(String text, List<Span> tokens, int i) {
    return Character.isLetterOrDigit(text.charAt(tokens.get(i + 1).start()))
        && text.charAt(tokens.get(i).start()) == '"'
        && tokens.get(i - 1).end() != tokens.get(i).start();
  }

  /** Whether the mark at {@code end} ends the sentence that would be followed by {@code next}. */
  private boolean endsBefore(String text, List<Span> tokens, int start, int end, int next) {
    Span mark = tokens.get(end);
    String word = mark.in(text);
    int first = text.codePointAt(tokens.get(next).start());
    boolean gap = tokens.get(next).start() > tokens.get(next - 1).end();
    if (Character.isLowerCase(first)) {
      return gap && next == end + 1 && endsBeforeSmallLetter(text, tokens, end);
    }
    if (!gap && OPENING.indexOf(first) < 0 && !Character.isUpperCase(first)) {
      return Character.isIdeographic(first);
    }
    if (isOnlyNumber(text, tokens, start, end)) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    boolean abbreviated = last == '.' && Character.isLetter(word.charAt(0)) && word.length() > 1;
    if (abbreviated) {
      return endsAfterAbbreviation(text, tokens, word, end, next);
    }
    if ((last == '!' || last == '?') && next > end + 1) {
      return !isAttributed(text, tokens, next);
    }
    if (next > end + 1 && isBareAttribution(text, tokens, next)) {
      return false;
    }
    return ",;:".indexOf(first) < 0;
  }

  /**
   * Writers who spare capitals: "it failed. they left". Only a word in small letters before the
   * mark tells this from an abbreviation or a name with a mark.
   */
  private static boolean endsBeforeSmallLetter(String text, List<Span> tokens, int end) {
    Span mark = tokens.get(end);
    if (end == 0
        || tokens.get(end - 1).end() != mark.start()
        || text.charAt(mark.start()) == '\u2026') {
      return false;
    }
    if (mark.length() > 1 && text.charAt(mark.start()) == '.') {
      return false;
    }
    Span word = tokens.get(end - 1);
    for (int i = word.start(); i < word.end(); i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return word.length() > 1 && !isAttributed(text, tokens, end + 1);
  }

  private boolean endsAfterAbbreviation(
      String text, List<Span> tokens, String word, int end, int next) {
    if (next > end + 1) {
      return true;
    }
    String bare = word.substring(0, word.length() - 1);
    if (tokenizer.abbreviation(bare) != Tokenizer.Abbreviation.WORD) {
      return false;
    }
    int first = text.codePointAt(tokens.get(next).start());
    if (OPENING.indexOf(first) >= 0 && first != '(' && first != '[') {
      int after = tokens.get(next).end();
      return bare.length() > 1 && after < text.length() && Character.isLetter(text.charAt(after));
    }
    return isStarter(tokens.get(next).in(text));
  }

  /** Whether a sentence that follows an abbreviation is likely to open with the word. */
  static boolean isStarter(String word) {
    return STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isOnlyNumber(String text, List<Span> tokens, int start, int end) {
    return end - start == 1 && Character.isDigit(text.charAt(tokens.get(start).start()));
  }

  /** "Who gains?" Ivanov asked: a verb of speech follows soon after the closing mark. */
  private static boolean isAttributed(String text, List<Span> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 6); i++) {
      if (mayEnd(text, tokens.get(i)) || OPENING.indexOf(text.charAt(tokens.get(i).start())) >= 0) {
        return false;
      }
      if (SPEECH.contains(tokens.get(i).in(text))) {
        return true;
      }
    }
    return false;
  }

  /** "We agree." Ivanov said. Nothing but who said it follows the closing mark. */
  private static boolean isBareAttribution(String text, List<Span> tokens, int from) {
    for (int i = from; i + 1 < Math.min(tokens.size(), from + 5); i++) {
      if (SPEECH.contains(tokens.get(i).in(text))) {
        return i > from && text.charAt(tokens.get(i + 1).start()) == '.';
      }
    }
    return false;
  }

  private static void add(String text, List<Span> tokens, int paragraph, List<Words> sentences) {
    int start = 0;
    while (tokens.size() - start > LONGEST) {
      int cut = start + cut(text, tokens.subList(start, start + LONGEST));
      sentences.add(new Words(paragraph, List.copyOf(tokens.subList(start, cut))));
      start = cut;
    }
    sentences.add(new Words(paragraph, List.copyOf(tokens.subList(start, tokens.size()))));
  }

  /** How many of the tokens go before the cut: up to the strongest late mark, or all. */
  private static int cut(String text, List<Span> tokens) {
    for (String marks : List.of(";", ":\u2014\u2013", ",")) {
      for (int i = tokens.size() - 1; i >= tokens.size() / 2; i--) {
        if (marks.indexOf(text.charAt(tokens.get(i).start())) >= 0) {
          return i + 1;
        }
      }
    }
    return tokens.size();
  }
}
