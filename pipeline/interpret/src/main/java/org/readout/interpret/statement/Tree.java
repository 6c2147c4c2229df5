package org.readout.interpret.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.vocabulary.Span;

/**
 * A sentence's tree, indexed once: who hangs on whom, and from where to where each branch runs. A
 * comma at the end of a branch is no part of it.
 */
final class Tree {
  private static final int[] NONE = {};

  private final Sentence sentence;
  private final int[][] children;
  private final int[] low;
  private final int[] high;
  private final String[] lemmas;

  Tree(Sentence sentence) {
    this.sentence = sentence;
    int n = sentence.size();
    int[] counts = new int[n];
    for (Token t : sentence.tokens()) {
      if (hasHead(t)) {
        counts[t.head()]++;
      }
    }
    children = new int[n][];
    for (int i = 0; i < n; i++) {
      children[i] = counts[i] == 0 ? NONE : new int[counts[i]];
      counts[i] = 0;
    }
    low = new int[n];
    high = new int[n];
    lemmas = new String[n];
    for (Token t : sentence.tokens()) {
      int i = t.index();
      low[i] = i;
      high[i] = i;
      lemmas[i] = t.lemma().toLowerCase(Locale.ROOT);
      if (hasHead(t)) {
        children[t.head()][counts[t.head()]++] = i;
      }
    }
    for (int i = 0; i < n; i++) {
      if (sentence.token(i).xpos().equals(",")) {
        continue;
      }
      int head = sentence.token(i).head();
      for (int steps = 0; head >= 0 && head < n && steps < n; steps++) {
        low[head] = Math.min(low[head], i);
        high[head] = Math.max(high[head], i);
        head = sentence.token(head).head();
      }
    }
  }

  private boolean hasHead(Token t) {
    return t.head() >= 0 && t.head() < sentence.size() && t.head() != t.index();
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return children.length;
  }

  Token token(int i) {
    return sentence.token(i);
  }

  String lemma(int i) {
    return lemmas[i];
  }

  String form(int i) {
    return sentence.token(i).form();
  }

  int head(int i) {
    return hasHead(sentence.token(i)) ? sentence.token(i).head() : -1;
  }

  int[] children(int i) {
    return children[i];
  }

  int low(int i) {
    return low[i];
  }

  int high(int i) {
    return high[i];
  }

  boolean is(int i, String relation) {
    return sentence.token(i).is(relation);
  }

  /** The first dependent by one of the relations, tried in order; -1 if there is none. */
  int child(int i, String... relations) {
    for (String relation : relations) {
      for (int c : children[i]) {
        if (sentence.token(c).is(relation)) {
          return c;
        }
      }
    }
    return -1;
  }

  boolean hasChild(int i, String relation, String lemma) {
    for (int c : children[i]) {
      if (sentence.token(c).is(relation) && lemmas[c].equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code i} is {@code ancestor} or below it. */
  boolean isBelow(int i, int ancestor) {
    int t = i;
    for (int steps = 0; t >= 0 && steps <= children.length; steps++) {
      if (t == ancestor) {
        return true;
      }
      t = head(t);
    }
    return false;
  }

  boolean isVerb(int i) {
    return token(i).xpos().startsWith("VB");
  }

  boolean isNoun(int i) {
    return token(i).upos().equals("NOUN");
  }

  boolean isPunctuation(int i) {
    return token(i).upos().equals("PUNCT");
  }

  boolean isNegated(int i) {
    for (int c : children[i]) {
      String l = lemmas[c];
      if ((l.equals("not") || l.equals("n't") || l.equals("n’t") || l.equals("never"))
          && token(c).is("advmod")) {
        return true;
      }
    }
    return false;
  }

  boolean isPassive(int i) {
    if (!token(i).xpos().equals("VBN") && !token(i).xpos().equals("VBD")) {
      return false;
    }
    for (int c : children[i]) {
      String r = token(c).relation();
      if (r.equals("nsubj:pass") || r.equals("aux:pass") || r.equals("csubj:pass")) {
        return true;
      }
    }
    return false;
  }

  /** The preposition that introduces a phrase or clause, in lower case. */
  Optional<String> preposition(int phrase) {
    OptionalInt found = prepositionToken(phrase);
    return found.isPresent() ? Optional.of(lemmas[found.getAsInt()]) : Optional.empty();
  }

  OptionalInt prepositionToken(int phrase) {
    for (int c : children[phrase]) {
      if (c < phrase && (token(c).is("case") || token(c).is("mark"))) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }

  /** The words from token {@code first} to token {@code last}. */
  Span span(int first, int last) {
    return new Span(token(first).span().start(), token(last).span().end());
  }
}
