package org.readout.annotate.names;

import org.readout.annotate.Name;

/**
 * The words of names that a text has shown of late, and as what: a surname that stands alone is
 * known from the full name before it.
 */
public final class NamesSeen {
  /** For how many sentences a name is remembered. */
  static final int SENTENCES = 40;

  private static final int KINDS = 4;

  private int[] words = new int[64];
  private int[] sentences = new int[64];
  private byte[] counts = new byte[64 * KINDS];
  private int size;
  private int sentence;

  /** Opens the next sentence. */
  public void nextSentence() {
    sentence++;
  }

  /** Remembers a word (by {@link Hashes#form}) of a name. */
  public void add(int word, Name.Kind kind) {
    if (2 * size >= words.length) {
      grow();
    }
    int slot = slot(word);
    if (words[slot] == 0) {
      words[slot] = word;
      size++;
    }
    sentences[slot] = sentence;
    int count = slot * KINDS + NameLabels.number(kind);
    counts[count] = (byte) Math.min(100, counts[count] + 1);
  }

  /** The number of the kind that the word was most often part of, from 1, or 0 for none. */
  int kind(int word) {
    int slot = slot(word);
    if (words[slot] == 0 || sentence - sentences[slot] > SENTENCES) {
      return 0;
    }
    int best = 0;
    int most = 0;
    for (int k = 0; k < KINDS; k++) {
      if (counts[slot * KINDS + k] > most) {
        most = counts[slot * KINDS + k];
        best = k + 1;
      }
    }
    return best;
  }

  private int slot(int word) {
    int slot = (word * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(words.length));
    while (words[slot] != 0 && words[slot] != word) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldWords = words;
    int[] oldSentences = sentences;
    byte[] oldCounts = counts;
    words = new int[oldWords.length * 2];
    sentences = new int[words.length];
    counts = new byte[words.length * KINDS];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != 0) {
        int slot = slot(oldWords[i]);
        words[slot] = oldWords[i];
        sentences[slot] = oldSentences[i];
        System.arraycopy(oldCounts, i * KINDS, counts, slot * KINDS, KINDS);
      }
    }
  }
}
