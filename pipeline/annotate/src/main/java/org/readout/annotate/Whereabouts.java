package org.readout.annotate;

/**
 * Where and when belong to what happened: of "the meeting between the delegations in Lima on June
 * 2", the place and the day are the meeting's, and a day is never a place's.
 */
final class Whereabouts {
  private Whereabouts() {}

  static void raise(DependencyTree t) {
    for (int i = 1; i <= t.size; i++) {
      if (!t.is(i, "nmod")) {
        continue;
      }
      int mark = t.child(i, "case");
      if (mark == 0 || mark > i) {
        continue;
      }
      switch (t.lower[mark]) {
        case "on", "in", "at" -> raise(t, i);
        default -> {}
      }
    }
  }

  private static void raise(DependencyTree t, int word) {
    int above = t.head[word];
    if (above < word && isDay(t, word) && t.tag[above].startsWith("NNP")) {
      lift(t, word);
      above = t.head[word];
    }
    if (!t.is(word, "nmod") || above > word || !t.is(above, "nmod")) {
      return;
    }
    int mark = t.child(above, "case");
    boolean isNamed = t.tag[word].startsWith("NNP") || isDay(t, word);
    if (isNamed && mark != 0 && t.lower[mark].equals("between")) {
      lift(t, word);
    }
  }

  private static void lift(DependencyTree t, int word) {
    int to = t.head[t.head[word]];
    if (to == 0 || to > word) {
      return;
    }
    t.hang(word, to, t.isVerb(to) ? "obl" : "nmod");
  }

  private static boolean isDay(DependencyTree t, int word) {
    if (DaysAndMonths.have(t.lower[word])) {
      return true;
    }
    for (int i = 1; i <= t.size; i++) {
      if (t.head[i] == word && DaysAndMonths.have(t.lower[i])) {
        return true;
      }
    }
    return false;
  }
}
