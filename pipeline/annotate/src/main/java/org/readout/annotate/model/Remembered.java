package org.readout.annotate.model;

import java.util.Arrays;

/**
 * Scores of steps that were asked for before, by what they depend on. It forgets what another key
 * in the same place has pushed out.
 */
final class Remembered {
  private static final long NOTHING = -1;

  private final long[] keys;
  private final float[] scores;
  private final int mask;

  /**
   * @param size how many scores will be asked for, about
   */
  Remembered(int size) {
    int room = Math.min(1 << 12, Integer.highestOneBit(Math.max(size, 8)) * 2);
    keys = new long[room];
    Arrays.fill(keys, NOTHING);
    scores = new float[room * Configuration.ACTIONS];
    mask = room - 1;
  }

  private int slot(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 40) & mask;
  }

  /** Adds what is remembered, and tells whether there was anything. */
  boolean add(long key, float[] sums) {
    int slot = slot(key);
    if (keys[slot] != key) {
      return false;
    }
    int at = slot * Configuration.ACTIONS;
    for (int k = 0; k < Configuration.ACTIONS; k++) {
      sums[k] += scores[at + k];
    }
    return true;
  }

  /** Remembers scores, and adds them. */
  void keep(long key, float[] found, float[] sums) {
    int slot = slot(key);
    keys[slot] = key;
    int at = slot * Configuration.ACTIONS;
    for (int k = 0; k < Configuration.ACTIONS; k++) {
      scores[at + k] = found[k];
      sums[k] += found[k];
    }
  }
}
