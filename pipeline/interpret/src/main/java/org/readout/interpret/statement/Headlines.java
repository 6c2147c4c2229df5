package org.readout.interpret.statement;

import java.util.List;
import java.util.Optional;

/** Headlines that name their source beside a mark: "Ministry: Talks to resume". */
final class Headlines {
  private static final int LONGEST_NAME = 6;

  private Headlines() {}

  static Optional<Attribution> in(Tree tree, Contents contents) {
    int colon = -1;
    for (int i = 1; i < Math.min(tree.size(), LONGEST_NAME + 1); i++) {
      if (tree.form(i).equals(":")) {
        colon = i;
        break;
      }
      if (tree.isVerb(i) || tree.isPunctuation(i)) {
        return Optional.empty();
      }
    }
    if (colon < 0 || colon + 3 > tree.size() || !Character.isUpperCase(tree.form(0).charAt(0))) {
      return Optional.empty();
    }
    int head = colon - 1;
    while (tree.head(head) >= 0 && tree.head(head) < colon) {
      head = tree.head(head);
    }
    if (!tree.token(head).isNominal()) {
      return Optional.empty();
    }
    int named = head;
    int mark = colon;
    return contents
        .words(tree, colon + 1, tree.size() - 1)
        .map(
            span ->
                new Attribution(
                    tree.sentence().index(),
                    mark,
                    tree.token(mark).span(),
                    Optional.of(
                        new Attribution.Source(
                            tree.sentence().index(), named, tree.span(0, mark - 1))),
                    List.of(span),
                    -1,
                    -1,
                    Optional.empty(),
                    true,
                    "headline"));
  }
}
