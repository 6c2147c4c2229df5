package org.readout.annotate.model;

import java.util.Arrays;

/**
 * Builds a sentence's tree: the best of a few side by side, step by step; each arc is named as it
 * is made, and once more when the whole tree stands.
 */
final class Parser {
  private final Weights actions;
  private final Weights labels;
  private final Weights lastLabels;
  private final boolean[] settled;
  private final int labelCount;
  private final int width;

  /**
   * @param settled by label, from 1, whether it stays when the whole tree stands
   * @param width how many half-built trees are kept at each step
   */
  Parser(Weights actions, Weights labels, Weights lastLabels, boolean[] settled, int width) {
    this.actions = actions;
    this.labels = labels;
    this.lastLabels = lastLabels;
    this.settled = settled;
    labelCount = settled.length - 1;
    this.width = width;
  }

  /** Heads and labels of tagged words. */
  Tree parse(Words words) {
    Tree tree = tree(words);
    return new Tree(tree.head, lastLabels(words, tree));
  }

  /** The tree with the labels that its arcs had as they were made. */
  Tree tree(Words words) {
    Beam beam = new Beam(words.size);
    while (!beam.best().isDone()) {
      beam.step(words);
    }
    return tree(beam.best());
  }

  static Tree tree(Configuration done) {
    int[] heads = new int[done.size + 1];
    int[] found = new int[done.size + 1];
    for (int i = 1; i <= done.size; i++) {
      heads[i] = done.node(i, Configuration.HEAD);
      found[i] = done.node(i, Configuration.LABEL);
    }
    return new Tree(heads, found);
  }

  int[] lastLabels(Words words, Tree tree) {
    int[] features = new int[Weights.MOST_FEATURES];
    float[] scores = new float[Weights.MOST_FEATURES];
    int[] found = new int[words.size + 1];
    for (int i = 1; i <= words.size; i++) {
      if (settled[tree.label[i]]) {
        found[i] = tree.label[i];
        continue;
      }
      int count = words.lastLabelFeatures(tree, i, features);
      lastLabels.score(features, count, scores);
      found[i] = bestLabel(scores);
    }
    return found;
  }

  private int bestLabel(float[] scores) {
    int best = 1;
    for (int k = 2; k <= labelCount; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  /** The half-built trees of one sentence. */
  final class Beam {
    private final int[] features = new int[Weights.MOST_FEATURES];
    private final float[] scores = new float[Weights.MOST_FEATURES];
    private final float[] sums = new float[Configuration.ACTIONS];
    private final Remembered next;
    private final Remembered below;
    private final Remembered three;
    private final float[] candidates = new float[width * Configuration.ACTIONS];
    private Configuration[] now = new Configuration[width];
    private Configuration[] then = new Configuration[width];
    private int count = 1;

    Beam(int size) {
      next = new Remembered(size * width);
      below = new Remembered(size * width);
      three = new Remembered(size * width);
      for (int i = 0; i < width; i++) {
        now[i] = new Configuration(size);
        then[i] = new Configuration(size);
      }
      now[0].start();
    }

    Configuration best() {
      return now[0];
    }

    /** Takes each tree one step on and keeps the best; the best comes first. */
    void step(Words words) {
      for (int i = 0; i < count; i++) {
        Configuration c = now[i];
        score(words, c);
        for (int action = 0; action < Configuration.ACTIONS; action++) {
          candidates[i * Configuration.ACTIONS + action] =
              c.can(action) ? c.score + sums[action] : Float.NEGATIVE_INFINITY;
        }
      }
      int kept = 0;
      while (kept < width) {
        int chosen = 0;
        for (int k = 1; k < count * Configuration.ACTIONS; k++) {
          if (candidates[k] > candidates[chosen]) {
            chosen = k;
          }
        }
        if (candidates[chosen] == Float.NEGATIVE_INFINITY) {
          break;
        }
        Configuration to = then[kept++];
        to.copy(now[chosen / Configuration.ACTIONS]);
        to.score = candidates[chosen];
        candidates[chosen] = Float.NEGATIVE_INFINITY;
        take(words, to, chosen % Configuration.ACTIONS);
      }
      Configuration[] swap = now;
      now = then;
      then = swap;
      count = kept;
    }

    /** Scores the steps from a configuration; most of what it asks for was asked before. */
    private void score(Words words, Configuration c) {
      Arrays.fill(sums, 0);
      if (!words.isInParts()) {
        actions.score(features, words.arcFeatures(c, features), sums);
        return;
      }
      int s0 = c.stack(0);
      int s1 = c.stack(1);
      int b0 = c.next;
      long key = (long) s0 << 20 | b0;
      if (!next.add(key, sums)) {
        actions.score(features, ArcFeatures.next(words, s0, b0, 0, features), scores);
        next.keep(key, scores, sums);
      }
      key = (long) s1 << 20 | s0;
      if (!below.add(key, sums)) {
        actions.score(features, ArcFeatures.below(words, s1, s0, 0, features), scores);
        below.keep(key, scores, sums);
      }
      key = (long) s1 << 40 | (long) s0 << 20 | b0;
      if (!three.add(key, sums)) {
        actions.score(features, ArcFeatures.three(words, s1, s0, b0, 0, features), scores);
        three.keep(key, scores, sums);
      }
      actions.score(features, ArcFeatures.others(words, c, 0, features), scores);
      for (int k = 0; k < Configuration.ACTIONS; k++) {
        sums[k] += scores[k];
      }
    }

    private void take(Words words, Configuration c, int action) {
      switch (action) {
        case Configuration.SHIFT -> c.shift();
        case Configuration.LEFT -> c.left(label(words, c, c.next, c.stack(0)));
        default -> c.right(label(words, c, c.stack(1), c.stack(0)));
      }
    }

    private int label(Words words, Configuration c, int head, int word) {
      labels.score(features, words.labelFeatures(c, head, word, features), scores);
      return bestLabel(scores);
    }
  }
}
