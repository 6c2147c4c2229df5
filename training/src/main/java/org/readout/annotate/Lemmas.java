package org.readout.annotate;

import java.util.Locale;
import java.util.Map;

/** Base forms as the treebanks write them, from the engine's. */
final class Lemmas {
  private static final Map<String, String> PRONOUNS =
      Map.ofEntries(
          Map.entry("me", "I"),
          Map.entry("us", "we"),
          Map.entry("him", "he"),
          Map.entry("them", "they"),
          Map.entry("i", "I"),
          Map.entry("an", "a"),
          Map.entry("'em", "they"),
          Map.entry("these", "this"),
          Map.entry("those", "that"));
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("n't", "not"),
          Map.entry("ca", "can"),
          Map.entry("wo", "will"),
          Map.entry("sha", "shall"),
          Map.entry("'ll", "will"),
          Map.entry("'re", "be"),
          Map.entry("'m", "be"),
          Map.entry("'ve", "have"),
          Map.entry("could", "could"),
          Map.entry("would", "would"),
          Map.entry("should", "should"),
          Map.entry("might", "might"));

  private Lemmas() {}

  static String of(String form, String lower, String tag, String engine) {
    String word = lower.replace('\u2019', '\'');
    return switch (tag) {
      case "NNP" -> form;
      case "NNPS" ->
          form.length() > 3 && form.endsWith("s") && !form.endsWith("ss")
              ? form.substring(0, form.length() - 1)
              : form;
      case "CD", "POS", "UH", "FW" -> word;
      case "PRP", "DT", "PRP$" ->
          word.equals("her") && tag.equals("PRP") ? "she" : PRONOUNS.getOrDefault(word, word);
      case "MD", "RB" ->
          word.equals("'d") ? "would" : SHORT.getOrDefault(word, engineOr(engine, word));
      case "VBZ" -> word.equals("'s") ? "be" : engineOr(engine, word);
      case "VBP", "VBD", "VB" ->
          word.equals("'d") ? "have" : SHORT.getOrDefault(word, engineOr(engine, word));
      case "``", "''", "\"" -> "\"";
      case ",", ".", ":", "HYPH", "SYM", "$", "NFP", "-LRB-", "-RRB-", "ADD", "GW", "XX" -> form;
      default -> engineOr(engine, word);
    };
  }

  /** The engine writes numbers as 0 or #ord#; those keep their word. */
  private static String engineOr(String engine, String word) {
    return engine.isEmpty() || engine.indexOf('#') >= 0 || hasDigit(word)
        ? word
        : engine.toLowerCase(Locale.ROOT);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
