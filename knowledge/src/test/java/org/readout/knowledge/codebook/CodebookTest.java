package org.readout.knowledge.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.vocabulary.EventType;

class CodebookTest {
  private static final Codebook BOOK = Codebook.standard();

  @Test
  void hasAnEntryForEveryTypeWithPatternsAndExamples() {
    for (EventType type : EventType.values()) {
      Entry entry = BOOK.entry(type);
      assertThat(entry.definition()).isNotBlank();
      assertThat(entry.patterns()).as(type.name()).isNotEmpty();
      assertThat(entry.examples()).as(type.name()).isNotEmpty();
    }
  }

  @Test
  void knowsWhatAgreeingToMediateBecomes() {
    Operator.Outcome outcome = BOOK.operator("commit").orElseThrow().of("045").orElseThrow();
    assertThat(outcome.type()).isEqualTo(EventType.AGREE);
    assertThat(outcome.code().code()).isEqualTo("039");
  }

  @Test
  void findsAPatternByItsVerb() {
    assertThat(BOOK.verb("bombard")).extracting(Pattern::type).containsExactly(EventType.ASSAULT);
    assertThat(BOOK.verb("sing")).isEmpty();
  }

  @Test
  void givesAModeItsOwnIntensity() {
    assertThat(BOOK.intensity(EventType.CONSULT, java.util.Optional.of("phone"))).isEqualTo(1.5);
    assertThat(BOOK.intensity(EventType.ASSAULT, java.util.Optional.empty())).isEqualTo(-9);
  }

  @Test
  void givesTheSameVersionEveryTime() {
    assertThat(Codebook.standard().version()).isEqualTo(BOOK.version()).contains("+");
  }

  @Test
  void tellsFileAndLineOfAnUnknownField() {
    assertThatThrownBy(() -> reading("type: AGREE\nintensity: 2.5\nflavour: sweet\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agree.yaml:3: unknown field flavour");
  }

  @Test
  void tellsFileAndLineOfACodeThatItsFileLacks() {
    assertThatThrownBy(
            () ->
                reading(
                    """
                    type: AGREE
                    definition: Agrees.
                    intensity: 2.5
                    codes:
                      "030": [4.0, Express intent to cooperate]
                    patterns:
                      - {verbs: [nod], code: "039"}
                    """))
        .hasMessage("agree.yaml:7: code 039 is not among this file's codes");
  }

  @Test
  void tellsFileAndLineOfBrokenYaml() {
    assertThatThrownBy(() -> reading("type: AGREE\n  definition: [\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("agree.yaml:");
  }

  @Test
  void ordersItsCodesByTheirFile() {
    assertThat(BOOK.entry(EventType.CONSULT).codes().keySet())
        .isEqualTo(Set.of("040", "041", "042", "043", "044", "045", "046"));
  }

  private static Codebook reading(String agree) {
    return new CodebookReader(
            name -> {
              if (name.equals("agree.yaml")) {
                return new ByteArrayInputStream(agree.getBytes(StandardCharsets.UTF_8));
              }
              InputStream in = Codebook.class.getResourceAsStream(name);
              if (in == null) {
                throw new java.io.FileNotFoundException(name);
              }
              return in;
            })
        .read();
  }
}
