package org.readout.identify.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Sentence;
import org.readout.identify.TimeMention;
import org.readout.knowledge.KnownActor;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.TimeExpression;
import org.readout.vocabulary.When;

/**
 * Finds the times that a report names, with their TIMEX3 values and the days they mean.
 *
 * <p>Relative times are counted from the day of the dateline, else of publication, by the tense
 * around them. Without either they stay relative. It needs tokens and Penn Treebank tags, and no
 * grammar beyond. Thread-safe.
 */
public final class TimeFinder {
  private final TimeWords words = TimeWords.load();
  private final OfficeTerms terms;

  /**
   * @param actors whose terms of office are known, for "since she took office"
   */
  public TimeFinder(Collection<KnownActor> actors) {
    this.terms = new OfficeTerms(actors);
  }

  /** The times of {@code report}, in text order; none overlaps another. */
  public List<TimeMention> find(Report report, AnnotatedText text) {
    Optional<LocalDate> published = report.published().map(Moment::day);
    Optional<LocalDate> reportDay = Dateline.day(report, text, published, words);
    Resolver resolver = new Resolver(reportDay);
    TermStarts starts = new TermStarts(terms, reportDay);
    List<TimeMention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Piece> pieces = Piece.of(sentence, words);
      List<Grammar.Found> found = new Grammar(pieces, words).all();
      List<Grammar.Found> merged = starts.in(pieces, found);
      for (Grammar.Found f : merged) {
        mentions.add(mention(text, sentence, pieces, f, resolver));
      }
    }
    return List.copyOf(mentions);
  }

  private TimeMention mention(
      AnnotatedText text,
      Sentence sentence,
      List<Piece> pieces,
      Grammar.Found found,
      Resolver resolver) {
    Piece first = pieces.get(found.from());
    Piece last = pieces.get(found.to() - 1);
    Span span = new Span(first.start(), last.end());
    String exact = span.in(text.text());
    Tense tense = Tense.around(sentence, first.token(), last.token(), words);
    Resolver.Resolved resolved = resolver.resolve(found.meaning(), tense, sentence.index());
    TimeExpression expression =
        new TimeExpression(new Evidence(span, exact), resolved.type(), resolved.value());
    return new TimeMention(
        sentence.index(),
        first.token(),
        last.token(),
        expression,
        resolved.days().map(d -> when(d, pieces, found, exact)).orElse(When.unstated()));
  }

  /** The days, opened towards one side where the words say "since" or "until". */
  private static When when(
      Resolver.Days days, List<Piece> pieces, Grammar.Found found, String exact) {
    String before = found.from() > 0 ? pieces.get(found.from() - 1).lower() : "";
    boolean owner = found.to() < pieces.size() && pieces.get(found.to()).is("'s");
    if (found.meaning() instanceof Meaning.Since) {
      return pieces.get(found.from()).is("before")
          ? When.before(days.from(), exact)
          : When.since(days.from(), exact);
    }
    if (!owner) {
      switch (before) {
        case "since", "after" -> {
          return When.since(days.from(), exact);
        }
        case "before", "until", "till", "by" -> {
          return When.before(days.to(), exact);
        }
        default -> {}
      }
    }
    return days.precision() == Precision.DAY
        ? When.on(days.from(), exact)
        : When.between(days.from(), days.to(), days.precision(), exact);
  }
}
