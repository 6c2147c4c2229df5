package org.readout.annotate;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who said it: the verb of saying becomes the head, so that what is said is always its ccomp.
 *
 * <p>"Talks, she noted, had begun": the models hang the verb of saying on what is said, as the
 * words stand. Where they take it for something else, the commas around it tell.
 */
final class Attributions {
  static final Set<String> VERBS =
      WordLines.read("speech-verbs.txt", 1).stream()
          .map(line -> line.field(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final String SAID = "said";

  private Attributions() {}

  static void lift(DependencyTree t) {
    for (int verb = 1; verb <= t.size; verb++) {
      if (t.tag[verb].startsWith("VB") && VERBS.contains(t.lemma[verb])) {
        recognise(t, verb);
      }
    }
    for (int verb = 1; verb <= t.size; verb++) {
      if (t.is(verb, SAID)) {
        int content = t.head[verb];
        if (t.isAny(content, "nsubj", "nsubj:pass") && content < verb && verb < t.head[content]) {
          content = t.head[content];
        }
        t.hang(verb, t.head[content], t.label[content]);
        t.hang(content, verb, "ccomp");
      }
    }
  }

  private static void recognise(DependencyTree t, int verb) {
    int subject = t.child(verb, "nsubj");
    if (subject == 0) {
      return;
    }
    int teller = t.child(subject, "appos");
    if (teller != 0 && partsTeller(t, verb, subject, teller)) {
      t.hang(teller, verb, "nsubj");
      return;
    }
    int content = t.childAfter(verb, verb, "ccomp");
    if (content != 0) {
      giveSubject(t, verb, subject, content);
      return;
    }
    int head = t.head[verb];
    if (head == 0 || t.hasChild(verb, "mark", "xcomp", "aux:pass", "cc")) {
      return;
    }
    switch (t.label[verb]) {
      case "parataxis", "conj", "dep" -> {
        if (t.isVerb(head) || t.hasChild(head, "nsubj", "nsubj:pass", "cop")) {
          hangIfAside(t, verb, head);
        }
      }
      case "acl:relcl" -> {
        if (t.isAny(head, "nsubj", "nsubj:pass") && head < verb && verb < t.head[head]) {
          hangIfAside(t, verb, t.head[head]);
        }
      }
      case "nsubj", "nsubj:pass" -> {
        int told = t.child(verb, "ccomp", "dep", "obj", "parataxis");
        if (told != 0 && told < subject && verb < head && isAside(t, verb, told + 1)) {
          t.hang(told, head, t.label[verb]);
          t.hang(verb, head, SAID);
        }
      }
      default -> {}
    }
  }

  /** "Peru condemned Chile, a spokesman said": it is not Chile who said so. */
  private static boolean partsTeller(DependencyTree t, int verb, int subject, int teller) {
    int content = t.head[verb];
    if (!t.is(verb, SAID) || content >= subject || subject >= teller || teller >= verb) {
      return false;
    }
    for (int i = teller; i < verb; i++) {
      if (t.tag[i].equals(",")) {
        return false;
      }
    }
    t.hang(subject, content, t.hasChild(content, "obj") ? "obl" : "obj");
    return true;
  }

  /** "The sides, he said, had met": the sides had met, it is not they who said so. */
  private static void giveSubject(DependencyTree t, int verb, int subject, int content) {
    if (t.hasChild(content, "nsubj", "nsubj:pass", "csubj", "mark")) {
      return;
    }
    int other = t.childAfter(verb, subject, "nsubj");
    int teller = other == 0 ? subject : other;
    int first = other == 0 ? t.child(subject, "compound", "nmod", "dep", "appos") : subject;
    if (first == 0 || first > teller || teller > verb || !isAside(t, verb, first + 1)) {
      return;
    }
    t.hang(first, content, t.hasChild(content, "aux:pass") ? "nsubj:pass" : "nsubj");
  }

  private static void hangIfAside(DependencyTree t, int verb, int content) {
    int from = verb;
    for (int i = 1; i < verb; i++) {
      if (t.isBelow(i, verb) && !t.isMark(i)) {
        from = i;
        break;
      }
    }
    if (from > content ? isMarked(t, from) : content > verb && isAside(t, verb, from)) {
      t.hang(verb, content, SAID);
    }
  }

  /** Whether a comma or a quotation mark parts a word from the one before. */
  private static boolean isMarked(DependencyTree t, int word) {
    return word > 1 && (t.tag[word - 1].equals(",") || t.tag[word - 1].equals("''"));
  }

  /** Whether commas stand on both sides: right after the verb, and not before {@code from}. */
  private static boolean isAside(DependencyTree t, int verb, int from) {
    boolean before = false;
    for (int i = Math.max(from - 1, 1); i < verb; i++) {
      before |= t.tag[i].equals(",");
    }
    boolean after = false;
    for (int i = verb + 1; i <= Math.min(verb + 8, t.size); i++) {
      after |= t.tag[i].equals(",");
    }
    return before && after;
  }
}
