package org.readout.annotate.model;

/** A linear model: for a list of features, a score for each of its classes. */
interface Weights {
  /** More features than this are never asked for at once. */
  int MOST_FEATURES = 250;

  /**
   * Scores the classes.
   *
   * @param features hashed features, the first {@code count} of them
   * @param scores receives the score of each class
   */
  void score(int[] features, int count, float[] scores);
}
