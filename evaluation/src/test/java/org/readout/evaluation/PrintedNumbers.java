package org.readout.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The numbers of our scores in the order in which score.py prints its own. */
final class PrintedNumbers {
  private final Scores scores;
  private final List<Double> numbers = new ArrayList<>();

  private PrintedNumbers(Scores scores) {
    this.scores = scores;
  }

  static List<Double> of(Scores scores) {
    PrintedNumbers printed = new PrintedNumbers(scores);
    switch (scores.task()) {
      case CONTACTS -> {
        printed.line("F1");
        printed.score("countries").score("channel").score("names").score("held or planned");
        printed.share("false alarms");
      }
      case EVENTS ->
          List.of("detected F1", "root F1", "type F1", "quad F1", "triple F1")
              .forEach(printed::line);
      case ROOTS -> printed.share("type found").score("type found").right("no event at all");
      case QUOTES -> {
        printed.line("F1");
        for (String kind : List.of("all", "direct", "mixed", "indirect")) {
          printed.score(kind + " recall").gold(kind + " recall");
          printed.score(kind + " exact content").score(kind + " source");
        }
      }
      case TIMES ->
          List.of("strict F1", "relaxed F1", "value F1", "type F1").forEach(printed::line);
      case PAIRS ->
          List.of("same merged", "planned merged", "different merged").forEach(printed::share);
      case HTML -> {
        printed.records();
        printed.score("precision").score("recall").score("F1");
      }
      case DATES -> {
        printed.records().right("right").score("right").right("wrong").right("not found");
      }
      case NAMES, LEADERS -> throw new IllegalArgumentException("score.py has no such task");
    }
    return printed.numbers;
  }

  private Measure measure(String name) {
    return scores.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private Counts counts(String name) {
    return measure(name).counts().orElseThrow();
  }

  private PrintedNumbers line(String name) {
    Counts c = counts(name);
    numbers.addAll(List.of(c.precision(), c.recall(), measure(name).score()));
    numbers.addAll(List.of((double) c.right(), (double) c.predicted(), (double) c.gold()));
    return this;
  }

  private PrintedNumbers records() {
    numbers.add((double) scores.records());
    return this;
  }

  private PrintedNumbers score(String name) {
    numbers.add(measure(name).score());
    return this;
  }

  private PrintedNumbers right(String name) {
    numbers.add((double) counts(name).right());
    return this;
  }

  private PrintedNumbers gold(String name) {
    numbers.add((double) counts(name).gold());
    return this;
  }

  private PrintedNumbers share(String name) {
    return right(name).gold(name);
  }
}
