package org.readout.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.vocabulary.Span;

/**
 * A sentence's words with a tree over them that can be rebuilt in place; words count from 1, and 0
 * is above the root.
 *
 * <p>Always a tree: {@link #repair()} is run on what comes in, and every move keeps it one.
 */
final class DependencyTree {
  final int size;
  final String[] form;
  final String[] lower;
  final String[] tag;
  final String[] lemma;
  final int[] head;
  final String[] label;

  DependencyTree(
      String[] form, String[] lower, String[] tag, String[] lemma, int[] head, String[] label) {
    this.size = form.length - 1;
    this.form = form;
    this.lower = lower;
    this.tag = tag;
    this.lemma = lemma;
    this.head = head;
    this.label = label;
    repair();
  }

  /** Makes it one tree: no circles, one root. */
  void repair() {
    int root = 0;
    int[] seen = new int[size + 1];
    for (int i = 1; i <= size; i++) {
      if (head[i] < 0 || head[i] > size || head[i] == i) {
        head[i] = 0;
      }
      int w = i;
      while (w != 0 && seen[w] == 0) {
        seen[w] = i;
        w = head[w];
      }
      if (w != 0 && seen[w] == i) {
        head[w] = 0;
      }
    }
    for (int i = 1; i <= size; i++) {
      if (head[i] == 0 && (root == 0 || (isMark(root) && !isMark(i)))) {
        root = i;
      }
    }
    for (int i = 1; i <= size; i++) {
      if (head[i] == 0 && i != root) {
        head[i] = root;
        label[i] = isMark(i) ? "punct" : "parataxis";
      }
    }
    if (root > 0) {
      label[root] = "root";
    }
  }

  boolean isMark(int i) {
    return switch (tag[i]) {
      case "``", "''", ",", ".", ":", "-LRB-", "-RRB-", "HYPH", "NFP" -> true;
      default -> false;
    };
  }

  void hang(int word, int newHead, String newLabel) {
    head[word] = newHead;
    label[word] = newLabel;
  }

  boolean is(int word, String name) {
    return label[word].equals(name);
  }

  boolean isAny(int word, String... names) {
    return Arrays.asList(names).contains(label[word]);
  }

  /** The first dependent with one of the labels, or 0. */
  int child(int parent, String... names) {
    for (int i = 1; i <= size; i++) {
      if (head[i] == parent && isAny(i, names)) {
        return i;
      }
    }
    return 0;
  }

  /** The first dependent after {@code after} with one of the labels, or 0. */
  int childAfter(int parent, int after, String... names) {
    for (int i = after + 1; i <= size; i++) {
      if (head[i] == parent && isAny(i, names)) {
        return i;
      }
    }
    return 0;
  }

  boolean hasChild(int parent, String... names) {
    return child(parent, names) != 0;
  }

  /** Puts {@code below}, a dependent of {@code above}, in its place, and above under it. */
  void swap(int above, int below, String newLabel) {
    hang(below, head[above], label[above]);
    for (int i = 1; i <= size; i++) {
      if (head[i] == above && i != below) {
        head[i] = below;
      }
    }
    hang(above, below, newLabel);
  }

  boolean isBelow(int word, int ancestor) {
    int w = word;
    for (int steps = 0; w != 0 && steps <= size; steps++) {
      if (w == ancestor) {
        return true;
      }
      w = head[w];
    }
    return false;
  }

  boolean isVerb(int i) {
    return tag[i].startsWith("VB") || tag[i].equals("MD");
  }

  boolean isNoun(int i) {
    return tag[i].startsWith("NN")
        || tag[i].startsWith("PRP")
        || tag[i].equals("CD")
        || tag[i].equals("$")
        || tag[i].equals("WP")
        || tag[i].equals("EX")
        || tag[i].equals("DT");
  }

  /** Its words as tokens; {@code spans} and {@code forms} are theirs, in order. */
  List<Token> tokens(List<Span> spans, List<String> forms) {
    List<Token> tokens = new ArrayList<>(forms.size());
    for (int i = 1; i <= size; i++) {
      int above = head[i] == 0 ? Token.ROOT : head[i] - 1;
      tokens.add(
          new Token(
              i - 1,
              spans.get(i - 1),
              forms.get(i - 1),
              lemma[i],
              UniversalTags.of(this, i),
              tag[i],
              above,
              label[i]));
    }
    return tokens;
  }
}
