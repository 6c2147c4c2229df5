package org.readout.interpret.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.TimeMention;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** When an event happened: by the time that hangs on its verb, else as the story goes. */
final class Dating {
  private final Optional<LocalDate> published;
  private @Nullable When narrative;

  Dating(Optional<LocalDate> published) {
    this.published = published;
  }

  /** The time stated for the event itself, or nothing. */
  Optional<When> stated(Candidate event, Grammar grammar, List<TimeMention> times) {
    Token clause = grammar.clause(event.head());
    Optional<When> inClause = Optional.empty();
    for (TimeMention time : times) {
      if (!time.when().isStated()) {
        continue;
      }
      Token at = head(grammar.sentence(), time);
      Token owner = owner(grammar, at);
      if (event.status() == Status.OCCURRED && isAhead(time.when())) {
        continue; // what has happened did not happen after it was told
      }
      if (event.head().index() == owner.index()) {
        return Optional.of(time.when());
      }
      if (grammar.sentence().isBelow(at, event.head()) && !owner.isVerb()) {
        return Optional.of(time.when());
      }
      if (!event.head().isVerb()
          && (grammar.sentence().isBelow(at, event.head()) || owner.index() == clause.index())) {
        inClause = Optional.of(time.when());
      }
      if (owner.index() == clause.index() && inClause.isEmpty()) {
        inClause = Optional.of(time.when());
      }
    }
    if (inClause.isEmpty() && event.type().quad() % 2 == 1) {
      inClause = ofSpeech(clause, grammar, times);
    }
    return inClause;
  }

  /** "..., the ministry said on Monday": words are of the day they were said. */
  private static Optional<When> ofSpeech(Token clause, Grammar grammar, List<TimeMention> times) {
    Optional<Token> speech = grammar.head(clause).filter(h -> clause.is("ccomp") && h.isVerb());
    if (speech.isEmpty()) {
      return Optional.empty();
    }
    for (TimeMention time : times) {
      if (time.when().isStated()
          && grammar.clause(head(grammar.sentence(), time)).index() == speech.get().index()) {
        return Optional.of(time.when());
      }
    }
    return Optional.empty();
  }

  /** What is taken where nothing is stated: the story's day, else the days before publication. */
  When assumed() {
    When day = narrative;
    if (day != null && day.from().isPresent() && day.to().isPresent()) {
      return When.assumed(day.from().get(), day.to().get());
    }
    return published.map(p -> When.assumed(p.minusDays(1), p)).orElse(When.unstated());
  }

  /** An answer to what happened on {@code cause}: then or later, up to publication. */
  When after(When cause) {
    if (cause.from().isPresent()
        && published.isPresent()
        && !published.get().isBefore(cause.from().get())
        && cause.from().get().isAfter(published.get().minusDays(8))) {
      return When.assumed(cause.from().get(), published.get());
    }
    return assumed();
  }

  boolean longBefore(When when) {
    return published.isPresent()
        && when.to().isPresent()
        && when.to().get().isBefore(published.get().minusDays(60));
  }

  /** Moves the story's day on: a day that hangs on the main verb holds until another does. */
  void read(Grammar grammar, List<TimeMention> times) {
    Token root = grammar.sentence().root();
    for (TimeMention time : times) {
      if (time.when().precision() == Precision.DAY
          && owner(grammar, head(grammar.sentence(), time)).index() == root.index()
          && published
              .map(p -> time.when().from().map(f -> !f.isAfter(p)).orElse(false))
              .orElse(true)) {
        narrative = time.when();
      }
    }
  }

  private boolean isAhead(When when) {
    return published.isPresent()
        && when.from().isPresent()
        && when.from().get().isAfter(published.get());
  }

  /**
   * The verb that a time belongs to. A time within "after Peru on Monday struck" belongs to that
   * clause, also where the parser hung it on a word before the clause.
   */
  private static Token owner(Grammar grammar, Token time) {
    for (int i = time.index() + 1; i < grammar.sentence().size(); i++) {
      Token verb = grammar.sentence().token(i);
      if (!verb.isVerb()) {
        continue;
      }
      for (Token t : grammar.children(verb)) {
        if (t.is("mark") && t.index() < time.index() && time.head() < t.index()) {
          return verb;
        }
      }
      break;
    }
    return grammar.clause(time);
  }

  private static Token head(Sentence sentence, TimeMention time) {
    for (int i = time.first(); i <= time.last(); i++) {
      Token t = sentence.token(i);
      if (t.head() == Token.ROOT || t.head() < time.first() || t.head() > time.last()) {
        return t;
      }
    }
    return sentence.token(time.last());
  }
}
