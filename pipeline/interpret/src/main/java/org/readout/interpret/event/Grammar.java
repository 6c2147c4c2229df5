package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.DaysAndMonths;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.knowledge.WordSets;

/**
 * A sentence's grammar, indexed once: who is subject and object of a verb, also where a verb shares
 * them with another (control, raising, coordination, participles, relative clauses).
 */
final class Grammar {
  private static final Set<String> TRANSPARENT = WordSets.bundled().of("quantity");
  private static final Set<String> PARTICLES =
      Set.of("out", "off", "up", "down", "back", "away", "over", "in", "on", "aside");
  private static final Set<String> SUBJECT_CONTROL = WordSets.bundled().of("subject control");
  private static final Set<String> STATES = WordSets.bundled().of("state");
  static final Set<String> BORDERS = WordSets.bundled().of("border");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");

  /** What hangs on a head by a preposition; {@code word} is the preposition's lemma. */
  record Prep(String word, Token object) {}

  private final Sentence sentence;
  private final List<List<Token>> children;

  Grammar(Sentence sentence) {
    this.sentence = sentence;
    children = new ArrayList<>(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      children.add(new ArrayList<>(4));
    }
    for (Token t : sentence.tokens()) {
      if (t.head() != Token.ROOT && t.head() != t.index()) {
        children.get(t.head()).add(t);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> children(Token head) {
    return children.get(head.index());
  }

  Optional<Token> head(Token t) {
    return sentence.head(t);
  }

  Optional<Token> child(Token head, String relation) {
    for (Token t : children(head)) {
      if (t.is(relation)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }

  /** Whether a word is a day of the week or a month. */
  static boolean isDay(Token t) {
    return DaysAndMonths.have(lemma(t));
  }

  /** The verb's lemmas to look up: with its particle first, then alone. */
  List<String> verbWords(Token verb) {
    String lemma = lemma(verb);
    List<String> words = new ArrayList<>(2);
    for (Token t : children(verb)) {
      if (t.is("compound:prt")
          || (t.index() > verb.index()
              && t.index() - verb.index() <= 2
              && t.is("advmod")
              && PARTICLES.contains(lemma(t)))) {
        words.add(lemma + "_" + lemma(t));
      }
    }
    boolean particle = child(verb, "compound:prt").isPresent();
    for (Prep p : preps(verb)) {
      words.add(lemma + "_" + p.word());
    }
    if (!particle) {
      words.add(lemma);
    }
    return words;
  }

  /** The lemmas that speak for a noun: its own, with its modifiers, and what it is a number of. */
  Set<String> nounWords(Token noun) {
    Set<String> words = new LinkedHashSet<>();
    addNounWords(noun, words, 0);
    return words;
  }

  private void addNounWords(Token noun, Set<String> words, int depth) {
    String lemma = lemma(noun);
    words.add(lemma);
    if (noun.upos().equals("PROPN")) {
      words.add("PROPN");
      for (Token t : children(noun)) {
        if (t.is("compound") || t.is("flat") || t.is("appos")) {
          words.add(lemma(t));
        }
      }
    }
    for (Token t : children(noun)) {
      if (t.index() < noun.index() && (t.is("compound") || t.is("amod"))) {
        words.add(lemma(t) + " " + lemma);
        for (Token u : children(t)) {
          if (u.is("compound") || u.is("amod")) {
            words.add(lemma(u) + " " + lemma(t));
            words.add(lemma(u) + " " + lemma(t) + " " + lemma);
          }
        }
        if (t.index() < noun.index() - 1) {
          words.add(lemma(t) + " " + lemma(sentence.token(t.index() + 1)));
        }
      }
    }
    if (depth < 2 && (TRANSPARENT.contains(lemma) || noun.upos().equals("NUM"))) {
      for (Prep p : preps(noun)) {
        if (p.word().equals("of")) {
          addNounWords(p.object(), words, depth + 1);
        }
      }
    }
    if (depth < 2) {
      for (Token t : children(noun)) {
        if (t.is("conj") && t.isNominal()) {
          addNounWords(t, words, depth + 1);
        }
      }
    }
  }

  boolean passive(Token verb) {
    if (STATES.contains(verb.form().toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (Token t : children(verb)) {
      if (t.relation().equals("nsubj:pass")
          || t.relation().equals("aux:pass")
          || t.relation().equals("csubj:pass")) {
        return true;
      }
    }
    if (verb.xpos().equals("VBN") && child(verb, "aux").isEmpty()) {
      if (verb.is("acl") && child(verb, "nsubj").isEmpty()) {
        return true;
      }
      if (verb.is("conj") && child(verb, "nsubj").isEmpty()) {
        return head(verb).map(h -> h.isVerb() && passive(h)).orElse(false);
      }
      if (verb.is("advcl") && child(verb, "nsubj").isEmpty() && child(verb, "obj").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Who does it: the subject of an active verb, the by-phrase of a passive one. */
  List<Token> agents(Token verb) {
    if (passive(verb)) {
      List<Token> found = new ArrayList<>();
      for (Prep p : preps(verb)) {
        if (p.word().equals("by") && !p.object().isVerb()) {
          found.add(p.object());
        }
      }
      return found.isEmpty() ? farAgents(verb) : found;
    }
    return subjects(verb, 0);
  }

  /**
   * "was threatened with a ban by Mali": the by-phrase of a passive that hangs on its last noun.
   */
  private List<Token> farAgents(Token verb) {
    for (Prep p : preps(verb)) {
      for (Prep q : p.object().isVerb() ? List.<Prep>of() : preps(p.object())) {
        if (q.word().equals("by") && q.object().upos().equals("PROPN")) {
          return List.of(q.object());
        }
      }
    }
    return List.of();
  }

  /** To whom it is done: the object of an active verb, the subject of a passive one. */
  List<Token> patients(Token verb) {
    if (passive(verb)) {
      return subjects(verb, 0);
    }
    List<Token> found = new ArrayList<>();
    for (Token t : children(verb)) {
      if (t.is("obj") || t.relation().equals("dobj")) {
        found.add(t);
      }
    }
    if (found.isEmpty() && verb.relation().equals("acl:relcl")) {
      for (Token t : children(verb)) {
        if (t.is("nsubj") && !RELATIVES.contains(lemma(t))) {
          head(verb).ifPresent(found::add);
          break;
        }
      }
    }
    if (found.isEmpty() && verb.is("conj")) {
      // "attacked and destroyed the village": the object may hang on the first verb or the last
      head(verb)
          .filter(h -> h.isVerb() && child(verb, "obl").isEmpty() && !passive(h))
          .flatMap(h -> child(h, "obj"))
          .filter(o -> o.index() > verb.index())
          .ifPresent(found::add);
    }
    return found;
  }

  List<Token> subjects(Token verb, int depth) {
    List<Token> found = new ArrayList<>();
    for (Token t : children(verb)) {
      if (t.is("nsubj") || t.is("csubj")) {
        found.add(t);
      }
    }
    if (!found.isEmpty()) {
      if (RELATIVES.contains(lemma(found.get(0))) && verb.relation().startsWith("acl")) {
        Optional<Token> antecedent = head(verb);
        if (antecedent.isPresent()) {
          return List.of(antecedent.get());
        }
      }
      return found;
    }
    Optional<Token> bare = bareSubject(verb);
    if (bare.isPresent()) {
      return List.of(bare.get());
    }
    Optional<Token> head = head(verb);
    if (depth > 5 || head.isEmpty()) {
      return found;
    }
    Token h = head.get();
    if (verb.is("conj") || verb.is("parataxis")) {
      return h.isVerb() || h.upos().equals("ADJ") ? subjects(h, depth + 1) : found;
    }
    if (verb.is("xcomp")) {
      if (!h.isVerb() && !h.upos().equals("ADJ") && !h.upos().equals("AUX")) {
        return subjects(h, depth + 1);
      }
      List<Token> objects = new ArrayList<>();
      for (Token t : children(h)) {
        if ((t.is("obj") || t.is("iobj")) && !SUBJECT_CONTROL.contains(lemma(h))) {
          objects.add(t);
        }
      }
      return !objects.isEmpty() && !passive(h) ? objects : subjects(h, depth + 1);
    }
    if (verb.is("advcl") || verb.is("ccomp") || verb.is("dep")) {
      return h.isNominal() && child(h, "cop").isEmpty() ? List.of(h) : subjects(h, depth + 1);
    }
    if (verb.is("acl")) {
      if (verb.xpos().equals("VBG")
          || verb.xpos().equals("VBN")
          || verb.relation().equals("acl:relcl")) {
        return List.of(h);
      }
      return controllers(h, depth + 1);
    }
    if (verb.is("obl") || verb.is("nmod")) {
      return h.isVerb() ? subjects(h, depth + 1) : controllers(h, depth + 1);
    }
    return found;
  }

  /**
   * "after Peru on Monday struck": a name without a preposition before the finite verb of a marked
   * clause is its subject, also where the parser took it for a circumstance.
   */
  private Optional<Token> bareSubject(Token verb) {
    if (!verb.is("advcl") || !(verb.xpos().equals("VBD") || verb.xpos().equals("VBZ"))) {
      return Optional.empty();
    }
    for (Token t : children(verb)) {
      if (t.is("obl")
          && t.index() < verb.index()
          && t.upos().equals("PROPN")
          && !DaysAndMonths.have(lemma(t))
          && child(t, "case").isEmpty()) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** Whose plan, offer or readiness it is: the noun's possessor, else whoever has or makes it. */
  List<Token> controllers(Token noun, int depth) {
    Optional<Token> possessor = child(noun, "nmod:poss");
    if (possessor.isPresent()) {
      return List.of(possessor.get());
    }
    for (Prep p : preps(noun)) {
      if (p.word().equals("by") || p.word().equals("from") || p.word().equals("of")) {
        return p.object().isVerb() ? List.of() : List.of(p.object());
      }
    }
    Optional<Token> head = head(noun);
    if (head.isPresent() && depth < 5) {
      Token h = head.get();
      if (h.isVerb() && !noun.is("nsubj")) {
        return agents(h);
      }
      if (h.isNominal() && noun.is("nmod")) {
        return controllers(h, depth + 1);
      }
    }
    return List.of();
  }

  /** What hangs on {@code head} by prepositions, also clauses ("of misusing"). */
  List<Prep> preps(Token head) {
    List<Prep> found = new ArrayList<>();
    for (Token t : children(head)) {
      if (t.is("obl") || t.is("nmod") || t.is("advcl") || t.is("acl") || t.is("xcomp")) {
        addPreps(t, found, t);
      }
    }
    return found;
  }

  private void addPreps(Token t, List<Prep> found, Token object) {
    for (Token c : children(t)) {
      if (isBordersOther(c, t)) {
        continue;
      }
      if (c.is("case") || (c.is("mark") && (c.xpos().equals("IN") && object.isVerb()))) {
        found.add(new Prep(lemma(c), object));
        for (Token k : children(object)) {
          if (k.is("conj")) {
            found.add(new Prep(lemma(c), k));
          }
        }
      }
    }
    if (t.relation().equals("obl:agent") && found.isEmpty()) {
      found.add(new Prep("by", object));
    }
  }

  /**
   * "near the border with Chad": by the order of words it is the border's, whatever it hangs on.
   */
  private boolean isBordersOther(Token preposition, Token object) {
    int before = preposition.index() - 1;
    return before >= 0
        && lemma(preposition).equals("with")
        && BORDERS.contains(lemma(sentence.token(before)))
        && object.head() != before;
  }

  /** Verbs (and predicates) that complete {@code head}: "agreed to cut", "said it would go". */
  List<Token> complements(Token head) {
    List<Token> found = new ArrayList<>();
    for (Token t : children(head)) {
      if (t.index() < head.index()) {
        continue; // "..., officials told reporters": the words come first, and are not asked for
      }
      if (t.is("xcomp") || t.is("ccomp") || (t.is("acl") && !t.relation().endsWith("relcl"))) {
        found.add(t);
      } else if (t.is("advcl") && (infinitive(t) || hasPreposition(t))) {
        found.add(t);
      }
    }
    return found;
  }

  /** Whether what completes a verb has a subject of its own: "wants Chad to leave". */
  boolean othersDo(Token verb) {
    if (!verb.isVerb() || passive(verb)) {
      return false;
    }
    for (Token c : complements(verb)) {
      boolean own = child(c, "nsubj").isPresent() || child(c, "nsubj:pass").isPresent();
      boolean object =
          c.is("xcomp") && (child(verb, "obj").isPresent() || child(verb, "iobj").isPresent());
      if (own || (object && !SUBJECT_CONTROL.contains(lemma(verb)))) {
        return true;
      }
    }
    return false;
  }

  boolean infinitive(Token verb) {
    for (Token t : children(verb)) {
      if (t.is("mark") && lemma(t).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPreposition(Token verb) {
    return verb.xpos().equals("VBG")
        && children(verb).stream()
            .anyMatch(
                t ->
                    (t.is("mark") || t.is("case"))
                        && Set.of("of", "for", "from", "on", "in", "against").contains(lemma(t)));
  }

  /** The conjunction or preposition that opens a clause: "after", "if". */
  String mark(Token clause) {
    for (Token t : children(clause)) {
      if ((t.is("mark") || t.is("case")) && !lemma(t).equals("to") && !lemma(t).equals("that")) {
        return lemma(t);
      }
      if (t.is("advmod")
          && (lemma(t).equals("when") || lemma(t).equals("while") || lemma(t).equals("where"))) {
        return lemma(t);
      }
    }
    return "";
  }

  boolean negated(Token head) {
    for (Token t : children(head)) {
      String lemma = lemma(t);
      if ((t.is("advmod") || t.is("neg") || t.is("det") || t.is("cc"))
          && (lemma.equals("not")
              || lemma.equals("n't")
              || lemma.equals("never")
              || lemma.equals("no"))) {
        return true;
      }
      if (t.is("advmod") && lemma.equals("longer")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun says that there is none of it: "no talks", "nobody". */
  boolean none(Token noun) {
    String lemma = lemma(noun);
    if (lemma.equals("nothing") || lemma.equals("nobody") || lemma.equals("none")) {
      return true;
    }
    return children(noun).stream().anyMatch(t -> t.is("det") && lemma(t).equals("no"));
  }

  List<Token> auxiliaries(Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token t : children(verb)) {
      if (t.is("aux")) {
        found.add(t);
      }
    }
    if (found.isEmpty() && verb.is("conj") && child(verb, "nsubj").isEmpty()) {
      Optional<Token> h = head(verb);
      if (h.isPresent() && h.get().isVerb() && verb.xpos().equals("VB")) {
        return auxiliaries(h.get());
      }
    }
    return found;
  }

  /** The words of the phrase that {@code head} heads, without its subject and other clauses. */
  void phrase(Token head, boolean top, Set<String> words) {
    words.add(lemma(head));
    for (Token t : children(head)) {
      if ((top && (t.is("nsubj") || t.is("csubj")))
          || t.is("ccomp")
          || t.is("parataxis")
          || t.relation().equals("acl:relcl")
          || (t.is("advcl") && !infinitive(t))
          || (t.is("conj") && t.isVerb())) {
        continue;
      }
      phrase(t, false, words);
    }
  }

  /** The nearest token at or above {@code t} that is a verb or a root. */
  Token clause(Token t) {
    Token at = t;
    for (int i = 0; i < sentence.size(); i++) {
      if (at.isVerb() || at.head() == Token.ROOT) {
        return at;
      }
      at = sentence.token(at.head());
    }
    return at;
  }
}
