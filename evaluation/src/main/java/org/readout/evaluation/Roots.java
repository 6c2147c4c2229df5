package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether any event of a sentence has the gold's type. */
final class Roots implements Scorer {
  private static final Set<String> YIELDS = Set.of("CONCEDE", "RETREAT");

  @Override
  public Scores score(List<JsonNode> records, Readings readings) {
    int hits = 0;
    int silent = 0;
    List<Miss> misses = new ArrayList<>();
    for (JsonNode record : records) {
      String id = record.path("id").asText();
      List<String> types =
          Fields.list(readings.of(id), "events").stream()
              .map(e -> e.path("type").asText())
              .toList();
      String wanted = Coding.type(record.path("root").asText());
      silent += types.isEmpty() ? 1 : 0;
      if (types.stream().map(Roots::yielded).anyMatch(yielded(wanted)::equals)) {
        hits++;
      } else {
        misses.add(
            Miss.of(
                id,
                record.path("text").asText(),
                wanted,
                types.isEmpty() ? "no event" : String.join(" ", types)));
      }
    }
    return new Scores(
        Task.ROOTS,
        records.size(),
        List.of(
            Measure.share("type found", hits, records.size()),
            Measure.shareOfErrors("no event at all", silent, records.size())),
        misses);
  }

  private static String yielded(String type) {
    return YIELDS.contains(type) ? "YIELD" : type;
  }
}
