package org.readout.annotate.names;

import java.util.ArrayList;
import java.util.List;
import org.readout.annotate.Name;

/**
 * Finds the names of one text, sentence by sentence; what it has found helps with what comes.
 *
 * <p>The best labels of each run of possible name words are found by dynamic programming (Viterbi).
 * Not to be shared by threads.
 */
public final class NamesInText {
  private static final int COUNT = NameLabels.COUNT;
  private static final float NEVER = -1e9f;

  private static final int[][] BEFORE = labelsBefore();

  private final NameWeights weights;
  private final NameSentence sentence;
  private final NamesSeen memory = new NamesSeen();
  private final int[] features = new int[NameFeatures.MOST];
  private final float[] scores = new float[COUNT];
  private float[] best = new float[COUNT];
  private float[] next = new float[COUNT];
  private byte[] from = new byte[64 * COUNT];

  NamesInText(NameLexicon lexicon, NameWeights weights) {
    this.weights = weights;
    this.sentence = new NameSentence(lexicon);
  }

  private static int[][] labelsBefore() {
    int[][] before = new int[COUNT][];
    for (int label = 0; label < COUNT; label++) {
      int[] may = new int[COUNT];
      int n = 0;
      for (int k = 0; k < COUNT; k++) {
        if (NameLabels.mayFollow(k, label)) {
          may[n++] = k;
        }
      }
      before[label] = java.util.Arrays.copyOf(may, n);
    }
    return before;
  }

  /**
   * The names of the text's next sentence, in order.
   *
   * @param forms its words as they are written
   * @param tags their Penn Treebank tags, as many
   */
  public List<Name> next(List<String> forms, List<String> tags) {
    memory.nextSentence();
    if (!sentence.read(forms, tags, memory)) {
      return List.of();
    }
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < forms.size()) {
      if (sentence.isPossible(i)) {
        int end = sentence.runEnd[i + NameSentence.EDGE] - NameSentence.EDGE;
        decode(i, end, names);
        i = end + 1;
      } else {
        i++;
      }
    }
    for (Name name : names) {
      for (int k = name.first(); k <= name.last(); k++) {
        int at = k + NameSentence.EDGE;
        if (sentence.capital[at]) {
          memory.add(sentence.form[at], name.kind());
        }
      }
    }
    return names;
  }

  private void decode(int first, int last, List<Name> names) {
    int length = last - first + 1;
    if (from.length < length * COUNT) {
      from = new byte[Integer.highestOneBit(length) * 2 * COUNT];
    }
    for (int i = 0; i < length; i++) {
      int count = NameFeatures.of(sentence, first + i, features);
      weights.score(features, count, scores);
      for (int label = 0; label < COUNT; label++) {
        float most = NEVER;
        int where = 0;
        if (i == 0) {
          if (NameLabels.mayFollow(NameLabels.OUTSIDE, label)) {
            most = weights.transition(NameLabels.OUTSIDE, label);
          }
        } else {
          for (int before : BEFORE[label]) {
            float sum = best[before] + weights.transition(before, label);
            if (sum > most) {
              most = sum;
              where = before;
            }
          }
        }
        next[label] = most + scores[label];
        from[i * COUNT + label] = (byte) where;
      }
      float[] swap = best;
      best = next;
      next = swap;
    }
    collect(first, length, names);
  }

  private void collect(int first, int length, List<Name> names) {
    int label = NameLabels.OUTSIDE;
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < COUNT; k++) {
      if (NameLabels.mayFollow(k, NameLabels.OUTSIDE)) {
        float sum = best[k] + weights.transition(k, NameLabels.OUTSIDE);
        if (sum > most) {
          most = sum;
          label = k;
        }
      }
    }
    int at = names.size();
    int end = length - 1;
    for (int i = length - 1; i >= 0; i--) {
      int part = NameLabels.part(label);
      if (part == NameLabels.LAST || part == NameLabels.ONLY) {
        end = i;
      }
      if (part == NameLabels.BEGIN || part == NameLabels.ONLY) {
        names.add(at, new Name(first + i, first + end, NameLabels.kind(label)));
      }
      label = from[i * COUNT + label];
    }
  }
}
