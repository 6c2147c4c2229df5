package org.readout.annotate.model;

import java.util.Arrays;

/** Weights of many classes while they are learned; see {@link LearnedActions}. */
final class LearnedRows implements Weights {
  private static final int CLASSES = PackedRows.CLASSES;
  private static final int LARGEST = Short.MAX_VALUE - 128;

  private final int classes;
  private final int[] keys;
  private final int[] places;
  private final int shift;
  private final int mask;
  private final long[] asked = new long[1 << 21];
  private float[] weights;
  private float[] sums;
  private int size;

  /**
   * @param classes how many classes are used, at most 56
   * @param bits room for 2^bits features
   */
  LearnedRows(int classes, int bits) {
    if (classes > CLASSES) {
      throw new IllegalArgumentException("more than " + CLASSES + " classes: " + classes);
    }
    this.classes = classes;
    keys = new int[1 << bits];
    places = new int[1 << bits];
    shift = 32 - bits;
    mask = (1 << bits) - 1;
    weights = new float[classes << 14];
    sums = new float[classes << 14];
  }

  int size() {
    return size;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int i = 0; i < count; i++) {
      int row = find(features[i]);
      if (row >= 0) {
        int at = row * classes;
        for (int k = 0; k < classes; k++) {
          scores[k] += weights[at + k];
        }
      }
    }
  }

  private int find(int feature) {
    int key = feature == 0 ? 1 : feature;
    int slot = key >>> shift;
    while (true) {
      int found = keys[slot];
      if (found == key) {
        return places[slot];
      }
      if (found == 0) {
        return -1;
      }
      slot = (slot + 1) & mask;
    }
  }

  void update(int[] features, int count, int right, int wrong, float time) {
    for (int i = 0; i < count; i++) {
      int row = find(features[i]);
      if (row < 0) {
        row = admit(features[i]);
      }
      if (row >= 0) {
        int at = row * classes;
        weights[at + right] += 1;
        sums[at + right] += time;
        weights[at + wrong] -= 1;
        sums[at + wrong] -= time;
      }
    }
  }

  private int admit(int feature) {
    if (size > mask / 4 * 3 || (size + 1L) * classes > Integer.MAX_VALUE - 16) {
      return -1;
    }
    int bit = Mix.spread(feature) >>> 5;
    long flag = 1L << (bit & 63);
    if ((asked[bit >>> 6] & flag) == 0) {
      asked[bit >>> 6] |= flag;
      return -1;
    }
    return insert(feature == 0 ? 1 : feature);
  }

  private int insert(int key) {
    int slot = key >>> shift;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    places[slot] = size;
    if ((size + 1) * classes > weights.length) {
      int more = (int) Math.min(Integer.MAX_VALUE - 16L, weights.length * 2L);
      weights = Arrays.copyOf(weights, more);
      sums = Arrays.copyOf(sums, more);
    }
    return size++;
  }

  void average(float time) {
    for (int i = 0; i < size * classes; i++) {
      weights[i] -= sums[i] / time;
      sums[i] = 0;
    }
  }

  /**
   * What to multiply weights by to fit them into a byte.
   *
   * @param over the share of weights, without those of 0, that will not fit
   */
  static float scale(float[] sizes, int count, double over) {
    float[] sorted = Arrays.copyOf(sizes, count);
    Arrays.sort(sorted);
    int from = 0;
    while (from < count && sorted[from] == 0) {
      from++;
    }
    return from == count ? 1 : 127f / sorted[count - 1 - (int) ((count - 1 - from) * over)];
  }

  static byte small(float weight) {
    return (byte) Math.max(-128, Math.min(127, Math.round(weight)));
  }

  /**
   * A byte a weight, and the rest of those few that do not fit.
   *
   * @param most how many features are kept, the heaviest
   * @param over see {@link #scale}
   */
  PackedRows pack(int most, double over) {
    float[] sizes = new float[size * classes];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(weights[i]);
    }
    float scale = scale(sizes, sizes.length, over);
    float[] norms = new float[size];
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < classes; k++) {
        norms[row] += sizes[row * classes + k];
      }
    }
    float[] sorted = norms.clone();
    Arrays.sort(sorted);
    float least = sorted[Math.max(0, size - most)];
    int[] features = new int[size];
    int kept = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && norms[places[slot]] >= least && kept < most) {
        features[kept++] = keys[slot];
      }
    }
    features = Arrays.copyOf(features, kept);
    Arrays.sort(features);
    short[][] packed = new short[classes][kept];
    for (int i = 0; i < kept; i++) {
      int at = find(features[i]) * classes;
      for (int k = 0; k < classes; k++) {
        packed[k][i] =
            (short) Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[at + k] * scale)));
      }
    }
    System.err.printf("  %d of %d features kept, scale %.2f%n", kept, size, scale);
    return new PackedRows(features, packed);
  }
}
