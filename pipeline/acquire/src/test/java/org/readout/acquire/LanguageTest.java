package org.readout.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void namesTheLanguageOfAText() {
    assertThat(
            Language.of(
                "The ministers of the two lakes met on Monday and agreed that the ferry would run again in spring, the office said."))
        .contains("en");
    assertThat(
            Language.of(
                "Die Minister der beiden Seen haben sich am Montag getroffen und vereinbart, dass die Fähre im Frühling wieder fährt."))
        .contains("de");
    assertThat(
            Language.of(
                "Les ministres des deux lacs se sont rencontrés lundi et sont convenus que le bac reprendrait au printemps prochain."))
        .contains("fr");
    assertThat(Language.of("Міністри двох озер зустрілися в понеділок і домовилися про пором."))
        .contains("uk");
    assertThat(
            Language.of(
                "التقى وزيرا البحيرتين يوم الاثنين واتفقا على إعادة تشغيل العبارة في الربيع"))
        .contains("ar");
  }

  @Test
  void leavesUnnamedWhatIsTooShortOrDamaged() {
    assertThat(Language.of("Xi met Putin in Astana.")).isEmpty();
    assertThat(Language.of("")).isEmpty();
    assertThat(Language.of("T h e   m i n i s t e r s   m e t . ".repeat(10))).isEmpty();
  }
}
