package org.readout.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The share of words that two sentences have in common, short ones left out. */
final class SharedWords implements Likeness {
  /** Words of fewer letters mostly say how others hang together. */
  private static final int SHORTEST = 4;

  @Override
  public double[][] between(List<String> first, List<String> others) {
    List<Set<String>> columns = others.stream().map(SharedWords::words).toList();
    double[][] likeness = new double[first.size()][others.size()];
    for (int i = 0; i < first.size(); i++) {
      Set<String> words = words(first.get(i));
      for (int j = 0; j < columns.size(); j++) {
        likeness[i][j] = shared(words, columns.get(j));
      }
    }
    return likeness;
  }

  @Override
  public double enough() {
    return 0.4;
  }

  /** Dice's coefficient: twice what is shared, by what there is. */
  static double shared(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 2.0 * both.size() / (a.size() + b.size());
  }

  static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1))
        .filter(w -> w.length() >= SHORTEST || w.matches("\\p{Nd}+"))
        .collect(Collectors.toSet());
  }
}
