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
import org.readout.interpret.Trail;
import org.readout.knowledge.WordSets;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;

/**
 * Finds what is planned next: "agreed to meet in May", "will hold talks on Thursday", "ready to
 * continue negotiations".
 */
public final class FollowUpFinder {
  private static final Set<String> PLANNED = WordSets.bundled().of("follow-up plan");
  private static final Set<String> STEPS = WordSets.bundled().of("follow-up step");

  /** The follow-ups of a report in text order; ids {@code f1}, {@code f2} ... */
  public List<FollowUp> find(IdentifiedReport report, List<Statement> statements, Trail trail) {
    List<FollowUp> found = new ArrayList<>();
    for (Sentence s : report.words().sentences()) {
      Clause clause = new Clause(report, s);
      for (Token verb : s.tokens()) {
        if (verb.isVerb() && STEPS.contains(verb.lemma())) {
          at(report, clause, verb, statements, "f" + (found.size() + 1), trail)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<FollowUp> at(
      IdentifiedReport report,
      Clause clause,
      Token verb,
      List<Statement> statements,
      String id,
      Trail trail) {
    Sentence s = clause.sentence();
    boolean infinitive = s.dependents(verb, "mark").stream().anyMatch(m -> m.lemma().equals("to"));
    Optional<Token> above = s.head(verb).filter(h -> infinitive && PLANNED.contains(h.lemma()));
    boolean will = s.dependents(verb, "aux").stream().anyMatch(a -> a.lemma().equals("will"));
    if (above.isEmpty() && !will) {
      return Optional.empty();
    }
    Token plan = above.orElse(verb);
    boolean negated =
        s.dependents(plan).stream()
            .anyMatch(t -> t.lemma().equals("not") || t.lemma().equals("n't"));
    List<Mention> parties = new ArrayList<>(clause.subjects(verb));
    parties.addAll(clause.after(verb, Set.of("with")));
    for (Token o : s.dependents(verb)) {
      if (o.is("obj") || o.is("obl")) {
        parties.addAll(clause.after(o, Set.of("with", "between")));
      }
    }
    parties.addAll(clause.objects(verb));
    Set<CountryCode> countries = new LinkedHashSet<>(clause.countries(parties));
    Span what = span(s, verb);
    Evidence words = Evidence.of(report.report().text(), what.hull(plan.span()));
    if (negated || countries.size() < 2) {
      trail.turnedDown(
          "follow-up",
          "follow-ups/" + plan.lemma(),
          List.of(words),
          negated ? "it is denied" : "fewer than two parties are named");
      return Optional.empty();
    }
    List<ActorId> by = Clause.assertedBy(statements, plan.span().hull(verb.span()));
    trail.found(
        id,
        "follow-ups/" + plan.lemma(),
        List.of(words),
        "\"" + plan.form() + "\" makes \"" + verb.form() + "\" a plan");
    return Optional.of(
        new FollowUp(
            id,
            what.in(report.report().text()),
            List.copyOf(countries),
            new Timing(report, s).following(plan),
            by,
            List.of(words)));
  }

  /**
   * The step in its words: the verb with its objects and what modifies them, without subjects and
   * clauses.
   */
  private static Span span(Sentence s, Token verb) {
    Span span = verb.span();
    for (Token d : s.dependents(verb)) {
      if (d.index() > verb.index() && (d.is("obj") || d.is("obl"))) {
        span = span.hull(s.subtree(d));
      }
    }
    return span;
  }
}
