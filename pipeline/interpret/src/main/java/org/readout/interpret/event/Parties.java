package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.identify.PlaceMention;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/** Whom a noun phrase of one sentence means: itself, its possessor, its people, its place. */
final class Parties {
  private static final List<String> WITHIN =
      List.of(
          "by",
          "of",
          "from",
          "against",
          "on",
          "in",
          "to",
          "for",
          "with",
          "into",
          "at",
          "between",
          "over",
          "among",
          "near",
          "outside",
          "across",
          "about",
          "towards",
          "toward",
          "inside",
          "within",
          "around",
          "along",
          "throughout",
          "through",
          "under");
  private static final Set<String> PERSONAL =
      Set.of("it", "they", "he", "she", "its", "their", "his", "her", "we", "our");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");

  private final Grammar grammar;
  private final Map<ActorId, Actor> actors;
  private final Map<Integer, Mention> mentions = new HashMap<>();
  private final Map<Integer, PlaceMention> places = new HashMap<>();

  Parties(
      Grammar grammar,
      Map<ActorId, Actor> actors,
      List<Mention> mentions,
      List<PlaceMention> places) {
    this.grammar = grammar;
    this.actors = actors;
    for (Mention m : mentions) {
      Mention before = this.mentions.get(m.head());
      if (before == null || better(m, before)) {
        this.mentions.put(m.head(), m);
      }
    }
    for (PlaceMention p : places) {
      for (int i = p.first(); i <= p.last(); i++) {
        this.places.put(i, p);
      }
    }
  }

  static Map<ActorId, Actor> index(IdentifiedReport report) {
    Map<ActorId, Actor> found = new HashMap<>();
    report.actors().forEach(a -> found.put(a.id(), a));
    return found;
  }

  private static boolean better(Mention a, Mention b) {
    boolean aKnown = !a.countries().isEmpty();
    boolean bKnown = !b.countries().isEmpty();
    return aKnown != bKnown ? aKnown : a.span().length() > b.span().length();
  }

  /** Whom {@code head} and what is coordinated with it mean; nobody where nothing tells. */
  Party of(Token head) {
    return of(head, 0);
  }

  Party of(List<Token> heads) {
    Party all = Party.NOBODY;
    for (Token t : heads) {
      all = all.with(of(t));
    }
    return all;
  }

  private Party of(Token head, int depth) {
    Party found = alone(head, depth);
    if (depth < 4) {
      for (Token t : grammar.children(head)) {
        if (t.is("conj") && !t.isVerb()) {
          found = found.with(of(t, depth + 1));
        }
      }
    }
    return found;
  }

  private Party alone(Token head, int depth) {
    if (head.upos().equals("PRON") && RELATIVES.contains(Grammar.lemma(head))) {
      Token clause = grammar.clause(head);
      if (clause.relation().startsWith("acl") && clause.head() != Token.ROOT && depth < 4) {
        return of(grammar.sentence().token(clause.head()), depth + 1);
      }
    }
    Party own = own(head);
    if (!own.countries().isEmpty() || depth > 4) {
      return own;
    }
    if (head.upos().equals("PRON") && PERSONAL.contains(Grammar.lemma(head))) {
      Party meant = antecedent(head, depth);
      return meant.isKnown() && own.actors().isEmpty() ? meant : own;
    }
    for (Token t : grammar.children(head)) {
      if (t.upos().equals("PRON")) {
        continue; // "his counterpart" is another's
      }
      if (t.is("nmod:poss")
          || t.is("amod")
          || t.is("compound")
          || t.is("appos")
          || t.is("flat")
          || t.is("nummod")
          || t.relation().equals("det:poss")) {
        Party part = of(t, depth + 1);
        if (!part.countries().isEmpty()) {
          return own.actors().isEmpty() ? named(part, head) : withCountries(own, part);
        }
      }
    }
    List<Grammar.Prep> preps = grammar.preps(head);
    for (String word : WITHIN) {
      for (Grammar.Prep p : preps) {
        if (p.word().equals(word) && !p.object().isVerb() && !isOtherSide(head, p, depth)) {
          Party part = of(p.object(), depth + 1);
          if (!part.countries().isEmpty()) {
            return own.actors().isEmpty() ? named(part, head) : withCountries(own, part);
          }
        }
      }
    }
    for (Token t : grammar.children(head)) {
      if (t.is("nmod:poss") && t.upos().equals("PRON") && own.actors().isEmpty()) {
        Party part = of(t, depth + 1);
        if (!part.countries().isEmpty()) {
          return named(part, head);
        }
      }
    }
    return own.isNamed() ? own : new Party(List.of(), List.of(), List.of(head.index()));
  }

  /** "a town near the border with Chad" is not Chad's. */
  private static boolean isOtherSide(Token head, Grammar.Prep p, int depth) {
    return depth > 0 && p.word().equals("with") && Grammar.BORDERS.contains(Grammar.lemma(head));
  }

  /** Whom an unresolved pronoun most likely means: whoever speaks, or its own clause's subject. */
  private Party antecedent(Token pronoun, int depth) {
    Token clause = grammar.clause(pronoun);
    if (!grammar.subjects(clause, 0).contains(pronoun)) {
      Party subject = Party.NOBODY;
      for (Token t : grammar.subjects(clause, 0)) {
        subject = subject.with(of(t, depth + 2));
      }
      return subject;
    }
    Token at = clause;
    for (int i = 0; i < 4 && grammar.head(at).isPresent(); i++) {
      at = grammar.head(at).get();
      for (Token t : grammar.subjects(at, 0)) {
        if (at.isVerb() && !t.equals(pronoun)) {
          Party subject = of(t, depth + 2);
          if (subject.isKnown()) {
            return subject;
          }
        }
      }
    }
    return Party.NOBODY;
  }

  private static Party named(Party part, Token head) {
    return part.with(new Party(List.of(), List.of(), List.of(head.index())));
  }

  private static Party withCountries(Party own, Party part) {
    return new Party(own.actors(), part.countries(), own.words());
  }

  /** What is said of the very token: its mention, or the place that it names. */
  private Party own(Token head) {
    Mention mention = mentions.get(head.index());
    if (mention != null && (!mention.countries().isEmpty() || !mention.actors().isEmpty())) {
      Set<CountryCode> countries = new LinkedHashSet<>();
      mention.countries().forEach(c -> countries.add(coded(c)));
      if (countries.isEmpty()) {
        for (ActorId id : mention.actors()) {
          Actor actor = actors.get(id);
          if (actor != null) {
            actor.country().ifPresent(c -> countries.add(coded(c)));
          }
        }
      }
      return new Party(mention.actors(), new ArrayList<>(countries), List.of(head.index()));
    }
    PlaceMention place = places.get(head.index());
    if (place != null && place.place().country().isPresent()) {
      return new Party(
          List.of(), List.of(coded(place.place().country().get())), List.of(head.index()));
    }
    return Party.NOBODY;
  }

  /** PLOVER codes every intergovernmental body alike where it wants a country. */
  private static CountryCode coded(CountryCode code) {
    return switch (code.value()) {
      case "UNO", "EUR", "NTO", "EEC", "WAF", "SAA" -> new CountryCode("IGO");
      default -> code;
    };
  }
}
