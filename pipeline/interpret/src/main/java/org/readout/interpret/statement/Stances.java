package org.readout.interpret.statement;

import java.util.Optional;
import java.util.Set;
import org.readout.knowledge.reporting.ReportingCues;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Stance;

/** What a speaker does by saying something: from the cue, else from the words said. */
final class Stances {
  private static final Set<Stance.Kind> ABOUT_SOMEBODY =
      Set.of(
          Stance.Kind.CONDEMN,
          Stance.Kind.CRITICIZE,
          Stance.Kind.PRAISE,
          Stance.Kind.THANK,
          Stance.Kind.CONGRATULATE);
  private static final Set<Stance.Kind> FAINT = Set.of(Stance.Kind.INFORM, Stance.Kind.CONFIRM);

  private final ReportingCues cues;
  private final String text;

  Stances(ReportingCues cues, String text) {
    this.cues = cues;
    this.text = text;
  }

  /** The stance of what is said from token {@code first} to {@code last}, {@code head} over it. */
  Optional<Stance> of(Tree tree, int head, int first, int last, Optional<Stance.Kind> cue) {
    boolean telling = cue.isPresent() && !FAINT.contains(cue.get());
    if (!telling) {
      Optional<Stance> said = ofWords(tree, head, first, last);
      if (said.isPresent()) {
        return said;
      }
    }
    return cue.map(kind -> new Stance(kind, toward(tree, kind, head), basis(tree, first, last)));
  }

  private Optional<Stance> ofWords(Tree tree, int head, int first, int last) {
    if (head >= 0) {
      Optional<Stance.Kind> noun = cues.noun(tree.lemma(head));
      if (noun.isPresent()) {
        int matter = tree.child(head, "acl", "nmod");
        return Optional.of(
            new Stance(
                noun.get(), matter < 0 ? Optional.empty() : words(tree, matter), Optional.empty()));
      }
    }
    for (int i = first; i <= last && i < tree.size(); i++) {
      boolean main = i == head || (tree.is(i, "root") && head < 0) || isMain(tree, i, head);
      Optional<Stance.Kind> said =
          main
              ? (tree.isNegated(i) ? cues.negated(tree.lemma(i)) : cues.said(tree.lemma(i)))
              : Optional.empty();
      if (said.isPresent()) {
        int object = tree.child(i, "obj", "xcomp", "ccomp", "obl");
        return Optional.of(
            new Stance(said.get(), toward(tree, said.get(), object), basis(tree, first, last)));
      }
      Optional<Stance.Kind> modifier =
          tree.is(i, "amod") ? cues.modifier(tree.lemma(i)) : Optional.empty();
      if (modifier.isPresent() && tree.head(i) > i) {
        int noun = tree.head(i);
        Span span = tree.span(i + 1, Math.max(i + 1, Math.min(tree.high(noun), last)));
        return Optional.of(
            new Stance(modifier.get(), Optional.of(clean(span.in(text))), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** "stressed that Russia condemns": the main word under the main word. */
  private static boolean isMain(Tree tree, int i, int head) {
    return head >= 0
        && tree.head(i) == head
        && (tree.is(i, "ccomp") || tree.is(i, "xcomp") || tree.is(i, "conj"));
  }

  private Optional<String> toward(Tree tree, Stance.Kind kind, int matter) {
    if (matter < 0) {
      return Optional.empty();
    }
    if (tree.isVerb(matter)) {
      Optional<Stance.Kind> said = cues.said(tree.lemma(matter));
      int object = tree.child(matter, "obj", "obl");
      if (said.isPresent() && object >= 0) {
        return toward(tree, kind, object);
      }
      return words(tree, matter);
    }
    if (ABOUT_SOMEBODY.contains(kind)) {
      int owner = tree.child(matter, "nmod:poss");
      if (owner >= 0 && !tree.token(owner).upos().equals("PRON")) {
        return Optional.of(tree.form(owner).equals("'s") ? "" : ownerWords(tree, owner));
      }
    }
    return words(tree, matter);
  }

  private String ownerWords(Tree tree, int owner) {
    int high = tree.high(owner);
    while (high > owner && tree.token(high).xpos().equals("POS")) {
      high--;
    }
    return clean(tree.span(tree.low(owner), high).in(text));
  }

  private Optional<String> words(Tree tree, int head) {
    int low = tree.low(head);
    int high = tree.high(head);
    for (int c : tree.children(head)) {
      if (c > head && tree.token(c).relation().equals("acl:relcl")) {
        high = Math.min(high, Math.max(head, tree.low(c) - 1));
      }
    }
    while (low < head
        && (tree.is(low, "case") || tree.is(low, "mark") || tree.isPunctuation(low))) {
      low++;
    }
    String words = clean(tree.span(low, high).in(text));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static String clean(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && !Character.isLetterOrDigit(words.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private Optional<String> basis(Tree tree, int first, int last) {
    for (int i = Math.max(0, first); i <= last && i < tree.size(); i++) {
      if (cues.namesBasis(tree.lemma(i))) {
        int ground = tree.child(i, "obj", "nmod", "obl");
        if (ground >= 0) {
          return words(tree, ground);
        }
      }
    }
    return Optional.empty();
  }
}
