package org.readout.annotate.model;

/** The hash functions that training and decoding share: a change here needs new models. */
final class Mix {
  private static final int A = 0x9E3779B1;
  private static final int B = 0x85EBCA77;
  private static final int C = 0xC2B2AE3D;
  private static final int D = 0x27D4EB2F;

  private Mix() {}

  /** Spreads a number's bits over the whole word. */
  static int spread(int x) {
    int h = x * A;
    h ^= h >>> 15;
    h *= B;
    h ^= h >>> 13;
    h *= C;
    return h ^ (h >>> 16);
  }

  static int of(int template, int a) {
    int h = (a + template * A) * B;
    return (h ^ (h >>> 15)) * C;
  }

  static int of(int template, int a, int b) {
    int h = (a + template * A) * B + b * D;
    return (h ^ (h >>> 15)) * C;
  }

  static int of(int template, int a, int b, int c) {
    int h = ((a + template * A) * B + b) * D + c * A;
    return (h ^ (h >>> 15)) * C;
  }

  static int of(int template, int a, int b, int c, int d) {
    int h = (((a + template * A) * B + b) * D + c) * A + d * B;
    return (h ^ (h >>> 15)) * C;
  }
}
