package org.readout.acquire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a text is English. Only English is read, so only that is asked for now: most of a long
 * English text's letters are Latin, and a good share of its words are among its commonest ones. Any
 * other language stays unnamed.
 */
final class Language {
  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "to", "and", "in", "a", "that", "is", "was", "for", "on", "said", "with",
          "as", "by", "it", "he", "at", "from", "his", "be", "has", "have", "are", "an", "which",
          "will", "their", "they", "who", "its", "were", "had", "not", "this", "but", "after");

  /** Words looked at; more would tell no more. */
  private static final int SAMPLE = 400;

  private Language() {}

  /** "en", "und" for what is surely something else, empty where the text is too short to tell. */
  static Optional<String> of(String text) {
    int words = 0;
    int common = 0;
    int latin = 0;
    int letters = 0;
    int start = -1;
    for (int i = 0; i <= text.length() && words < SAMPLE; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        letters++;
        latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words++;
        common += COMMON.contains(text.substring(start, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
        start = -1;
      }
    }
    if (letters > 0 && latin * 2 < letters) {
      return Optional.of("und");
    }
    if (words < 20) {
      return Optional.empty();
    }
    return Optional.of(common * 8 >= words ? "en" : "und");
  }
}
