package org.readout.annotate.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/** Words that have one tag wherever they stand, so that no features need be looked up for them. */
final class SureTags {
  static final int UNSURE = -1;

  private final int[] hashes;
  private final byte[] tags;
  private final int[] keys;
  private final byte[] found;
  private final int mask;

  /**
   * @param words the hash of a word in lower case ({@link Words#hash}) to its tag
   */
  SureTags(SortedMap<Integer, Integer> words) {
    this(
        words.keySet().stream().mapToInt(Integer::intValue).toArray(),
        bytes(words.values().stream().mapToInt(Integer::intValue).toArray()));
  }

  private SureTags(int[] hashes, byte[] tags) {
    this.hashes = hashes;
    this.tags = tags;
    int room = Integer.highestOneBit(Math.max(8, hashes.length)) * 4;
    keys = new int[room];
    found = new byte[room];
    mask = room - 1;
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & mask;
      while (found[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = hashes[i];
      found[slot] = (byte) (tags[i] + 1);
    }
  }

  private static byte[] bytes(int[] numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  /** The tag of a word by its hash, or {@link #UNSURE}. */
  int of(int hash) {
    int slot = hash & mask;
    while (found[slot] != 0) {
      if (keys[slot] == hash) {
        return found[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return UNSURE;
  }

  int size() {
    return hashes.length;
  }

  void write(DataOutputStream out) throws IOException {
    PackedRows.writeRising(out, hashes);
    out.write(tags);
  }

  static SureTags read(DataInputStream in) throws IOException {
    int[] hashes = PackedRows.readRising(in);
    byte[] tags = new byte[hashes.length];
    in.readFully(tags);
    return new SureTags(hashes, tags);
  }
}
