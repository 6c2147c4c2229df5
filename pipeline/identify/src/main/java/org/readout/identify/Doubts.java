package org.readout.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Name;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.knowledge.DoubtfulName;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.Spelling;
import org.readout.vocabulary.CountryCode;

/**
 * Settles which of its meanings a country's name has in one report: Georgia the country or the
 * state, the one Congo or the other, Jordan the country or somebody's given name.
 */
final class Doubts {
  private final Knowledge knowledge;
  private final AnnotatedText text;

  /** The report's words; empty until a doubtful name asks for them. */
  private String report = "";

  Doubts(Knowledge knowledge, AnnotatedText text) {
    this.knowledge = knowledge;
    this.text = text;
  }

  private String report() {
    report = report.isEmpty() ? words(text.text()) : report;
    return report;
  }

  private static String words(String text) {
    return " " + Spelling.folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
  }

  /** The names of a sentence, each with the meaning that it has here. */
  List<Atom> settled(Sentence s, List<Atom> atoms) {
    List<Atom> settled = new ArrayList<>();
    for (Atom a : atoms) {
      boolean named = a.isPlace() && isGivenName(s, a);
      if (!named) {
        settled.add(a.isPlace() ? elsewhere(s, a).orElseGet(() -> meant(s, a)) : a);
      }
    }
    return settled;
  }

  /** "Jordan" in "Jordan Smith", where the words are tagged as one person's name. */
  private boolean isGivenName(Sentence s, Atom a) {
    int next = a.last() + 1;
    return next < s.size()
        && s.token(next).xpos().startsWith("NNP")
        && knowledge.titles().of(s.token(next).form()).isEmpty()
        && s.names().stream()
            .anyMatch(
                n -> n.kind() == Name.Kind.PERSON && n.first() == a.first() && n.last() > a.last());
  }

  /** "Paris, Texas" lies in Texas; "Ohio, Texas and Utah" are three. */
  private Optional<Atom> elsewhere(Sentence s, Atom a) {
    int region = a.last() + 2;
    if (region >= s.size() || !s.token(a.last() + 1).form().equals(",")) {
      return Optional.empty();
    }
    boolean closed = region + 1 >= s.size() || s.token(region + 1).upos().equals("PUNCT");
    boolean list = region + 2 < s.size() && s.token(region + 2).is("conj");
    Optional<CountryCode> country = knowledge.doubtfulNames().region(s.token(region).form());
    boolean isRegion = knowledge.doubtfulNames().region(a.name()).isPresent();
    return country
        .filter(c -> closed && !list && !isRegion && !a.countries().contains(c))
        .map(c -> place(a, c));
  }

  private Atom meant(Sentence s, Atom a) {
    Optional<DoubtfulName> doubtful =
        a.is(Atom.Type.COUNTRY) && a.length() == 1
            ? knowledge.doubtfulNames().of(s.token(a.first()).form())
            : Optional.empty();
    if (doubtful.isEmpty()) {
      return a;
    }
    DoubtfulName name = doubtful.get();
    boolean other = isOther(s, a, name);
    if (other && name.place()) {
      return place(a, name.other());
    }
    return as(a, a.type(), other ? name.other() : name.usual());
  }

  private boolean isOther(Sentence s, Atom a, DoubtfulName name) {
    if (a.last() + 1 < s.size()
        && name.next().contains(Spelling.folded(s.token(a.last() + 1).form()))) {
      return true;
    }
    StringBuilder text = new StringBuilder();
    for (Token t : s.tokens()) {
      text.append(t.form()).append(' ');
    }
    String here = words(text.toString());
    int speaks = count(here, name.words()) - count(here, name.own());
    return speaks != 0 ? speaks > 0 : count(report(), name.words()) > count(report(), name.own());
  }

  private static int count(String text, List<String> words) {
    return (int) words.stream().filter(w -> text.contains(" " + w + " ")).count();
  }

  private static Atom place(Atom a, CountryCode country) {
    return as(a, Atom.Type.PLACE, country);
  }

  private static Atom as(Atom a, Atom.Type type, CountryCode country) {
    boolean same = a.countries().contains(country);
    return new Atom(
        a.first(),
        a.last(),
        type,
        a.candidates(),
        List.of(country),
        a.name(),
        same ? a.coordinates() : Optional.empty());
  }
}
