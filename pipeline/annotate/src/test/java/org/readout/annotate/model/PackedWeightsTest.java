package org.readout.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedWeightsTest {
  private static final int FIRST = 0x12345678;
  private static final int SECOND = 0xF2345679;
  private static final int UNKNOWN = 0x12345679;

  @Test
  void addsTheRowsOfFeatures() {
    PackedRows rows = rows();
    float[] scores = new float[PackedRows.CLASSES];
    rows.score(new int[] {FIRST, SECOND, UNKNOWN}, 3, scores);
    for (int k = 0; k < 50; k++) {
      assertThat(scores[k] - scores[0])
          .as("class %d", k)
          .isEqualTo(weight(1, k) + weight(2, k) - weight(1, 0) - weight(2, 0));
    }
  }

  @Test
  void aFeatureWithoutARowWeighsNothing() {
    float[] scores = new float[PackedRows.CLASSES];
    rows().score(new int[] {UNKNOWN}, 1, scores);
    assertThat(scores).containsOnly(0);
  }

  @Test
  void twoHundredAndFiftyOfTheHeaviestStayWithinBounds() {
    int[] many = new int[Weights.MOST_FEATURES];
    Arrays.fill(many, FIRST);
    float[] scores = new float[PackedRows.CLASSES];
    rows().score(many, many.length, scores);
    assertThat(scores[7] - scores[6]).isEqualTo(many.length * (weight(1, 7) - weight(1, 6)));
  }

  @Test
  void readsRowsAsTheyWereWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rows().write(new DataOutputStream(bytes));
    PackedRows back = PackedRows.read(in(bytes));
    float[] before = new float[PackedRows.CLASSES];
    float[] after = new float[PackedRows.CLASSES];
    rows().score(new int[] {FIRST, UNKNOWN, SECOND}, 3, before);
    back.score(new int[] {FIRST, UNKNOWN, SECOND}, 3, after);
    assertThat(Arrays.copyOf(after, 50)).containsExactly(Arrays.copyOf(before, 50));
  }

  @Test
  void addsThreeWeightsAndKnowsWhoseTheyAre() throws IOException {
    int[] slots = new int[16];
    Arrays.fill(slots, PackedActions.EMPTY);
    slots[FIRST >>> 28] = FIRST << 24 | (128 + 100) << 16 | (128 - 128) << 8 | (128 + 1);
    slots[SECOND >>> 28] = SECOND << 24 | (128 - 7) << 16 | (128 + 127) << 8 | (128 - 20);
    PackedActions actions = new PackedActions(slots);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    actions.write(new DataOutputStream(bytes));
    for (PackedActions each : new PackedActions[] {actions, PackedActions.read(in(bytes))}) {
      float[] scores = new float[4];
      each.score(new int[] {FIRST, SECOND, UNKNOWN, 0}, 4, scores);
      assertThat(scores).startsWith(1 - 20, -128 + 127, 100 - 7);
    }
  }

  @Test
  void aTableOfAnOddSizeIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeInt(3);
    assertThatThrownBy(() -> PackedActions.read(in(bytes))).isInstanceOf(IOException.class);
  }

  @Test
  void theLexiconKnowsItsWordsAgain() throws IOException {
    TreeMap<Integer, Integer> words = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      words.put(Words.hash("word" + (char) ('a' + i % 26) + (char) ('a' + i / 26)), i + 1);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Lexicon(words).write(new DataOutputStream(bytes));
    Lexicon back = Lexicon.read(in(bytes));
    words.forEach((hash, value) -> assertThat(back.of(hash)).isEqualTo(value));
    assertThat(back.of(Words.hash("elsewhere"))).isZero();
  }

  private static DataInputStream in(ByteArrayOutputStream bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Two weights of the first row are too heavy for a byte. */
  private static int weight(int row, int k) {
    if (row == 1 && (k == 9 || k == 40)) {
      return k == 9 ? 1900 : -700;
    }
    return (k * 37 * row) % 255 - 127;
  }

  private static PackedRows rows() {
    short[][] weights = new short[50][];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = new short[] {(short) weight(2, k), (short) weight(1, k)};
    }
    return new PackedRows(new int[] {SECOND, FIRST}, weights);
  }
}
