package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.vocabulary.Span;

/** Whatever a text holds, it becomes sentences of trees whose words are the text's. */
class OddTextTest {
  private static final int SAMPLE = 60;
  private static final String MARKS = ".,'\"-$%\n&1a(“”’:/@";

  private final Annotator annotator = Annotators.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        ".",
        "\0",
        "\uD800",
        "\uDC00x",
        "😀",
        "👩‍👩‍👧‍👦 met 🇺🇳.",
        "Привет, мир. 你好。",
        "قال الوزير إن المحادثات انتهت. The minister left.",
        "\u202EThe minister\u202C left\u200F.",
        "שלום, said the envoy.",
        "e\u0301\u0301\u0301\u0301 \uFEFF \u2028 \u0085",
        "((((((((((((((((((((\"\"\"\"\"\"",
        "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.",
        ",,,,,,,,,,;;;;;;;;;;::::::::::",
      })
  void takesOddTexts(String text) {
    assertSound(annotator.annotate(text));
  }

  @Test
  void takesTenThousandRandomTexts() {
    Random random = new Random(7);
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      for (int i = 0; i < length; i++) {
        switch (random.nextInt(5)) {
          case 0 -> text.append(' ');
          case 1 -> text.appendCodePoint(random.nextInt(0x110000));
          case 2 -> text.append(MARKS.charAt(random.nextInt(MARKS.length())));
          default -> text.append((char) ('a' + random.nextInt(26)));
        }
      }
      assertSound(annotator.annotate(text.toString()));
    }
  }

  @Test
  void takesEveryBlockOfUnicode() {
    Map<Character.UnicodeBlock, StringBuilder> blocks = new LinkedHashMap<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
      if (block != null) {
        StringBuilder sample = blocks.computeIfAbsent(block, b -> new StringBuilder());
        if (sample.length() < SAMPLE) {
          sample.appendCodePoint(c).append(c % 7 == 0 ? " " : "");
        }
      }
    }
    assertThat(blocks).hasSizeGreaterThan(250);
    blocks.values().forEach(sample -> assertSound(annotator.annotate("The " + sample + " met.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", ".", "“", "，", "é", "😀"})
  void takesAMegabyteWithoutASpaceInBoundedTime(String one) {
    annotator.annotate("Load.");
    String text = one.repeat(1_000_000 / one.length());
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> assertSound(annotator.annotate(text)));
  }

  private static void assertSound(AnnotatedText annotated) {
    int at = 0;
    for (Sentence sentence : annotated.sentences()) {
      int roots = 0;
      for (Token token : sentence.tokens()) {
        roots += token.head() == Token.ROOT ? 1 : 0;
        Span span = token.span();
        boolean isInOrder = span.start() >= at && span.end() <= annotated.text().length();
        if (!isInOrder || !span.in(annotated.text()).equals(token.form())) {
          throw new AssertionError(token + " in: " + annotated.text());
        }
        at = span.end();
      }
      assertThat(roots).as(annotated.text()).isEqualTo(1);
      assertThat(sentence.tokens()).noneMatch(t -> isAboveItself(sentence, t));
    }
  }

  /** Whether a word's heads lead round in a circle. */
  private static boolean isAboveItself(Sentence sentence, Token token) {
    int head = token.head();
    for (int steps = 0; head != Token.ROOT; steps++) {
      if (steps > sentence.size()) {
        return true;
      }
      head = sentence.token(head).head();
    }
    return false;
  }
}
