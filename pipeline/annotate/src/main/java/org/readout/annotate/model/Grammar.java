package org.readout.annotate.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The grammar of English as learned: tags of words and the tree over them.
 *
 * <p>Reading only: any number of threads may share one.
 */
public final class Grammar {
  /** Longer sentences are cut into parts that are read one by one. */
  public static final int LONGEST = 160;

  /** The label of a verb of saying that hangs on what is said, until the very end. */
  static final String SAID = "said";

  private static final String MODEL = "grammar.model";
  private static final int FORMAT = 2;

  private final Lexicon lexicon;
  private final List<String> tags;
  private final List<String> labels;
  private final int[] tagKinds;
  private final SureTags sureTags;
  private final PackedRows tagWeights;
  private final PackedActions actionWeights;
  private final PackedRows labelWeights;
  private final PackedRows lastLabelWeights;
  private final Tagger tagger;
  private final Parser parser;
  private final int width;
  private final boolean[] settled;

  Grammar(
      Lexicon lexicon,
      List<String> tags,
      List<String> labels,
      int width,
      SureTags sureTags,
      boolean[] settled,
      PackedRows tagWeights,
      PackedActions actionWeights,
      PackedRows labelWeights,
      PackedRows lastLabelWeights) {
    this.lexicon = lexicon;
    this.tags = List.copyOf(tags);
    this.labels = List.copyOf(labels);
    this.width = width;
    this.sureTags = sureTags;
    this.settled = settled;
    this.tagWeights = tagWeights;
    this.actionWeights = actionWeights;
    this.labelWeights = labelWeights;
    this.lastLabelWeights = lastLabelWeights;
    tagKinds = kinds(tags);
    tagger = new Tagger(tagWeights, sureTags, tags.size());
    parser = new Parser(actionWeights, labelWeights, lastLabelWeights, settled, width);
  }

  /** What each tag counts as between two words: see {@link Words#tag}. */
  static int[] kinds(List<String> tags) {
    int[] kinds = new int[tags.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] =
          switch (tags.get(i)) {
            case "," -> 1;
            case "VB", "VBD", "VBP", "VBZ", "MD" -> 1 << 10;
            case ":", "``", "''", "-LRB-", "-RRB-" -> 1 << 20;
            default -> 0;
          };
    }
    return kinds;
  }

  /**
   * A word as it was read.
   *
   * @param tag its Penn Treebank tag
   * @param head the word it hangs on, from 1; 0 is above the root
   * @param label its Universal Dependencies relation; {@code said} is a verb of saying that hangs
   *     on what is said
   */
  public record Word(String tag, int head, String label) {}

  /** The words of a sentence of any length as one tree. */
  public List<Word> read(List<String> forms) {
    List<Word> reading = new ArrayList<>(forms.size());
    int root = 0;
    for (int from = 0; from < forms.size(); ) {
      int to = cut(forms, from);
      root = read(forms.subList(from, to), root, reading);
      from = to;
    }
    return reading;
  }

  /** Where a part that begins at {@code from} ends: at its last mark, if it must end early. */
  private static int cut(List<String> forms, int from) {
    if (forms.size() - from <= LONGEST) {
      return forms.size();
    }
    for (int i = from + LONGEST; i > from + LONGEST / 2; i--) {
      switch (forms.get(i - 1)) {
        case ";", ":", ",", ".", "|" -> {
          return i;
        }
        default -> {}
      }
    }
    return from + LONGEST;
  }

  /**
   * Reads a part of a sentence; its root hangs on that of the first part.
   *
   * @param root the root of the first part, or 0 if this is it
   * @return the root of the first part
   */
  private int read(List<String> forms, int root, List<Word> reading) {
    Words words = new Words(forms, lexicon);
    int[] found = tagger.tag(words);
    words.tag(found, tagKinds);
    Tree tree = parser.parse(words);
    int from = reading.size();
    int top = root;
    for (int i = 1; i <= forms.size(); i++) {
      String tag = tags.get(found[i]);
      if (tree.head[i] != 0) {
        reading.add(new Word(tag, tree.head[i] + from, labels.get(tree.label[i] - 1)));
      } else if (root == 0) {
        top = i;
        reading.add(new Word(tag, 0, "root"));
      } else {
        reading.add(new Word(tag, root, "parataxis"));
      }
    }
    return top;
  }

  /** The project's own model, read anew each time. */
  public static Grammar standard() {
    try (InputStream in = Grammar.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the model " + MODEL + " is missing");
      }
      return read(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + MODEL + " cannot be read", e);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    writeNames(out, tags);
    writeNames(out, labels);
    out.writeInt(width);
    lexicon.write(out);
    sureTags.write(out);
    for (boolean isSettled : settled) {
      out.writeBoolean(isSettled);
    }
    tagWeights.write(out);
    actionWeights.write(out);
    labelWeights.write(out);
    lastLabelWeights.write(out);
  }

  private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  /**
   * Reads a model as training wrote it.
   *
   * @throws IOException if it is none, or one of another format
   */
  public static Grammar read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("a grammar of format " + format + ", not " + FORMAT);
    }
    List<String> tags = readNames(in);
    List<String> labels = readNames(in);
    int width = in.readInt();
    Lexicon lexicon = Lexicon.read(in);
    SureTags sureTags = SureTags.read(in);
    boolean[] settled = new boolean[labels.size() + 1];
    for (int i = 0; i < settled.length; i++) {
      settled[i] = in.readBoolean();
    }
    return new Grammar(
        lexicon,
        tags,
        labels,
        width,
        sureTags,
        settled,
        PackedRows.read(in),
        PackedActions.read(in),
        PackedRows.read(in),
        PackedRows.read(in));
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(in.readUTF());
    }
    return names;
  }
}
