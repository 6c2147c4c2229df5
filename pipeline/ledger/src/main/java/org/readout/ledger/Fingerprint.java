package org.readout.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text's wording in 64 numbers, of which two texts share about the share of runs of five words
 * that they have in common (MinHash; Broder, On the resemblance and containment of documents,
 * 1997).
 */
final class Fingerprint {
  private static final int SIZE = 64;
  private static final int ROWS = 4;
  private static final int SHINGLE = 5;

  /** Shorter texts are alike by chance: "The presidents spoke by phone." */
  private static final int FEWEST_SHINGLES = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  private final int[] least;

  private Fingerprint(int[] least) {
    this.least = least;
  }

  /** The wording of a text, unless it is too short to tell. */
  static Optional<Fingerprint> of(String text) {
    List<Integer> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group().hashCode());
    }
    if (words.size() - SHINGLE + 1 < FEWEST_SHINGLES) {
      return Optional.empty();
    }
    int[] least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      long shingle = 17;
      for (int j = i; j < i + SHINGLE; j++) {
        shingle = mixed(shingle * 31 + words.get(j));
      }
      for (int k = 0; k < SIZE; k++) {
        int hash = (int) (mixed(shingle + k * 0x9E3779B97F4A7C15L) >>> 33);
        least[k] = Math.min(least[k], hash);
      }
    }
    return Optional.of(new Fingerprint(least));
  }

  /** Steele, Lea and Flood's mix of 64 bits. */
  private static long mixed(long x) {
    long a = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** Texts that are half alike share one of these numbers in two cases of three, copies always. */
  List<Long> bands() {
    List<Long> bands = new ArrayList<>();
    for (int band = 0; band < SIZE / ROWS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mixed(hash * 31 + least[band * ROWS + row]);
      }
      bands.add(hash);
    }
    return bands;
  }

  /** The share of runs of five words that both have, from 0 to 1, give or take 0.06. */
  double likeness(Fingerprint other) {
    int alike = 0;
    for (int i = 0; i < SIZE; i++) {
      alike += least[i] == other.least[i] ? 1 : 0;
    }
    return alike / (double) SIZE;
  }

  /** As one line of text, and back. */
  String written() {
    StringBuilder text = new StringBuilder();
    for (int number : least) {
      text.append(Integer.toString(number, Character.MAX_RADIX)).append(' ');
    }
    return text.toString().strip();
  }

  static Fingerprint read(String written) {
    return new Fingerprint(
        Arrays.stream(written.split(" ", -1))
            .mapToInt(n -> Integer.parseInt(n, Character.MAX_RADIX))
            .toArray());
  }
}
