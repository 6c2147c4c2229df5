package org.readout.annotate.names;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Finds names. It never changes, so that any number of threads may share it. */
public final class NameTagger {
  private static final String MODEL = "names.model";
  private static final int MAGIC = 0x4E414D31;

  private final NameLexicon lexicon;
  private final NameWeights weights;

  public NameTagger(NameLexicon lexicon, NameWeights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
  }

  /** The tagger with the project's own model, which is read anew each time. */
  public static NameTagger standard() {
    try (InputStream in = NameTagger.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the model " + MODEL + " is missing");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + MODEL + " cannot be read", e);
    }
  }

  /** A reading of one text, whose sentences are to be given in order. */
  public NamesInText open() {
    return new NamesInText(lexicon, weights);
  }

  /**
   * Writes a model with its weights packed.
   *
   * @param features hashes of features, all different
   * @param exact a row for each feature, with a weight for each label
   * @param transitions what it counts that one label follows another
   */
  public static void write(
      OutputStream out, NameLexicon lexicon, int[] features, float[][] exact, float[][] transitions)
      throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
    data.writeInt(MAGIC);
    lexicon.write(data);
    PackedWeights.of(features, exact, transitions).write(data);
    data.flush();
    packed.finish();
  }

  /**
   * Reads a model.
   *
   * @throws IOException where the stream fails or holds no model of names
   */
  public static NameTagger read(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("no model of names");
    }
    NameLexicon lexicon = NameLexicon.read(data);
    return new NameTagger(lexicon, PackedWeights.read(data));
  }
}
