package org.readout.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.ledger.Comparing.Item;
import org.readout.vocabulary.ActorId;

/**
 * Puts what several sides tell of the same thing on one line.
 *
 * <p>What two sides tell is the same thing if it is alike enough in meaning and nobody else's. The
 * most alike pairs are joined first, one from each side; what is left then joins the line that it
 * is most like, so that one side's two sentences can stand against the other's one.
 */
final class Alignment {
  /** From which share of words on two sentences are worded alike. */
  private static final double SAME_WORDS = 0.75;

  private final int sides;
  private final Likeness likeness;

  /** The last side is the press. */
  Alignment(int sides, Likeness likeness) {
    this.sides = sides;
    this.likeness = likeness;
  }

  /** One line of a circumstance of which each side has one value, or some; none where none has. */
  List<Comparison.Line> circumstance(Comparison.Part part, List<Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<List<Comparison.Told>> cells = emptyCells();
    for (Item item : items) {
      List<Comparison.Told> cell = cells.get(item.side());
      int same = -1;
      for (int i = 0; i < cell.size(); i++) {
        same = cell.get(i).what().equals(item.told().what()) ? i : same;
      }
      if (same < 0) {
        cell.add(item.told());
      } else {
        cell.set(same, together(cell.get(same), item.told()));
      }
    }
    List<List<Comparison.Told>> parties = parties(cells);
    Comparison.Relation relation =
        parties.size() < 2
            ? alone(parties)
            : agree(parties) ? Comparison.Relation.ALIKE : Comparison.Relation.DIFFERENT;
    return List.of(new Comparison.Line(part, relation, cells));
  }

  private List<List<Comparison.Told>> parties(List<List<Comparison.Told>> cells) {
    return cells.subList(0, sides - 1).stream().filter(c -> !c.isEmpty()).toList();
  }

  private static Comparison.Relation alone(List<List<Comparison.Told>> parties) {
    return parties.isEmpty() ? Comparison.Relation.PRESS_ONLY : Comparison.Relation.ONE_SIDE;
  }

  /** Whether some value is every party's: one may have announced what the other tells. */
  private static boolean agree(List<List<Comparison.Told>> parties) {
    Set<String> common = new HashSet<>(values(parties.get(0)));
    parties.forEach(p -> common.retainAll(values(p)));
    return !common.isEmpty();
  }

  private static Set<String> values(List<Comparison.Told> cell) {
    return cell.stream()
        .map(t -> t.what().replace(Comparing.ASSUMED, ""))
        .collect(Collectors.toSet());
  }

  private List<List<Comparison.Told>> emptyCells() {
    List<List<Comparison.Told>> cells = new ArrayList<>();
    for (int i = 0; i < sides; i++) {
      cells.add(new ArrayList<>());
    }
    return cells;
  }

  private static Comparison.Told together(Comparison.Told a, Comparison.Told b) {
    Set<String> reports = new LinkedHashSet<>(a.reports());
    reports.addAll(b.reports());
    return new Comparison.Told(a.who(), a.stance(), a.what(), a.words(), List.copyOf(reports));
  }

  /** What is on several parties' lines first, then each side's own, in the order told. */
  List<Comparison.Line> lines(List<Item> items) {
    List<Item> told = withoutRepetition(items);
    List<String> texts = told.stream().map(i -> i.told().what()).toList();
    double[][] alike = likeness.between(texts, texts);
    List<List<Integer>> groups = grouped(told, alike);
    return groups.stream()
        .map(g -> line(g.stream().map(told::get).toList()))
        .sorted(
            Comparator.comparing(Comparison.Line::relation).thenComparingInt(Alignment::firstSide))
        .toList();
  }

  private static int firstSide(Comparison.Line line) {
    int side = 0;
    while (line.cells().get(side).isEmpty()) {
      side++;
    }
    return side;
  }

  /**
   * The same words of the same people on one side count once, with all reports; of a sentence and a
   * part of it in one report, the whole.
   */
  private static List<Item> withoutRepetition(List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      int same = -1;
      for (int i = 0; i < kept.size() && same < 0; i++) {
        Item other = kept.get(i);
        same =
            other.side() == item.side()
                    && (isPart(other, item)
                        || isPart(item, other)
                        || (maySpeakAsOne(other, item)
                            && sameWords(other.told().what(), item.told().what())))
                ? i
                : -1;
      }
      if (same < 0) {
        kept.add(item);
      } else {
        Item other = kept.get(same);
        kept.set(same, isPart(other, item) ? with(item, other) : with(other, item));
      }
    }
    return kept;
  }

  private static Item with(Item whole, Item same) {
    return new Item(
        whole.part(),
        whole.side(),
        whole.speakers(),
        whole.countries(),
        together(whole.told(), same.told()));
  }

  private static boolean isPart(Item part, Item whole) {
    return part.told().reports().equals(whole.told().reports())
        && whole.told().what().contains(part.told().what());
  }

  static boolean sameWords(String a, String b) {
    return a.equals(b) || SharedWords.shared(SharedWords.words(a), SharedWords.words(b)) >= 0.9;
  }

  private record Pair(int a, int b, double likeness) {}

  private List<List<Integer>> grouped(List<Item> items, double[][] alike) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < items.size(); a++) {
      for (int b = a + 1; b < items.size(); b++) {
        if (items.get(a).side() != items.get(b).side()
            && alike[a][b] >= likeness.enough()
            && maySpeakAsOne(items.get(a), items.get(b))) {
          pairs.add(new Pair(a, b, alike[a][b]));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness())
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    List<List<Integer>> groupOf = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      groupOf.add(new ArrayList<>(List.of(i)));
    }
    for (Pair pair : pairs) {
      List<Integer> a = groupOf.get(pair.a());
      List<Integer> b = groupOf.get(pair.b());
      if (a != b && !shareASide(a, b, items)) {
        join(a, b, groupOf);
      }
    }
    for (Pair pair : pairs) {
      List<Integer> a = groupOf.get(pair.a());
      List<Integer> b = groupOf.get(pair.b());
      if (a != b && pair.likeness() >= surely() && (a.size() == 1 || b.size() == 1)) {
        join(a.size() == 1 ? b : a, a.size() == 1 ? a : b, groupOf);
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (List<Integer> group : groupOf) {
      List<Integer> sorted = group.stream().sorted().toList();
      if (!groups.contains(sorted)) {
        groups.add(sorted);
      }
    }
    return groups;
  }

  /** A second sentence of one side needs to be more alike than the first. */
  private double surely() {
    return likeness.enough() + (1 - likeness.enough()) * 0.4;
  }

  private static void join(List<Integer> into, List<Integer> from, List<List<Integer>> groupOf) {
    into.addAll(from);
    List.copyOf(from).forEach(i -> groupOf.set(i, into));
  }

  private static boolean shareASide(List<Integer> a, List<Integer> b, List<Item> items) {
    return a.stream()
        .anyMatch(i -> b.stream().anyMatch(j -> items.get(i).side() == items.get(j).side()));
  }

  /** Somebody on both, or a country and its own, or nobody named on one. */
  private static boolean maySpeakAsOne(Item a, Item b) {
    if (a.speakers().isEmpty() || b.speakers().isEmpty()) {
      return true;
    }
    Set<ActorId> both = new HashSet<>(a.speakers());
    both.retainAll(b.speakers());
    boolean unnamed = !isPerson(a) || !isPerson(b);
    return !both.isEmpty() || (unnamed && a.countries().stream().anyMatch(b.countries()::contains));
  }

  private static boolean isPerson(Item item) {
    return item.speakers().stream().anyMatch(s -> s.value().startsWith("person/"));
  }

  private Comparison.Line line(List<Item> items) {
    List<List<Comparison.Told>> cells = emptyCells();
    items.forEach(i -> cells.get(i.side()).add(i.told()));
    List<List<Comparison.Told>> parties = parties(cells);
    Comparison.Relation relation =
        parties.size() < 2
            ? alone(parties)
            : worded(parties) ? Comparison.Relation.ALIKE : Comparison.Relation.WORDED_DIFFERENTLY;
    // A line with a commitment is one, though the other side only says so.
    Comparison.Part part =
        items.stream().map(Item::part).max(Comparator.naturalOrder()).orElseThrow();
    return new Comparison.Line(part, relation, cells);
  }

  private static boolean worded(List<List<Comparison.Told>> cells) {
    Set<String> first = SharedWords.words(all(cells.get(0)));
    return cells.stream()
        .skip(1)
        .allMatch(c -> SharedWords.shared(first, SharedWords.words(all(c))) >= SAME_WORDS);
  }

  private static String all(List<Comparison.Told> cell) {
    return String.join(" ", cell.stream().map(Comparison.Told::what).toList());
  }
}
