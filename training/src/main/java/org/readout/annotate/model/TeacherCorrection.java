package org.readout.annotate.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Learns from gold trees where the teacher errs, or differs in its conventions, and sets right what
 * it made of other text: a tagger and a parser for which the teacher's tags and arcs are features.
 */
final class TeacherCorrection {
  private static final int TAG_ROUNDS = 5;
  private static final int GREEDY_ROUNDS = 6;
  private static final int BEAM_ROUNDS = 3;
  private static final int LABEL_ROUNDS = 4;
  private static final int WIDTH = 6;
  private static final int ROOM = 24;

  private final Inventory inventory;
  private final Lexicon lexicon;
  private final int[] kinds;
  private final Tagger tagger;
  private final Parser parser;

  /**
   * Learns.
   *
   * @param gold gold sentences, guided by what the teacher made of them
   */
  TeacherCorrection(Inventory inventory, Lexicon lexicon, List<Example> gold) {
    this.inventory = inventory;
    this.lexicon = lexicon;
    kinds = Grammar.kinds(inventory.tags());
    int tagCount = inventory.tags().size();
    int labelCount = inventory.labels().size();
    SureTags none = new SureTags(new TreeMap<>());
    tagger =
        new Tagger(
            new TaggerTraining(lexicon, none, tagCount)
                .learn(gold, TAG_ROUNDS, 1, "correcting tagger"),
            none,
            tagCount);
    boolean[] open = new boolean[labelCount + 1];
    List<int[]> given = new ArrayList<>();
    for (Example e : gold) {
      given.add(guide(e).tags);
    }
    ParserTraining training = new ParserTraining(lexicon, kinds, labelCount, ROOM);
    training.greedy(gold, given, GREEDY_ROUNDS, 2);
    training.beam(gold, given, WIDTH, BEAM_ROUNDS, 3);
    Parser first =
        new Parser(training.actions(), training.labels(), training.labels(), open, WIDTH);
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      trees.add(first.tree(training.words(gold.get(i), given.get(i))));
    }
    LearnedRows last = training.lastLabels(gold, given, trees, open, LABEL_ROUNDS, 4);
    parser = new Parser(training.actions(), training.labels(), last, open, WIDTH);
  }

  private static Example guide(Example e) {
    if (e.guide == null) {
      throw new IllegalArgumentException("no teacher's tree: " + e.forms);
    }
    return e.guide;
  }

  /** Writes corrected trees in the teacher's format. */
  void correct(Treebank reader, Path teacher, Path corrected) throws IOException {
    try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(corrected))) {
      reader.silver(
          teacher,
          raw -> {
            if (TrainGrammar.isOfUse(raw)) {
              reader.harmonise(raw, false);
              Example own = inventory.example(raw);
              print(own.guidedBy(own), raw, to);
            }
          });
    }
  }

  private void print(Example e, Treebank.Raw raw, PrintWriter to) {
    Words w = e.words(lexicon);
    int[] tags = tagger.tag(w);
    w.tag(guide(e).tags, kinds);
    Tree tree = parser.parse(w);
    for (int i = 1; i <= e.size(); i++) {
      to.println(
          String.join(
              "\t",
              raw.form[i],
              raw.lemma[i],
              "_",
              inventory.tag(tags[i]),
              Integer.toString(tree.head[i]),
              tree.head[i] == 0 ? "root" : inventory.label(tree.label[i])));
    }
    to.println();
  }
}
