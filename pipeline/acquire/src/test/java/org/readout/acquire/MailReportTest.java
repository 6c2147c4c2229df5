package org.readout.acquire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.vocabulary.Report;

class MailReportTest {
  private static final String PARAGRAPH =
      "The minister received the ambassador of Norland this morning and spoke with her about the "
          + "ferries, the fish and the harbour dues that both sides have promised to lower. ";

  private static Report report(String mail) {
    Acquired acquired = new Acquisition().mail(mail.replace("\n", "\r\n").getBytes(UTF_8));
    assertThat(acquired).isInstanceOf(Acquired.Taken.class);
    return ((Acquired.Taken) acquired).report();
  }

  private static String reason(byte[] mail) {
    Acquired acquired = new Acquisition().mail(mail);
    assertThat(acquired).isInstanceOf(Acquired.Refused.class);
    return ((Acquired.Refused) acquired).refusal().reason();
  }

  @Test
  void takesTitleSenderDayAndWords() {
    Report report =
        report(
            """
            From: =?UTF-8?Q?Press_office_of_=C3=98sterland?= <press@osterland.example>
            To: list@osterland.example
            Subject: The minister receives
             the ambassador
            Date: Tue, 4 Mar 2025 18:30:00 +0200 (EET)
            Content-Type: text/plain; charset=utf-8

            """
                + PARAGRAPH
                + "\n\nThey will meet again.\n\n-- \nPress office\nTelephone 1234\n");
    assertThat(report.title()).contains("The minister receives the ambassador");
    assertThat(report.publisher()).contains("Press office of Østerland");
    assertThat(report.published().orElseThrow().toString()).isEqualTo("2025-03-04T18:30+02:00");
    assertThat(report.text()).isEqualTo(PARAGRAPH.strip() + "\n\nThey will meet again.");
  }

  @Test
  void ofTwoPartsTakesThePlainOneAndLeavesWhatIsAttached() {
    Report report =
        report(
            """
            From: press@osterland.example
            Subject: Call
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            """
                + PARAGRAPH.replace("Norland", "N=C3=B8rland")
                + """

            --inner
            Content-Type: text/html

            <p>The same, in HTML.</p>
            --inner--
            --outer
            Content-Type: text/plain
            Content-Disposition: attachment; filename=speech.txt

            The whole speech.
            --outer--
            """);
    assertThat(report.text()).contains("Nørland").doesNotContain("HTML", "speech");
    assertThat(report.publisher()).contains("osterland.example");
    assertThat(report.published()).isEmpty();
  }

  @Test
  void takesTheHtmlPartWhereThePlainOneOnlyPointsToIt() {
    Report report =
        report(
            """
            From: press@osterland.example
            Subject: Call
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            Your programme cannot show this mail.
            --b
            Content-Type: text/html; charset=utf-8

            <html><body><p>
            """
                + PARAGRAPH
                + "</p><p>"
                + PARAGRAPH
                + "</p></body></html>\n--b--\n");
    assertThat(report.text()).startsWith("The minister received").doesNotContain("programme");
    assertThat(report.title()).contains("Call");
  }

  @Test
  void readsTheCharsetThatAPartNames() {
    byte[] mail =
        "Subject: x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nThe envoy went to Malm\u00F6."
            .getBytes(ISO_8859_1);
    assertThat(new Acquisition().mail(mail))
        .isInstanceOfSatisfying(
            Acquired.Taken.class, t -> assertThat(t.report().text()).endsWith("Malmö."));
  }

  @Test
  void whatIsNoMailOrMadeToNestWithoutEndIsRefused() {
    assertThat(reason("Subject: only a head\r\n\r\n".getBytes(UTF_8))).contains("without words");
    assertThat(reason("\r\n\r\nno head".getBytes(UTF_8))).contains("no head");
    StringBuilder nested = new StringBuilder("Subject: x\r\n");
    for (int i = 0; i < 100_000; i++) {
      nested.append("Content-Type: MULTIPART/mixed; boundary=b").append(i);
      nested.append("\r\n\r\n--b").append(i).append("\r\n");
    }
    assertThat(reason(nested.toString().getBytes(UTF_8))).contains("more than 100 parts");
  }
}
