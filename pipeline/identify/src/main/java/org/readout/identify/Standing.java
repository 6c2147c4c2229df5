package org.readout.identify;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.knowledge.WordSets;

/**
 * How the name of a place stands in its sentence: as a place, as whoever governs it, or as both.
 *
 * @param actor whether the government or people is meant
 * @param place whether the place is meant
 */
record Standing(boolean actor, boolean place) {
  private static final Set<String> WITHIN =
      Set.of(
          "in",
          "at",
          "near",
          "across",
          "inside",
          "outside",
          "around",
          "into",
          "through",
          "throughout",
          "within",
          "off",
          "via",
          "en",
          "along",
          "above",
          "beyond");
  private static final Set<String> TOWARDS =
      Set.of("to", "for", "from", "toward", "towards", "on", "over");
  private static final Set<String> MOTION = WordSets.bundled().of("motion");

  static Standing of(Phrase p) {
    Atom.Type type = p.name.map(Atom::type).orElse(Atom.Type.PLACE);
    Sentence s = p.sentence;
    Token head = p.headToken();
    Token first = firstOfList(s, head);
    if (!head.is("nsubj") && locatesPlace(s, p)) {
      return new Standing(false, true);
    }
    Optional<String> preposition =
        preposition(s, p.first, head).or(() -> preposition(s, first.index(), first));
    if (preposition.isPresent()) {
      String word = preposition.get();
      boolean aimed = word.equals("at") && type == Atom.Type.COUNTRY;
      if (aimed) {
        return new Standing(true, false);
      }
      if (WITHIN.contains(word)) {
        return new Standing(false, true);
      }
      if (TOWARDS.contains(word)) {
        boolean moves = s.head(first).filter(v -> MOTION.contains(v.lemma())).isPresent();
        boolean actor =
            type == Atom.Type.COUNTRY || (!moves && type == Atom.Type.CAPITAL) || word.equals("on");
        return new Standing(actor, moves || !actor);
      }
      boolean of = word.equals("of");
      return new Standing(type != Atom.Type.PLACE || !of, of && type != Atom.Type.COUNTRY);
    }
    if (first.is("obj") || (first.is("nsubj") && first.relation().endsWith("pass"))) {
      boolean moves = s.head(first).filter(v -> MOTION.contains(v.lemma())).isPresent();
      if (moves) {
        return new Standing(type == Atom.Type.COUNTRY, true);
      }
      return new Standing(true, type == Atom.Type.PLACE);
    }
    if (first.is("nsubj")) {
      return new Standing(true, type == Atom.Type.PLACE);
    }
    if (first.is("obl")) {
      return new Standing(false, true);
    }
    boolean dateline = p.sentence.index() == 0 && p.first == 0 && isCapitals(head.form());
    return dateline || type == Atom.Type.PLACE
        ? new Standing(false, true)
        : new Standing(true, false);
  }

  /** "United Kingdom" in "in London, United Kingdom" only says where London is. */
  private static boolean locatesPlace(Sentence s, Phrase p) {
    int place = p.first - 2;
    if (place < 1 || !s.token(p.first - 1).form().equals(",") || !isName(s.token(place))) {
      return false;
    }
    while (place > 1 && isName(s.token(place - 1))) {
      place--;
    }
    return WITHIN.contains(s.token(place - 1).form().toLowerCase(Locale.ROOT));
  }

  private static boolean isName(Token t) {
    return t.xpos().startsWith("NNP");
  }

  private static boolean isCapitals(String form) {
    return form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  private static Token firstOfList(Sentence s, Token token) {
    Token at = token;
    for (int steps = 0; at.is("conj") && steps < s.size(); steps++) {
      at = s.head(at).orElse(at);
    }
    return at;
  }

  private static Optional<String> preposition(Sentence s, int first, Token head) {
    Optional<Token> marked = s.dependent(head, "case").filter(t -> t.index() < head.index());
    if (marked.isPresent()) {
      return marked.map(t -> t.form().toLowerCase(Locale.ROOT));
    }
    int before = first - 1;
    return before >= 0 && s.token(before).xpos().equals("IN")
        ? Optional.of(s.token(before).form().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
