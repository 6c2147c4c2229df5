package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.readout.vocabulary.Channel;

class ContactCuesTest {
  private static final String HEAD = "words\tclass\tchannel\tframes\n";

  @Test
  void keepsVerbsAndNounsOfOneLemmaApart() {
    ContactCues cues = ContactCues.bundled();
    assertThat(cues.noun("call").orElseThrow().takes(ContactCue.Frame.WITH)).isTrue();
    assertThat(cues.verb("call").orElseThrow().takes(ContactCue.Frame.WITH)).isFalse();
    assertThat(cues.sign("Virtually")).contains(Channel.VIDEO);
  }

  @Test
  void refusesWhatItDoesNotKnowWithFileAndLine() {
    assertRefused("call\tnoun\tsmoke\twith\n", "smoke");
    assertRefused("call\tnoun\tphone\tbeneath\n", "beneath");
    assertRefused("call\tadverb\tphone\twith\n", "adverb");
    assertRefused("call call\tnoun\tphone\twith\n", "listed twice: call");
  }

  private static void assertRefused(String line, String word) {
    assertThatThrownBy(() -> ContactCues.parse("cues.tsv", HEAD + line))
        .isInstanceOf(BadKnowledge.class)
        .hasMessageContaining("cues.tsv")
        .hasMessageContaining("2")
        .hasMessageContaining(word);
  }
}
