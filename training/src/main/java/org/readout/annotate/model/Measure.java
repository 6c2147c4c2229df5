package org.readout.annotate.model;

import java.util.List;
import java.util.Locale;

/** How well tagger and parser do on sentences whose trees are known. */
final class Measure {
  private final Inventory inventory;
  private final Lexicon lexicon;

  Measure(Inventory inventory, Lexicon lexicon) {
    this.inventory = inventory;
    this.lexicon = lexicon;
  }

  /** How many tags are right, of a hundred. */
  double tags(List<Example> examples, Tagger tagger) {
    int words = 0;
    int right = 0;
    for (Example e : examples) {
      int[] found = tagger.tag(e.words(lexicon));
      for (int i = 1; i <= e.size(); i++) {
        words++;
        right += found[i] == e.tags[i] ? 1 : 0;
      }
    }
    return 100.0 * right / words;
  }

  /**
   * Heads and labels of words that are no marks, with the tagger's tags.
   *
   * @param whole whether arcs are named once more at the end
   */
  Score of(List<Example> examples, Tagger tagger, Parser parser, boolean whole) {
    int words = 0;
    int tags = 0;
    int all = 0;
    int heads = 0;
    int labels = 0;
    int[] kinds = Grammar.kinds(inventory.tags());
    for (Example e : examples) {
      Words w = e.words(lexicon);
      int[] found = tagger.tag(w);
      w.tag(found, kinds);
      Tree tree = whole ? parser.parse(w) : parser.tree(w);
      for (int i = 1; i <= e.size(); i++) {
        words++;
        tags += found[i] == e.tags[i] ? 1 : 0;
        if (inventory.label(e.labels[i]).equals("punct")) {
          continue;
        }
        all++;
        if (tree.head[i] == e.heads[i]) {
          heads++;
          boolean same =
              inventory.universal(tree.label[i]).equals(inventory.universal(e.labels[i]));
          labels += same ? 1 : 0;
        }
      }
    }
    return new Score(100.0 * tags / words, 100.0 * heads / all, 100.0 * labels / all);
  }

  /** How much is right, of a hundred. */
  record Score(double tags, double heads, double labels) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "tags %.2f heads %.2f labels %.2f", tags, heads, labels);
    }
  }
}
