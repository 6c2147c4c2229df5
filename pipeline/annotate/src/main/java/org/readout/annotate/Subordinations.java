package org.readout.annotate;

import java.util.Set;

/**
 * "After Peru on Friday closed the border": a phrase stands between subject and verb, and the
 * models take the subject for a noun of "after". A verb with nothing else for its subject tells.
 */
final class Subordinations {
  private static final Set<String> MARKS =
      Set.of("after", "before", "since", "until", "as", "while", "because", "once", "when");
  private static final int FURTHEST = 9;

  private Subordinations() {}

  static void restore(DependencyTree t) {
    for (int mark = 1; mark < t.size; mark++) {
      if (t.is(mark, "case") && MARKS.contains(t.lower[mark]) && t.head[mark] > mark) {
        int subject = t.head[mark];
        int verb = verbAfter(t, subject);
        if (verb != 0) {
          restore(t, mark, subject, verb);
        }
      }
    }
  }

  /** The finite verb that only a phrase or an adverb parts from the noun, or 0. */
  private static int verbAfter(DependencyTree t, int noun) {
    for (int i = noun + 1; i <= Math.min(t.size, noun + FURTHEST); i++) {
      switch (t.tag[i]) {
        case "VBD", "VBZ", "VBP" -> {
          boolean helps = t.is(i, "aux") || t.is(i, "aux:pass") || t.is(i, "cop");
          return helps ? t.head[i] : i;
        }
        case "MD" -> {
          return t.head[i];
        }
        case "IN", "DT", "NN", "NNP", "NNS", "CD", "JJ", "RB", "POS", "PRP$", "HYPH" -> {}
        default -> {
          return 0;
        }
      }
    }
    return 0;
  }

  private static void restore(DependencyTree t, int mark, int subject, int verb) {
    int host = t.head[subject];
    if (host == 0
        || host == verb
        || verb < subject
        || t.is(verb, "acl:relcl")
        || t.isBelow(host, verb)) {
      return;
    }
    int other = t.child(verb, "nsubj", "nsubj:pass");
    if (other > mark || t.hasChild(verb, "mark", "cc")) {
      return;
    }
    if (other != 0 && other != host) {
      t.hang(other, t.head[verb], t.label[verb]);
    }
    t.hang(verb, host, "advcl");
    t.hang(subject, verb, t.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
    t.hang(mark, verb, "mark");
    for (int i = 1; i < verb; i++) {
      boolean between = i > subject && t.head[i] == host;
      boolean comma = i < mark && t.head[i] == subject && t.isMark(i);
      if (between || comma) {
        t.head[i] = verb;
      }
    }
  }
}
