package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Status;

/**
 * Questions about one sentence that contacts, agreements and follow-ups all ask: who is its
 * subject, who stands after "with".
 */
final class Clause {
  private static final Set<String> WISHES =
      Set.of(
          "ready",
          "willing",
          "want",
          "wish",
          "hope",
          "prepared",
          "open",
          "readiness",
          "willingness",
          "desire",
          "seek",
          "try",
          "need",
          "urge",
          "call",
          "demand",
          "interest");
  private static final Set<String> PLANS =
      Set.of(
          "plan",
          "expect",
          "schedule",
          "intend",
          "agree",
          "set",
          "due",
          "slate",
          "arrange",
          "prepare",
          "announce");
  private static final Set<String> OFFERS =
      Set.of("propose", "offer", "suggest", "invite", "consider");
  private static final Set<String> CANCELLATIONS = Set.of("cancel", "postpone", "scrap", "suspend");
  private static final Set<String> REFUSALS = Set.of("refuse", "decline", "reject");

  private final IdentifiedReport report;
  private final Sentence sentence;

  Clause(IdentifiedReport report, Sentence sentence) {
    this.report = report;
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }

  /** The verb that {@code word} belongs to: itself, or the nearest above it. */
  Optional<Token> verbOf(Token word) {
    Optional<Token> t = Optional.of(word);
    for (int steps = 0; steps < sentence.size() && t.isPresent(); steps++) {
      if (t.get().isVerb()) {
        return t;
      }
      t = sentence.head(t.get());
    }
    return Optional.empty();
  }

  /**
   * Who does it: the subject, or that of the clause which lends its own ("agreed to meet", "met and
   * talked").
   */
  List<Mention> subjects(Token verb) {
    Optional<Token> t = Optional.of(verb);
    for (int steps = 0; steps < 6 && t.isPresent(); steps++) {
      List<Token> subjects = sentence.dependents(t.get(), "nsubj");
      if (!subjects.isEmpty()) {
        return subjects.stream().flatMap(s -> joined(s).stream()).toList();
      }
      String r = t.get().relation();
      boolean lends =
          r.startsWith("xcomp")
              || r.startsWith("conj")
              || r.equals("advcl")
              || r.equals("parataxis");
      t = lends ? sentence.head(t.get()) : Optional.empty();
    }
    return List.of();
  }

  /**
   * The mentions that hang on {@code head} with one of {@code cases}, such as "with"; in text
   * order.
   */
  List<Mention> after(Token head, Set<String> cases) {
    List<Mention> found = new ArrayList<>();
    for (Token t : sentence.dependents(head)) {
      if (t.is("obl") || t.is("nmod")) {
        boolean fits =
            sentence.dependents(t, "case").stream().anyMatch(c -> cases.contains(c.lemma()));
        if (fits) {
          found.addAll(joined(t));
        }
      }
    }
    return found;
  }

  List<Mention> objects(Token verb) {
    return sentence.dependents(verb, "obj").stream().flatMap(o -> joined(o).stream()).toList();
  }

  /** The mention at {@code head} and those joined to it by "and". */
  List<Mention> joined(Token head) {
    List<Mention> found = new ArrayList<>();
    report.mentionAt(sentence, head).filter(Clause::names).ifPresent(found::add);
    for (Token t : sentence.dependents(head)) {
      if (t.is("conj")) {
        found.addAll(joined(t));
      }
    }
    if (found.isEmpty()) {
      sentence.dependents(head, "appos").stream()
          .findFirst()
          .ifPresent(a -> found.addAll(joined(a)));
    }
    return found;
  }

  private static boolean names(Mention m) {
    return !m.actors().isEmpty() || !m.countries().isEmpty();
  }

  /** Whether it took place, by the words around {@code word}. */
  Status status(Token word) {
    boolean future = false;
    Optional<Token> t = Optional.of(word);
    for (int steps = 0; steps < 8 && t.isPresent(); steps++) {
      Token here = t.get();
      String lemma = here.lemma();
      if (CANCELLATIONS.contains(lemma)
          || (lemma.equals("call")
              && sentence.dependents(here).stream().anyMatch(d -> d.lemma().equals("off")))) {
        return Status.CANCELLED;
      }
      if (REFUSALS.contains(lemma)) {
        return Status.DECLINED;
      }
      if (here.index() != word.index() || here.isVerb()) {
        if (sentence.dependents(here).stream()
            .anyMatch(
                d ->
                    d.lemma().equals("not")
                        || d.lemma().equals("never")
                        || d.lemma().equals("n't"))) {
          return Status.NEGATED;
        }
      }
      if (OFFERS.contains(lemma) && here.index() != word.index()) {
        return Status.PROPOSED;
      }
      if (WISHES.contains(lemma) && here.index() != word.index()) {
        return Status.HYPOTHETICAL;
      }
      boolean infinitive =
          here.isVerb()
              && sentence.dependents(here, "mark").stream().anyMatch(m -> m.lemma().equals("to"));
      boolean modal =
          sentence.dependents(here, "aux").stream()
              .anyMatch(a -> a.lemma().equals("will") || a.form().equalsIgnoreCase("'ll"));
      boolean unsure =
          sentence.dependents(here, "aux").stream()
              .anyMatch(
                  a -> Set.of("could", "would", "may", "might", "should").contains(a.lemma()));
      if (modal) {
        return Status.PLANNED;
      }
      if (unsure) {
        return Status.HYPOTHETICAL;
      }
      if (future && PLANS.contains(lemma)) {
        return Status.PLANNED;
      }
      future |= infinitive;
      boolean reports =
          here.relation().startsWith("ccomp") || here.relation().startsWith("acl:relcl");
      t = reports ? Optional.empty() : sentence.head(here);
    }
    return Status.OCCURRED;
  }

  Evidence evidence(Token first, List<Mention> parties) {
    Span span = first.span();
    for (Mention m : parties) {
      span = m.sentence() == sentence.index() ? span.hull(m.span()) : span;
    }
    return Evidence.of(report.report().text(), span);
  }

  /** Actors of {@code mentions}, each once; a mention without actors stands for its countries. */
  static List<ActorId> actors(List<Mention> mentions) {
    Set<ActorId> ids = new LinkedHashSet<>();
    for (Mention m : mentions) {
      ids.addAll(m.actors());
      if (m.actors().isEmpty()) {
        m.countries()
            .forEach(
                c ->
                    ids.add(
                        new ActorId("country/" + c.value().toLowerCase(java.util.Locale.ROOT))));
      }
    }
    return List.copyOf(ids);
  }

  /** Countries of {@code mentions}, each once. */
  List<CountryCode> countries(List<Mention> mentions) {
    Set<CountryCode> codes = new LinkedHashSet<>();
    for (Mention m : mentions) {
      codes.addAll(m.countries());
      if (m.countries().isEmpty()) {
        m.actors().forEach(a -> report.actor(a).flatMap(Actor::country).ifPresent(codes::add));
      }
    }
    return List.copyOf(codes);
  }
}
