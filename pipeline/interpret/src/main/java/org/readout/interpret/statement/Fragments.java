package org.readout.interpret.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.knowledge.WordSets;
import org.readout.vocabulary.Span;

/**
 * Attributions of quoted words that stand inside somebody else's sentence and that no cue of the
 * list reports: they are taken for the words of whoever is the subject of the verb that they hang
 * on.
 */
final class Fragments {
  /** Verbs that give something its name: what is quoted then is nobody's words. */
  private static final Set<String> NAMING = WordSets.bundled().of("naming");

  private static final Set<String> ARGUMENTS =
      Set.of("obj", "xcomp", "ccomp", "obl", "advcl", "iobj");

  private final List<Tree> trees;
  private final Contents contents;

  Fragments(List<Tree> trees, Contents contents) {
    this.trees = trees;
    this.contents = contents;
  }

  /** The attributions of the quotations that none of {@code known} touches, in text order. */
  List<Attribution> in(List<Quotation> quotations, List<Attribution> known) {
    List<Attribution> found = new ArrayList<>();
    int s = 0;
    for (Quotation quotation : quotations) {
      Span quoted = quotation.span();
      while (s < trees.size() - 1 && end(trees.get(s)) <= quoted.start()) {
        s++;
      }
      Tree tree = trees.get(s);
      boolean inside = tree.token(0).span().start() <= quoted.start() && quoted.end() <= end(tree);
      if (inside && known.stream().noneMatch(a -> touches(a, quoted))) {
        within(tree, quoted).ifPresent(found::add);
      }
    }
    return found;
  }

  private static int end(Tree tree) {
    return tree.token(tree.size() - 1).span().end();
  }

  private static boolean touches(Attribution a, Span quoted) {
    return a.cueSpan().overlaps(quoted)
        || a.source().filter(s -> s.span().overlaps(quoted)).isPresent()
        || a.content().stream().anyMatch(c -> c.overlaps(quoted));
  }

  private Optional<Attribution> within(Tree tree, Span quoted) {
    int words = 0;
    int capitals = 0;
    int top = -1;
    for (int i = 0; i < tree.size(); i++) {
      if (!quoted.contains(tree.token(i).span()) || tree.isPunctuation(i)) {
        continue;
      }
      words++;
      capitals += Character.isUpperCase(tree.form(i).charAt(0)) ? 1 : 0;
      int head = tree.head(i);
      if (top < 0 && (head < 0 || !quoted.contains(tree.token(head).span()))) {
        top = i;
      }
    }
    boolean name = words > 0 && capitals * 2 > words;
    if (top < 0 || name) {
      return Optional.empty();
    }
    int at = top;
    for (int steps = 0; steps < tree.size() && tree.head(at) >= 0; steps++) {
      int verb = tree.head(at);
      if (tree.isVerb(verb) && !quoted.contains(tree.token(verb).span())) {
        return told(tree, verb, at);
      }
      at = verb;
    }
    return Optional.empty();
  }

  private Optional<Attribution> told(Tree tree, int verb, int argument) {
    int subject = Sources.subject(tree, verb);
    boolean somebody =
        subject >= 0
            && subject != argument
            && ARGUMENTS.stream().anyMatch(r -> tree.is(argument, r))
            && argument > verb
            && !tree.isPassive(verb)
            && !NAMING.contains(tree.lemma(verb))
            && isSomebody(tree, subject);
    if (!somebody) {
      return Optional.empty();
    }
    int first = tree.low(argument);
    if (first <= verb) {
      return Optional.empty();
    }
    if (tree.is(first, "case") && tree.head(first) == argument) {
      first++;
    }
    return contents
        .words(tree, first, tree.high(argument))
        .flatMap(
            span ->
                Sources.named(tree, subject, verb)
                    .filter(source -> !source.span().overlaps(span))
                    .map(
                        source ->
                            new Attribution(
                                tree.sentence().index(),
                                verb,
                                tree.token(verb).span(),
                                Optional.of(source),
                                List.of(span),
                                argument,
                                -1,
                                Optional.empty(),
                                true,
                                "quoted-words")));
  }

  /** Whether a subject can speak: a name, or a pronoun that stands for a person. */
  private static boolean isSomebody(Tree tree, int subject) {
    return (tree.token(subject).isNominal() && !tree.token(subject).upos().equals("PRON"))
        || Set.of("he", "she", "i", "we", "they", "who").contains(tree.lemma(subject));
  }
}
