package org.readout.annotate.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Learns the parser: one step at a time with a dynamic oracle that lets it err and go on (Goldberg
 * and Nivre 2013), then several trees side by side, where what it takes for best is set right where
 * it is most wrong (Huang, Fayong and Guo 2012); last the names of arcs in whole trees.
 */
final class ParserTraining {
  private static final float FOLLOW_ITSELF = 0.9f;

  private final Lexicon lexicon;
  private final int[] tagKinds;
  private final int labelCount;
  private final LearnedRows labels;
  private LearnedActions actions;

  private final int[] features = new int[Weights.MOST_FEATURES];
  private final float[] scores = new float[Weights.MOST_FEATURES];
  private final float[] labelScores = new float[Weights.MOST_FEATURES];

  ParserTraining(Lexicon lexicon, int[] tagKinds, int labelCount, int bits) {
    this.lexicon = lexicon;
    this.tagKinds = tagKinds;
    this.labelCount = labelCount;
    actions = new LearnedActions(bits);
    labels = new LearnedRows(labelCount + 1, 22);
  }

  LearnedActions actions() {
    return actions;
  }

  LearnedRows labels() {
    return labels;
  }

  /** Keeps the features that a table of 2^bits slots has room for. */
  void prune(int bits) {
    actions = actions.pruned(bits);
  }

  Words words(Example e, int[] tags) {
    Words w = e.words(lexicon);
    w.tag(tags, tagKinds);
    return w;
  }

  /**
   * @param tags the tags that the tagger gives, by example
   */
  void greedy(List<Example> examples, List<int[]> tags, int rounds, long seed) {
    Random random = new Random(seed);
    int[] order = Order.of(examples.size());
    long steps = (long) rounds * examples.size();
    long step = 0;
    for (int round = 0; round < rounds; round++) {
      Order.shuffle(order, random);
      long begun = System.nanoTime();
      wrongSteps = 0;
      allSteps = 0;
      int done = 0;
      for (int index : order) {
        Example e = examples.get(index);
        float time = (float) ((double) step++ / steps);
        greedy(e, words(e, tags.get(index)), time, round > 0 ? FOLLOW_ITSELF : 0, random);
        if (++done % 40000 == 0) {
          System.err.printf("  %d sentences, %.0f s%n", done, (System.nanoTime() - begun) / 1e9);
        }
      }
      System.err.printf(
          "greedy round %d: %.2f%% of steps right, %d and %d features, %.0f s%n",
          round + 1,
          100 - 100.0 * wrongSteps / allSteps,
          actions.size(),
          labels.size(),
          (System.nanoTime() - begun) / 1e9);
    }
    actions.average(1);
    labels.average(1);
  }

  private long wrongSteps;
  private long allSteps;

  private void greedy(Example e, Words w, float time, float follow, Random random) {
    Configuration c = new Configuration(w.size);
    c.start();
    int[] heads = e.heads;
    while (!c.isDone()) {
      int count = w.arcFeatures(c, features);
      actions.score(features, count, scores);
      int best = -1;
      int right = -1;
      int least = Integer.MAX_VALUE;
      for (int a = 0; a < Configuration.ACTIONS; a++) {
        if (!c.can(a)) {
          continue;
        }
        if (best < 0 || scores[a] > scores[best]) {
          best = a;
        }
        int cost = c.cost(a, heads);
        if (cost < least || (cost == least && scores[a] > scores[right])) {
          least = cost;
          right = a;
        }
      }
      allSteps++;
      if (c.cost(best, heads) > least) {
        wrongSteps++;
        actions.update(features, count, right, 1, time);
        actions.update(features, count, best, -1, time);
        if (random.nextFloat() >= follow) {
          best = right;
        }
      }
      take(e, w, c, best, time);
    }
  }

  private void take(Example e, Words w, Configuration c, int action, float time) {
    if (action == Configuration.SHIFT) {
      c.shift();
      return;
    }
    int word = c.stack(0);
    int head = action == Configuration.LEFT ? c.next : c.stack(1);
    int count = w.labelFeatures(c, head, word, features);
    labels.score(features, count, labelScores);
    int label = best(labelScores);
    boolean right = e.heads[word] == (head > c.size ? 0 : head);
    if (right && time >= 0 && label != e.labels[word]) {
      labels.update(features, count, e.labels[word], label, time);
    }
    if (action == Configuration.LEFT) {
      c.left(label);
    } else {
      c.right(label);
    }
  }

  private int best(float[] s) {
    int best = 1;
    for (int k = 2; k <= labelCount; k++) {
      if (s[k] > s[best]) {
        best = k;
      }
    }
    return best;
  }

  /** A half-built tree and how it came about. */
  private static final class Step {
    final Configuration tree;
    @Nullable Step before;
    int action;
    int lost;

    Step(int size) {
      tree = new Configuration(size);
    }
  }

  void beam(List<Example> examples, List<int[]> tags, int width, int rounds, long seed) {
    Random random = new Random(seed);
    int[] order = Order.of(examples.size());
    long steps = (long) rounds * examples.size();
    long step = 0;
    for (int round = 0; round < rounds; round++) {
      Order.shuffle(order, random);
      long begun = System.nanoTime();
      int updates = 0;
      int done = 0;
      for (int index : order) {
        Example e = examples.get(index);
        float time = (float) ((double) step++ / steps);
        if (e.size() <= 70 && beam(e, words(e, tags.get(index)), width, time)) {
          updates++;
        }
        if (++done % 20000 == 0) {
          System.err.printf(
              "  %d sentences, %d updates, %.0f s%n",
              done, updates, (System.nanoTime() - begun) / 1e9);
        }
      }
      System.err.printf(
          "beam round %d: %d updates in %d sentences, %d features, %.0f s%n",
          round + 1, updates, done, actions.size(), (System.nanoTime() - begun) / 1e9);
    }
    actions.average(1);
  }

  private boolean beam(Example e, Words w, int width, float time) {
    int[] heads = e.heads;
    int length = 2 * w.size;
    Step[] now = new Step[width];
    Step reference = new Step(w.size);
    reference.tree.start();
    now[0] = new Step(w.size);
    now[0].tree.start();
    int count = 1;
    float[] candidates = new float[width * Configuration.ACTIONS];
    float most = Float.NEGATIVE_INFINITY;
    @Nullable Step mostWrong = null;
    @Nullable Step mostRight = null;
    for (int t = 0; t < length; t++) {
      // The reference goes the way the model likes best of those that lose nothing.
      actions.score(features, w.arcFeatures(reference.tree, features), scores);
      int right = -1;
      int least = Integer.MAX_VALUE;
      for (int a = 0; a < Configuration.ACTIONS; a++) {
        if (reference.tree.can(a)) {
          int cost = reference.tree.cost(a, heads);
          if (cost < least || (cost == least && scores[a] > scores[right])) {
            least = cost;
            right = a;
          }
        }
      }
      reference = step(e, w, reference, right, scores[right], 0);
      for (int i = 0; i < count; i++) {
        Configuration c = now[i].tree;
        actions.score(features, w.arcFeatures(c, features), scores);
        for (int a = 0; a < Configuration.ACTIONS; a++) {
          candidates[i * Configuration.ACTIONS + a] =
              c.can(a) ? c.score + scores[a] : Float.NEGATIVE_INFINITY;
        }
      }
      Step[] then = new Step[width];
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
        Step from = now[chosen / Configuration.ACTIONS];
        int action = chosen % Configuration.ACTIONS;
        int lost = from.lost + from.tree.cost(action, heads) - least(from.tree, heads);
        then[kept] = step(e, w, from, action, candidates[chosen] - from.tree.score, lost);
        kept++;
        candidates[chosen] = Float.NEGATIVE_INFINITY;
      }
      now = then;
      count = kept;
      float violation = now[0].tree.score - reference.tree.score;
      if (now[0].lost > 0 && violation >= most && violation >= 0) {
        most = violation;
        mostWrong = now[0];
        mostRight = reference;
      }
    }
    if (mostWrong == null || mostRight == null || now[0].lost == 0) {
      return false;
    }
    correct(w, mostWrong, mostRight, time);
    return true;
  }

  /** Both have come as far: from where they part, what they did is made less and more likely. */
  private void correct(Words w, Step wrong, Step right, float time) {
    List<Step> bad = path(wrong);
    List<Step> good = path(right);
    int at = 0;
    while (at < bad.size() && bad.get(at).action == good.get(at).action) {
      at++;
    }
    for (; at < bad.size(); at++) {
      update(w, bad.get(at), -1, time);
      update(w, good.get(at), 1, time);
    }
  }

  /** What the best step loses; more than nothing where arcs cross. */
  private static int least(Configuration c, int[] heads) {
    int least = Integer.MAX_VALUE;
    for (int a = 0; a < Configuration.ACTIONS; a++) {
      if (c.can(a)) {
        least = Math.min(least, c.cost(a, heads));
      }
    }
    return least;
  }

  private static List<Step> path(Step last) {
    List<Step> path = new ArrayList<>();
    for (Step s = last; s.before != null; s = s.before) {
      path.add(s);
    }
    Collections.reverse(path);
    return path;
  }

  private void update(Words w, Step step, float by, float time) {
    if (step.before != null) {
      int count = w.arcFeatures(step.before.tree, features);
      actions.update(features, count, step.action, by, time);
    }
  }

  private Step step(Example e, Words w, Step from, int action, float gain, int lost) {
    Step to = new Step(w.size);
    to.tree.copy(from.tree);
    to.tree.score = from.tree.score + gain;
    to.before = from;
    to.action = action;
    to.lost = lost;
    take(e, w, to.tree, action, -1);
    return to;
  }

  /** Learns the last labels from the trees that the finished parser builds. */
  LearnedRows lastLabels(
      List<Example> examples,
      List<int[]> tags,
      List<Tree> trees,
      boolean[] settled,
      int rounds,
      long seed) {
    LearnedRows last = new LearnedRows(labelCount + 1, 22);
    Random random = new Random(seed);
    int[] order = Order.of(examples.size());
    long steps = (long) rounds * examples.size();
    long step = 0;
    for (int round = 0; round < rounds; round++) {
      Order.shuffle(order, random);
      long wrong = 0;
      long all = 0;
      long begun = System.nanoTime();
      for (int index : order) {
        Example e = examples.get(index);
        Tree tree = trees.get(index);
        Words w = words(e, tags.get(index));
        float time = (float) ((double) step++ / steps);
        for (int i = 1; i <= w.size; i++) {
          if (tree.head[i] != e.heads[i] || settled[tree.label[i]]) {
            continue;
          }
          int count = w.lastLabelFeatures(tree, i, features);
          last.score(features, count, scores);
          int found = best(scores);
          all++;
          if (found != e.labels[i]) {
            wrong++;
            last.update(features, count, e.labels[i], found, time);
          }
        }
      }
      System.err.printf(
          "last labels round %d: %.2f%% right, %d features, %.0f s%n",
          round + 1, 100 - 100.0 * wrong / all, last.size(), (System.nanoTime() - begun) / 1e9);
    }
    last.average(1);
    return last;
  }
}
