package org.readout.annotate.names;

/** The hash functions that training and tagging share: a change here needs a new model. */
public final class Hashes {
  private static final int A = 0x9E3779B1;
  private static final int B = 0x85EBCA77;
  private static final int C = 0xC2B2AE3D;

  private Hashes() {}

  /** Of a word as it is written. */
  public static int form(String word) {
    return form(word, 0, word.length());
  }

  static int form(String word, int from, int to) {
    int h = to - from;
    for (int i = from; i < to; i++) {
      h = (h ^ plain(word.charAt(i))) * A;
      h ^= h >>> 15;
    }
    return h * B;
  }

  /** Of a word without regard to capitals; every digit counts as 0. */
  public static int lower(String word) {
    return lower(word, 0, word.length());
  }

  static int lower(String word, int from, int to) {
    int h = to - from;
    for (int i = from; i < to; i++) {
      h = (h ^ small(plain(word.charAt(i)))) * A;
      h ^= h >>> 15;
    }
    return h * B;
  }

  /** Of the pattern of capitals, digits and marks: one sign for each run of like characters. */
  static int shape(String word) {
    int h = 0;
    char last = 0;
    int run = 0;
    for (int i = 0; i < word.length() && i < 24; i++) {
      char kind = kind(word.charAt(i));
      run = kind == last ? run + 1 : 0;
      if (run < 2) {
        h = (h ^ kind) * C;
        h ^= h >>> 13;
      }
      last = kind;
    }
    return h * A;
  }

  private static char kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return 'A';
    }
    if (c >= '0' && c <= '9') {
      return '0';
    }
    if (c < 128) {
      return c;
    }
    return Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : plain(c);
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2019', '\u2018' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2013', '\u2014' -> '-';
      default -> c;
    };
  }

  private static char small(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
    }
    return Character.toLowerCase(c);
  }

  /** A feature of one part. */
  static int of(int template, int a) {
    int h = (a ^ (template * A)) * B;
    h ^= h >>> 15;
    h *= C;
    return h ^ (h >>> 16);
  }

  /** A feature of two parts, or a phrase and the word after it. */
  public static int of(int template, int a, int b) {
    return of(template, a * A + (b ^ (b >>> 13)) * C);
  }

  static int of(int template, int a, int b, int c) {
    return of(template, of(template + 1, a, b), c);
  }
}
