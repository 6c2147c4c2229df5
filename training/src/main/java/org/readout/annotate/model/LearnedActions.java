package org.readout.annotate.model;

import java.util.Arrays;

/**
 * The parser's weights while they are learned: exact features, each with three weights and what is
 * needed for their average. A feature gets weights at the second update that asks for it.
 */
final class LearnedActions implements Weights {
  private static final int STRIDE = 8;
  private static final int CLASSES = Configuration.ACTIONS;

  private final int[] table;
  private final int shift;
  private final int mask;
  private final long[] asked = new long[1 << 23];
  private int size;
  private boolean closed;

  /**
   * @param bits the table has room for 2^bits features; it is never filled more than three quarters
   */
  LearnedActions(int bits) {
    table = new int[STRIDE << bits];
    shift = 32 - bits;
    mask = (1 << bits) - 1;
  }

  int size() {
    return size;
  }

  /** From now on no feature gets weights that has none. */
  void close() {
    closed = true;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    float a = 0;
    float b = 0;
    float c = 0;
    for (int i = 0; i < count; i++) {
      int at = find(features[i]);
      if (at >= 0) {
        a += Float.intBitsToFloat(table[at + 1]);
        b += Float.intBitsToFloat(table[at + 2]);
        c += Float.intBitsToFloat(table[at + 3]);
      }
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  private int find(int feature) {
    int key = feature == 0 ? 1 : feature;
    int slot = key >>> shift;
    while (true) {
      int at = slot * STRIDE;
      int found = table[at];
      if (found == key) {
        return at;
      }
      if (found == 0) {
        return -1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /**
   * @param time how far training has come, 0 to 1; the average counts what a weight was at all
   *     times
   */
  void update(int[] features, int count, int action, float step, float time) {
    for (int i = 0; i < count; i++) {
      int at = find(features[i]);
      if (at < 0) {
        at = admit(features[i]);
      }
      if (at >= 0) {
        add(at + 1 + action, step);
        add(at + 4 + action, step * time);
      }
    }
  }

  private void add(int at, float step) {
    table[at] = Float.floatToRawIntBits(Float.intBitsToFloat(table[at]) + step);
  }

  private int admit(int feature) {
    if (closed || size > mask / 4 * 3) {
      return -1;
    }
    int bit = Mix.spread(feature) >>> 3;
    long flag = 1L << (bit & 63);
    if ((asked[bit >>> 6] & flag) == 0) {
      asked[bit >>> 6] |= flag;
      return -1;
    }
    int key = feature == 0 ? 1 : feature;
    int slot = key >>> shift;
    while (table[slot * STRIDE] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot * STRIDE] = key;
    size++;
    return slot * STRIDE;
  }

  /** Replaces each weight by its average up to {@code time}. */
  void average(float time) {
    for (int at = 0; at < table.length; at += STRIDE) {
      if (table[at] != 0) {
        for (int k = 0; k < CLASSES; k++) {
          float weight = Float.intBitsToFloat(table[at + 1 + k]);
          float sum = Float.intBitsToFloat(table[at + 4 + k]);
          table[at + 1 + k] = Float.floatToRawIntBits(weight - sum / time);
          table[at + 4 + k] = 0;
        }
      }
    }
  }

  /** Only the features that {@link #pack} would keep; no others will be admitted. */
  LearnedActions pruned(int bits) {
    int to = 32 - bits;
    int[] heaviest = new int[1 << bits];
    Arrays.fill(heaviest, -1);
    for (int at = 0; at < table.length; at += STRIDE) {
      if (table[at] != 0) {
        int slot = table[at] >>> to;
        if (heaviest[slot] < 0 || norm(at) > norm(heaviest[slot])) {
          heaviest[slot] = at;
        }
      }
    }
    LearnedActions pruned = new LearnedActions(bits + 1);
    for (int at : heaviest) {
      if (at >= 0) {
        pruned.put(table, at);
      }
    }
    pruned.closed = true;
    return pruned;
  }

  private void put(int[] from, int at) {
    int slot = from[at] >>> shift;
    while (table[slot * STRIDE] != 0) {
      slot = (slot + 1) & mask;
    }
    System.arraycopy(from, at, table, slot * STRIDE, STRIDE);
    size++;
  }

  private float norm(int at) {
    float a = Float.intBitsToFloat(table[at + 1]);
    float b = Float.intBitsToFloat(table[at + 2]);
    float c = Float.intBitsToFloat(table[at + 3]);
    return Math.max(a, Math.max(b, c)) - Math.min(a, Math.min(b, c)) + Math.abs(a + b + c) / 100;
  }

  /**
   * A byte a weight: of features that fall into one slot the heaviest stays.
   *
   * @param over see {@link LearnedRows#scale}
   */
  PackedActions pack(int bits, double over) {
    int[] slots = new int[1 << bits];
    float[] heaviest = new float[1 << bits];
    float[] sizes = new float[size * CLASSES];
    int n = 0;
    for (int at = 0; at < table.length; at += STRIDE) {
      if (table[at] != 0) {
        for (int k = 0; k < CLASSES; k++) {
          sizes[n++] = Math.abs(Float.intBitsToFloat(table[at + 1 + k]));
        }
      }
    }
    float scale = LearnedRows.scale(sizes, n, over);
    Arrays.fill(slots, PackedActions.EMPTY);
    int to = 32 - bits;
    int kept = 0;
    for (int at = 0; at < table.length; at += STRIDE) {
      int feature = table[at];
      if (feature == 0) {
        continue;
      }
      int slot = feature >>> to;
      float norm = norm(at);
      if (norm <= heaviest[slot]) {
        continue;
      }
      kept += heaviest[slot] == 0 ? 1 : 0;
      heaviest[slot] = norm;
      int packed = feature << 24;
      for (int k = 0; k < CLASSES; k++) {
        float weight = Float.intBitsToFloat(table[at + 1 + k]);
        packed |= (LearnedRows.small(weight * scale) + 128) << (k * 8);
      }
      slots[slot] = packed;
    }
    System.err.printf(
        "  %d of %d features kept in %d slots, scale %.2f%n", kept, size, 1 << bits, scale);
    return new PackedActions(slots);
  }
}
