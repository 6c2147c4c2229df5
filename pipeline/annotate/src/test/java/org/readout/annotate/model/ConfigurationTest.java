package org.readout.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final int[] ACTIONS = {
    Configuration.SHIFT, Configuration.LEFT, Configuration.RIGHT
  };

  @Test
  void stepsThatCostNothingBuildTheTree() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(12);
      int[] heads = new int[size + 1];
      hang(heads, 1, size, 0, random);
      Configuration c = new Configuration(size);
      c.start();
      int steps = 0;
      while (!c.isDone()) {
        step(c, cheapest(c, heads, random, 0));
        steps++;
      }
      assertThat(steps).isEqualTo(2 * size);
      for (int i = 1; i <= size; i++) {
        assertThat(c.node(i, Configuration.HEAD)).as("seed 3, round %d", round).isEqualTo(heads[i]);
      }
    }
  }

  @Test
  void eachStepLosesAsManyArcsAsItsCost() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(10);
      int[] heads = new int[size + 1];
      hang(heads, 1, size, 0, random);
      Configuration c = new Configuration(size);
      c.start();
      int lost = 0;
      while (!c.isDone()) {
        int action = cheapest(c, heads, random, 0.3);
        lost += c.cost(action, heads);
        step(c, action);
      }
      int wrong = 0;
      for (int i = 1; i <= size; i++) {
        wrong += c.node(i, Configuration.HEAD) == heads[i] ? 0 : 1;
      }
      assertThat(wrong).as("seed 5, round %d", round).isEqualTo(lost);
    }
  }

  @Test
  void whateverTheStepsThereIsOneRoot() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(15);
      Configuration c = new Configuration(size);
      c.start();
      while (!c.isDone()) {
        step(c, cheapest(c, new int[size + 1], random, 1));
      }
      int roots = 0;
      for (int i = 1; i <= size; i++) {
        roots += c.node(i, Configuration.HEAD) == 0 ? 1 : 0;
      }
      assertThat(roots).as("seed 7, round %d", round).isEqualTo(1);
    }
  }

  private static int cheapest(Configuration c, int[] heads, Random random, double careless) {
    int best = -1;
    int start = random.nextInt(ACTIONS.length);
    for (int k = 0; k < ACTIONS.length; k++) {
      int action = ACTIONS[(start + k) % ACTIONS.length];
      if (!c.can(action)) {
        continue;
      }
      boolean any = best < 0 || random.nextDouble() < careless;
      if (any || c.cost(action, heads) < c.cost(best, heads)) {
        best = action;
      }
    }
    return best;
  }

  private static void step(Configuration c, int action) {
    switch (action) {
      case Configuration.SHIFT -> c.shift();
      case Configuration.LEFT -> c.left(1);
      default -> c.right(1);
    }
  }

  /** A random tree without crossing arcs over the words from {@code first} to {@code last}. */
  private static void hang(int[] heads, int first, int last, int above, Random random) {
    if (first > last) {
      return;
    }
    int root = first + random.nextInt(last - first + 1);
    heads[root] = above;
    hangOn(heads, first, root - 1, root, random);
    hangOn(heads, root + 1, last, root, random);
  }

  private static void hangOn(int[] heads, int first, int last, int above, Random random) {
    int from = first;
    while (from <= last) {
      int to = from + random.nextInt(last - from + 1);
      hang(heads, from, to, above, random);
      from = to + 1;
    }
  }
}
