package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.readout.vocabulary.Span;

/** Time expressions as in TempEval-3: strict, relaxed, value, type. */
final class Times implements Scorer {
  @Override
  public Scores score(List<JsonNode> records, Readings readings) {
    int gold = 0;
    int predicted = 0;
    int strict = 0;
    int relaxed = 0;
    int value = 0;
    int type = 0;
    List<Miss> misses = new ArrayList<>();
    for (JsonNode record : records) {
      String id = record.path("id").asText();
      List<JsonNode> wanted = Fields.list(record, "timexes");
      List<JsonNode> told = Fields.list(readings.of(id), "times");
      gold += wanted.size();
      predicted += told.size();
      Set<Integer> used = new HashSet<>();
      for (JsonNode w : wanted) {
        OptionalInt best = best(w, told, used);
        if (best.isEmpty()) {
          misses.add(miss(id, w, "no time"));
          continue;
        }
        used.add(best.getAsInt());
        JsonNode t = told.get(best.getAsInt());
        relaxed++;
        strict += Fields.span(t).equals(Fields.span(w)) ? 1 : 0;
        type += t.path("type").equals(w.path("type")) ? 1 : 0;
        if (t.path("value").equals(w.path("value"))) {
          value++;
        } else {
          misses.add(
              miss(
                  id,
                  w,
                  "“"
                      + t.path("exact").asText()
                      + "” as "
                      + t.path("value").asText()
                      + " where the document is of "
                      + record.path("dct").asText()));
        }
      }
    }
    return new Scores(
        Task.TIMES,
        records.size(),
        List.of(
            Measure.f1("strict F1", new Counts(strict, predicted, gold)),
            Measure.f1("relaxed F1", new Counts(relaxed, predicted, gold)),
            Measure.f1("value F1", new Counts(value, predicted, gold)),
            Measure.f1("type F1", new Counts(type, predicted, gold))),
        misses);
  }

  /** The first of those not used that share the most with what is wanted. */
  private static OptionalInt best(JsonNode wanted, List<JsonNode> told, Set<Integer> used) {
    OptionalInt best = OptionalInt.empty();
    int most = 0;
    Span span = Fields.span(wanted);
    for (int j = 0; j < told.size(); j++) {
      int shared = Fields.overlap(span, Fields.span(told.get(j)));
      if (shared > most && !used.contains(j)) {
        best = OptionalInt.of(j);
        most = shared;
      }
    }
    return best;
  }

  private static Miss miss(String id, JsonNode wanted, String read) {
    return Miss.at(
        Fields.span(wanted),
        id,
        wanted.path("text").asText(),
        wanted.path("type").asText() + " " + wanted.path("value").asText(),
        read);
  }
}
