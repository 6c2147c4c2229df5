package org.readout.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;

/** Groups facts, the closest pairs first; every pair of a group must be able to match. */
final class Clusters {
  private Clusters() {}

  /**
   * Groups {@code facts}, which come in their order.
   *
   * @param loose those whose day is known only loosely: they join a group last, and only if there
   *     is just one that they can join
   */
  static List<List<Candidate>> of(
      List<Candidate> facts,
      Predicate<Candidate> loose,
      BiPredicate<Candidate, Candidate> mayMatch,
      ToIntBiFunction<Candidate, Candidate> closeness) {
    List<Candidate> firm = facts.stream().filter(loose.negate()).toList();
    List<List<Candidate>> groups = closestFirst(firm, mayMatch, closeness);
    List<List<Candidate>> alone = new ArrayList<>();
    List<List<Candidate>> joined = new ArrayList<>();
    groups.forEach(g -> joined.add(new ArrayList<>(g)));
    for (Candidate fact : facts) {
      if (!loose.test(fact)) {
        continue;
      }
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).stream().allMatch(other -> mayMatch.test(fact, other))) {
          open.add(i);
        }
      }
      if (open.size() == 1 && joined.get(open.get(0)).stream().allMatch(o -> apart(fact, o))) {
        joined.get(open.get(0)).add(fact);
      } else {
        alone.add(List.of(fact));
      }
    }
    joined.addAll(alone);
    joined.replaceAll(g -> g.stream().sorted(Candidate.ORDER).toList());
    return joined;
  }

  private static boolean apart(Candidate a, Candidate b) {
    return !a.report().equals(b.report());
  }

  private static List<List<Candidate>> closestFirst(
      List<Candidate> facts,
      BiPredicate<Candidate, Candidate> mayMatch,
      ToIntBiFunction<Candidate, Candidate> closeness) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      for (int j = i + 1; j < facts.size(); j++) {
        if (mayMatch.test(facts.get(i), facts.get(j))) {
          pairs.add(new Pair(i, j, closeness.applyAsInt(facts.get(i), facts.get(j))));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.closeness())
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    List<List<Integer>> groups = new ArrayList<>();
    List<List<Integer>> groupOf = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      List<Integer> single = new ArrayList<>(List.of(i));
      groups.add(single);
      groupOf.add(single);
    }
    for (Pair pair : pairs) {
      List<Integer> a = groupOf.get(pair.a());
      List<Integer> b = groupOf.get(pair.b());
      if (a != b && allMatch(a, b, facts, mayMatch)) {
        a.addAll(b);
        b.forEach(member -> groupOf.set(member, a));
        b.clear();
      }
    }
    return groups.stream()
        .filter(g -> !g.isEmpty())
        .map(g -> g.stream().sorted().map(facts::get).toList())
        .toList();
  }

  private static boolean allMatch(
      List<Integer> a,
      List<Integer> b,
      List<Candidate> facts,
      BiPredicate<Candidate, Candidate> mayMatch) {
    for (int i : a) {
      for (int j : b) {
        if (!mayMatch.test(facts.get(i), facts.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private record Pair(int a, int b, int closeness) {}
}
