package org.readout.annotate.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of up to 56 classes, a byte each: a feature's row is seven longs of eight weights, and an
 * eighth that tells which feature it belongs to. A feature without a row weighs nothing.
 *
 * <p>A weight is kept with 128 added, so that eight of them can be added at once, in two lots of
 * four, without one running over into the next.
 */
final class PackedRows implements Weights {
  static final int CLASSES = 56;
  static final int LONGS = 8;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private final long[] rows;
  private final int shift;
  private final int classes;

  /**
   * @param rows as described, a power of two of them; the last long of each is the feature's low 32
   *     bits with one bit above them, or 0 for none
   */
  PackedRows(long[] rows, int classes) {
    this.rows = rows;
    this.classes = classes;
    shift = shift(rows.length / LONGS);
  }

  static int shift(int size) {
    return 32 - Integer.numberOfTrailingZeros(size);
  }

  /** By what a row is known to be a feature's. */
  static long mark(int feature) {
    return (feature & 0xFFFFFFFFL) | 1L << 32;
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
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
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      int at = (feature >>> shift) * LONGS;
      if (all[at + 7] != mark(feature)) {
        continue;
      }
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

  /** Only rows that are taken, and only the classes there are. */
  void write(DataOutputStream out) throws IOException {
    int size = rows.length / LONGS;
    out.writeInt(size);
    out.writeInt(classes);
    for (int r = 0; r < size; r++) {
      out.writeBoolean(rows[r * LONGS + 7] != 0);
    }
    for (int r = 0; r < size; r++) {
      if (rows[r * LONGS + 7] != 0) {
        out.writeInt((int) rows[r * LONGS + 7] << (32 - shift));
      }
    }
    for (int k = 0; k < classes; k++) {
      for (int r = 0; r < size; r++) {
        if (rows[r * LONGS + 7] != 0) {
          out.writeByte((int) (rows[r * LONGS + k / 8] >>> (k % 8 * 8)) - 128);
        }
      }
    }
  }

  static PackedRows read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int classes = in.readInt();
    if (size <= 0 || Integer.bitCount(size) != 1 || classes < 1 || classes > CLASSES) {
      throw new IOException("a table of " + size + " rows and " + classes + " classes");
    }
    int shift = shift(size);
    long[] rows = new long[size * LONGS];
    byte[] taken = new byte[size];
    in.readFully(taken);
    int count = 0;
    int[] places = new int[size];
    for (int r = 0; r < size; r++) {
      if (taken[r] != 0) {
        places[count++] = r;
      }
    }
    byte[] low = new byte[count * 4];
    in.readFully(low);
    for (int i = 0; i < count; i++) {
      int rest =
          (low[i * 4] & 0xFF) << 24
              | (low[i * 4 + 1] & 0xFF) << 16
              | (low[i * 4 + 2] & 0xFF) << 8
              | (low[i * 4 + 3] & 0xFF);
      int feature = (int) ((long) places[i] << shift) | rest >>> (32 - shift);
      rows[places[i] * LONGS + 7] = mark(feature);
    }
    byte[] column = new byte[count];
    for (int k = 0; k < classes; k++) {
      in.readFully(column);
      int shiftBy = k % 8 * 8;
      for (int i = 0; i < count; i++) {
        rows[places[i] * LONGS + k / 8] |= (long) (column[i] + 128) << shiftBy;
      }
    }
    return new PackedRows(rows, classes);
  }
}
