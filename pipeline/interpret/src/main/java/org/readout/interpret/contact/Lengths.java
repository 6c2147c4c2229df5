package org.readout.interpret.contact;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.TimeMention;
import org.readout.knowledge.ContactCue;
import org.readout.knowledge.ContactCues;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.TimeExpression;

/**
 * How long a contact took: "a 50-minute call", "spoke for an hour", and of one told before, "the
 * call lasted 50 minutes". A truce of 30 hours that is spoken of has its own length.
 */
final class Lengths {
  private static final Set<String> DEEDS = Set.of("acl", "acl:relcl", "advcl");

  private final ContactCues cues;

  Lengths(ContactCues cues) {
    this.cues = cues;
  }

  /** The length that the sentence of {@code cue} gives it. */
  Optional<Duration> of(IdentifiedReport report, Sentence s, Token cue, Optional<Token> verb) {
    for (TimeMention time : report.timesIn(s)) {
      Optional<Duration> length = hoursOrMinutes(time);
      Optional<Token> holder = length.flatMap(l -> Timing.holder(s, time));
      if (holder.isEmpty()) {
        continue;
      }
      Token held = holder.get();
      Token above = isDeed(held) ? s.head(held).orElse(held) : held;
      boolean own =
          List.of(held, above).contains(cue)
              || verb.filter(List.of(held, above)::contains).isPresent()
              || (isOwnNoun(s, held) && s.head(held).filter(cue::equals).isPresent())
              || subject(s, held).filter(cue::equals).isPresent();
      if (own) {
        return length;
      }
    }
    return Optional.empty();
  }

  /** "The call lasted 50 minutes": gives its length to the last such contact that has none. */
  void add(IdentifiedReport report, Sentence s, List<Draft> drafts) {
    for (TimeMention time : report.timesIn(s)) {
      Optional<Duration> length = hoursOrMinutes(time);
      Optional<ContactCue> spokenOf =
          length
              .flatMap(l -> Timing.holder(s, time))
              .flatMap(held -> subject(s, held))
              .filter(noun -> ContactFinder.pointsBack(s, noun))
              .flatMap(noun -> cues.noun(noun.lemma()));
      if (spokenOf.isEmpty()) {
        continue;
      }
      Channel channel = spokenOf.get().channel();
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft d = drafts.get(i);
        if (d.isBy(channel)) {
          d.duration = d.duration.or(() -> length);
          break;
        }
      }
    }
  }

  private boolean isDeed(Token t) {
    return t.isVerb() && DEEDS.contains(t.relation());
  }

  /**
   * Whether a noun of contacts hangs on another word of the same contact: "held a 50-minute call".
   */
  private boolean isOwnNoun(Sentence s, Token noun) {
    return cues.noun(noun.lemma()).isPresent()
        && s.dependents(noun).stream().noneMatch(d -> d.is("nsubj"));
  }

  /** What took so long: the subject of the verb that holds a length, or the noun it is said of. */
  private static Optional<Token> subject(Sentence s, Token verb) {
    if (!verb.isVerb()) {
      return Optional.empty();
    }
    if (verb.is("acl") || verb.is("acl:relcl")) {
      return s.head(verb);
    }
    return s.dependents(verb, "nsubj").stream().findFirst();
  }

  private static Optional<Duration> hoursOrMinutes(TimeMention time) {
    TimeExpression expression = time.expression();
    if (expression.type() != TimeExpression.Type.DURATION || !expression.value().startsWith("PT")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(expression.value()));
    } catch (DateTimeException e) {
      // A vague one, such as PTXH: it names no length.
      return Optional.empty();
    }
  }
}
