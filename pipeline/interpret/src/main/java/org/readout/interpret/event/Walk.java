package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Token;

/**
 * Walks a sentence from its root and gathers the events that it tells, those of its main clauses
 * apart from those of its background.
 */
final class Walk {
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "whether", "until", "lest", "provided", "should");

  /** How far from the main clause an event is told. */
  enum Level {
    MAIN,
    MENTIONED,
    BACKGROUND
  }

  record Found(Candidate candidate, Level level) {}

  private final Grammar grammar;
  private final Matcher matcher;
  private final Set<String> prompting;
  private final List<Found> told = new ArrayList<>();
  private final Set<Integer> consumed = new HashSet<>();
  private final Set<Integer> visited = new HashSet<>();

  Walk(Grammar grammar, Matcher matcher, Set<String> prompting) {
    this.grammar = grammar;
    this.matcher = matcher;
    this.prompting = prompting;
  }

  List<Found> gather() {
    visit(grammar.sentence().root(), Level.MAIN);
    return told;
  }

  private void visit(Token t, Level level) {
    if (!visited.add(t.index())) {
      return;
    }
    boolean tells = false;
    if (!consumed.contains(t.index())) {
      Optional<Candidate> found = Optional.empty();
      Level at = level;
      boolean predicate =
          t.isVerb()
              || t.upos().equals("ADJ")
              || t.head() == Token.ROOT
              || grammar.child(t, "cop").isPresent();
      if (predicate) {
        found = matcher.read(t);
      }
      if (found.isEmpty() && t.isNominal() && !t.upos().equals("PRON")) {
        found = matcher.nominal(t).filter(c -> predicate || standsAlone(c));
        if (!predicate) {
          at = level == Level.MAIN ? Level.MENTIONED : Level.BACKGROUND;
        }
      }
      if (found.isPresent()) {
        tells = predicate;
        consumed.addAll(found.get().words());
        told.add(new Found(found.get(), at));
      }
    }
    for (Token child : grammar.children(t)) {
      if (child.is("punct") || child.is("case") || child.is("det")) {
        continue;
      }
      below(t, child, level, tells);
    }
  }

  private static boolean standsAlone(Candidate c) {
    return c.reciprocal()
        ? c.actor().countries().size() > 1 || c.actor().actors().size() > 1
        : c.actor().isKnown() && c.recipient().isKnown();
  }

  /** "Accusing Mali of theft, Togo left": a participle that opens a sentence tells its own deed. */
  private static boolean opens(Token head, Token child) {
    return child.index() < head.index() && child.xpos().equals("VBG");
  }

  private void below(Token head, Token child, Level level, boolean headTells) {
    boolean links =
        prompting.contains(Grammar.lemma(head)) || prompting.contains(Grammar.lemma(child));
    if (child.is("advcl") || (child.is("obl") && child.isVerb())) {
      String mark = grammar.mark(child);
      if (CONDITIONS.contains(mark)) {
        return;
      }
      if (!mark.isEmpty()) {
        visit(child, Level.BACKGROUND);
      } else if (!headTells || links || opens(head, child)) {
        visit(child, level);
      }
      return;
    }
    if (child.is("ccomp") || child.is("xcomp")) {
      if (!headTells || links) {
        visit(child, level);
      }
      return;
    }
    if (child.relation().startsWith("acl")) {
      if (!headTells || child.relation().endsWith("relcl")) {
        visit(child, Level.BACKGROUND);
      }
      return;
    }
    visit(child, level);
  }
}
