package org.readout.identify.time;

import java.util.List;
import java.util.Locale;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.time.TimeWords.Kind;

/**
 * Whether the words around a time speak of what was or of what will be.
 *
 * <p>Read from Penn Treebank tags alone: the nearest verb group before the time within its clause,
 * else the nearest one behind it.
 */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  /** No verb near. */
  NONE;

  static Tense around(Sentence sentence, int first, int last, TimeWords words) {
    List<Token> tokens = sentence.tokens();
    for (int i = first - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (isAhead(token, words) && !isVerb(token)) {
        return FUTURE;
      }
      Tense tense = at(tokens, i, words);
      if (tense != NONE) {
        return tense;
      }
      if (token.form().equals(";")) {
        break;
      }
    }
    for (int i = last + 1; i < tokens.size(); i++) {
      if (isVerb(tokens.get(i))) {
        int end = i;
        while (end + 1 < tokens.size() && isGroup(tokens.get(end + 1))) {
          end++;
        }
        while (end > i && !isVerb(tokens.get(end))) {
          end--;
        }
        Tense tense = at(tokens, end, words);
        if (tense != NONE) {
          return tense;
        }
      }
    }
    return NONE;
  }

  private static boolean isVerb(Token token) {
    return token.xpos().startsWith("VB") || token.xpos().equals("MD");
  }

  private static boolean isGroup(Token token) {
    return isVerb(token) || token.xpos().equals("RB") || token.xpos().equals("TO");
  }

  private static boolean isAhead(Token token, TimeWords words) {
    return words.of(token.form().toLowerCase(Locale.ROOT)).containsKey(Kind.AHEAD);
  }

  /** The tense of the verb group that ends at {@code i}. */
  private static Tense at(List<Token> tokens, int i, TimeWords words) {
    Token verb = tokens.get(i);
    boolean ahead = isAhead(verb, words);
    return switch (verb.xpos()) {
      case "MD" -> FUTURE;
      case "VBD" -> PAST;
      case "VBZ", "VBP" -> ahead ? FUTURE : PRESENT;
      case "VB" -> helper(tokens, i, words);
      case "VBN" -> {
        Tense helper = helper(tokens, i, words);
        boolean past = ahead ? helper == PAST && hasBeen(tokens, i) : helper != FUTURE;
        yield past ? PAST : FUTURE;
      }
      case "VBG" -> {
        Tense helper = i > 0 && isGroup(tokens.get(i - 1)) ? helper(tokens, i, words) : NONE;
        yield ahead || helper == PRESENT ? FUTURE : helper;
      }
      default -> NONE;
    };
  }

  private static boolean hasBeen(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i - 1).form().equalsIgnoreCase("had");
  }

  /** What the words of the same verb group before {@code i} say. */
  private static Tense helper(List<Token> tokens, int i, TimeWords words) {
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      Token token = tokens.get(j);
      switch (token.xpos()) {
        case "MD" -> {
          return FUTURE;
        }
        case "TO" -> {
          return (j > 0 && isAhead(tokens.get(j - 1), words)) || isBe(tokens, j - 1)
              ? FUTURE
              : NONE;
        }
        case "VBD" -> {
          return PAST;
        }
        case "VBZ", "VBP" -> {
          return token.form().toLowerCase(Locale.ROOT).startsWith("ha") ? PAST : PRESENT;
        }
        case "RB", "VB", "VBN", "VBG" -> {}
        default -> {
          return NONE;
        }
      }
    }
    return NONE;
  }

  private static boolean isBe(List<Token> tokens, int i) {
    if (i < 0) {
      return false;
    }
    String form = tokens.get(i).form().toLowerCase(Locale.ROOT);
    return form.equals("is") || form.equals("are");
  }
}
