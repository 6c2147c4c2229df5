package org.readout.annotate.model;

/** Gives words their parts of speech, from left to right. */
final class Tagger {
  private final Weights weights;
  private final SureTags sure;
  private final int tags;

  /**
   * @param sure words that need no weights
   * @param tags how many tags there are
   */
  Tagger(Weights weights, SureTags sure, int tags) {
    this.weights = weights;
    this.sure = sure;
    this.tags = tags;
  }

  /** The tag of each word; the word at {@code i} of the sentence has its tag at {@code i}. */
  int[] tag(Words words) {
    int[] found = new int[words.size + 1];
    int[] features = new int[Weights.MOST_FEATURES];
    float[] scores = new float[Weights.MOST_FEATURES];
    int before = words.tag[0];
    int second = before;
    for (int i = 1; i <= words.size; i++) {
      found[i] = sure.of(words.lower[i]);
      if (found[i] == SureTags.UNSURE) {
        int count = words.tagFeatures(i, before, second, features);
        weights.score(features, count, scores);
        found[i] = best(scores);
      }
      second = before;
      before = Words.spreadTag(found[i]);
    }
    return found;
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
}
