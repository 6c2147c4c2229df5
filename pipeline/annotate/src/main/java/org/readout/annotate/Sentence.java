package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Span;

/**
 * A sentence: its tokens as a dependency tree, and the names in it.
 *
 * @param index position in the text, from 0
 * @param paragraph which paragraph it stands in, from 0
 * @param tokens in text order; exactly one has no head
 * @param names in text order; they do not overlap
 */
public record Sentence(int index, int paragraph, List<Token> tokens, List<Name> names) {
  public Sentence {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens");
    }
    tokens = List.copyOf(tokens);
    names = List.copyOf(names);
  }

  public Span span() {
    return new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  public Token root() {
    return tokens.stream().filter(t -> t.head() == Token.ROOT).findFirst().orElse(tokens.get(0));
  }

  public Optional<Token> head(Token token) {
    return token.head() == Token.ROOT ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** What hangs on {@code head}, in text order. */
  public List<Token> dependents(Token head) {
    List<Token> found = new ArrayList<>();
    for (Token t : tokens) {
      if (t.head() == head.index()) {
        found.add(t);
      }
    }
    return found;
  }

  /**
   * What hangs on {@code head} by {@code relation} or by a subtype of it: "obl" finds "obl:tmod".
   */
  public List<Token> dependents(Token head, String relation) {
    List<Token> found = new ArrayList<>();
    for (Token t : tokens) {
      if (t.head() == head.index() && t.is(relation)) {
        found.add(t);
      }
    }
    return found;
  }

  public Optional<Token> dependent(Token head, String relation) {
    for (Token t : tokens) {
      if (t.head() == head.index() && t.is(relation)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** The span of {@code head} and of everything below it. */
  public Span subtree(Token head) {
    Span span = head.span();
    for (Token t : tokens) {
      if (isBelow(t, head)) {
        span = span.hull(t.span());
      }
    }
    return span;
  }

  /** Whether {@code token} is {@code ancestor} or hangs below it. */
  public boolean isBelow(Token token, Token ancestor) {
    Token t = token;
    for (int steps = 0; steps <= tokens.size(); steps++) {
      if (t.index() == ancestor.index()) {
        return true;
      }
      if (t.head() == Token.ROOT) {
        return false;
      }
      t = tokens.get(t.head());
    }
    return false;
  }
}
