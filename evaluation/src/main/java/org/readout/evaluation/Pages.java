package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.exchange.ReadingJson;

/** Takes the reports out of the gold's pages, as {@code readout report} prints them. */
final class Pages {
  private static final Acquisition ACQUISITION = new Acquisition();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Pages() {}

  /** What came of the page of the record with this id: its report, or why there is none. */
  record Taken(String id, Optional<JsonNode> report, Optional<String> problem) {}

  static Taken taken(Gold gold, JsonNode record) throws IOException {
    String id = record.path("id").asText();
    byte[] page = gold.unpacked(Task.HTML, record.path("html_gz").asText());
    Optional<String> address = Optional.of(record.path("url").asText()).filter(u -> !u.isBlank());
    Acquired acquired = ACQUISITION.page(page, address, Optional.empty(), Optional.empty());
    if (acquired instanceof Acquired.Refused refused) {
      return new Taken(id, Optional.empty(), Optional.of(refused.refusal().reason()));
    }
    String report = ReadingJson.oneLine().write(((Acquired.Taken) acquired).report().withId(id));
    return new Taken(id, Optional.of(JSON.readTree(report)), Optional.empty());
  }

  /** The report in a line of {@code readout report}, or the line itself if it is one. */
  static JsonNode report(JsonNode line) {
    return line.hasNonNull("report") ? line.path("report") : line;
  }
}
