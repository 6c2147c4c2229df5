package org.readout.annotate.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Learns the tagger: averaged perceptron, from its own tags to the left. */
final class TaggerTraining {
  private static final int OFTEN = 100;
  private static final double SURE = 0.999;

  private final Lexicon lexicon;
  private final SureTags sure;
  private final int tags;

  /**
   * @param sure words that it need not learn
   */
  TaggerTraining(Lexicon lexicon, SureTags sure, int tags) {
    this.lexicon = lexicon;
    this.sure = sure;
    this.tags = tags;
  }

  LearnedRows learn(List<Example> examples, int rounds, long seed, String name) {
    LearnedRows weights = new LearnedRows(tags, 22);
    Random random = new Random(seed);
    int[] order = Order.of(examples.size());
    long steps = (long) rounds * examples.size();
    long step = 0;
    int[] features = new int[Weights.MOST_FEATURES];
    float[] scores = new float[Weights.MOST_FEATURES];
    for (int round = 0; round < rounds; round++) {
      Order.shuffle(order, random);
      long begun = System.nanoTime();
      int wrong = 0;
      int words = 0;
      for (int index : order) {
        Example e = examples.get(index);
        Words w = e.words(lexicon);
        float time = (float) ((double) step++ / steps);
        int before = w.tag[0];
        int second = before;
        for (int i = 1; i <= w.size; i++) {
          int best = sure.of(w.lower[i]);
          words++;
          if (best == SureTags.UNSURE) {
            int count = w.tagFeatures(i, before, second, features);
            weights.score(features, count, scores);
            best = best(scores);
            if (best != e.tags[i]) {
              weights.update(features, count, e.tags[i], best, time);
            }
          }
          wrong += best == e.tags[i] ? 0 : 1;
          second = before;
          before = Words.spreadTag(best);
        }
      }
      System.err.printf(
          "%s round %d: %.2f%% right, %d features, %.0f s%n",
          name,
          round + 1,
          100 - 100.0 * wrong / words,
          weights.size(),
          (System.nanoTime() - begun) / 1e9);
    }
    weights.average(1);
    return weights;
  }

  private int best(float[] scores) {
    int best = 0;
    for (int k = 1; k < tags; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  /** Words that are frequent and have one tag all but always. */
  static SureTags sure(List<Example> examples, Lexicon lexicon, int tags) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (Example e : examples) {
      Words w = e.words(lexicon);
      for (int i = 1; i <= w.size; i++) {
        counts.computeIfAbsent(w.lower[i], h -> new int[tags])[e.tags[i]]++;
      }
    }
    SortedMap<Integer, Integer> sure = new TreeMap<>();
    counts.forEach(
        (hash, of) -> {
          int all = 0;
          int best = 0;
          for (int k = 0; k < tags; k++) {
            all += of[k];
            best = of[k] > of[best] ? k : best;
          }
          if (all >= OFTEN && of[best] >= SURE * all) {
            sure.put(hash, best);
          }
        });
    return new SureTags(sure);
  }
}
