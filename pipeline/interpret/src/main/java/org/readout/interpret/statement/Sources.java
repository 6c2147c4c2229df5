package org.readout.interpret.statement;

import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.Span;

/** Who does what a verb, noun or adjective tells, as the sentence's grammar has it. */
final class Sources {
  private static final Set<String> RELATIVE = Set.of("WP", "WDT");

  private Sources() {}

  /** The subject of a predicate, its own or one that it shares or is controlled by; -1 if none. */
  static int subject(Tree tree, int predicate) {
    int p = predicate;
    for (int steps = 0; steps < 12 && p >= 0; steps++) {
      int own = tree.child(p, "nsubj", "csubj");
      if (own >= 0) {
        return own;
      }
      int head = tree.head(p);
      if (head < 0) {
        return -1;
      }
      String relation = tree.token(p).relation();
      if (tree.is(p, "acl")) {
        if (relation.equals("acl:relcl") || !tree.token(p).xpos().equals("VB")) {
          return head;
        }
        int owner = tree.child(head, "nmod:poss");
        if (owner >= 0) {
          return owner;
        }
        p = governor(tree, head);
      } else if (tree.is(p, "xcomp")) {
        int object = tree.child(head, "obj", "iobj");
        if (object >= 0 && object < p && !tree.lemma(head).equals("promise")) {
          return object;
        }
        p = head;
      } else if (tree.is(p, "conj") || tree.is(p, "advcl") || tree.is(p, "ccomp")) {
        if (!tree.isVerb(head) && tree.child(head, "nsubj", "cop") < 0 && tree.is(p, "advcl")) {
          return -1;
        }
        p = head;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** The predicate that a noun is an argument of. */
  private static int governor(Tree tree, int noun) {
    int head = tree.head(noun);
    return head >= 0 && (tree.is(noun, "obj") || tree.is(noun, "obl") || tree.is(noun, "xcomp"))
        ? head
        : -1;
  }

  /** Who a passive or a noun names after "by". */
  static int agent(Tree tree, int head) {
    for (int c : tree.children(head)) {
      if (c > head && (tree.is(c, "obl") || tree.is(c, "nmod")) && tree.hasChild(c, "case", "by")) {
        return c;
      }
    }
    return -1;
  }

  /**
   * The words that name a source; {@code avoiding} is a token that cannot be among them, the cue.
   */
  static Optional<Attribution.Source> named(Tree tree, int head, int avoiding) {
    if (head < 0 || tree.isPunctuation(head)) {
      return Optional.empty();
    }
    int meant = head;
    int low = tree.low(head);
    int high = tree.high(head);
    if (RELATIVE.contains(tree.token(head).xpos())) {
      int clause = tree.head(head);
      while (clause >= 0 && !tree.is(clause, "acl")) {
        clause = tree.is(clause, "conj") || tree.is(clause, "xcomp") ? tree.head(clause) : -1;
      }
      if (clause >= 0 && tree.head(clause) >= 0 && tree.head(clause) < head) {
        meant = tree.head(clause);
        low = tree.low(meant);
        high = head;
      }
    } else {
      for (int c : tree.children(head)) {
        boolean aside = tree.is(c, "acl") || tree.is(c, "parataxis") || tree.is(c, "advcl");
        if (aside && c > head && tree.low(c) > head) {
          high = Math.min(high, tree.low(c) - 1);
        }
      }
    }
    if (avoiding >= 0) {
      if (avoiding > meant) {
        high = Math.min(high, avoiding - 1);
      } else {
        low = Math.max(low, avoiding + 1);
      }
    }
    while (low < meant && skippable(tree, low)) {
      low++;
    }
    while (high > meant && skippable(tree, high)) {
      high--;
    }
    Span span = tree.span(low, high);
    return Optional.of(new Attribution.Source(tree.sentence().index(), meant, span));
  }

  private static boolean skippable(Tree tree, int i) {
    if (tree.isPunctuation(i)) {
      String form = tree.form(i);
      return !form.equals(")") && !form.equals("(") && !form.equals("]");
    }
    return (tree.is(i, "case") && !tree.token(i).xpos().equals("POS")) || tree.is(i, "cc");
  }
}
