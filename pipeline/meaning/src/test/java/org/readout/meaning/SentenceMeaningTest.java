package org.readout.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceMeaningTest {
  private static final SentenceMeaning MEANING = SentenceMeaning.load();

  @Test
  void sentencesThatSayTheSameInOtherWordsAreAlike() {
    double[][] likeness =
        MEANING.between(
            List.of("Both presidents want the ports to be opened again for grain ships."),
            List.of(
                "The leaders called for ships with grain to be let into the ports once more.",
                "The president sent his condolences after the earthquake."));
    assertThat(likeness[0][0]).isGreaterThan(MEANING.enough());
    assertThat(likeness[0][1]).isLessThan(MEANING.enough());
  }

  @Test
  void theSameWordsAreWhollyAlikeAndNoWordsAreLikeNothing() {
    double[][] likeness = MEANING.between(List.of("a ceasefire", " "), List.of("a ceasefire", ""));
    assertThat(likeness[0][0]).isBetween(0.999, 1.0);
    assertThat(likeness[0][1]).isZero();
    assertThat(likeness[1][0]).isZero();
    assertThat(MEANING.between(List.of(), List.of("x"))).isEmpty();
  }

  @Test
  void theSameEveryTime() {
    List<String> sentences = List.of("They spoke of sanctions.", "They discussed prisoners.");
    assertThat(MEANING.between(sentences, sentences))
        .isDeepEqualTo(MEANING.between(sentences, sentences));
  }
}
