package org.readout.annotate;

import java.util.List;

/** "Anna Moreau": the first part of a person's name is its head, the others hang on it as flat. */
final class PersonNames {
  private PersonNames() {}

  static void headFirst(DependencyTree t, List<Name> names) {
    for (Name name : names) {
      if (name.kind() == Name.Kind.PERSON) {
        headFirst(t, name.first() + 1, name.last() + 1);
      }
    }
  }

  private static void headFirst(DependencyTree t, int first, int last) {
    while (first < last && !t.tag[first].startsWith("NNP")) {
      first++;
    }
    for (int i = first; i < last; i++) {
      if (!t.tag[i].startsWith("NNP") || t.head[i] != last || !t.is(i, "compound")) {
        return;
      }
    }
    if (first == last || t.isBelow(t.head[last], first)) {
      return;
    }
    t.hang(first, t.head[last], t.label[last]);
    for (int i = 1; i <= t.size; i++) {
      if (t.head[i] == last) {
        t.head[i] = first;
      }
    }
    for (int i = first + 1; i <= last; i++) {
      t.hang(i, first, "flat");
    }
  }
}
