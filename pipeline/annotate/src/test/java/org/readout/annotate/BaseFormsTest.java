package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseFormsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      value = {
        "said,VBD,say",
        "met,VBD,meet",
        "struck,VBN,strike",
        "condemned,VBD,condemn",
        "planned,VBD,plan",
        "created,VBN,create",
        "agreed,VBD,agree",
        "tried,VBD,try",
        "stopped,VBD,stop",
        "hoped,VBD,hope",
        "visiting,VBG,visit",
        "making,VBG,make",
        "putting,VBG,put",
        "lying,VBG,lie",
        "discusses,VBZ,discuss",
        "denies,VBZ,deny",
        "goes,VBZ,go",
        "is,VBZ,be",
        "’s,VBZ,be",
        "’ve,VBP,have",
        "countries,NNS,country",
        "talks,NNS,talk",
        "crises,NNS,crisis",
        "bases,NNS,base",
        "men,NNS,man",
        "policemen,NNS,policeman",
        "wives,NNS,wife",
        "larger,JJR,large",
        "earlier,RBR,early",
        "better,JJR,good",
        "better,RBR,well",
        "largest,JJS,large",
        "Philippines,NNPS,Philippines",
        "Nations,NNPS,Nation",
        "Moreau,NNP,Moreau",
        "Them,PRP,they",
        "n’t,RB,not",
        "wo,MD,will",
        "Envoys,NNS,envoy",
        "Oslo,NNP,Oslo",
      })
  void findsBaseForms(String form, String tag, String lemma) {
    assertThat(BaseForms.of(form, tag)).isEqualTo(lemma);
  }

  @Test
  void leavesOddWordsAsTheyAre() {
    for (String word : new String[] {"", "s", "ed", "😀s", "\uD800", "3s", "ІІІs", "-"}) {
      for (String tag : new String[] {"NNS", "VBD", "VBG", "NNPS", "JJS", "CD", "??"}) {
        assertThat(BaseForms.of(word, tag)).isNotNull();
      }
    }
    assertThat(BaseForms.of("x".repeat(1000) + "ed", "VBD")).hasSize(1002);
  }

  @Test
  void takesGroupingCommasOutOfNumbers() {
    assertThat(BaseForms.of("12,500", "CD")).isEqualTo("12500");
    assertThat(BaseForms.of("12,", "CD")).isEqualTo("12,");
  }
}
