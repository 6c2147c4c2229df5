package org.readout.knowledge.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.readout.vocabulary.Stance;

class ReportingCuesTest {
  private static ReportingCues read(String cues, String stances) {
    return ReportingCues.read("cues", new StringReader(cues), "stances", new StringReader(stances));
  }

  @Test
  void readsTheBundledLists() {
    ReportingCues cues = ReportingCues.bundled();
    assertThat(cues.of("say", Cue.Kind.VERB)).isNotEmpty();
    assertThat(cues.of("say", Cue.Kind.NOUN)).isEmpty();
    assertThat(cues.of("rule out", Cue.Kind.VERB)).hasSize(1);
    assertThat(cues.negated("rule out")).contains(Stance.Kind.NOT_RULE_OUT);
    assertThat(cues.namesBasis("violate")).isTrue();
  }

  @Test
  void keepsTheBehavioursOfAWordApart() {
    ReportingCues cues = read("call\tverb\tfor\tcall-for\ncall\tverb\tobject\t-\n", "");
    assertThat(cues.of("call", Cue.Kind.VERB))
        .extracting(Cue::stance)
        .containsExactly(java.util.Optional.of(Stance.Kind.CALL_FOR), java.util.Optional.empty());
  }

  @Test
  void namesFileAndLineOfAnUnknownFrame() {
    assertThatThrownBy(() -> read("# words\n\nsay\tverb\tclause sing\t-\n", ""))
        .hasMessage("cues, line 3: neither a frame nor a preposition: sing");
  }

  @Test
  void refusesAnUnknownClassStanceOrWidth() {
    assertThatThrownBy(() -> read("say\tadverb\tclause\t-\n", "")).hasMessageContaining("line 1");
    assertThatThrownBy(() -> read("say\tverb\tclause\tshrug\n", ""))
        .hasMessage("cues, line 1: no such stance: shrug");
    assertThatThrownBy(() -> read("say\tverb\tclause\n", ""))
        .hasMessage("cues, line 1: needs 4 fields, has 3");
    assertThatThrownBy(() -> read("", "loudly\tsay\tdeny\n")).hasMessageContaining("stances");
  }

  @Test
  void refusesAWordListedTwiceForOneUse() {
    assertThatThrownBy(() -> read("", "said\tback\tsupport\nsaid\tback\tpraise\n"))
        .hasMessage("stances, line 2: back is listed twice");
  }
}
