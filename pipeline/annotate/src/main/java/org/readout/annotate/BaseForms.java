package org.readout.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Base forms as the treebanks write them, from a word and its Penn Treebank tag.
 *
 * <p>Function words are listed here. For inflected words the list of endings says how many letters
 * to take off and what to put on; the longest ending that fits decides, and an irregular word is an
 * ending as long as itself.
 */
public final class BaseForms {
  private static final Map<String, String> PRONOUNS =
      Map.ofEntries(
          Map.entry("me", "I"),
          Map.entry("us", "we"),
          Map.entry("him", "he"),
          Map.entry("them", "they"),
          Map.entry("i", "I"),
          Map.entry("an", "a"),
          Map.entry("'em", "they"),
          Map.entry("'s", "we"),
          Map.entry("these", "this"),
          Map.entry("those", "that"));
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("n't", "not"),
          Map.entry("nt", "not"),
          Map.entry("ca", "can"),
          Map.entry("wo", "will"),
          Map.entry("sha", "shall"),
          Map.entry("'ll", "will"),
          Map.entry("ll", "will"),
          Map.entry("'d", "would"));
  private static final Map<String, String> ADVERBS =
      Map.of("better", "well", "best", "well", "worse", "badly", "worst", "badly");
  private static final Map<String, String> BE_AND_HAVE =
      Map.ofEntries(
          Map.entry("am", "be"),
          Map.entry("are", "be"),
          Map.entry("is", "be"),
          Map.entry("was", "be"),
          Map.entry("were", "be"),
          Map.entry("been", "be"),
          Map.entry("'re", "be"),
          Map.entry("re", "be"),
          Map.entry("'m", "be"),
          Map.entry("m", "be"),
          Map.entry("'s", "be"),
          Map.entry("s", "be"),
          Map.entry("has", "have"),
          Map.entry("had", "have"),
          Map.entry("'ve", "have"),
          Map.entry("ve", "have"),
          Map.entry("'d", "have"));

  private BaseForms() {}

  /**
   * What an ending turns into.
   *
   * @param cut how many letters are taken off
   * @param added what is put on
   */
  private record Ending(int cut, String added) {
    String of(String word) {
      return word.length() < cut ? word : word.substring(0, word.length() - cut) + added;
    }
  }

  private static final class Endings {
    static final Map<String, Ending> ALL = endings();
  }

  private static Map<String, Ending> endings() {
    Map<String, Ending> found = new HashMap<>();
    for (WordLines.Line line : WordLines.read("lemma-endings.txt", 4)) {
      String added = line.field(3).equals("-") ? "" : line.field(3);
      try {
        found.put(
            line.field(0) + " " + line.field(1),
            new Ending(Integer.parseInt(line.field(2)), added));
      } catch (NumberFormatException e) {
        throw line.wrong("a number of letters expected: " + line.field(2));
      }
    }
    return found;
  }

  /**
   * The base form of a word.
   *
   * @param form the word as it stands
   * @param tag its Penn Treebank tag
   */
  public static String of(String form, String tag) {
    String word = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return switch (tag) {
      case "NNP" -> form;
      case "NNPS" -> isInflected(word) ? singular(form) : form;
      case "POS" -> word.equals("s") ? "'s" : word;
      case "CD" -> isGrouped(word) ? word.replace(",", "") : word;
      case "PRP", "DT", "PRP$" ->
          word.equals("her") && tag.equals("PRP") ? "she" : PRONOUNS.getOrDefault(word, word);
      case "MD", "RB" -> SHORT.getOrDefault(word, word);
      case "VB", "VBP" -> BE_AND_HAVE.getOrDefault(word, word);
      case "VBZ", "VBD", "VBN", "VBG", "NNS", "JJR", "RBR", "JJS", "RBS" -> {
        Map<String, String> irregular = tag.startsWith("VB") ? BE_AND_HAVE : ADVERBS;
        String plain = tag.startsWith("VB") || tag.startsWith("RB") ? irregular.get(word) : null;
        yield plain != null ? plain : isInflected(word) ? inflected(word, kind(tag)) : word;
      }
      case "``", "''", "\"" -> isSingle(form) ? "'" : "\"";
      case ",", ".", ":", "HYPH", "SYM", "$", "NFP", "-LRB-", "-RRB-", "ADD", "GW", "XX" -> form;
      default -> word;
    };
  }

  /** The kinds of inflection that the list of endings tells apart. */
  public static String kind(String tag) {
    return switch (tag) {
      case "VBD", "VBN" -> "past";
      case "VBG" -> "ing";
      case "VBZ" -> "third";
      case "NNS", "NNPS" -> "plural";
      case "JJR", "RBR" -> "comparative";
      case "JJS", "RBS" -> "superlative";
      default -> "none";
    };
  }

  private static String inflected(String word, String kind) {
    Ending ending = Endings.ALL.get(kind + " ^" + word);
    for (int i = 0; ending == null && i < word.length(); i++) {
      ending = Endings.ALL.get(kind + " " + word.substring(i));
    }
    return ending == null ? word : ending.of(word);
  }

  /** A name keeps its capitals. */
  private static String singular(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    String lemma = inflected(word, "plural");
    int same = 0;
    while (same < lemma.length()
        && same < word.length()
        && lemma.charAt(same) == word.charAt(same)) {
      same++;
    }
    return word.length() == form.length() ? form.substring(0, same) + lemma.substring(same) : form;
  }

  private static boolean isSingle(String form) {
    return form.equals("'") || form.equals("\u2019") || form.equals("\u2018") || form.equals("`");
  }

  private static boolean isGrouped(String word) {
    return word.indexOf(',') > 0 && word.charAt(word.length() - 1) != ',';
  }

  /** Words with digits, marks or foreign letters are left as they are. */
  private static boolean isInflected(String word) {
    if (word.length() > 60) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
