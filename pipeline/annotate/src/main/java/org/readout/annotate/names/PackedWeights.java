package org.readout.annotate.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights in a byte each. The weight of {@link NameLabels#OUTSIDE} is left out: it is taken off the
 * others, so that its score is always 0.
 *
 * <p>One step size serves all rows. The few weights beyond 127 steps are cut to that; were the step
 * made to fit them, one outlier would flatten all the others.
 */
final class PackedWeights implements NameWeights {
  private static final int WIDTH = NameLabels.COUNT - 1;

  private final int[] features;
  private final IntIndex rows;
  private final byte[] weights;
  private final float step;
  private final float[] transitions;

  private PackedWeights(int[] features, byte[] weights, float step, float[] transitions) {
    this.features = features;
    this.rows = IntIndex.numbering(features);
    this.weights = weights;
    this.step = step;
    this.transitions = transitions;
  }

  /**
   * @param features hashes, all different
   * @param exact a row for each feature, with a weight for each label
   * @param transitions what it counts that one label follows another
   */
  static PackedWeights of(int[] features, float[][] exact, float[][] transitions) {
    float[] sizes = new float[features.length * WIDTH];
    for (int row = 0; row < features.length; row++) {
      for (int k = 0; k < WIDTH; k++) {
        sizes[row * WIDTH + k] = Math.abs(exact[row][k + 1] - exact[row][NameLabels.OUTSIDE]);
      }
    }
    Arrays.sort(sizes);
    float step = sizes.length == 0 ? 1 : sizes[(int) (sizes.length * 0.9998)] / 127;
    byte[] weights = new byte[sizes.length];
    for (int row = 0; row < features.length; row++) {
      for (int k = 0; k < WIDTH; k++) {
        int steps = Math.round((exact[row][k + 1] - exact[row][NameLabels.OUTSIDE]) / step);
        weights[row * WIDTH + k] = (byte) Math.max(-127, Math.min(127, steps));
      }
    }
    float[] flat = new float[NameLabels.COUNT * NameLabels.COUNT];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = transitions[i / NameLabels.COUNT][i % NameLabels.COUNT];
    }
    return new PackedWeights(features, weights, step, flat);
  }

  @Override
  public void score(int[] found, int count, float[] scores) {
    Arrays.fill(scores, 0);
    for (int f = 0; f < count; f++) {
      int row = rows.get(found[f]);
      if (row != 0) {
        int at = (row - 1) * WIDTH;
        for (int k = 0; k < WIDTH; k++) {
          scores[k + 1] += weights[at + k];
        }
      }
    }
    for (int k = 1; k <= WIDTH; k++) {
      scores[k] *= step;
    }
  }

  @Override
  public float transition(int label, int next) {
    return transitions[label * NameLabels.COUNT + next];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(features.length);
    out.writeFloat(step);
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    for (int feature : features) {
      out.writeInt(feature);
    }
    out.write(weights);
  }

  static PackedWeights read(DataInputStream in) throws IOException {
    int size = in.readInt();
    float step = in.readFloat();
    float[] transitions = new float[NameLabels.COUNT * NameLabels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    int[] features = new int[size];
    for (int i = 0; i < size; i++) {
      features[i] = in.readInt();
    }
    byte[] weights = new byte[size * WIDTH];
    in.readFully(weights);
    return new PackedWeights(features, weights, step, transitions);
  }
}
