package org.readout.interpret.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.TimeMention;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.TimeExpression;
import org.readout.vocabulary.When;

/**
 * When something in a sentence took place: its own time words, or those of the verb that reports
 * it.
 */
final class Timing {
  private static final Set<String> OPEN = Set.of("after", "since", "from");
  private static final Set<String> CLOSED = Set.of("before", "by", "until");

  private final IdentifiedReport report;
  private final Sentence sentence;
  private final List<TimeMention> times;

  Timing(IdentifiedReport report, Sentence sentence) {
    this.report = report;
    this.sentence = sentence;
    this.times = report.timesIn(sentence);
  }

  /**
   * The time of {@code cue}: of what hangs on it, else of its clause, else assumed to be that of
   * its telling.
   */
  When of(Token cue, Optional<Token> verb) {
    Optional<When> own = attached(cue);
    for (Token clause : sentence.dependents(cue, "acl")) {
      own = own.or(() -> attached(clause));
    }
    if (own.isEmpty() && verb.isPresent()) {
      own = attached(verb.get());
    }
    if (own.isEmpty()) {
      own =
          times.stream()
              .filter(t -> t.first() <= 1)
              .map(this::withDay)
              .map(this::bounded)
              .filter(When::isStated)
              .findFirst();
    }
    return own.orElseGet(() -> told(cue).isStated() ? told(cue) : inWords(cue, verb));
  }

  /** What the words say where no day can be told by them: "on Tuesday" in an undated report. */
  private When inWords(Token cue, Optional<Token> verb) {
    return times.stream()
        .filter(
            t ->
                holder(sentence, t)
                    .filter(h -> h.equals(cue) || verb.filter(h::equals).isPresent())
                    .isPresent())
        .filter(t -> t.expression().type() == TimeExpression.Type.DATE)
        .map(t -> When.inWords(t.expression().evidence().exact()))
        .findFirst()
        .orElse(When.unstated());
  }

  /** The first time after {@code cue} in its sentence; what a plan is for. */
  When following(Token cue) {
    return times.stream()
        .filter(t -> t.first() > cue.index())
        .map(this::bounded)
        .filter(When::isStated)
        .findFirst()
        .orElse(When.unstated());
  }

  /** "Since ..." in this sentence, or unstated. */
  When since() {
    return times.stream()
        .map(this::bounded)
        .filter(w -> w.precision() == Precision.SINCE)
        .findFirst()
        .orElse(When.unstated());
  }

  private Optional<When> attached(Token to) {
    return times.stream()
        .filter(t -> holder(sentence, t).filter(to::equals).isPresent())
        .map(this::bounded)
        .filter(When::isStated)
        .findFirst();
  }

  /** The day on which a verb of saying above {@code cue} reports it: a recent deed, so assumed. */
  private When told(Token cue) {
    Optional<Token> t = sentence.head(cue);
    for (int steps = 0; steps < sentence.size() && t.isPresent(); steps++) {
      Optional<When> day = attached(t.get());
      if (day.isPresent() && day.get().precision() == Precision.DAY) {
        LocalDate d = day.get().from().orElseThrow();
        return new When(Optional.of(d), Optional.of(d), Precision.DAY, day.get().text(), true);
      }
      t = sentence.head(t.get());
    }
    return When.unstated();
  }

  /** "The evening of Monday" is Monday's: the day that follows says when. */
  private TimeMention withDay(TimeMention time) {
    int of = time.last() + 1;
    boolean goesOn = of < sentence.size() && sentence.token(of).lemma().equals("of");
    return times.stream().filter(t -> goesOn && t.first() == of + 1).findFirst().orElse(time);
  }

  /** The token outside of a time expression that it hangs on. */
  static Optional<Token> holder(Sentence sentence, TimeMention time) {
    Token t = sentence.token(time.last());
    for (int steps = 0; steps < sentence.size(); steps++) {
      if (t.head() == Token.ROOT) {
        return Optional.empty();
      }
      if (t.head() < time.first() || t.head() > time.last()) {
        return sentence.head(t);
      }
      t = sentence.token(t.head());
    }
    return Optional.empty();
  }

  /** "After June 22" has no end, "by Friday" no beginning. */
  private When bounded(TimeMention time) {
    When when = time.when();
    if (when.precision() != Precision.DAY || time.first() == 0) {
      return when;
    }
    String before = sentence.token(time.first() - 1).lemma();
    String text = time.expression().evidence().exact();
    if (OPEN.contains(before)) {
      return When.since(when.from().orElseThrow(), text);
    }
    return CLOSED.contains(before) ? When.before(when.to().orElseThrow(), text) : when;
  }

  /** The day a report tells of when it names none: assumed, and only where it is dated. */
  When recent() {
    return report
        .report()
        .published()
        .map(p -> When.assumed(p.day(), p.day()))
        .orElse(When.unstated());
  }
}
