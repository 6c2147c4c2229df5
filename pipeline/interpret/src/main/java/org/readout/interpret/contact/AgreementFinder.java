package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.interpret.Trail;
import org.readout.knowledge.WordSets;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Agreement.State;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.When;

/**
 * Finds agreements and what is asserted of them: reached, signed, being implemented, violated ...
 */
public final class AgreementFinder {
  private static final Set<String> NOUNS = WordSets.bundled().of("agreement");
  private static final Map<String, State> STATES =
      Map.ofEntries(
          Map.entry("reach", State.REACHED),
          Map.entry("conclude", State.REACHED),
          Map.entry("strike", State.REACHED),
          Map.entry("sign", State.SIGNED),
          Map.entry("ratify", State.RATIFIED),
          Map.entry("implement", State.IMPLEMENTING),
          Map.entry("implementation", State.IMPLEMENTING),
          Map.entry("violate", State.VIOLATED),
          Map.entry("breach", State.VIOLATED),
          Map.entry("violation", State.VIOLATED),
          Map.entry("suspend", State.SUSPENDED),
          Map.entry("withdraw", State.WITHDRAWN),
          Map.entry("propose", State.PROPOSED));

  /** The agreements of a report in text order; ids {@code a1}, {@code a2} ... */
  public List<Agreement> find(
      IdentifiedReport report, List<Contact> contacts, List<Statement> statements, Trail trail) {
    List<Agreement> agreements = new ArrayList<>();
    for (Sentence s : report.words().sentences()) {
      Clause clause = new Clause(report, s);
      for (Token noun : s.tokens()) {
        if (noun.upos().equals("NOUN") && NOUNS.contains(noun.lemma())) {
          at(report, clause, noun, contacts, statements, "a" + (agreements.size() + 1), trail)
              .filter(
                  a ->
                      agreements.stream()
                          .noneMatch(
                              b ->
                                  b.parties().equals(a.parties())
                                      && b.subject().equals(a.subject())))
              .ifPresent(agreements::add);
        }
      }
    }
    return agreements;
  }

  private static Optional<Agreement> at(
      IdentifiedReport report,
      Clause clause,
      Token noun,
      List<Contact> contacts,
      List<Statement> statements,
      String id,
      Trail trail) {
    Sentence s = clause.sentence();
    Optional<Token> head = s.head(noun);
    // "The agreements reached at ...": the participle says how it came about, the word above what
    // became of it.
    Optional<Token> made =
        s.dependents(noun, "acl").stream().filter(t -> STATES.containsKey(t.lemma())).findFirst();
    Optional<Token> becomes = head.filter(t -> STATES.containsKey(t.lemma()));
    Evidence words =
        Evidence.of(
            report.report().text(),
            becomes.map(h -> s.subtree(noun).hull(h.span())).orElseGet(() -> s.subtree(noun)));
    if (made.isEmpty() && becomes.isEmpty()) {
      trail.turnedDown(
          "agreement",
          "agreements/" + noun.lemma(),
          List.of(words),
          "nothing is said to have come of it");
      return Optional.empty();
    }
    Optional<Contact> at =
        contacts.stream()
            .filter(c -> c.evidence().stream().anyMatch(e -> s.subtree(noun).contains(e.span())))
            .findFirst();
    Set<CountryCode> parties = new LinkedHashSet<>();
    at.ifPresent(c -> parties.addAll(c.countries()));
    if (parties.size() < 2) {
      List<Mention> named = new ArrayList<>(clause.after(noun, Set.of("between", "with", "among")));
      if (clause.countries(named).size() < 2) {
        head.filter(Token::isVerb).ifPresent(v -> named.addAll(0, clause.subjects(v)));
        s.dependents(noun, "nmod:poss").forEach(p -> named.addAll(clause.joined(p)));
      }
      parties.addAll(clause.countries(named));
    }
    if (parties.size() < 2) {
      trail.turnedDown(
          "agreement",
          "agreements/" + noun.lemma(),
          List.of(words),
          "fewer than two parties are named");
      return Optional.empty();
    }
    State state = STATES.getOrDefault(becomes.or(() -> made).orElseThrow().lemma(), State.REACHED);
    List<ActorId> by = Clause.assertedBy(statements, noun.span());
    Timing timing = new Timing(report, s);
    When told = by.isEmpty() ? When.unstated() : timing.recent();
    When reached = at.map(Contact::date).orElseGet(() -> timing.of(noun, made.or(() -> becomes)));
    trail.found(
        id,
        "agreements/" + noun.lemma(),
        List.of(words),
        "\"" + becomes.or(() -> made).orElseThrow().form() + "\" says what became of it");
    return Optional.of(
        new Agreement(
            id,
            List.copyOf(parties),
            Clause.phrase(s, noun).in(report.report().text()),
            reached,
            at.flatMap(Contact::place),
            at.map(Contact::id),
            List.of(new Agreement.Update(state, by, told)),
            List.of(words)));
  }
}
