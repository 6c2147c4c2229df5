package org.readout.annotate.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/** A fixed map of whole numbers by open addressing: one probe, mostly, and no boxing. */
final class IntIndex {
  private final int[] keys;
  private final int[] values;
  private final int shift;

  private IntIndex(int size) {
    int bits = 4;
    while ((1 << bits) < size * 2) {
      bits++;
    }
    shift = 32 - bits;
    keys = new int[1 << bits];
    values = new int[1 << bits];
  }

  /**
   * @param keys different keys; their values are 1, 2 and so on
   */
  static IntIndex numbering(int[] keys) {
    IntIndex index = new IntIndex(keys.length);
    for (int i = 0; i < keys.length; i++) {
      index.put(keys[i], i + 1);
    }
    return index;
  }

  /**
   * @param map values from 1 to 255
   */
  static IntIndex of(SortedMap<Integer, Integer> map) {
    IntIndex index = new IntIndex(map.size());
    map.forEach(index::put);
    return index;
  }

  static IntIndex read(DataInputStream in) throws IOException {
    int size = in.readInt();
    IntIndex index = new IntIndex(size);
    for (int i = 0; i < size; i++) {
      int key = in.readInt();
      index.put(key, in.readUnsignedByte());
    }
    return index;
  }

  void write(DataOutputStream out) throws IOException {
    int size = 0;
    for (int value : values) {
      size += value == 0 ? 0 : 1;
    }
    out.writeInt(size);
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != 0) {
        out.writeInt(keys[slot]);
        out.writeByte(values[slot]);
      }
    }
  }

  private void put(int key, int value) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }

  /** The value of {@code key}, or 0 where it has none. */
  int get(int key) {
    return values[slot(key)];
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1) >>> shift;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
