package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.vocabulary.Span;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter(new Tokenizer());

  /** The bar marks the expected ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoys met. | They will meet again.",
        "Mr. Okafor met Gen. Lindqvist in the U.S. Senate. | It was short.",
        "He returned to the U.S. | The talks failed.",
        "It began at 9 a.m. on Monday. | It ended at 5 p.m. | The sides then left.",
        "“We agree.” | “We do not,” he said.",
        "\"We agree.\" | \"We do not,\" he said.",
        "“Will they come?” the minister asked. | Nobody knew.",
        "“Will they come?” Minister Moreau asked. | Nobody knew.",
        "“Enough!” | The crowd dispersed.",
        "«Мы готовы.» | «Хорошо.»",
        "He left (at last.) | She stayed.",
        "J. R. Moreau spoke first. | Then came A. B. Chen.",
        "It costs 1.5 million. | 20 states paid.",
        "They waited ... and left. | Then quiet.",
        "See No. 4 for details. | All agreed.",
        "Acme Inc. sued. | The court ruled.",
        "``It is over . '' said one officer . | She left .",
        "\" It is over . \" said one officer . | \" Go . \" | She left .",
        "“We agree.” Moreau said. | “Fine.” | Moreau said he was tired.",
        "1. The first point stands.",
        "they met. | nothing came of it. | did they try? | they did.",
        "Will they come? he asked.",
        "The firm Wahey! sells approx. ten boats a year.",
        "The deal ended.The war did not.",
      })
  void endsSentencesWhereAReaderWould(String marked) {
    String text = marked.replace(" | ", " ");
    if (text.contains("ended.The")) {
      assertThat(splitter.split(text)).hasSize(2);
      return;
    }
    List<String> sentences = splitter.split(text).stream().map(w -> covered(w).in(text)).toList();
    assertThat(sentences).containsExactly(marked.split(" \\| "));
  }

  /** Lines as they stand; the bar marks the expected ends of sentences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // wrapped near a margin, also within a name
        "The two presidents discussed the grain corridor at length, and President Anna\nMoreau"
            + " thanked her guest for the invitation. | The ministers of both countries will\n"
            + "meet in Oslo in the autumn, at a date that is to be agreed on by their staffs. |"
            + "\nThey took no questions.",
        // wrapped with lines of any length
        "Anna\nMoreau had a telephone\nconversation with President of Norwegia Jon\nBerg. |\n\n"
            + "They spoke about\ntrade.",
        // a headline over wrapped lines
        "OSLO TALKS END |\nThe two delegations ended their talks on the fishing grounds late on\n"
            + "Friday without a joint statement, but agreed that the next round will be\nheld in"
            + " Bergen, a spokesman of the delegation said.",
        // speakers' turns
        "Anna Moreau: |\nI thank you for the warm\nwelcome. |\n\nJon Berg: We\nare glad.",
        // lists
        "The sides agreed to\nwork together on: |\n- Arctic shipping |\n- cod quotas |\n"
            + "1) Search and rescue",
        // a line that ends within a phrase
        "Jon Berg met with\nPresident Anna Moreau.",
        "The President appointed Jon\nBerg Envoy to the Lakes.",
        // headlines, bylines and paragraphs of one line
        "Leaders Meet in Oslo |\nBy Ann Lee |\nThe two leaders met. |\nThey left.",
        "Leaders meet in Oslo |\nThe two leaders met. |\nThey left.",
        "Talks Fail in Oslo Again |\nposted on Friday",
        "Dear Madam President, |\nI write to you today.",
      })
  void joinsLinesThatEndOnlyAtAMargin(String marked) {
    String text = marked.replace(" |", "");
    List<String> sentences = splitter.split(text).stream().map(w -> covered(w).in(text)).toList();
    List<String> expected = Arrays.stream(marked.split(" \\|", -1)).map(String::strip).toList();
    assertThat(sentences).containsExactlyElementsOf(expected);
  }

  @Test
  void countsWrappedLinesAsOneParagraph() {
    List<SentenceSplitter.Words> found =
        splitter.split("The envoys\nmet. They\nleft soon.\n\nNothing was agreed.");
    assertThat(found).extracting(SentenceSplitter.Words::paragraph).containsExactly(0, 0, 1);
  }

  @Test
  void endsASentenceAtALineBreakAndCountsParagraphs() {
    List<SentenceSplitter.Words> found =
        splitter.split("Title without a stop\n\nFirst line. Second.\r\nThird");
    assertThat(found).extracting(SentenceSplitter.Words::paragraph).containsExactly(0, 1, 1, 2);
  }

  @Test
  void cutsAnEndlessSentenceAfterAMark() {
    String text = ("word ".repeat(249) + "stop; ").repeat(4);
    List<SentenceSplitter.Words> found = splitter.split(text);
    assertThat(found).allMatch(w -> w.tokens().size() <= SentenceSplitter.LONGEST);
    assertThat(covered(found.get(0)).in(text)).endsWith("stop;");
  }

  @Test
  void losesNothingOfRandomText() {
    long seed = 20250614;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        switch (random.nextInt(6)) {
          case 0 -> text.append(' ');
          case 1 -> text.append((char) random.nextInt(0x10000));
          case 2 -> text.appendCodePoint(random.nextInt(0x110000));
          case 3 -> text.append("'\"“”‘’.-$&@/'n't\n".charAt(random.nextInt(17)));
          case 4 -> text.append("U.S. ");
          default -> text.append((char) ('a' + random.nextInt(26)));
        }
      }
      assertNothingLost(text.toString(), "seed " + seed + " round " + round);
    }
  }

  private void assertNothingLost(String text, String what) {
    int at = 0;
    for (SentenceSplitter.Words words : splitter.split(text)) {
      for (Span token : words.tokens()) {
        assertThat(token.start()).as(what).isGreaterThanOrEqualTo(at);
        assertThat(token.length()).as(what).isPositive();
        assertThat(
                text.substring(at, token.start())
                    .chars()
                    .allMatch(c -> Tokenizer.isSpace((char) c)))
            .as("%s: only space before %s in %s", what, token, text)
            .isTrue();
        at = token.end();
      }
    }
    assertThat(text.substring(at).chars().allMatch(c -> Tokenizer.isSpace((char) c)))
        .as(what)
        .isTrue();
  }

  private static Span covered(SentenceSplitter.Words words) {
    return words.tokens().get(0).hull(words.tokens().get(words.tokens().size() - 1));
  }
}
