package org.readout.exchange.events;

import java.text.BreakIterator;
import java.util.Locale;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;

/** Where in a report an event is told. */
final class Telling {
  private Telling() {}

  /** The number of the sentence, from 1, by Java's rules for English sentences. */
  static int sentence(Testimony testimony) {
    String text = testimony.reading().report().text();
    int at = start(testimony);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int number = 1;
    for (int end = sentences.next(); end != BreakIterator.DONE && end <= at; ) {
      number++;
      end = sentences.next();
    }
    return number;
  }

  /** Whether the event is told in the report's first paragraph. */
  static boolean leads(Testimony testimony) {
    String text = testimony.reading().report().text().stripTrailing();
    int end = text.indexOf('\n', text.length() - text.stripLeading().length());
    return end < 0 || start(testimony) < end;
  }

  /** The first code point of the words that tell it. */
  static int offset(Testimony testimony) {
    return point(testimony.reading().report(), start(testimony));
  }

  /** The first code point of the side's mention nearest to the words that tell it, or -1. */
  static int offset(Testimony testimony, Side side) {
    int at = start(testimony);
    return testimony.reading().actors().stream()
        .filter(a -> a.id().equals(side.id()))
        .flatMap(a -> a.mentions().stream())
        .map(Evidence::span)
        .map(Span::start)
        .min(java.util.Comparator.comparingInt(start -> Math.abs(start - at)))
        .map(start -> point(testimony.reading().report(), start))
        .orElse(-1);
  }

  static int length(Report report) {
    return report.text().codePointCount(0, report.text().length());
  }

  private static int start(Testimony testimony) {
    return testimony.evidence().stream().mapToInt(e -> e.span().start()).min().orElse(0);
  }

  private static int point(Report report, int unit) {
    return report.text().codePointCount(0, unit);
  }
}
