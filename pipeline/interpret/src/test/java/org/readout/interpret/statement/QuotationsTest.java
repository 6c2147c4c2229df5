package org.readout.interpret.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  private static List<String> quotations(String text) {
    return Quotations.in(text).stream().map(q -> q.span().in(text)).toList();
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
    assertThat(Quotations.in("“First.\n\n“Second,” she said.").get(0).paragraphs()).isEqualTo(2);
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    assertThat(quotations("He said “this and that.\n\nThe rest is not quoted."))
        .containsExactly("“this and that.");
  }

  @Test
  void doesNotFailOnMarksAlone() {
    assertThat(quotations("\"")).isEmpty();
    assertThat(quotations("")).isEmpty();
    assertThat(quotations("'''''\"\"\"“““")).isNotNull();
  }
}
