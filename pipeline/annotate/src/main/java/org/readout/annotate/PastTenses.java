package org.readout.annotate;

/**
 * "The envoy called for a truce.": a sentence that has no verb of its own, but ends as a sentence,
 * has its verb where the models saw a participle.
 */
final class PastTenses {
  private PastTenses() {}

  static void restore(DependencyTree t) {
    if (t.size == 0 || !t.tag[t.size].equals(".")) {
      return;
    }
    int root = 0;
    for (int i = 1; i <= t.size; i++) {
      switch (t.tag[i]) {
        case "VBD", "VBZ", "VBP", "VB", "MD" -> {
          return;
        }
        default -> root = t.head[i] == 0 ? i : root;
      }
    }
    int verb = t.child(root, "acl");
    if (!t.isNoun(root) || verb < root || !t.tag[verb].equals("VBN")) {
      return;
    }
    t.tag[verb] = "VBD";
    t.hang(verb, 0, "root");
    t.hang(root, verb, "nsubj");
    for (int i = verb + 1; i <= t.size; i++) {
      if (t.head[i] == root) {
        t.head[i] = verb;
        t.label[i] = t.is(i, "nmod") ? "obl" : t.label[i];
      }
    }
  }
}
