package org.readout.annotate;

/**
 * "They told reporters": where there is one object, it is the obj, as Universal Dependencies has
 * it. The treebank that the models have learned from calls it iobj before a clause.
 */
final class SingleObjects {
  private SingleObjects() {}

  static void name(DependencyTree t) {
    for (int i = 1; i <= t.size; i++) {
      if (t.is(i, "iobj") && !t.hasChild(t.head[i], "obj")) {
        t.label[i] = "obj";
      }
    }
  }
}
