package org.readout.meaning;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.ledger.Likeness;

/**
 * Likeness by the sentence encoder all-MiniLM-L6-v2, whose model and tokenizer come in their jars.
 *
 * <p>Nothing is fetched: where the tokenizer has no native library for this computer, {@link #load}
 * fails. Likeness may differ in its last digits from one processor to another, so no record depends
 * on it.
 */
public final class SentenceMeaning implements Likeness {
  private final EmbeddingModel model;

  private SentenceMeaning(EmbeddingModel model) {
    this.model = model;
  }

  /**
   * Loads the model; takes about a second.
   *
   * @throws IllegalStateException if it cannot run on this computer
   */
  public static SentenceMeaning load() {
    // The tokenizer's library would else ask the network for what its jar lacks, and count calls.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try {
      return new SentenceMeaning(new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(
          "The sentence encoder does not run on this computer: " + reason(e), e);
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  @Override
  public double[][] between(List<String> first, List<String> others) {
    Map<String, float[]> vectors = vectors(first, others);
    double[][] likeness = new double[first.size()][others.size()];
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        likeness[i][j] = cosine(of(vectors, first.get(i)), of(vectors, others.get(j)));
      }
    }
    return likeness;
  }

  private static float[] of(Map<String, float[]> vectors, String sentence) {
    return vectors.getOrDefault(sentence, new float[0]);
  }

  private Map<String, float[]> vectors(List<String> first, List<String> others) {
    Set<String> distinct = new LinkedHashSet<>(first);
    distinct.addAll(others);
    Map<String, float[]> vectors = new TreeMap<>();
    List<String> sentences = new ArrayList<>();
    for (String sentence : distinct) {
      if (!sentence.isBlank()) {
        sentences.add(sentence);
      }
    }
    for (String sentence : sentences) {
      vectors.put(sentence, model.embed(TextSegment.from(sentence)).content().vector());
    }
    return vectors;
  }

  /** The cosine of the angle between two vectors, never below 0. */
  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double lengthOfA = 0;
    double lengthOfB = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      product += (double) a[i] * b[i];
      lengthOfA += (double) a[i] * a[i];
      lengthOfB += (double) b[i] * b[i];
    }
    return lengthOfA == 0 || lengthOfB == 0
        ? 0
        : Math.max(0, Math.min(1, product / Math.sqrt(lengthOfA * lengthOfB)));
  }

  @Override
  public double enough() {
    return 0.6;
  }
}
