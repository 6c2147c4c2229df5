package org.readout.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

class ReadingJsonTest {
  /** The globe is one code point and two code units, so every offset after it differs. */
  private static final Reading READING =
      Readings.of(
              "r1", "🌍 The two presidents spoke by phone. \"We spoke,\" one said. They will meet.")
          .published("2024-05-06")
          .publisher("Kremlin")
          .contact(Channel.PHONE, "2024-05-06", "person/vladimir-putin", "person/xi-jinping")
          .event(EventType.CONSULT, "041", "2024-05-06", "country/rus", "country/chn")
          .statement(Statement.Form.DIRECT, "person/xi-jinping", "We spoke,", "org/kremlin")
          .followUp("meet", "2024-06-01", "org/kremlin", "RUS", "CHN")
          .claim(3, Channel.PHONE, "2024-01-01/", "person/vladimir-putin", "person/xi-jinping")
          .build();

  @Test
  void readsBackWhatItWrote() {
    assertThat(new ReadingParser().reading(ReadingJson.oneLine().write(READING)))
        .isEqualTo(READING);
    assertThat(new ReadingParser().reading(ReadingJson.pretty().write(READING))).isEqualTo(READING);
  }

  @Test
  void countsOffsetsInCodePoints() throws Exception {
    JsonNode json = new ObjectMapper().readTree(ReadingJson.oneLine().write(READING));
    JsonNode content = json.path("statements").path(0).path("content");
    int[] points = json.path("report").path("text").asText().codePoints().toArray();
    String cut =
        new String(
            points,
            content.path("start").asInt(),
            content.path("end").asInt() - content.path("start").asInt());
    assertThat(cut).isEqualTo("We spoke,").isEqualTo(content.path("exact").asText());
  }

  @Test
  void writesTheWordsOfTheContract() throws Exception {
    JsonNode json = new ObjectMapper().readTree(ReadingJson.oneLine().write(READING));
    assertThat(json.path("contacts").path(0).path("status").asText()).isEqualTo("held");
    assertThat(json.path("events").path(0).path("status").asText()).isEqualTo("occurred");
    assertThat(json.path("contacts").path(0).path("place").isNull()).isTrue();
    assertThat(json.path("countClaims").path(0).path("since").path("precision").asText())
        .isEqualTo("since");
  }

  @Test
  void writesALineForWhatCouldNotBeTaken() {
    assertThat(ReadingJson.oneLine().writeProblem(Optional.of("x"), 17, "has no text"))
        .isEqualTo("{\"id\":\"x\",\"problem\":{\"line\":17,\"reason\":\"has no text\"}}");
  }

  @Test
  void refusesWhatIsNoReading() {
    assertThatThrownBy(() -> new ReadingParser().reading("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no report");
    assertThatThrownBy(() -> new ReadingParser().reading("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a reading");
  }
}
