package org.readout.annotate.model;

import java.util.List;
import java.util.Random;

/** Learns the tagger: averaged perceptron, from its own tags to the left. */
final class TaggerTraining {
  private final Lexicon lexicon;
  private final int tags;

  TaggerTraining(Lexicon lexicon, int tags) {
    this.lexicon = lexicon;
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
          int count = w.tagFeatures(i, before, second, features);
          weights.score(features, count, scores);
          int best = 0;
          for (int k = 1; k < tags; k++) {
            if (scores[k] > scores[best]) {
              best = k;
            }
          }
          words++;
          if (best != e.tags[i]) {
            wrong++;
            weights.update(features, count, e.tags[i], best, time);
          }
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
}
