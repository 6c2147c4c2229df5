package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordSetsTest {
  @Test
  void readsSetsOfWords() {
    WordSets sets = WordSets.parse("x.tsv", "set\twords\tis\nwish\twant|hope\twishes\n");
    assertThat(sets.of("wish")).containsExactlyInAnyOrder("want", "hope");
    assertThat(WordSets.bundled().of("wish")).contains("want");
  }

  @Test
  void refusesASetThatStandsTwiceAndOneThatIsNotThere() {
    assertThatThrownBy(
            () -> WordSets.parse("x.tsv", "set\twords\tis\nwish\twant\tw\nwish\thope\tw\n"))
        .isInstanceOf(BadKnowledge.class)
        .hasMessageContaining("x.tsv")
        .hasMessageContaining("3");
    assertThatThrownBy(() -> WordSets.bundled().of("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
