package org.readout.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Reading;

/** How one reading of a report differs from another. */
final class ReadingChanges {
  enum Kind {
    FOUND,
    LOST,
    CHANGED
  }

  /**
   * One fact that differs.
   *
   * @param fact contact, event, statement ...
   * @param words what it rests on
   * @param fields what changed in it, {@code channel: MEETING → VISIT}; empty unless it changed
   */
  record Change(Kind kind, String fact, String words, List<String> fields) {}

  private final List<Change> changes = new ArrayList<>();
  private int same;

  private ReadingChanges() {}

  static ReadingChanges between(Reading before, Reading after) {
    ReadingChanges found = new ReadingChanges();
    Map<String, List<Fact>> olds = byKind(before);
    Map<String, List<Fact>> news = byKind(after);
    for (String kind : news.keySet()) {
      olds.computeIfAbsent(kind, k -> new ArrayList<>());
    }
    olds.forEach(
        (kind, facts) -> found.compare(kind, facts, news.getOrDefault(kind, new ArrayList<>())));
    return found;
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** How many facts are the same in both. */
  int same() {
    return same;
  }

  private static Map<String, List<Fact>> byKind(Reading reading) {
    return reading
        .facts()
        .collect(
            Collectors.groupingBy(
                ReadingChanges::kind, TreeMap::new, Collectors.toCollection(ArrayList::new)));
  }

  private static String kind(Fact fact) {
    return fact.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Pairs what is the same, then what rests on the same words; what is left came or went. */
  private void compare(String kind, List<Fact> olds, List<Fact> news) {
    for (Fact old : List.copyOf(olds)) {
      Optional<Fact> equal = news.stream().filter(n -> differences(old, n).isEmpty()).findFirst();
      if (equal.isPresent()) {
        same++;
        olds.remove(old);
        news.remove(equal.get());
      }
    }
    for (Fact old : List.copyOf(olds)) {
      Optional<Fact> near =
          news.stream()
              .filter(n -> overlap(old, n) > 0)
              .max(
                  Comparator.comparingInt((Fact n) -> overlap(old, n))
                      .thenComparingInt(n -> -differences(old, n).size()));
      if (near.isPresent()) {
        changes.add(
            new Change(Kind.CHANGED, kind, words(near.get()), differences(old, near.get())));
        olds.remove(old);
        news.remove(near.get());
      }
    }
    olds.forEach(f -> changes.add(new Change(Kind.LOST, kind, words(f), List.of())));
    news.forEach(f -> changes.add(new Change(Kind.FOUND, kind, words(f), List.of())));
  }

  private static int overlap(Fact a, Fact b) {
    int most = 0;
    for (Evidence x : a.evidence()) {
      for (Evidence y : b.evidence()) {
        int end = Math.min(x.span().end(), y.span().end());
        most = Math.max(most, end - Math.max(x.span().start(), y.span().start()));
      }
    }
    return most;
  }

  private static String words(Fact fact) {
    return fact.evidence().stream()
        .map(e -> ReadingPage.oneLine(e.exact()))
        .collect(Collectors.joining(" … "));
  }

  /** The fields in which two facts of a kind differ; their ids are only places in a list. */
  private static List<String> differences(Fact before, Fact after) {
    List<String> found = new ArrayList<>();
    for (RecordComponent field : before.getClass().getRecordComponents()) {
      if (field.getName().equals("id") || field.getName().equals("contact")) {
        continue;
      }
      String one = value(field, before);
      String other = value(field, after);
      if (!one.equals(other)) {
        found.add(field.getName() + ": " + one + " → " + other);
      }
    }
    return found;
  }

  private static String value(RecordComponent field, Fact fact) {
    try {
      Object value = field.getAccessor().invoke(fact);
      if (field.getName().equals("evidence")) {
        return "“" + words(fact) + "”";
      }
      return value instanceof Optional<?> optional
          ? optional.map(Object::toString).orElse("not stated")
          : String.valueOf(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's field can always be read", e);
    }
  }
}
