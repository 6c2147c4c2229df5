package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Token;
import org.readout.knowledge.codebook.Codebook;
import org.readout.knowledge.codebook.Operator;
import org.readout.knowledge.codebook.Pattern;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Status;

/** Holds the codebook's patterns against one sentence's grammar. */
final class Matcher {
  private static final int DEEPEST = 6;
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about", "against", "along", "among", "as", "at", "between", "by", "for", "from", "in",
          "into", "near", "of", "on", "over", "outside", "to", "toward", "towards", "under", "via",
          "with", "during");
  private static final Set<String> CARRYING = Set.of("in", "on", "into");
  private static final List<String> RECIPIENT =
      List.of(
          "obj", "iobj", "to", "against", "on", "with", "for", "at", "from", "over", "into",
          "toward", "towards", "between", "in", "inside");
  private static final Set<String> MUST = Set.of("demand", "appeal");

  private final Codebook book;
  private final Grammar grammar;
  private final Parties parties;

  Matcher(Codebook book, Grammar grammar, Parties parties) {
    this.book = book;
    this.grammar = grammar;
    this.parties = parties;
  }

  /** The event that {@code head} evokes, with what its auxiliaries and negations make of it. */
  Optional<Candidate> read(Token head) {
    return read(head, 0);
  }

  private Optional<Candidate> read(Token head, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Candidate> bare = head.isVerb() ? verb(head, depth) : predicate(head, depth);
    return modified(head, bare);
  }

  // verbs

  private Optional<Candidate> verb(Token verb, int depth) {
    List<String> words = grammar.verbWords(verb);
    Optional<Fit> direct = bestFit(verb, words);
    Optional<Fit> light = lightNoun(verb, words);
    Optional<Fit> fit =
        light.isPresent() && (direct.isEmpty() || direct.get().demands() <= light.get().demands())
            ? light
            : direct;
    Operator operator = operator(words);
    if (operator != null && (fit.isEmpty() || fit.get().demands() < 2)) {
      Optional<Candidate> raised = raised(operator, verb, depth);
      if (raised.isPresent()) {
        return raised;
      }
    }
    if (fit.isPresent()) {
      boolean notRefused = fit.get().pattern().type() == EventType.REJECT && grammar.negated(verb);
      return notRefused ? Optional.empty() : Optional.of(candidate(verb, fit.get()));
    }
    if (operator != null) {
      Optional<Candidate> bare = unraised(operator, verb);
      if (bare.isPresent()) {
        return bare;
      }
    }
    return nounOperator(verb, depth);
  }

  private @Nullable Operator operator(List<String> words) {
    for (String word : words) {
      Optional<Operator> found = book.operatorVerb(word);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  /** A pattern with the noun that carries it, where a light verb does. */
  private record Fit(Pattern pattern, Optional<Token> noun) {
    int demands() {
      return pattern.demands() + (noun.isPresent() ? 3 : 0);
    }
  }

  private Optional<Fit> bestFit(Token verb, List<String> words) {
    @Nullable Fit best = null;
    for (String word : words) {
      for (Pattern pattern : book.verb(word)) {
        int bonus = word.indexOf('_') > 0 ? 1 : 0;
        if ((best == null || pattern.demands() + bonus > best.demands()) && fits(pattern, verb)) {
          best = new Fit(pattern, Optional.empty());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Fit> lightNoun(Token verb, List<String> words) {
    @Nullable Fit best = null;
    List<Token> nouns = new ArrayList<>(grammar.patients(verb));
    if (!grammar.passive(verb)) {
      nouns.addAll(grammar.subjects(verb, 0));
    }
    for (Grammar.Prep p : grammar.preps(verb)) {
      if (!p.object().isVerb() && CARRYING.contains(p.word())) {
        nouns.add(p.object());
      }
    }
    for (Token noun : nouns) {
      for (String word : grammar.nounWords(noun)) {
        for (Pattern pattern : book.noun(word)) {
          if ((best == null || pattern.demands() > best.pattern().demands())
              && words.stream().anyMatch(pattern.light()::contains)
              && fits(pattern, verb, noun)) {
            best = new Fit(pattern, Optional.of(noun));
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean fits(Pattern pattern, Token verb) {
    if (pattern.passiveOnly() && !grammar.passive(verb)) {
      return false;
    }
    if (!pattern.subject().isEmpty() && !any(grammar.agents(verb), pattern.subject())) {
      return false;
    }
    if (!pattern.object().isEmpty() && !any(grammar.patients(verb), pattern.object())) {
      return false;
    }
    List<Token> heads = new ArrayList<>();
    heads.add(verb);
    for (Token patient : grammar.patients(verb)) {
      heads.add(patient);
      for (Grammar.Prep p : grammar.preps(patient)) {
        if (p.word().equals("of") && !p.object().isVerb()) {
          heads.add(p.object());
        }
      }
    }
    return companions(pattern, heads)
        && (!pattern.party() || recipient(pattern, verb, Optional.empty()).isKnown());
  }

  private boolean fits(Pattern pattern, Token verb, Token noun) {
    if (!pattern.subject().isEmpty() && !any(grammar.agents(verb), pattern.subject())) {
      return false;
    }
    return companions(pattern, List.of(noun, verb))
        && (!pattern.party() || recipient(pattern, verb, Optional.of(noun)).isKnown());
  }

  /** Prepositions, complements and words that must or must not be there. */
  private boolean companions(Pattern pattern, List<Token> heads) {
    if (!pattern.complement().isEmpty()) {
      boolean found = false;
      for (Token head : heads) {
        for (Token c : grammar.complements(head)) {
          found = found || pattern.complement().contains(Grammar.lemma(c));
        }
        for (Token c : grammar.children(head)) {
          found = found || (c.is("advcl") && pattern.complement().contains(Grammar.lemma(c)));
        }
      }
      if (!found) {
        return false;
      }
    }
    Set<String> phrase = Set.of();
    if (!pattern.without().isEmpty() || !pattern.prepositions().isEmpty()) {
      phrase = new LinkedHashSet<>();
      for (Token head : heads) {
        grammar.phrase(head, true, phrase);
      }
      for (Token head : heads) {
        if (!head.isVerb()) {
          phrase.addAll(grammar.nounWords(head));
        }
      }
      for (String word : pattern.without()) {
        if (phrase.contains(word) || isDoneBy(word, heads)) {
          return false;
        }
      }
    }
    for (Map.Entry<String, Set<String>> needed : pattern.prepositions().entrySet()) {
      boolean found = false;
      if (PREPOSITIONS.contains(needed.getKey())) {
        for (Token head : heads) {
          for (Grammar.Prep p : grammar.preps(head)) {
            found =
                found
                    || (p.word().equals(needed.getKey())
                        && (needed.getValue().isEmpty()
                            ? !Grammar.isDay(p.object()) // "fired a missile on Friday"
                            : speaksFor(p.object(), needed.getValue())));
          }
        }
      } else {
        found = phrase.contains(needed.getKey());
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** Whether the one who does it is named by a word: "a storm threatens", "critics attacked". */
  private boolean isDoneBy(String word, List<Token> heads) {
    for (Token head : heads) {
      if (head.isVerb() && any(grammar.agents(head), Set.of(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean any(List<Token> nouns, Set<String> wanted) {
    for (Token noun : nouns) {
      if (speaksFor(noun, wanted)) {
        return true;
      }
    }
    return false;
  }

  private boolean speaksFor(Token noun, Set<String> wanted) {
    for (String word : grammar.nounWords(noun)) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private Candidate candidate(Token verb, Fit fit) {
    Pattern pattern = fit.pattern();
    List<Token> agents = grammar.agents(verb);
    boolean passiveSubjectActs = agents.isEmpty() && pattern.reciprocal();
    Party actor =
        fit.noun().isPresent() && agents.contains(fit.noun().get())
            ? modifiers(fit.noun().get())
            : parties.of(passiveSubjectActs ? grammar.patients(verb) : agents);
    if (actor.countries().isEmpty() && fit.noun().isPresent()) {
      Party own = modifiers(fit.noun().get());
      actor = own.isKnown() ? own : actor;
    }
    Party recipient = recipient(pattern, verb, fit.noun());
    Set<Integer> words = new TreeSet<>();
    words.add(verb.index());
    fit.noun().ifPresent(n -> words.add(n.index()));
    Candidate event = made(pattern, actor, recipient, verb, words);
    return nothing(verb, fit) ? event.with(Status.NEGATED) : event;
  }

  /** "held no talks", "no meeting took place", "gave nothing". */
  private boolean nothing(Token verb, Fit fit) {
    return fit.noun().filter(grammar::none).isPresent()
        || grammar.patients(verb).stream().anyMatch(grammar::none)
        || grammar.agents(verb).stream().anyMatch(grammar::none);
  }

  private static Candidate made(
      Pattern pattern, Party actor, Party recipient, Token head, Set<Integer> words) {
    boolean closed = pattern.recipients().contains("none");
    Party all = pattern.reciprocal() ? actor.with(recipient) : actor;
    return new Candidate(
        pattern.name(),
        pattern.type(),
        pattern.code(),
        pattern.mode(),
        all,
        closed ? Party.NOBODY : recipient,
        pattern.reciprocal(),
        closed,
        Status.OCCURRED,
        head,
        words);
  }

  // recipients

  private Party recipient(Pattern pattern, Token verb, Optional<Token> noun) {
    List<String> order = new ArrayList<>(pattern.recipients());
    for (String usual : RECIPIENT) {
      if (!order.contains(usual)) {
        order.add(usual);
      }
    }
    if (pattern.reciprocal()) {
      order = pattern.recipients();
    }
    Party actor = parties.of(grammar.agents(verb));
    Party named = Party.NOBODY;
    for (String where : order) {
      if (where.equals("none")) {
        return Party.NOBODY;
      }
      Party found = at(where, verb, noun, actor);
      if (!found.countries().isEmpty()) {
        return found;
      }
      if (!named.isNamed() && where.equals("obj")) {
        named = found;
      }
    }
    return named.isKnown() ? named : Party.NOBODY;
  }

  private Party at(String where, Token verb, Optional<Token> noun, Party actor) {
    switch (where) {
      case "obj" -> {
        if (noun.isPresent()) {
          return Party.NOBODY;
        }
        return parties.of(grammar.patients(verb));
      }
      case "subj" -> {
        return parties.of(grammar.subjects(verb, 0));
      }
      case "iobj" -> {
        for (Token t : grammar.children(verb)) {
          if (t.is("iobj")) {
            return parties.of(t);
          }
        }
        return Party.NOBODY;
      }
      case "complement" -> {
        return inComplement(verb, actor);
      }
      case "inside", "obl" -> {
        return inside(noun.orElse(verb), actor).with(Party.NOBODY);
      }
      default -> {
        Party found = Party.NOBODY;
        if (noun.isPresent()) {
          found = byPreposition(noun.get(), where);
        }
        if (found.countries().isEmpty()) {
          found = byPreposition(verb, where);
        }
        if (found.countries().isEmpty() && noun.isEmpty()) {
          for (Token patient : grammar.patients(verb)) {
            if (found.countries().isEmpty()) {
              found = byPreposition(patient, where);
            }
          }
        }
        return found;
      }
    }
  }

  private Party byPreposition(Token head, String word) {
    Party found = Party.NOBODY;
    for (Grammar.Prep p : grammar.preps(head)) {
      if (p.word().equals(word) && !p.object().isVerb()) {
        found = found.with(parties.of(p.object()));
      }
    }
    return found.countries().isEmpty() ? Party.NOBODY : found;
  }

  private Party inComplement(Token verb, Party actor) {
    List<Token> clauses = new ArrayList<>(grammar.complements(verb));
    for (Token patient : grammar.patients(verb)) {
      clauses.addAll(grammar.complements(patient));
    }
    for (Token t : grammar.children(verb)) {
      if (t.is("advcl")) {
        clauses.add(t);
      }
    }
    for (Token clause : clauses) {
      Party subject = Party.NOBODY;
      for (Token t : grammar.children(clause)) {
        if (t.is("nsubj")) {
          subject = parties.of(t);
        }
      }
      subject = subject.without(actor);
      if (!subject.countries().isEmpty()) {
        return subject;
      }
      Party object = parties.of(grammar.patients(clause)).without(actor);
      if (!object.countries().isEmpty()) {
        return object;
      }
      for (Grammar.Prep p : grammar.preps(clause)) {
        Party found = p.object().isVerb() ? Party.NOBODY : parties.of(p.object()).without(actor);
        if (!found.countries().isEmpty()) {
          return found;
        }
      }
      Party deeper = inside(clause, actor);
      if (!deeper.countries().isEmpty()) {
        return deeper;
      }
    }
    return Party.NOBODY;
  }

  /** The first party anywhere below {@code head}, other than the actor and its clause's subject. */
  private Party inside(Token head, Party actor) {
    for (Token t : grammar.children(head)) {
      if (t.is("nsubj")
          || t.is("parataxis")
          || (t.is("nmod") && Grammar.BORDERS.contains(Grammar.lemma(t)))
          || (t.is("conj") && t.isVerb())
          || (t.is("advcl") && !grammar.infinitive(t))) {
        continue;
      }
      Party found = (t.isVerb() ? Party.NOBODY : parties.of(t)).without(actor);
      if (!found.countries().isEmpty()) {
        return found;
      }
      found = inside(t, actor);
      if (!found.countries().isEmpty()) {
        return found;
      }
    }
    return Party.NOBODY;
  }

  // nouns

  /** An event that a noun tells by itself: "Israeli airstrikes on Gaza". */
  Optional<Candidate> nominal(Token noun) {
    @Nullable Pattern best = null;
    for (String word : grammar.nounWords(noun)) {
      for (Pattern pattern : book.noun(word)) {
        if ((best == null || pattern.demands() > best.demands())
            && pattern.subject().isEmpty()
            && companions(pattern, List.of(noun))) {
          best = pattern;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Party actor = modifiers(noun);
    for (String word : List.of("by", "from", "between")) {
      if (!actor.isKnown()) {
        actor = byPreposition(noun, word);
      }
    }
    boolean ofIsRecipient = best.recipients().contains("of") && !best.reciprocal();
    if (!actor.isKnown() && !ofIsRecipient) {
      actor = byPreposition(noun, "of");
    }
    Party recipient = Party.NOBODY;
    for (String where : best.recipients().isEmpty() ? RECIPIENT : best.recipients()) {
      if (!recipient.isKnown() && PREPOSITIONS.contains(where)) {
        recipient = byPreposition(noun, where);
      }
    }
    Set<Integer> words = new TreeSet<>();
    words.add(noun.index());
    Candidate event = made(best, actor, recipient, noun, words);
    return Optional.of(grammar.none(noun) ? event.with(Status.NEGATED) : event);
  }

  private Party modifiers(Token noun) {
    for (Token t : grammar.children(noun)) {
      if (t.is("nmod:poss") || t.is("amod") || t.is("compound")) {
        Party found = parties.of(t);
        if (!found.countries().isEmpty()) {
          return found;
        }
      }
    }
    for (Grammar.Prep p : grammar.preps(noun)) {
      if (p.word().equals("by") && !p.object().isVerb()) {
        return parties.of(p.object());
      }
    }
    return Party.NOBODY;
  }

  // operators

  /** "is ready to mediate", "is opposed to mediation". */
  private Optional<Candidate> predicate(Token head, int depth) {
    String lemma = Grammar.lemma(head);
    for (Pattern pattern : book.adjective(lemma)) {
      if (companions(pattern, List.of(head))) {
        Party actor = parties.of(grammar.subjects(head, 0));
        Party recipient = recipient(pattern, head, Optional.empty());
        Set<Integer> words = new TreeSet<>();
        words.add(head.index());
        return Optional.of(made(pattern, actor, recipient, head, words));
      }
    }
    Optional<Operator> operator =
        head.isNominal() ? book.operatorNoun(lemma) : book.operatorAdjective(lemma);
    if (operator.isPresent()) {
      return raised(operator.get(), head, depth);
    }
    return Optional.empty();
  }

  /** "told him of its readiness to mediate", "made an offer to withdraw". */
  private Optional<Candidate> nounOperator(Token verb, int depth) {
    List<Token> nouns = new ArrayList<>(grammar.patients(verb));
    for (Grammar.Prep p : grammar.preps(verb)) {
      if (!p.object().isVerb()) {
        nouns.add(p.object());
      }
    }
    for (Token noun : nouns) {
      Optional<Operator> operator = book.operatorNoun(Grammar.lemma(noun));
      if (operator.isEmpty()) {
        continue;
      }
      Optional<Candidate> raised = raised(operator.get(), noun, depth + 1);
      if (raised.isPresent()) {
        Candidate c = raised.get();
        Party own = parties.of(grammar.agents(verb));
        Party addressee = Party.NOBODY;
        for (String where : List.of("iobj", "obj", "to")) {
          if (!addressee.isKnown() && !grammar.patients(verb).contains(noun)) {
            addressee = at(where, verb, Optional.empty(), own);
          }
        }
        Party recipient = c.recipient().isKnown() ? c.recipient() : addressee.without(own);
        return Optional.of(c.between(own.isKnown() ? own : c.actor(), recipient));
      }
    }
    return Optional.empty();
  }

  private Optional<Candidate> raised(Operator operator, Token head, int depth) {
    Optional<Candidate> inner = below(head, depth);
    if (inner.isEmpty() && head.isNominal()) {
      Optional<Token> verb = grammar.head(head).filter(Token::isVerb);
      for (Token clause : verb.map(grammar::complements).orElse(List.of())) {
        if (inner.isEmpty() && clause.is("ccomp") && clause.index() > head.index()) {
          inner = read(clause, depth + 1);
        }
      }
    }
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Candidate event = inner.get();
    if (event.status() == Status.HYPOTHETICAL) {
      return Optional.empty();
    }
    Party agent = agent(head);
    if (operator.name().equals("future") && grammar.othersDo(head)) {
      return wished(head, event, agent);
    }
    boolean none = event.status() == Status.NEGATED && event.head().isNominal();
    if (operator.name().equals("future") && none) {
      return Optional.empty(); // "no call is planned"
    }
    if (operator.name().equals("fail")) {
      return Optional.of(event.with(Status.NEGATED));
    }
    if (operator.name().equals("try")) {
      Party actor = event.actor().isKnown() ? event.actor() : agent;
      return Optional.of(event.between(actor, event.recipient()));
    }
    boolean negated = grammar.negated(head) || event.status() == Status.NEGATED;
    Operator applied = operator;
    if (negated) {
      if (operator.name().equals("commit") || operator.name().equals("future")) {
        applied = book.operator("refuse").orElse(operator);
      } else if (operator.name().equals("refuse") && grammar.negated(head)) {
        return Optional.empty();
      }
    }
    Optional<Operator.Outcome> outcome = applied.of(event.code().code());
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    Party recipient = raisedRecipient(operator, head, event, agent);
    Candidate made =
        event
            .as(
                applied.name() + " (" + Grammar.lemma(head) + ")",
                outcome.get().type(),
                outcome.get().code(),
                outcome.get().mode(),
                head)
            .with(Status.OCCURRED);
    if (operator.name().equals("commit") && agent.countries().size() > 1) {
      return Optional.of(reciprocal(made, agent));
    }
    return Optional.of(made.between(agent, recipient));
  }

  /**
   * "wants Mali to release them" asks for it; "expects Mali to release them" tells what is to come.
   */
  private Optional<Candidate> wished(Token head, Candidate event, Party agent) {
    Party other = event.actor().without(agent);
    boolean asks = book.words("wishes").contains(Grammar.lemma(head));
    Optional<Operator.Outcome> outcome =
        book.operator(asks ? "appeal" : "future").flatMap(o -> o.of(event.code().code()));
    if (outcome.isEmpty() || (asks && !other.isKnown())) {
      return Optional.empty();
    }
    Candidate made =
        event
            .as(
                (asks ? "appeal (" : "future (") + Grammar.lemma(head) + ")",
                outcome.get().type(),
                outcome.get().code(),
                outcome.get().mode(),
                head)
            .with(Status.OCCURRED);
    if (asks) {
      return Optional.of(made.between(agent, other));
    }
    return Optional.of(
        event.reciprocal()
            ? reciprocal(made, event.actor())
            : made.between(event.actor(), event.recipient()));
  }

  private static Candidate reciprocal(Candidate c, Party all) {
    return new Candidate(
        c.rule(),
        c.type(),
        c.code(),
        c.mode(),
        all,
        Party.NOBODY,
        true,
        false,
        c.status(),
        c.head(),
        c.words());
  }

  private Party agent(Token head) {
    if (head.isVerb()) {
      return parties.of(grammar.agents(head));
    }
    if (head.isNominal()) {
      return parties.of(grammar.controllers(head, 0));
    }
    return parties.of(grammar.subjects(head, 0));
  }

  private Party raisedRecipient(Operator operator, Token head, Candidate event, Party agent) {
    boolean asks = MUST.contains(operator.name()) || operator.name().equals("allege");
    List<Party> order = new ArrayList<>();
    Party asked = Party.NOBODY;
    if (head.isVerb()) {
      asked = parties.of(grammar.patients(head));
      for (Token t : grammar.children(head)) {
        if (t.is("iobj")) {
          asked = parties.of(t);
        }
      }
    }
    Party addressed = Party.NOBODY;
    for (String word : List.of("to", "on", "with", "from", "against")) {
      if (!addressed.isKnown()) {
        addressed = byPreposition(head, word);
      }
    }
    if (asks) {
      order.add(asked.without(agent));
      order.add(addressed.without(agent));
      order.add(event.actor().without(agent));
      order.add(event.recipient().without(agent));
    } else if (operator.name().equals("refuse")) {
      order.add(asked.without(agent));
      order.add(event.recipient());
      order.add(event.reciprocal() ? event.actor().without(agent) : Party.NOBODY);
      order.add(addressed);
    } else {
      order.add((event.reciprocal() ? event.actor() : event.recipient()).without(agent));
      order.add(addressed.without(agent));
      order.add(asked.without(agent));
      order.add(event.actor().without(agent));
      order.add(event.reciprocal() ? Party.NOBODY : event.recipient());
    }
    for (Party party : order) {
      if (!party.countries().isEmpty()) {
        return party;
      }
    }
    return order.stream().filter(Party::isKnown).findFirst().orElse(Party.NOBODY);
  }

  /** What an operator makes of something that the codebook does not know. */
  private Optional<Candidate> unraised(Operator operator, Token verb) {
    Optional<Operator.Outcome> outcome = operator.ofAnything();
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    boolean negated = grammar.negated(verb);
    if (negated && operator.name().equals("commit")) {
      outcome = book.operator("refuse").flatMap(Operator::ofAnything);
    } else if (negated) {
      return Optional.empty();
    }
    if (outcome.isEmpty()
        || (grammar.patients(verb).isEmpty()
            && grammar.complements(verb).isEmpty()
            && grammar.preps(verb).isEmpty())) {
      return Optional.empty();
    }
    Party actor = parties.of(grammar.agents(verb));
    Party recipient = parties.of(grammar.patients(verb)).without(actor);
    for (String where : List.of("iobj", "to", "with", "on", "from", "complement", "inside")) {
      if (recipient.countries().isEmpty()) {
        Party found = at(where, verb, Optional.empty(), actor).without(actor);
        recipient = found.isKnown() ? found : recipient;
      }
    }
    boolean atSomebody = recipient.isKnown() || !grammar.complements(verb).isEmpty();
    if (operator.name().equals("threaten") && !(actor.isKnown() && atSomebody)) {
      return Optional.empty(); // "a storm threatens the coast", "doctors warned of malaria"
    }
    Set<Integer> words = new TreeSet<>();
    words.add(verb.index());
    boolean together = operator.name().equals("commit") && actor.countries().size() > 1;
    return Optional.of(
        new Candidate(
            outcome.get().type() + ": " + operator.name() + " (" + Grammar.lemma(verb) + ")",
            outcome.get().type(),
            outcome.get().code(),
            outcome.get().mode(),
            actor,
            together ? Party.NOBODY : recipient,
            together,
            false,
            Status.OCCURRED,
            verb,
            words));
  }

  /** The event spoken of below an operator: a clause that completes it, or a noun. */
  private Optional<Candidate> below(Token head, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    for (Token clause : grammar.complements(head)) {
      Optional<Candidate> found = read(clause, depth + 1);
      if (found.isEmpty() && clause.isNominal()) {
        found = nominal(clause);
      }
      for (Token next : grammar.children(clause)) {
        if (found.isEmpty() && next.is("conj") && next.isVerb()) {
          found = read(next, depth + 1); // "plans to clear the road and to help Fiji"
        }
      }
      if (found.isPresent()) {
        return found;
      }
    }
    if (head.isVerb()) {
      for (Token patient : grammar.patients(head)) {
        Optional<Candidate> found = inNoun(patient, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    for (Grammar.Prep p : grammar.preps(head)) {
      if (Set.of("to", "for", "of", "on", "with", "in", "from").contains(p.word())) {
        Optional<Candidate> found =
            p.object().isVerb() ? read(p.object(), depth + 1) : inNoun(p.object(), depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Candidate> inNoun(Token noun, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Candidate> own = nominal(noun);
    if (own.isPresent()) {
      return own;
    }
    return noun.upos().equals("PROPN") ? Optional.empty() : below(noun, depth);
  }

  // auxiliaries and negation

  private Optional<Candidate> modified(Token head, Optional<Candidate> bare) {
    Optional<Operator> auxiliary = Optional.empty();
    for (Token t : grammar.auxiliaries(head)) {
      Optional<Operator> found = book.operatorAuxiliary(Grammar.lemma(t));
      auxiliary = found.isPresent() ? found : auxiliary;
    }
    boolean negated = grammar.negated(head);
    if (auxiliary.isPresent() && MUST.contains(auxiliary.get().name())) {
      return obliged(auxiliary.get(), head, bare);
    }
    if (bare.isEmpty()) {
      return bare;
    }
    Candidate event = bare.get();
    boolean fresh = event.head().index() == head.index();
    if (auxiliary.isPresent()) {
      Operator operator = auxiliary.get();
      if (negated && fresh) {
        boolean good = event.type().quad() == 1 || event.type().quad() == 2;
        Optional<Operator.Outcome> refused =
            good && !operator.name().equals("possible")
                ? book.operator("refuse").flatMap(r -> r.of(event.code().code()))
                : Optional.empty();
        return Optional.of(
            refused
                .map(o -> spoken(event, "refuse (will not)", o, head))
                .orElse(event.with(Status.NEGATED)));
      }
      Optional<Operator.Outcome> outcome = operator.of(event.code().code());
      if (outcome.isPresent()) {
        return Optional.of(spoken(event, operator.name() + " (auxiliary)", outcome.get(), head));
      }
      if (operator.name().equals("possible")) {
        return Optional.of(event.with(Status.HYPOTHETICAL));
      }
      return Optional.of(
          event.type().quad() <= 2 && event.type() != EventType.AGREE
              ? event.with(Status.PLANNED)
              : event);
    }
    if (negated && fresh && event.type() != EventType.REJECT) {
      return Optional.of(event.with(Status.NEGATED));
    }
    return bare;
  }

  private static Candidate spoken(
      Candidate event, String operator, Operator.Outcome outcome, Token head) {
    Candidate made = event.as(operator, outcome.type(), outcome.code(), outcome.mode(), head);
    if (!event.reciprocal()) {
      return made;
    }
    return reciprocal(made, event.actor());
  }

  /** "said that Sudan must return the helicopter": whoever says it demands it. */
  private Optional<Candidate> obliged(Operator operator, Token head, Optional<Candidate> bare) {
    Optional<Token> speech = grammar.head(head).filter(h -> head.is("ccomp"));
    if (speech.isEmpty()) {
      return Optional.empty();
    }
    Party speaker = agent(speech.get());
    Party obliged = parties.of(grammar.agents(head)).without(speaker);
    if (!speaker.isKnown()
        || (bare.isEmpty()
            && (obliged.countries().isEmpty() || operator.name().equals("appeal")))) {
      return Optional.empty();
    }
    Optional<Operator.Outcome> outcome =
        bare.isPresent() ? operator.of(bare.get().code().code()) : operator.ofAnything();
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    Party recipient = obliged;
    if (!recipient.isKnown() && bare.isPresent()) {
      recipient = bare.get().recipient().without(speaker);
    }
    Set<Integer> words = new TreeSet<>();
    words.add(head.index());
    bare.ifPresent(b -> words.addAll(b.words()));
    return Optional.of(
        new Candidate(
            outcome.get().type() + ": " + operator.name() + " (auxiliary)",
            outcome.get().type(),
            outcome.get().code(),
            outcome.get().mode(),
            speaker,
            recipient,
            false,
            false,
            Status.OCCURRED,
            head,
            words));
  }
}
