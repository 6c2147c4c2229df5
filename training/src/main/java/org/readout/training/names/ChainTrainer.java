package org.readout.training.names;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.readout.annotate.names.NameLabels;

/**
 * A conditional random field of first order, trained by AdaGrad (Lafferty et al. 2001; Duchi et al.
 * 2011).
 */
final class ChainTrainer {
  private static final int COUNT = NameLabels.COUNT;
  private static final float SMALLEST = 1e-4f;

  /** The share of a word's features that are left out each time it is seen. */
  private static final float DROPPED = 0.5f;

  /**
   * A run of words whose neighbours are outside of names.
   *
   * @param features for each word, numbers of features
   * @param labels for each word, its label
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Run(int[][] features, int[] labels) {}

  private final float rate;
  private final float decay;
  private final float[] weights;
  private final float[] squares;
  private final float[][] transitions = new float[COUNT][COUNT];
  private final float[][] transitionSquares = new float[COUNT][COUNT];

  private double[][] local = new double[0][];
  private double[][] forward = new double[0][];
  private double[][] backward = new double[0][];
  private final double[][] factor = new double[COUNT][COUNT];
  private double logLoss;
  private int[][] thinned = new int[0][];
  private final Random random = new Random(7);

  /**
   * @param features how many features there are
   * @param rate the step size
   * @param decay how much of a weight is taken off where its feature is seen
   */
  ChainTrainer(int features, float rate, float decay) {
    this.rate = rate;
    this.decay = decay;
    weights = new float[features * COUNT];
    squares = new float[features * COUNT];
    Arrays.fill(squares, SMALLEST);
    for (float[] row : transitionSquares) {
      Arrays.fill(row, SMALLEST);
    }
  }

  /** The weights of a feature, one for each label. */
  float[] row(int feature) {
    return Arrays.copyOfRange(weights, feature * COUNT, (feature + 1) * COUNT);
  }

  float[][] transitions() {
    return transitions;
  }

  void setRow(int feature, float[] row) {
    System.arraycopy(row, 0, weights, feature * COUNT, COUNT);
  }

  /** Goes over all runs once, in the given order; returns the loss per run. */
  double epoch(List<Run> runs, int[] order) {
    logLoss = 0;
    for (int i : order) {
      learn(runs.get(i));
    }
    return logLoss / Math.max(1, order.length);
  }

  private void learn(Run run) {
    int n = run.labels.length;
    ready(n);
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        factor[a][b] = NameLabels.mayFollow(a, b) ? Math.exp(transitions[a][b]) : 0;
      }
    }
    for (int i = 0; i < n; i++) {
      score(thinned(run.features[i], i), local[i]);
    }
    // Forward and backward, each step scaled to a sum of one.
    double[] before = null;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int b = 0; b < COUNT; b++) {
        double all = 0;
        if (before == null) {
          all = factor[NameLabels.OUTSIDE][b];
        } else {
          for (int a = 0; a < COUNT; a++) {
            all += before[a] * factor[a][b];
          }
        }
        forward[i][b] = all * local[i][b];
        sum += forward[i][b];
      }
      scale(forward[i], sum);
      before = forward[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = 0;
      for (int a = 0; a < COUNT; a++) {
        double all = 0;
        if (i == n - 1) {
          all = factor[a][NameLabels.OUTSIDE];
        } else {
          for (int b = 0; b < COUNT; b++) {
            all += factor[a][b] * local[i + 1][b] * backward[i + 1][b];
          }
        }
        backward[i][a] = all;
        sum += all;
      }
      scale(backward[i], sum);
    }
    update(run, n);
  }

  /** Leaves out some features, so that no single one carries a label (Wager et al. 2013). */
  private int[] thinned(int[] features, int i) {
    int[] kept = new int[features.length];
    int n = 0;
    for (int feature : features) {
      if (random.nextFloat() >= DROPPED) {
        kept[n++] = feature;
      }
    }
    thinned[i] = Arrays.copyOf(kept, n);
    return thinned[i];
  }

  private void update(Run run, int n) {
    float[] error = new float[COUNT];
    double[][] pair = new double[COUNT][COUNT];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < COUNT; k++) {
        sum += forward[i][k] * backward[i][k];
      }
      for (int k = 0; k < COUNT; k++) {
        error[k] = (float) (forward[i][k] * backward[i][k] / sum);
      }
      logLoss -= Math.log(Math.max(1e-9, error[run.labels[i]]));
      error[run.labels[i]] -= 1;
      step(thinned[i], error);
      int last = i == 0 ? NameLabels.OUTSIDE : run.labels[i - 1];
      pair[last][run.labels[i]] -= 1;
      double total = 0;
      for (int a = 0; a < COUNT; a++) {
        double from = i == 0 ? (a == NameLabels.OUTSIDE ? 1 : 0) : forward[i - 1][a];
        for (int b = 0; b < COUNT && from > 0; b++) {
          total += from * factor[a][b] * local[i][b] * backward[i][b];
        }
      }
      for (int a = 0; a < COUNT; a++) {
        double from = i == 0 ? (a == NameLabels.OUTSIDE ? 1 : 0) : forward[i - 1][a];
        for (int b = 0; b < COUNT && from > 0; b++) {
          pair[a][b] += from * factor[a][b] * local[i][b] * backward[i][b] / total;
        }
      }
    }
    pair[run.labels[n - 1]][NameLabels.OUTSIDE] -= 1;
    double total = 0;
    for (int a = 0; a < COUNT; a++) {
      total += forward[n - 1][a] * factor[a][NameLabels.OUTSIDE];
    }
    for (int a = 0; a < COUNT; a++) {
      pair[a][NameLabels.OUTSIDE] += forward[n - 1][a] * factor[a][NameLabels.OUTSIDE] / total;
    }
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        float g = (float) pair[a][b];
        if (g != 0) {
          transitionSquares[a][b] += g * g;
          transitions[a][b] -= rate * g / (float) Math.sqrt(transitionSquares[a][b]);
        }
      }
    }
  }

  private void score(int[] features, double[] scores) {
    float[] sums = new float[COUNT];
    for (int feature : features) {
      int at = feature * COUNT;
      for (int k = 0; k < COUNT; k++) {
        sums[k] += weights[at + k];
      }
    }
    float most = Float.NEGATIVE_INFINITY;
    for (float sum : sums) {
      most = Math.max(most, sum);
    }
    for (int k = 0; k < COUNT; k++) {
      scores[k] = Math.exp(sums[k] - most);
    }
  }

  private void step(int[] features, float[] error) {
    for (int feature : features) {
      int at = feature * COUNT;
      for (int k = 0; k < COUNT; k++) {
        float g = error[k];
        if (g > 1e-4f || g < -1e-4f) {
          g += decay * weights[at + k];
          squares[at + k] += g * g;
          weights[at + k] -= rate * g / (float) Math.sqrt(squares[at + k]);
        }
      }
    }
  }

  private static void scale(double[] values, double sum) {
    for (int k = 0; k < values.length; k++) {
      values[k] /= sum;
    }
  }

  private void ready(int n) {
    if (local.length < n) {
      thinned = new int[n * 2][];
      local = new double[n * 2][COUNT];
      forward = new double[n * 2][COUNT];
      backward = new double[n * 2][COUNT];
    }
  }
}
