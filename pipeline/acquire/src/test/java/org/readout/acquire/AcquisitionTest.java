package org.readout.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.readout.vocabulary.RelatedReport;
import org.readout.vocabulary.Report;

class AcquisitionTest {
  private static final String ARTICLE =
      """
      Ministers of Two Lakes Agree on Ferry

      By [Reuters](#)

      March 3, 2024

      Harbour Press, The Ferry Company

      The transport ministers of both shores met on Saturday and agreed that the old ferry is to sail again in May.

      Related article: [Why the Ferry Stopped](#)

      "It is a good day for the lake," one of them said after the meeting.

      Original url:

      <https://www.themoscowtimes.com/2024/03/03/ferry-a1>
      """;

  private final Acquisition acquisition = new Acquisition();

  private Report taken(Acquired acquired) {
    assertThat(acquired).isInstanceOf(Acquired.Taken.class);
    return ((Acquired.Taken) acquired).report();
  }

  private String refused(Acquired acquired) {
    assertThat(acquired).isInstanceOf(Acquired.Refused.class);
    return ((Acquired.Refused) acquired).refusal().reason();
  }

  private Acquired bytes(String text) {
    return acquisition.bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsWhatAnArticleSaysOfItselfApartFromItsWords() {
    Report report = taken(bytes(ARTICLE));
    assertThat(report.title()).contains("Ministers of Two Lakes Agree on Ferry");
    assertThat(report.byline()).contains("Reuters");
    assertThat(report.agency()).contains("Reuters");
    assertThat(report.publisher()).contains("The Moscow Times");
    assertThat(report.published().map(Object::toString)).contains("2024-03-03");
    assertThat(report.imageCredit()).contains("Harbour Press, The Ferry Company");
    assertThat(report.related())
        .extracting(RelatedReport::title)
        .containsExactly("Why the Ferry Stopped");
    assertThat(report.text()).startsWith("The transport ministers").endsWith("after the meeting.");
    assertThat(report.text()).doesNotContain("Related article", "Original url", "Harbour Press");
  }

  @Test
  void takesAPlainParagraphForText() {
    Report report =
        taken(
            bytes(
                "The two ministers met on Monday in the old harbour and talked about the ferry."));
    assertThat(report.title()).isEmpty();
    assertThat(report.text()).startsWith("The two ministers met");
  }

  @Test
  void givesTheSameTextTheSameId() {
    assertThat(taken(bytes(ARTICLE)).id())
        .isEqualTo(taken(bytes(ARTICLE)).id())
        .startsWith("sha256:");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(refused(bytes(""))).isEqualTo("is empty");
    assertThat(refused(bytes(" \n\n\t"))).isEqualTo("is empty");
    assertThat(refused(acquisition.bytes(new byte[] {1, 0, 2}))).isEqualTo("is not text");
    assertThat(refused(acquisition.bytes(new byte[] {'a', (byte) 0xC3, '('})))
        .isEqualTo("is not valid UTF-8");
  }

  @Test
  void saysThatRussianIsNotEnglish() {
    Report report =
        taken(
            bytes(
                "Президент провёл телефонный разговор с премьер-министром и обсудил положение дел."));
    assertThat(report.language()).contains("ru");
  }

  @Test
  void readsAnInputLine() {
    Report report =
        taken(
            acquisition.line(
                "{\"id\":\"x1\",\"text\":\"They met.\",\"published\":\"2024-03-03T10:15:00+03:00\",\"publisher\":\"Kremlin\"}",
                1));
    assertThat(report.id()).isEqualTo("x1");
    assertThat(report.published().map(Object::toString)).contains("2024-03-03T10:15+03:00");
    assertThat(report.publisher()).contains("Kremlin");
  }

  @Test
  void refusesABadLineWithItsNumber() {
    assertThat(refused(acquisition.line("{\"id\":", 7))).startsWith("is not JSON");
    assertThat(refused(acquisition.line("[1]", 7))).isEqualTo("is not a JSON object");
    assertThat(refused(acquisition.line("{\"id\":\"a\"}", 7))).isEqualTo("has no text");
    assertThat(refused(acquisition.line("{\"text\":\"a\",\"published\":\"yesterday\"}", 7)))
        .contains("yesterday");
    assertThat(((Acquired.Refused) acquisition.line("{\"id\":\"a\"}", 7)).refusal().line())
        .isEqualTo(7);
  }
}
