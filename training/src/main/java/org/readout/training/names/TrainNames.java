package org.readout.training.names;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.annotate.Name;
import org.readout.annotate.names.Hashes;
import org.readout.annotate.names.NameFeatures;
import org.readout.annotate.names.NameLabels;
import org.readout.annotate.names.NameLexicon;
import org.readout.annotate.names.NameSentence;
import org.readout.annotate.names.NameTagger;
import org.readout.annotate.names.NameWeights;
import org.readout.annotate.names.NamesInText;
import org.readout.annotate.names.NamesSeen;

/**
 * Makes the model of names: {@code TrainNames SILVER.tsv.gz KNOWLEDGE OUT.model [TEST.tsv.gz...]}
 *
 * <p>SILVER is what {@link TeachNames} wrote, KNOWLEDGE the folder of the knowledge module's
 * tables. Each TEST, of the same form, is tagged by the model; what it finds is written beside it
 * as TEST.ours, in the second column. The same input makes the same bytes.
 */
public final class TrainNames {
  private static final long SEED = 20251;
  private static final int LEAST = 3;
  private static final int KEPT = 180_000;
  private static final int EPOCHS = 6;

  /** One text in so many is kept out of training, to see how well the model does. */
  private static final int HELD_OUT = 50;

  private final Random random = new Random(SEED);
  private final NameLexicon lexicon;
  private final List<int[][]> hashes = new ArrayList<>();
  private final List<int[]> labels = new ArrayList<>();

  private TrainNames(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static void main(String[] args) throws IOException {
    List<SilverText> training = new ArrayList<>();
    List<SilverText> heldOut = new ArrayList<>();
    for (SilverText text : SilverText.read(Path.of(args[0]))) {
      boolean out = Math.floorMod(text.id().hashCode(), HELD_OUT) == 0;
      (out ? heldOut : training).add(text);
    }
    NameLexicon lexicon =
        new NameLexicon(clusters(training), joining(training), KnownNames.of(Path.of(args[1])));
    TrainNames trainer = new TrainNames(lexicon);
    for (SilverText text : training) {
      trainer.add(text);
    }
    Model model = trainer.train(heldOut);
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      NameTagger.write(out, lexicon, model.features, model.rows, model.transitions);
    }
    NameTagger packed;
    try (java.io.InputStream in = Files.newInputStream(Path.of(args[2]))) {
      packed = NameTagger.read(in);
    }
    System.err.printf(
        Locale.ROOT,
        "held out: %.4f exact, %.4f packed%n",
        f1(new NameTagger(lexicon, model), heldOut),
        f1(packed, heldOut));
    for (int i = 3; i < args.length; i++) {
      write(packed, SilverText.read(Path.of(args[i])), Path.of(args[i] + ".ours"));
      write(
          new NameTagger(lexicon, model),
          SilverText.read(Path.of(args[i])),
          Path.of(args[i] + ".exact"));
    }
  }

  private static SortedMap<Integer, Integer> clusters(List<SilverText> texts) {
    List<List<String>> sentences = new ArrayList<>();
    for (SilverText text : texts) {
      text.sentences().forEach(s -> sentences.add(s.forms()));
    }
    return WordClusters.of(sentences);
  }

  /** Words without a capital that the teachers often have within names. */
  private static SortedMap<Integer, Integer> joining(List<SilverText> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (SilverText text : texts) {
      for (SilverText.Line line : text.sentences()) {
        for (Name name : line.names()) {
          for (int i = name.first() + 1; i < name.last(); i++) {
            String word = line.forms().get(i);
            if (!Character.isUpperCase(word.codePointAt(0)) && !word.equals(",")) {
              counts.merge(word, 1, Integer::sum);
            }
          }
        }
      }
    }
    SortedMap<Integer, Integer> found = new TreeMap<>();
    counts.forEach(
        (word, n) -> {
          if (n >= 40) {
            found.put(Hashes.lower(word), 1);
          }
        });
    return found;
  }

  private void add(SilverText text) {
    NameSentence sentence = new NameSentence(lexicon);
    NamesSeen memory = new NamesSeen();
    int[] features = new int[NameFeatures.MOST];
    for (SilverText.Line line : text.sentences()) {
      List<String> forms = line.forms();
      if (random.nextInt(30) == 0) {
        forms = forms.stream().map(f -> f.toUpperCase(Locale.ROOT)).toList();
      }
      memory.nextSentence();
      if (sentence.read(forms, line.tags(), memory)) {
        int[] gold = labels(line);
        int i = 0;
        while (i < gold.length) {
          int end = i;
          while (end < gold.length && sentence.isPossible(end)) {
            end++;
          }
          if (end > i && isWhole(gold, i, end)) {
            int[][] rows = new int[end - i][];
            for (int k = i; k < end; k++) {
              int n = NameFeatures.of(sentence, k, features);
              rows[k - i] = Arrays.copyOf(features, n);
            }
            hashes.add(rows);
            labels.add(Arrays.copyOfRange(gold, i, end));
          }
          i = end + 1;
        }
      }
      remember(line, memory);
    }
  }

  private static int[] labels(SilverText.Line line) {
    int[] gold = new int[line.forms().size()];
    for (Name name : line.names()) {
      for (int i = name.first(); i <= name.last(); i++) {
        gold[i] = NameLabels.of(name.kind(), i, name.first(), name.last());
      }
    }
    return gold;
  }

  /** Whether no name runs over the bounds of the run. */
  private static boolean isWhole(int[] gold, int from, int to) {
    if (!NameLabels.mayFollow(NameLabels.OUTSIDE, gold[from])
        || !NameLabels.mayFollow(gold[to - 1], NameLabels.OUTSIDE)) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (!NameLabels.mayFollow(gold[i - 1], gold[i])) {
        return false;
      }
    }
    return true;
  }

  /** Forgets some, as the tagger will miss some. */
  private void remember(SilverText.Line line, NamesSeen memory) {
    for (Name name : line.names()) {
      if (random.nextInt(8) > 0) {
        for (int i = name.first(); i <= name.last(); i++) {
          String word = line.forms().get(i);
          if (Character.isUpperCase(word.codePointAt(0))) {
            memory.add(Hashes.form(word), name.kind());
          }
        }
      }
    }
  }

  private Model train(List<SilverText> heldOut) {
    Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
    long words = 0;
    for (int[][] run : hashes) {
      words += run.length;
      for (int[] row : run) {
        for (int feature : row) {
          counts.addTo(feature, 1);
        }
      }
    }
    int[] all =
        counts.int2IntEntrySet().stream()
            .filter(e -> e.getIntValue() >= LEAST)
            .mapToInt(e -> e.getIntKey())
            .sorted()
            .toArray();
    System.err.printf(
        Locale.ROOT,
        "%d runs, %d words, %d features, %d of them often enough%n",
        hashes.size(),
        words,
        counts.size(),
        all.length);
    Model wide = train(all, heldOut, EPOCHS / 2);
    Integer[] order = new Integer[all.length];
    double[] use = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      order[i] = i;
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (float weight : wide.rows[i]) {
        low = Math.min(low, weight);
        high = Math.max(high, weight);
      }
      use[i] = (high - low) * Math.sqrt(counts.get(all[i]));
    }
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -use[i]).thenComparing(i -> i));
    int[] kept = Arrays.stream(order).limit(KEPT).mapToInt(i -> all[i]).sorted().toArray();
    return train(kept, heldOut, EPOCHS);
  }

  private Model train(int[] features, List<SilverText> heldOut, int epochs) {
    Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
    numbers.defaultReturnValue(-1);
    for (int i = 0; i < features.length; i++) {
      numbers.put(features[i], i);
    }
    List<ChainTrainer.Run> runs = new ArrayList<>();
    for (int r = 0; r < hashes.size(); r++) {
      int[][] rows = new int[hashes.get(r).length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.stream(hashes.get(r)[i]).map(numbers::get).filter(n -> n >= 0).toArray();
      }
      runs.add(new ChainTrainer.Run(rows, labels.get(r)));
    }
    ChainTrainer trainer = new ChainTrainer(features.length, 0.1f, 1e-4f);
    Random shuffle = new Random(SEED);
    int[] order = new int[runs.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Model model = new Model(features, new float[0][], trainer.transitions(), numbers);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = shuffle.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      double loss = trainer.epoch(runs, order);
      float[][] rows = new float[features.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = trainer.row(i);
      }
      model = new Model(features, rows, trainer.transitions(), numbers);
      System.err.printf(
          Locale.ROOT,
          "epoch %d: loss %.4f, held out %.4f%n",
          epoch,
          loss,
          f1(new NameTagger(lexicon, model), heldOut));
    }
    return model;
  }

  /** Weights as they were learned. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Model(
      int[] features, float[][] rows, float[][] transitions, Int2IntOpenHashMap numbers)
      implements NameWeights {
    @Override
    public void score(int[] found, int count, float[] scores) {
      Arrays.fill(scores, 0);
      for (int f = 0; f < count; f++) {
        int number = numbers.get(found[f]);
        if (number >= 0) {
          for (int k = 0; k < scores.length; k++) {
            scores[k] += rows[number][k];
          }
        }
      }
    }

    @Override
    public float transition(int label, int next) {
      return transitions[label][next];
    }
  }

  /** Agreement with the teachers: F1 of exact names with their kinds. */
  private static double f1(NameTagger tagger, List<SilverText> texts) {
    int hit = 0;
    int all = 0;
    for (SilverText text : texts) {
      NamesInText names = tagger.open();
      for (SilverText.Line line : text.sentences()) {
        List<Name> found = names.next(line.forms(), line.tags());
        all += found.size() + line.names().size();
        for (Name name : found) {
          hit += line.names().contains(name) ? 1 : 0;
        }
      }
    }
    return 2.0 * hit / Math.max(1, all);
  }

  private static void write(NameTagger tagger, List<SilverText> texts, Path file)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (SilverText text : texts) {
        out.write("# " + text.id() + "\n");
        NamesInText names = tagger.open();
        for (SilverText.Line line : text.sentences()) {
          String[] tags = new String[line.forms().size()];
          Arrays.fill(tags, "O");
          for (Name name : names.next(line.forms(), line.tags())) {
            for (int i = name.first(); i <= name.last(); i++) {
              tags[i] = (i == name.first() ? "B-" : "I-") + name.kind();
            }
          }
          for (int i = 0; i < tags.length; i++) {
            out.write(line.forms().get(i) + "\t" + tags[i] + "\n");
          }
          out.newLine();
        }
      }
    }
  }
}
