package org.readout.identify.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Sentence;
import org.readout.vocabulary.Report;

/** The day that a report is written from: that of its dateline, else that of its publication. */
final class Dateline {
  /** A dateline further from the publication than this is not one. */
  private static final int NEAR = 10;

  private static final int LOOK_AHEAD = 14;

  private Dateline() {}

  static Optional<LocalDate> day(
      Report report, AnnotatedText text, Optional<LocalDate> published, TimeWords words) {
    Optional<Meaning.CalendarDate> written =
        report
            .dateline()
            .flatMap(line -> date(plain(line, words), words))
            .or(() -> inText(text, words));
    if (written.isEmpty()) {
      return published;
    }
    Meaning.CalendarDate date = written.get();
    if (date.year() > 0) {
      Resolver.Resolved day = new Resolver(published).resolve(date, Tense.NONE, 0);
      return day.days()
          .map(Resolver.Days::from)
          .filter(d -> isNear(d, published))
          .or(() -> published);
    }
    if (published.isEmpty()) {
      return Optional.empty();
    }
    return new Resolver(published)
        .resolve(date, Tense.NONE, 0)
        .days()
        .map(Resolver.Days::from)
        .filter(d -> isNear(d, published))
        .or(() -> published);
  }

  private static boolean isNear(LocalDate day, Optional<LocalDate> published) {
    return published.map(p -> Math.abs(ChronoUnit.DAYS.between(p, day)) <= NEAR).orElse(true);
  }

  /** "GENEVA, June 14 (Agency) - ...": a day between a place in capitals and a dash. */
  private static Optional<Meaning.CalendarDate> inText(AnnotatedText text, TimeWords words) {
    if (text.sentences().isEmpty()) {
      return Optional.empty();
    }
    Sentence first = text.sentences().get(0);
    List<Piece> pieces = Piece.of(first, words);
    if (pieces.isEmpty() || !isCapitals(pieces.get(0).form())) {
      return Optional.empty();
    }
    int end = 0;
    while (end < Math.min(LOOK_AHEAD, pieces.size()) && !isDivider(pieces.get(end))) {
      end++;
    }
    return end < pieces.size() && end < LOOK_AHEAD
        ? date(pieces.subList(0, end), words)
        : Optional.empty();
  }

  private static boolean isDivider(Piece piece) {
    return piece.isDash() || piece.is("--") || piece.is("_") || piece.is("(") || piece.is("-lrb-");
  }

  private static boolean isCapitals(String form) {
    return form.length() > 2
        && form.chars().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
  }

  private static Optional<Meaning.CalendarDate> date(List<Piece> pieces, TimeWords words) {
    for (Grammar.Found found : new Grammar(pieces, words).all()) {
      if (found.meaning() instanceof Meaning.CalendarDate date && date.day() > 0) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  /** A line's words without any annotation. */
  private static List<Piece> plain(String line, TimeWords words) {
    List<Piece> pieces = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean word =
          i < line.length() && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '.');
      if (word && from < 0) {
        from = i;
      } else if (!word && from >= 0) {
        pieces.add(Piece.plain(line, from, i, words));
        from = -1;
      }
      if (!word && i < line.length() && !Character.isWhitespace(line.charAt(i))) {
        pieces.add(Piece.plain(line, i, i + 1, words));
      }
    }
    return pieces;
  }
}
