package org.readout.annotate;

/**
 * "Talks, she noted, had begun": the models hang the verb of saying on what is said, as the words
 * stand; here it becomes the head, so that what is said is always its ccomp.
 */
final class Attributions {
  private static final String SAID = "said";

  private Attributions() {}

  static void lift(DependencyTree t) {
    for (int verb = 1; verb <= t.size; verb++) {
      if (!t.is(verb, SAID)) {
        continue;
      }
      int content = t.head[verb];
      t.hang(verb, t.head[content], t.label[content]);
      t.hang(content, verb, "ccomp");
    }
  }
}
