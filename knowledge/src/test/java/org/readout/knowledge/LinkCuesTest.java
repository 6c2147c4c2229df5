package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.readout.vocabulary.Link;

class LinkCuesTest {
  private static final String HEAD = "words\tkind\teffect\n";

  @Test
  void readsHowOneDeedFollowsFromAnother() {
    assertThat(LinkCues.parse("x.tsv", HEAD + "in answer to\tresponse\tbefore\n"))
        .containsExactly(new LinkCue("in answer to", Link.Kind.RESPONSE, false));
    assertThat(LinkCues.bundled()).extracting(LinkCue::words).contains("in retaliation for");
  }

  @Test
  void refusesAKindThatIsNone() {
    assertThatThrownBy(() -> LinkCues.parse("x.tsv", HEAD + "as\tlikeness\tbefore\n"))
        .isInstanceOf(BadKnowledge.class)
        .hasMessageContaining("x.tsv");
  }
}
