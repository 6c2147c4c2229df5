package org.readout.annotate.model;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of up to 56 classes, a byte each: a feature's row is seven longs of eight weights. A
 * feature without a row weighs nothing.
 *
 * <p>The few weights that do not fit a byte have their rest in a table of its own, whose rows are
 * the first ones.
 *
 * <p>Rows are found by an index that remembers twelve bits of each feature, and is small enough to
 * stay near the processor. A weight is kept with 128 added, so that eight of them can be added at
 * once, in two lots of four, without one running over into the next.
 */
final class PackedRows implements Weights {
  static final int CLASSES = 56;
  static final int MOST_ROWS = (1 << 20) - 2;
  private static final int LONGS = 7;
  private static final int ROW_BITS = 20;
  private static final int ROW = (1 << ROW_BITS) - 1;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private final int[] features;
  private final int classes;

  /** Which features are too heavy for bytes, in rising order; their rows come first. */
  private final int[] heavy;

  /** What is left of the weights of the heavy features, by row and class. */
  private final short[] rests;

  private final int[] index;
  private final int shift;
  private final long[] rows;

  /**
   * A table of rows.
   *
   * @param features all different, in rising order, at most {@link #MOST_ROWS}
   * @param weights for each class the weight of each feature
   */
  PackedRows(int[] features, short[][] weights) {
    this(features, weights.length, heavy(features.length, weights));
    int[] places = places();
    for (int k = 0; k < classes; k++) {
      short[] column = weights[k];
      for (int i = 0; i < column.length; i++) {
        put(places[i], k, near(column[i]));
        if (places[i] < heavy.length) {
          rests[places[i] * classes + k] = (short) (column[i] - near(column[i]));
        }
      }
    }
  }

  private PackedRows(int[] features, int classes, int[] heavy) {
    this.features = features;
    this.classes = classes;
    this.heavy = heavy;
    rests = new short[heavy.length * classes];
    rows = new long[features.length * LONGS];
    int bits = 4;
    while ((1 << bits) < features.length * 2) {
      bits++;
    }
    shift = 32 - bits;
    index = new int[1 << bits];
    int[] places = places();
    for (int i = 0; i < features.length; i++) {
      int slot = features[i] >>> shift;
      while (index[slot] != 0) {
        slot = (slot + 1) & (index.length - 1);
      }
      index[slot] = features[i] << ROW_BITS | (places[i] + 1);
    }
  }

  private void put(int row, int k, int weight) {
    rows[row * LONGS + k / 8] |= (long) (weight + 128) << (k % 8 * 8);
  }

  private static int[] heavy(int size, short[][] weights) {
    int[] heavy = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      boolean isHeavy = false;
      for (short[] column : weights) {
        isHeavy |= near(column[i]) != column[i];
      }
      if (isHeavy) {
        heavy[count++] = i;
      }
    }
    return Arrays.copyOf(heavy, count);
  }

  /** The row of each feature. */
  private int[] places() {
    int[] places = new int[features.length];
    int first = 0;
    int other = heavy.length;
    for (int i = 0; i < places.length; i++) {
      boolean isHeavy = first < heavy.length && heavy[first] == i;
      places[i] = isHeavy ? first++ : other++;
    }
    return places;
  }

  private static int near(int weight) {
    return Math.max(-128, Math.min(127, weight));
  }

  @Override
  public void score(int[] asked, int count, float[] scores) {
    long e0 = 0;
    long e1 = 0;
    long e2 = 0;
    long e3 = 0;
    long e4 = 0;
    long e5 = 0;
    long e6 = 0;
    long o0 = 0;
    long o1 = 0;
    long o2 = 0;
    long o3 = 0;
    long o4 = 0;
    long o5 = 0;
    long o6 = 0;
    long[] all = rows;
    boolean isMore = false;
    for (int i = 0; i < count; i++) {
      int row = row(asked[i]);
      if (row < 0) {
        continue;
      }
      isMore |= row < heavy.length;
      int at = row * LONGS;
      long x = all[at];
      e0 += x & EVEN;
      o0 += (x >>> 8) & EVEN;
      x = all[at + 1];
      e1 += x & EVEN;
      o1 += (x >>> 8) & EVEN;
      x = all[at + 2];
      e2 += x & EVEN;
      o2 += (x >>> 8) & EVEN;
      x = all[at + 3];
      e3 += x & EVEN;
      o3 += (x >>> 8) & EVEN;
      x = all[at + 4];
      e4 += x & EVEN;
      o4 += (x >>> 8) & EVEN;
      x = all[at + 5];
      e5 += x & EVEN;
      o5 += (x >>> 8) & EVEN;
      x = all[at + 6];
      e6 += x & EVEN;
      o6 += (x >>> 8) & EVEN;
    }
    spread(e0, o0, scores, 0);
    spread(e1, o1, scores, 8);
    spread(e2, o2, scores, 16);
    spread(e3, o3, scores, 24);
    spread(e4, o4, scores, 32);
    spread(e5, o5, scores, 40);
    spread(e6, o6, scores, 48);
    if (isMore) {
      addRests(asked, count, scores);
    }
  }

  private void addRests(int[] asked, int count, float[] scores) {
    for (int i = 0; i < count; i++) {
      int row = row(asked[i]);
      if (row >= 0 && row < heavy.length) {
        int at = row * classes;
        for (int k = 0; k < classes; k++) {
          scores[k] += rests[at + k];
        }
      }
    }
  }

  private int row(int feature) {
    int slot = feature >>> shift;
    while (true) {
      int found = index[slot];
      if (found == 0) {
        return -1;
      }
      if ((found ^ feature << ROW_BITS) >>> ROW_BITS == 0) {
        return (found & ROW) - 1;
      }
      slot = (slot + 1) & (index.length - 1);
    }
  }

  /** All classes carry the same surplus of 128 a row, which changes no comparison. */
  private static void spread(long even, long odd, float[] scores, int from) {
    scores[from] = even & 0xFFFF;
    scores[from + 1] = odd & 0xFFFF;
    scores[from + 2] = (even >>> 16) & 0xFFFF;
    scores[from + 3] = (odd >>> 16) & 0xFFFF;
    scores[from + 4] = (even >>> 32) & 0xFFFF;
    scores[from + 5] = (odd >>> 32) & 0xFFFF;
    scores[from + 6] = even >>> 48;
    scores[from + 7] = odd >>> 48;
  }

  void write(DataOutputStream out) throws IOException {
    writeRising(out, features);
    out.writeInt(classes);
    writeRising(out, heavy);
    for (short rest : rests) {
      out.writeShort(rest);
    }
    int[] places = places();
    byte[] column = new byte[features.length];
    for (int k = 0; k < classes; k++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = (byte) ((rows[places[i] * LONGS + k / 8] >>> (k % 8 * 8)) - 128);
      }
      out.write(column);
    }
  }

  static PackedRows read(DataInputStream in) throws IOException {
    int[] features = readRising(in);
    int classes = in.readInt();
    if (features.length > MOST_ROWS || classes < 1 || classes > CLASSES) {
      throw new IOException("a table of " + features.length + " rows and " + classes + " classes");
    }
    PackedRows read = new PackedRows(features, classes, readRising(in));
    for (int i = 0; i < read.rests.length; i++) {
      read.rests[i] = in.readShort();
    }
    int[] places = read.places();
    byte[] column = new byte[features.length];
    for (int k = 0; k < classes; k++) {
      in.readFully(column);
      for (int i = 0; i < column.length; i++) {
        read.put(places[i], k, column[i]);
      }
    }
    return read;
  }

  /** Numbers in rising order, each as the step from the one before, seven bits to a byte. */
  static void writeRising(DataOutputStream out, int[] numbers) throws IOException {
    ByteArrayOutputStream steps = new ByteArrayOutputStream();
    long before = Integer.MIN_VALUE;
    for (int number : numbers) {
      long step = number - before;
      before = number;
      while (step >= 0x80) {
        steps.write((int) (step & 0x7F) | 0x80);
        step >>>= 7;
      }
      steps.write((int) step);
    }
    out.writeInt(numbers.length);
    out.writeInt(steps.size());
    steps.writeTo(out);
  }

  static int[] readRising(DataInputStream in) throws IOException {
    int count = in.readInt();
    int length = in.readInt();
    if (count < 0 || length < count) {
      throw new IOException("a list of " + count + " numbers in " + length + " bytes");
    }
    byte[] steps = in.readNBytes(length);
    int[] numbers = new int[count];
    long before = Integer.MIN_VALUE;
    int at = 0;
    for (int i = 0; i < count; i++) {
      long step = 0;
      int places = 0;
      byte part;
      do {
        part = steps[at++];
        step |= (long) (part & 0x7F) << places;
        places += 7;
      } while (part < 0);
      before += step;
      numbers[i] = (int) before;
    }
    return numbers;
  }
}
