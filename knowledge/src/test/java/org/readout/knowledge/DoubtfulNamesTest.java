package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DoubtfulNamesTest {
  private static final String HEAD = "name\tusual\tother\tas\tnext\twords\town\n";

  @Test
  void readsWhatElseANameCanMean() {
    DoubtfulNames names =
        DoubtfulNames.parse("x.tsv", HEAD + "Ruritania\tDEU\tUSA\tplace\tcounty\tlake\t-\n");
    DoubtfulName name = names.of("RURITANIA").orElseThrow();
    assertThat(name.other().value()).isEqualTo("USA");
    assertThat(name.place()).isTrue();
    assertThat(name.own()).isEmpty();
  }

  @Test
  void knowsTheRegionsThatTellWhereATownLies() {
    assertThat(Knowledge.bundled().doubtfulNames().region("Texas").orElseThrow().value())
        .isEqualTo("USA");
    assertThat(Knowledge.bundled().doubtfulNames().region("Tbilisi")).isEmpty();
  }

  @Test
  void refusesWhatIsNeitherCountryNorPlaceNorRegion() {
    assertThatThrownBy(
            () -> DoubtfulNames.parse("x.tsv", HEAD + "Ruritania\tDEU\tUSA\triver\t-\t-\t-\n"))
        .isInstanceOf(BadKnowledge.class)
        .hasMessageContaining("x.tsv")
        .hasMessageContaining("2");
  }
}
