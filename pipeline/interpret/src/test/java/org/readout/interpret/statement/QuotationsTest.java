package org.readout.interpret.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.vocabulary.Span;

class QuotationsTest {
  private static List<String> quotations(String text) {
    return found(text).stream().map(q -> q.span().in(text)).toList();
  }

  /** Every line is a paragraph. */
  private static List<Quotation> found(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Span(start, start + line.length()));
      start += line.length() + 1;
    }
    return Quotations.in(text, lines);
  }

  @Test
  void findsStraightCurlyDoubledAndGuillemetMarks() {
    assertThat(quotations("A \"b c\" d.")).containsExactly("\"b c\"");
    assertThat(quotations("A “b c” d.")).containsExactly("“b c”");
    assertThat(quotations("A ''b c'' d.")).containsExactly("''b c''");
    assertThat(quotations("A «b c» d.")).containsExactly("«b c»");
    assertThat(quotations("A ‘b c,’ d.")).containsExactly("‘b c,’");
  }

  @Test
  void takesAnApostropheForNoMark() {
    assertThat(quotations("The minister's aide and the leaders' envoys didn't meet.")).isEmpty();
    assertThat(quotations("It’s the union’s plan, the members’ hope.")).isEmpty();
  }

  @Test
  void keepsAQuotationWithinAQuotationInside() {
    assertThat(quotations("“He said ‘never again’ to us,” she said."))
        .containsExactly("“He said ‘never again’ to us,”");
  }

  @Test
  void joinsParagraphsThatEachOpenWithAMark() {
    assertThat(quotations("“First.\n\n“Second.\n\n“Third,” she said."))
        .containsExactly("“First.\n\n“Second.\n\n“Third,”");
    assertThat(found("“First.\n\n“Second,” she said.").get(0).paragraphs()).isEqualTo(2);
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    assertThat(quotations("He said “this and that.\n\nThe rest is not quoted."))
        .containsExactly("“this and that.");
  }

  @Test
  void goesOnOverTheLinesOfAParagraph() {
    String text = "He said “this\nand that” twice.";
    List<Span> all = List.of(new Span(0, text.length()));
    assertThat(Quotations.in(text, all)).hasSize(1);
    assertThat(Quotations.in(text, all).get(0).span().in(text)).isEqualTo("“this\nand that”");
  }

  @Test
  void doesNotFailOnMarksAlone() {
    assertThat(quotations("\"")).isEmpty();
    assertThat(quotations("")).isEmpty();
    assertThat(quotations("'''''\"\"\"“““")).isNotNull();
  }
}
