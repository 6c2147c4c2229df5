package org.readout.annotate.model;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import org.readout.annotate.TeachTrees;

/**
 * Makes the grammar's model: {@code TrainGrammar TREEBANK CORPUS WORK OUT.model}.
 *
 * <p>The teacher reads the corpus and the gold sentences; what corrects it is learned from the
 * gold; the tagger and the parser are learned from gold and corrected sentences together. What the
 * teacher made is kept in WORK, and used again if it is there. The same input makes the same bytes.
 */
public final class TrainGrammar {
  private static final int TAG_FOLDS = 3;
  private static final int TAG_FOLD_ROUNDS = 2;
  private static final int TAG_FOLD_SILVER = 15_000;
  private static final int TAG_ROUNDS = 5;
  private static final int TAG_GOLD_TIMES = 3;
  private static final int GREEDY_ROUNDS = 3;
  private static final int BEAM_ROUNDS = 3;
  private static final int LABEL_ROUNDS = 2;
  private static final int GOLD_TIMES = 2;
  private static final int WIDTH = 4;
  private static final int ROOM = 25;
  private static final int ACTION_BITS = 21;
  private static final int TAG_ROWS = 500_000;
  private static final int ROWS = 400_000;

  /** Shares of weights that may be too heavy for a byte: see {@link LearnedRows#scale}. */
  private static final double[] OVER = {0.00001, 0.0001, 0.0005, 0.002, 0.006};

  /** One sentence in so many is kept out of training, to see how well the model does. */
  private static final int HELD_OUT = 90;

  private static final int LONGEST = 100;
  private static final double SETTLED = 0.993;

  private final Path treebank;
  private final Path corpus;
  private final Path work;
  private final Treebank reader = new Treebank();

  private final List<Example> gold = new ArrayList<>();
  private final List<Example> goldJudged = new ArrayList<>();
  private final List<Example> silver = new ArrayList<>();
  private final List<Example> silverJudged = new ArrayList<>();

  private TrainGrammar(Path treebank, Path corpus, Path work) {
    this.treebank = treebank;
    this.corpus = corpus;
    this.work = work;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("TrainGrammar TREEBANK CORPUS WORK OUT.model");
      System.exit(2);
    }
    Files.createDirectories(Path.of(args[2]));
    TrainGrammar training = new TrainGrammar(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    Grammar grammar = training.train(Lexica.lexicon());
    write(grammar, Path.of(args[3]));
  }

  private static void write(Grammar grammar, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)))) {
      grammar.write(out);
    }
  }

  private Grammar train(Lexicon lexicon) throws IOException {
    Path corrected = corrected(lexicon);
    List<Treebank.Raw> goldTrees = gold("ewt_train.conllu.gz");
    List<Treebank.Raw> silverTrees = new ArrayList<>();
    Map<Integer, Integer> seen = new HashMap<>();
    reader.silver(
        corrected,
        raw -> {
          // Official texts repeat themselves; twice is enough.
          if (isOfUse(raw) && seen.merge(Arrays.hashCode(raw.form), 1, Integer::sum) <= 2) {
            reader.harmonise(raw, false);
            silverTrees.add(raw);
          }
        });
    Inventory inventory = new Inventory(List.of(goldTrees, silverTrees));
    goldTrees.forEach(raw -> gold.add(inventory.example(raw)));
    gold("ewt_dev.conllu.gz").forEach(raw -> goldJudged.add(inventory.example(raw)));
    for (int i = 0; i < silverTrees.size(); i++) {
      (i % HELD_OUT == 0 ? silverJudged : silver).add(inventory.example(silverTrees.get(i)));
    }
    Collections.shuffle(silver, new Random(5));
    return train(lexicon, inventory);
  }

  private List<Treebank.Raw> gold(String file) throws IOException {
    List<Treebank.Raw> trees = new ArrayList<>();
    reader.conllu(
        treebank.resolve(file),
        raw -> {
          reader.harmonise(raw, true);
          trees.add(raw);
        });
    return trees;
  }

  /** Neither endless nor letters with spaces between them ("P o l i c y"). */
  static boolean isOfUse(Treebank.Raw tree) {
    int letters = 0;
    for (int i = 1; i <= tree.size(); i++) {
      String form = tree.form[i];
      letters += form.length() == 1 && Character.isLetter(form.charAt(0)) ? 1 : 0;
    }
    return tree.size() <= LONGEST && (letters <= 4 || letters * 3 <= tree.size());
  }

  private Path corrected(Lexicon lexicon) throws IOException {
    Path silverFile = work.resolve("silver.tsv");
    Path goldFile = work.resolve("gold.tsv");
    Path corrected = work.resolve("corrected.tsv");
    if (!Files.exists(goldFile)) {
      TeachTrees teacher = new TeachTrees();
      teacher.texts(
          corpus.resolve("news.jsonl.gz"), corpus.resolve("readouts.jsonl.gz"), silverFile);
      teacher.tokens(treebank.resolve("ewt_train.conllu.gz"), goldFile);
    }
    if (!Files.exists(corrected)) {
      List<Treebank.Raw> goldTrees = gold("ewt_train.conllu.gz");
      List<Treebank.Raw> guides = new ArrayList<>();
      reader.silver(
          goldFile,
          raw -> {
            reader.harmonise(raw, false);
            guides.add(raw);
          });
      Inventory inventory = new Inventory(List.of(goldTrees, guides));
      List<Example> guided = new ArrayList<>();
      for (int i = 0; i < goldTrees.size(); i++) {
        guided.add(inventory.example(goldTrees.get(i)).guidedBy(inventory.example(guides.get(i))));
      }
      new TeacherCorrection(inventory, lexicon, guided).correct(reader, silverFile, corrected);
    }
    return corrected;
  }

  private Grammar train(Lexicon lexicon, Inventory inventory) throws IOException {
    int tagCount = inventory.tags().size();
    int labelCount = inventory.labels().size();
    int[] kinds = Grammar.kinds(inventory.tags());
    Measure measure = new Measure(inventory, lexicon);

    List<int[]> given = taggedByOthers(lexicon, tagCount);
    List<Example> all = new ArrayList<>(silver);
    for (int k = 0; k < TAG_GOLD_TIMES; k++) {
      all.addAll(gold);
    }
    SureTags sure = TaggerTraining.sure(all, lexicon, tagCount);
    say("words with one tag", sure.size());
    boolean[] open = new boolean[labelCount + 1];
    LearnedRows learnedTags =
        new TaggerTraining(lexicon, sure, tagCount).learn(all, TAG_ROUNDS, 1, "tagger");
    Tagger exact = new Tagger(learnedTags, sure, tagCount);
    say("exact tags", measure.tags(goldJudged, exact));
    say("exact tags, silver", measure.tags(silverJudged, exact));
    PackedRows tagWeights =
        best(
            "tags",
            over -> learnedTags.pack(TAG_ROWS, over),
            packed -> measure.tags(goldJudged, new Tagger(packed, sure, tagCount)));
    Tagger tagger = new Tagger(tagWeights, sure, tagCount);
    say("tags, silver", measure.tags(silverJudged, tagger));

    List<Example> examples = new ArrayList<>();
    List<int[]> tags = new ArrayList<>();
    for (int k = 0; k < GOLD_TIMES; k++) {
      examples.addAll(gold);
      tags.addAll(given);
    }
    for (Example e : silver) {
      examples.add(e);
      tags.add(tagger.tag(e.words(lexicon)));
    }
    ParserTraining training = new ParserTraining(lexicon, kinds, labelCount, ROOM);
    training.greedy(examples, tags, GREEDY_ROUNDS, 2);
    LearnedRows learnedLabels = training.labels();
    Parser first = new Parser(training.actions(), learnedLabels, learnedLabels, open, 1);
    say("one tree at a time", measure.of(goldJudged, tagger, first, false));
    LearnedActions greedy = training.actions();
    PackedRows labels =
        best(
            "labels",
            over -> learnedLabels.pack(ROWS, over),
            packed ->
                measure
                    .of(goldJudged, tagger, new Parser(greedy, packed, packed, open, 1), false)
                    .labels());
    training.prune(ACTION_BITS);
    training.beam(examples, tags, WIDTH, BEAM_ROUNDS, 3);
    LearnedActions learned = training.actions();
    say(
        "exact, " + WIDTH + " trees at a time",
        measure.of(goldJudged, tagger, new Parser(learned, labels, labels, open, WIDTH), false));
    PackedActions actions =
        best(
            "steps",
            over -> learned.pack(ACTION_BITS, over),
            packed ->
                measure
                    .of(goldJudged, tagger, new Parser(packed, labels, labels, open, WIDTH), false)
                    .heads());
    write(
        new Grammar(
            lexicon,
            inventory.tags(),
            inventory.labels(),
            WIDTH,
            sure,
            open,
            tagWeights,
            actions,
            labels,
            labels),
        work.resolve("first.model"));

    Parser parser = new Parser(actions, labels, labels, open, WIDTH);
    say("before the last labels", measure.of(goldJudged, tagger, parser, false));
    boolean[] settled = settled(inventory, lexicon, tagger, parser);
    List<Example> some = new ArrayList<>();
    List<int[]> someTags = new ArrayList<>();
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i < gold.size() || (i >= GOLD_TIMES * gold.size() && i % 2 == 0)) {
        some.add(examples.get(i));
        someTags.add(tags.get(i));
        trees.add(parser.tree(training.words(examples.get(i), tags.get(i))));
      }
    }
    LearnedRows learnedLast = training.lastLabels(some, someTags, trees, settled, LABEL_ROUNDS, 4);
    PackedRows last =
        best(
            "last labels",
            over -> learnedLast.pack(ROWS, over),
            packed ->
                measure
                    .of(
                        goldJudged,
                        tagger,
                        new Parser(actions, labels, packed, settled, WIDTH),
                        true)
                    .labels());
    Parser whole = new Parser(actions, labels, last, settled, WIDTH);
    say("gold", measure.of(goldJudged, tagger, whole, true));
    say("silver", measure.of(silverJudged, tagger, whole, true));
    return new Grammar(
        lexicon,
        inventory.tags(),
        inventory.labels(),
        WIDTH,
        sure,
        settled,
        tagWeights,
        actions,
        labels,
        last);
  }

  /** Packs with the scale that does best on the gold sentences that are kept apart. */
  private static <T> T best(String what, DoubleFunction<T> pack, ToDoubleFunction<T> judge) {
    T best = pack.apply(OVER[0]);
    double most = judge.applyAsDouble(best);
    say(what + " with " + OVER[0] + " over", most);
    for (int k = 1; k < OVER.length; k++) {
      T packed = pack.apply(OVER[k]);
      double score = judge.applyAsDouble(packed);
      say(what + " with " + OVER[k] + " over", score);
      if (score > most) {
        most = score;
        best = packed;
      }
    }
    return best;
  }

  /** Labels that are as good as always right when the arc is made, where the arc is right. */
  private boolean[] settled(Inventory inventory, Lexicon lexicon, Tagger tagger, Parser parser) {
    int[] all = new int[inventory.labels().size() + 1];
    int[] right = new int[all.length];
    int[] kinds = Grammar.kinds(inventory.tags());
    for (List<Example> part : List.of(goldJudged, silverJudged)) {
      for (Example e : part) {
        Words w = e.words(lexicon);
        w.tag(tagger.tag(w), kinds);
        Tree tree = parser.tree(w);
        for (int i = 1; i <= e.size(); i++) {
          if (tree.head[i] == e.heads[i]) {
            all[tree.label[i]]++;
            right[tree.label[i]] += tree.label[i] == e.labels[i] ? 1 : 0;
          }
        }
      }
    }
    boolean[] settled = new boolean[all.length];
    for (int k = 1; k < all.length; k++) {
      settled[k] = all[k] >= 100 && right[k] >= SETTLED * all[k];
      if (settled[k]) {
        say("settled label", inventory.label(k));
      }
    }
    return settled;
  }

  private static void say(String what, Object scores) {
    System.err.println(what + ": " + scores);
  }

  /** Tags of the gold sentences by taggers that have not learned from them. */
  private List<int[]> taggedByOthers(Lexicon lexicon, int tagCount) {
    SureTags none = new SureTags(new TreeMap<>());
    List<int[]> given = new ArrayList<>();
    for (int fold = 0; fold < TAG_FOLDS; fold++) {
      List<Example> rest =
          new ArrayList<>(silver.subList(0, Math.min(TAG_FOLD_SILVER, silver.size())));
      for (int i = 0; i < gold.size(); i++) {
        if (i * TAG_FOLDS / gold.size() != fold) {
          rest.add(gold.get(i));
          rest.add(gold.get(i));
        }
      }
      Tagger tagger =
          new Tagger(
              new TaggerTraining(lexicon, none, tagCount)
                  .learn(rest, TAG_FOLD_ROUNDS, fold, "tagger without part " + (fold + 1)),
              none,
              tagCount);
      for (int i = 0; i < gold.size(); i++) {
        if (i * TAG_FOLDS / gold.size() == fold) {
          given.add(tagger.tag(gold.get(i).words(lexicon)));
        }
      }
    }
    return given;
  }
}
