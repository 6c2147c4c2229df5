package org.readout.evaluation;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Explanation;
import org.readout.vocabulary.Span;

/** Picks from a reader's explanations those that bear on a miss. */
final class WhyMissed {
  /** Facts have a letter and a number for an id; near misses are named by what they nearly were. */
  private static final Predicate<String> CONTACT =
      Pattern.compile("c\\d+|contact").asMatchPredicate();

  private static final Predicate<String> EVENT = Pattern.compile("e\\d+|[A-Z]+").asMatchPredicate();
  private static final Predicate<String> STATEMENT =
      Pattern.compile("s\\d+|statement").asMatchPredicate();

  private WhyMissed() {}

  static Stream<Explanation> of(Task task, Miss miss, ExplainedReading explained) {
    String text = explained.reading().report().text();
    return Stream.concat(explained.found().stream(), explained.turnedDown().stream())
        .filter(e -> bearsOn(task, e.subject()))
        .filter(e -> miss.place().map(place -> isAbout(e, units(text, place))).orElse(true));
  }

  private static boolean bearsOn(Task task, String subject) {
    return switch (task) {
      case CONTACTS, PAIRS -> CONTACT.test(subject);
      case EVENTS, ROOTS -> EVENT.test(subject);
      case QUOTES -> STATEMENT.test(subject);
      case TIMES, NAMES, LEADERS, HTML, DATES -> false;
    };
  }

  private static boolean isAbout(Explanation explanation, Span place) {
    return explanation.words().stream().anyMatch(w -> w.span().overlaps(place));
  }

  /** The span in the program's own units; gold counts code points. */
  private static Span units(String text, Span points) {
    int start = text.offsetByCodePoints(0, points.start());
    return new Span(start, text.offsetByCodePoints(start, points.length()));
  }
}
