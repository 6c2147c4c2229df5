package org.readout.annotate.names;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence's words as numbers, for the features; its arrays are used again for the next sentence.
 *
 * <p>Only a word that opens with a capital, or that joins or counts among such words, can be part
 * of a name; all others are outside from the start, which is most of the speed. Places before the
 * first and after the last word may be asked for, up to {@value #EDGE} of them.
 */
public final class NameSentence {
  /** Places on either side of the sentence. */
  static final int EDGE = 3;

  private static final int BEFORE_FIRST = 0x51ED27;
  private static final int AFTER_LAST = 0x7A31C5;

  private final NameLexicon lexicon;
  int size;
  int[] form = new int[64];
  int[] lower = new int[64];
  int[] shape = new int[64];
  int[] tag = new int[64];
  int[] cluster = new int[64];
  int[] prefix3 = new int[64];
  int[] suffix2 = new int[64];
  int[] suffix3 = new int[64];
  int[] suffix4 = new int[64];

  /** What the longest known phrase over a word is, and the word's place in it. */
  int[] known = new int[64];

  /** As what the text has shown the word of late: a kind's number, from 1, or 0. */
  int[] seen = new int[64];

  /** Where the run of possible name words around a word starts and ends. */
  int[] runStart = new int[64];

  int[] runEnd = new int[64];
  boolean[] capital = new boolean[64];
  boolean[] possible = new boolean[64];

  /** Whether most long words open with a capital. */
  boolean titleCase;

  public NameSentence(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Takes in a sentence.
   *
   * @param forms its words as they are written
   * @param tags their Penn Treebank tags
   * @param memory the names of the sentences before
   * @return whether there can be any name in it; where not, nothing else is known of it
   */
  public boolean read(List<String> forms, List<String> tags, NamesSeen memory) {
    size = forms.size();
    grow(size + 2 * EDGE);
    if (!findPossible(forms)) {
      return false;
    }
    for (int i = 0; i < EDGE; i++) {
      fill(i, BEFORE_FIRST);
      fill(EDGE + size + i, AFTER_LAST);
    }
    int longWords = 0;
    int longCapitals = 0;
    for (int i = 0; i < size; i++) {
      String word = forms.get(i);
      int at = i + EDGE;
      form[at] = Hashes.form(word);
      shape[at] = Hashes.shape(word);
      tag[at] = tags.get(i).hashCode();
      cluster[at] = lexicon.cluster(lower[at]);
      seen[at] = capital[at] ? memory.kind(form[at]) : 0;
      known[at] = 0;
      if (possible[at]) {
        affixes(word, at);
      }
      if (word.length() > 3) {
        longWords++;
        longCapitals += capital[at] ? 1 : 0;
      }
    }
    titleCase = longWords > 3 && longCapitals * 10 > longWords * 7;
    findRuns();
    findKnown();
    return true;
  }

  /** Whether word {@code i} can be part of a name. */
  public boolean isPossible(int i) {
    return possible[i + EDGE];
  }

  private boolean findPossible(List<String> forms) {
    Arrays.fill(capital, 0, size + 2 * EDGE, false);
    Arrays.fill(possible, 0, size + 2 * EDGE, false);
    boolean any = false;
    for (int i = 0; i < size; i++) {
      capital[i + EDGE] = isCapital(forms.get(i));
      any |= capital[i + EDGE];
    }
    if (!any) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      int at = i + EDGE;
      String word = forms.get(i);
      lower[at] = Hashes.lower(word);
      if (capital[at]) {
        possible[at] = true;
      } else {
        boolean before = capital[at - 1] || capital[at - 2];
        boolean after = capital[at + 1] || capital[at + 2];
        boolean digit = !word.isEmpty() && Character.isDigit(word.charAt(0));
        possible[at] =
            digit
                ? capital[at - 1] || capital[at + 1]
                : before && after && lexicon.joins(lower[at]);
      }
    }
    return true;
  }

  private static boolean isCapital(String word) {
    if (word.isEmpty()) {
      return false;
    }
    char first = word.charAt(0);
    if (first >= 'a' && first <= 'z') {
      return hasCapitalLater(word);
    }
    return (first >= 'A' && first <= 'Z')
        || (first >= 128 && Character.isUpperCase(word.codePointAt(0)))
        || ((first == '@' || first == '#') && hasCapitalLater(word));
  }

  /** al-Rashidi, iPhone, eBay. */
  private static boolean hasCapitalLater(String word) {
    for (int i = 1; i < word.length() && i < 6; i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void affixes(String word, int at) {
    int length = word.length();
    prefix3[at] = Hashes.lower(word, 0, Math.min(3, length));
    suffix2[at] = Hashes.lower(word, Math.max(0, length - 2), length);
    suffix3[at] = Hashes.lower(word, Math.max(0, length - 3), length);
    suffix4[at] = Hashes.lower(word, Math.max(0, length - 4), length);
  }

  private void findRuns() {
    int at = EDGE;
    while (at < EDGE + size) {
      int end = at;
      while (end < EDGE + size && possible[end]) {
        end++;
      }
      for (int k = at; k < end; k++) {
        runStart[k] = at;
        runEnd[k] = end - 1;
      }
      at = end + 1;
    }
  }

  /** The longest known phrases, from left to right, without overlap. */
  private void findKnown() {
    int at = EDGE;
    while (at < EDGE + size) {
      int phrase = NameLexicon.noWords();
      int kinds = 0;
      int last = at - 1;
      if (possible[at]) {
        int most = Math.min(runEnd[at], at + NameLexicon.LONGEST_PHRASE - 1);
        for (int k = at; k <= most; k++) {
          phrase = NameLexicon.phrase(phrase, form[k]);
          int found = lexicon.kinds(phrase);
          if (found > 1) {
            kinds = found >>> 1;
            last = k;
          }
          if ((found & 1) == 0) {
            break;
          }
        }
      }
      for (int k = at; k <= last; k++) {
        int part = at == last ? 0 : k == at ? 1 : k == last ? 2 : 3;
        known[k] = kinds * 4 + part + 1;
      }
      at = Math.max(last, at) + 1;
    }
  }

  private void fill(int at, int value) {
    form[at] = lower[at] = shape[at] = tag[at] = value;
    cluster[at] = known[at] = seen[at] = 0;
  }

  private void grow(int places) {
    if (places <= form.length) {
      return;
    }
    int length = Integer.highestOneBit(places) * 2;
    form = new int[length];
    lower = new int[length];
    shape = new int[length];
    tag = new int[length];
    cluster = new int[length];
    prefix3 = new int[length];
    suffix2 = new int[length];
    suffix3 = new int[length];
    suffix4 = new int[length];
    known = new int[length];
    seen = new int[length];
    runStart = new int[length];
    runEnd = new int[length];
    capital = new boolean[length];
    possible = new boolean[length];
  }
}
