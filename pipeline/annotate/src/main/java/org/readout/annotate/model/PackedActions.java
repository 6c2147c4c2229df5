package org.readout.annotate.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of three classes: a feature's slot is one number of four bytes, three weights with 128
 * added and the feature's lowest byte, by which the slot is known to be its own. A feature without
 * a slot weighs nothing.
 */
final class PackedActions implements Weights {
  static final int EMPTY = 0x00808080;
  private static final int EVEN = 0x00FF00FF;

  private final int[] slots;
  private final int shift;

  /**
   * A table of slots.
   *
   * @param slots as described, a power of two of them; an empty slot is {@link #EMPTY}
   */
  PackedActions(int[] slots) {
    this.slots = slots;
    shift = 32 - Integer.numberOfTrailingZeros(slots.length);
  }

  @Override
  public void score(int[] features, int count, float[] scores) {
    int even = 0;
    int odd = 0;
    int hits = 0;
    int[] all = slots;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      int slot = all[feature >>> shift];
      int own = ((slot >>> 24) - (feature & 0xFF)) == 0 ? -1 : 0;
      slot &= own;
      even += slot & EVEN;
      odd += (slot >>> 8) & 0xFF;
      hits -= own;
    }
    int surplus = hits * 128;
    scores[0] = (even & 0xFFFF) - surplus;
    scores[1] = odd - surplus;
    scores[2] = (even >>> 16) - surplus;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(slots.length);
    for (int lane = 0; lane < 4; lane++) {
      for (int slot : slots) {
        out.writeByte((slot >>> (lane * 8)) - 128);
      }
    }
  }

  static PackedActions read(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size <= 0 || Integer.bitCount(size) != 1) {
      throw new IOException("a table of " + size + " slots");
    }
    int[] slots = new int[size];
    byte[] lane = new byte[size];
    for (int k = 0; k < 4; k++) {
      in.readFully(lane);
      for (int i = 0; i < size; i++) {
        slots[i] |= (lane[i] + 128) << (k * 8);
      }
    }
    return new PackedActions(slots);
  }
}
