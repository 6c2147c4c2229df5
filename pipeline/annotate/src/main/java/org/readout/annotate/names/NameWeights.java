package org.readout.annotate.names;

/** What a model has learned: how much each feature speaks for each label. */
public interface NameWeights {
  /**
   * Sums up the features of a word.
   *
   * @param features hashes, as {@link NameFeatures} makes them
   * @param count how many of them there are
   * @param scores gets a score for each label
   */
  void score(int[] features, int count, float[] scores);

  /** What it counts that {@code next} follows {@code label}; only asked where it may. */
  float transition(int label, int next);
}
