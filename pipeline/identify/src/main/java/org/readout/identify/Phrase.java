package org.readout.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.Nouns.Noun;

/**
 * A noun phrase without its relative clauses: what comes before its head, the head, and the
 * complements that say whose it is.
 */
final class Phrase {
  /** What the phrase's head is. */
  enum Kind {
    /** A person's name, with titles before it. */
    PERSON,
    /** A name of an organisation or group. */
    ORG,
    /** A country, capital or other place. */
    PLACE,
    /** A common noun. */
    NOUN,
    /** A personal or possessive pronoun, or "both". */
    PRONOUN
  }

  final Sentence sentence;
  final Kind kind;
  int first;
  int last;

  /**
   * Where the head's own words begin: the name behind its titles, the noun behind its modifiers.
   */
  final int core;

  /** Index of the last word of the head. */
  final int noun;

  /** The registry's entry for the name, if it is known. */
  final Optional<Atom> name;

  /** The actor noun that heads the phrase, or the last title before the name. */
  Optional<Noun> title;

  /** The titles before a name, or an actor noun, as written: "Deputy Foreign Minister". */
  Optional<String> titleText = Optional.empty();

  /** "former", "late" and the like stand before the title. */
  boolean former;

  /** 'm' or 'f' where "Mr" or "Mrs" stands before the name. */
  Optional<Character> gender = Optional.empty();

  /** All that says whose it is, before the head. */
  final List<Atom> modifiers;

  /** What it belongs to: "Israel" in "Israel's army". */
  Optional<Phrase> possessor = Optional.empty();

  /** "of", "for" or "to" complements, in order: "the leaders of France and Poland". */
  final List<Phrase> complements = new ArrayList<>();

  /** Where it is, as far as that tells whose it is: "rebels in Darfur". */
  final List<Phrase> whereabouts = new ArrayList<>();

  /** The name or description of the same actor beside it. */
  Optional<Phrase> apposition = Optional.empty();

  /** Whether it is part of another phrase: a possessor, complement or whereabouts. */
  boolean inside;

  final int head;
  final boolean plural;

  Phrase(
      Sentence sentence,
      Kind kind,
      int first,
      int last,
      int core,
      int noun,
      Optional<Atom> name,
      Optional<Noun> title,
      List<Atom> modifiers) {
    this.sentence = sentence;
    this.kind = kind;
    this.first = first;
    this.last = last;
    this.core = core;
    this.noun = noun;
    this.name = name;
    this.title = title;
    this.modifiers = List.copyOf(modifiers);
    this.head = headOf(sentence, Math.min(core, first), last, noun);
    String tag = sentence.token(noun).xpos();
    this.plural = tag.equals("NNS") || tag.equals("NNPS");
  }

  /** The token by which the grammar hangs [first, last]; the noun itself if that is unclear. */
  static int headOf(Sentence s, int first, int last, int noun) {
    if (isOutside(s.token(noun).head(), first, last)) {
      return noun;
    }
    for (int i = last; i >= first; i--) {
      Token t = s.token(i);
      if (t.isNominal() && isOutside(t.head(), first, last)) {
        return i;
      }
    }
    return noun;
  }

  private static boolean isOutside(int head, int first, int last) {
    return head < first || head > last;
  }

  Token headToken() {
    return sentence.token(head);
  }

  Token firstToken() {
    return sentence.token(first);
  }

  boolean isSubject() {
    return headToken().is("nsubj");
  }

  boolean is(Nouns.Category category) {
    return title.isPresent() && title.get().category() == category;
  }

  /** Where the phrase ends with its complements. */
  int end() {
    int end = last;
    for (Phrase c : complements) {
      end = Math.max(end, c.end());
    }
    return end;
  }
}
