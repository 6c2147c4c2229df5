package org.readout.training.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.annotate.names.Hashes;

/**
 * Classes of words that stand in like places: the exchange algorithm (Kneser and Ney 1993; Martin,
 * Liermann and Ney 1998), which moves each word to the class that makes the text likeliest under a
 * bigram model of classes.
 */
final class WordClusters {
  private static final int CLASSES = 254;
  private static final int LEAST = 5;
  private static final int ROUNDS = 8;

  private final int words;
  private final int[] count;
  private final int[][] after;
  private final int[][] afterCount;
  private final int[][] before;
  private final int[][] beforeCount;
  private final int[] classOf;
  private final int[][] pairs = new int[CLASSES + 1][CLASSES + 1];
  private final int[] total = new int[CLASSES + 1];

  private WordClusters(int words, List<int[]> sentences) {
    this.words = words;
    count = new int[words];
    classOf = new int[words];
    Map<Long, Integer> bigrams = new HashMap<>();
    for (int[] sentence : sentences) {
      int last = 0;
      for (int word : sentence) {
        count[word]++;
        bigrams.merge((long) last << 32 | word, 1, Integer::sum);
        last = word;
      }
      bigrams.merge((long) last << 32, 1, Integer::sum);
      count[0]++;
    }
    after = new int[words][];
    afterCount = new int[words][];
    before = new int[words][];
    beforeCount = new int[words][];
    int[] rights = new int[words];
    int[] lefts = new int[words];
    for (long pair : bigrams.keySet()) {
      rights[(int) (pair >>> 32)]++;
      lefts[(int) pair]++;
    }
    for (int w = 0; w < words; w++) {
      after[w] = new int[rights[w]];
      afterCount[w] = new int[rights[w]];
      before[w] = new int[lefts[w]];
      beforeCount[w] = new int[lefts[w]];
    }
    for (Map.Entry<Long, Integer> pair : new TreeMap<>(bigrams).entrySet()) {
      int left = (int) (pair.getKey() >>> 32);
      int right = (int) (long) pair.getKey();
      int r = --rights[left];
      after[left][r] = right;
      afterCount[left][r] = pair.getValue();
      int l = --lefts[right];
      before[right][l] = left;
      beforeCount[right][l] = pair.getValue();
    }
  }

  /**
   * The class, from 1, of each word that is common enough, by {@link Hashes#lower}.
   *
   * @param sentences words of the text
   */
  static SortedMap<Integer, Integer> of(List<List<String>> sentences) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        counts.merge(Hashes.lower(word), 1, Integer::sum);
      }
    }
    List<Integer> common = new ArrayList<>();
    counts.forEach(
        (word, n) -> {
          if (n >= LEAST) {
            common.add(word);
          }
        });
    common.sort(
        Comparator.comparing((Integer w) -> -counts.getOrDefault(w, 0))
            .thenComparing(Comparator.naturalOrder()));
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int word : common) {
      numbers.put(word, numbers.size() + 2);
    }
    List<int[]> lines = new ArrayList<>();
    for (List<String> sentence : sentences) {
      lines.add(
          sentence.stream().mapToInt(w -> numbers.getOrDefault(Hashes.lower(w), 1)).toArray());
    }
    WordClusters clusters = new WordClusters(common.size() + 2, lines);
    clusters.exchange();
    SortedMap<Integer, Integer> found = new TreeMap<>();
    numbers.forEach((word, number) -> found.put(word, clusters.classOf[number] + 1));
    return found;
  }

  /** The edge of a sentence (0) and rare words (1) keep classes of their own, 0 and 1. */
  private void exchange() {
    for (int w = 0; w < words; w++) {
      classOf[w] = w < 2 ? w : 2 + (w - 2) % (CLASSES - 2);
    }
    for (int w = 0; w < words; w++) {
      total[classOf[w]] += count[w];
      for (int k = 0; k < after[w].length; k++) {
        pairs[classOf[w]][classOf[after[w][k]]] += afterCount[w][k];
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int w = 2; w < words; w++) {
        moved += moveToBest(w) ? 1 : 0;
      }
      System.err.println("clusters: round " + (round + 1) + ", " + moved + " words moved");
    }
  }

  private boolean moveToBest(int w) {
    int own = classOf[w];
    int[] right = new int[CLASSES];
    int[] left = new int[CLASSES];
    int self = 0;
    for (int k = 0; k < after[w].length; k++) {
      if (after[w][k] == w) {
        self += afterCount[w][k];
      } else {
        right[classOf[after[w][k]]] += afterCount[w][k];
      }
    }
    for (int k = 0; k < before[w].length; k++) {
      if (before[w][k] != w) {
        left[classOf[before[w][k]]] += beforeCount[w][k];
      }
    }
    shift(own, right, left, self, count[w], -1);
    int[] neighbours = new int[CLASSES];
    int n = 0;
    for (int c = 0; c < CLASSES; c++) {
      if (right[c] + left[c] > 0) {
        neighbours[n++] = c;
      }
    }
    int best = own;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 2; c < CLASSES; c++) {
      double gain = gain(c, right, left, self, count[w], neighbours, n);
      if (gain > most) {
        most = gain;
        best = c;
      }
    }
    shift(best, right, left, self, count[w], 1);
    classOf[w] = best;
    return best != own;
  }

  private double gain(
      int c, int[] right, int[] left, int self, int times, int[] neighbours, int n) {
    double sum = -2 * (xlogx(total[c] + times) - xlogx(total[c]));
    for (int k = 0; k < n; k++) {
      int d = neighbours[k];
      if (d != c) {
        sum += xlogx(pairs[c][d] + right[d]) - xlogx(pairs[c][d]);
        sum += xlogx(pairs[d][c] + left[d]) - xlogx(pairs[d][c]);
      }
    }
    return sum + xlogx(pairs[c][c] + right[c] + left[c] + self) - xlogx(pairs[c][c]);
  }

  private static final double[] SMALL = small();

  private static double[] small() {
    double[] values = new double[1 << 16];
    for (int i = 1; i < values.length; i++) {
      values[i] = i * StrictMath.log(i);
    }
    return values;
  }

  private static double xlogx(int x) {
    return x < SMALL.length ? SMALL[x] : x * StrictMath.log(x);
  }

  private void shift(int c, int[] right, int[] left, int self, int times, int sign) {
    total[c] += sign * times;
    for (int d = 0; d < CLASSES; d++) {
      pairs[c][d] += sign * right[d];
      pairs[d][c] += sign * left[d];
    }
    pairs[c][c] += sign * self;
  }
}
