package org.readout.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/** Groups facts, the closest pairs first; every pair of a group must be able to match. */
final class Clusters {
  private final List<Candidate> facts;
  private final BitSet[] matches;
  private final List<Pair> pairs = new ArrayList<>();

  private Clusters(
      List<Candidate> facts,
      BiPredicate<Candidate, Candidate> mayMatch,
      ToIntBiFunction<Candidate, Candidate> closeness) {
    this.facts = facts;
    this.matches = new BitSet[facts.size()];
    for (int i = 0; i < facts.size(); i++) {
      matches[i] = new BitSet(facts.size());
      for (int j = 0; j < i; j++) {
        if (mayMatch.test(facts.get(j), facts.get(i))) {
          matches[i].set(j);
          matches[j].set(i);
          pairs.add(new Pair(j, i, closeness.applyAsInt(facts.get(j), facts.get(i))));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.closeness())
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
  }

  /** Groups {@code facts}, which come in their order, as do those of each group. */
  static List<List<Candidate>> of(
      List<Candidate> facts,
      BiPredicate<Candidate, Candidate> mayMatch,
      ToIntBiFunction<Candidate, Candidate> closeness) {
    return new Clusters(facts, mayMatch, closeness).closestFirst();
  }

  private List<List<Candidate>> closestFirst() {
    List<BitSet> groupOf = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      BitSet single = new BitSet();
      single.set(i);
      groupOf.add(single);
    }
    for (Pair pair : pairs) {
      BitSet a = groupOf.get(pair.a());
      BitSet b = groupOf.get(pair.b());
      if (!a.equals(b) && allMatch(a, b)) {
        a.or(b);
        b.stream().forEach(member -> groupOf.set(member, a));
      }
    }
    List<List<Candidate>> groups = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      BitSet group = groupOf.get(i);
      if (group.nextSetBit(0) == i) {
        groups.add(group.stream().mapToObj(facts::get).toList());
      }
    }
    return groups;
  }

  private boolean allMatch(BitSet a, BitSet b) {
    return a.stream()
        .allMatch(
            i -> {
              BitSet missing = (BitSet) b.clone();
              missing.andNot(matches[i]);
              return missing.isEmpty();
            });
  }

  private record Pair(int a, int b, int closeness) {}
}
