package org.readout.annotate.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of words before any sentence is read: which cluster of like words a word belongs
 * to, and which tags it has been seen with.
 *
 * <p>Words are kept by their hash alone. A cluster is a path of up to 15 bits in a tree of all
 * clusters, with a leading 1 that marks its length; 0 is no cluster. A tag class is a number; 0 is
 * none.
 */
public final class Lexicon {
  private final int size;
  private final int[] keys;
  private final int[] values;
  private final int shift;

  /**
   * @param words the hash of a word in lower case ({@link Words#hash}) to its cluster in the high
   *     16 bits and its tag class in the low 16
   */
  public Lexicon(SortedMap<Integer, Integer> words) {
    this(
        words.keySet().stream().mapToInt(Integer::intValue).toArray(),
        words.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private Lexicon(int[] sorted, int[] found) {
    size = sorted.length;
    int bits = 4;
    while ((1 << bits) < size * 2) {
      bits++;
    }
    shift = 32 - bits;
    keys = new int[1 << bits];
    values = new int[1 << bits];
    for (int i = 0; i < size; i++) {
      int slot = slot(sorted[i]);
      keys[slot] = sorted[i];
      values[slot] = found[i];
    }
  }

  /** The cluster in the high 16 bits and the tag class in the low 16; 0 of an unknown word. */
  int of(int hash) {
    return values[slot(hash)];
  }

  private int slot(int hash) {
    int slot = (hash * 0x9E3779B1) >>> shift;
    while (values[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Writes the words in order of their hashes. */
  public void write(DataOutputStream out) throws IOException {
    SortedMap<Integer, Integer> words = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        words.put(keys[i], values[i]);
      }
    }
    PackedRows.writeRising(out, words.keySet().stream().mapToInt(Integer::intValue).toArray());
    for (int shift = 24; shift >= 0; shift -= 8) {
      for (int value : words.values()) {
        out.writeByte(value >>> shift);
      }
    }
  }

  static Lexicon read(DataInputStream in) throws IOException {
    int[] hashes = PackedRows.readRising(in);
    int[] found = new int[hashes.length];
    byte[] column = new byte[hashes.length];
    for (int shift = 24; shift >= 0; shift -= 8) {
      in.readFully(column);
      for (int i = 0; i < found.length; i++) {
        found[i] |= (column[i] & 0xFF) << shift;
      }
    }
    return new Lexicon(hashes, found);
  }
}
