package org.readout.identify.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;

/**
 * A token, or a part of one that hyphens and the like join: time is read alike however a tokenizer
 * cuts "third-quarter", "22-24" or "week's".
 *
 * @param token index of the token
 * @param start where it starts in the text
 * @param end where it ends in the text
 * @param form as it stands
 * @param lower in lower case
 * @param tag Penn Treebank tag of the token
 * @param kinds what it can be in a time expression
 */
record Piece(
    int token,
    int start,
    int end,
    String form,
    String lower,
    String tag,
    Map<TimeWords.Kind, String> kinds) {

  static List<Piece> of(Sentence sentence, TimeWords words) {
    List<Piece> pieces = new ArrayList<>(sentence.size() + 8);
    for (Token token : sentence.tokens()) {
      String form = token.form();
      // An annotator may normalise a form; offsets only hold where it did not.
      if (form.length() != token.span().length() || form.length() == 1) {
        add(pieces, token, 0, token.span().length(), form, words);
        continue;
      }
      int from = 0;
      for (int i = 0; i < form.length(); i++) {
        if (isJoint(form, i)) {
          add(pieces, token, from, i, form.substring(from, i), words);
          int to = isPossessive(form, i) ? form.length() : i + 1;
          add(pieces, token, i, to, form.substring(i, to), words);
          i = to - 1;
          from = to;
        } else if (isUnitAfterDigits(form, i)) {
          add(pieces, token, from, i, form.substring(from, i), words);
          from = i;
        }
      }
      add(pieces, token, from, form.length(), form.substring(from), words);
    }
    return pieces;
  }

  private static void add(
      List<Piece> pieces, Token token, int from, int to, String form, TimeWords words) {
    if (to > from) {
      String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
      int start = token.span().start() + from;
      pieces.add(
          new Piece(
              token.index(),
              start,
              token.span().start() + to,
              form,
              lower,
              token.xpos(),
              words.of(lower)));
    }
  }

  private static boolean isJoint(String form, int i) {
    char c = form.charAt(i);
    return c == '-'
        || c == '–'
        || c == '—'
        || c == '/'
        || (c == ',' && !betweenDigits(form, i))
        || isPossessive(form, i);
  }

  private static boolean betweenDigits(String form, int i) {
    return i > 0
        && i + 1 < form.length()
        && Character.isDigit(form.charAt(i - 1))
        && Character.isDigit(form.charAt(i + 1));
  }

  private static boolean isPossessive(String form, int i) {
    char c = form.charAt(i);
    return (c == '\'' || c == '’')
        && i > 0
        && i == form.length() - 2
        && (form.charAt(i + 1) == 's' || form.charAt(i + 1) == 'S');
  }

  /** Whether a word such as "am" or "pm" hangs on digits: "9am", "10p.m.". */
  private static boolean isUnitAfterDigits(String form, int i) {
    char c = Character.toLowerCase(form.charAt(i));
    return i > 0
        && Character.isDigit(form.charAt(i - 1))
        && (c == 'a' || c == 'p')
        && i + 1 < form.length()
        && (Character.toLowerCase(form.charAt(i + 1)) == 'm' || form.charAt(i + 1) == '.');
  }

  /** A word of a line that nobody annotated. */
  static Piece plain(String line, int from, int to, TimeWords words) {
    String form = line.substring(from, to);
    String lower = form.toLowerCase(Locale.ROOT);
    return new Piece(0, from, to, form, lower, "", words.of(lower));
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isDash() {
    return lower.equals("-") || lower.equals("–") || lower.equals("—");
  }

  boolean touches(Piece next) {
    return end == next.start;
  }

  boolean startsUpper() {
    return Character.isUpperCase(form.charAt(0));
  }
}
