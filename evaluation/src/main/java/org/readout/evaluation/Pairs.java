package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether two readouts come to one contact of the ledger: they must unless they differ. */
final class Pairs {
  private static final List<String> LABELS = List.of("same", "planned", "different");

  private final Map<String, Set<String>> contactsOf = new HashMap<>();

  /** Takes a contact of the ledger with the reports that tell of it. */
  void add(String contact, List<String> reports) {
    reports.forEach(r -> contactsOf.computeIfAbsent(r, k -> new HashSet<>()).add(contact));
  }

  Scores score(List<JsonNode> records) {
    Map<String, Counts> merged = new HashMap<>();
    List<Miss> misses = new ArrayList<>();
    for (JsonNode record : records) {
      String label = record.path("label").asText();
      boolean together =
          !Collections.disjoint(contacts(record.path("a")), contacts(record.path("b")));
      int one = together ? 1 : 0;
      merged.merge(label, new Counts(one, 1, 1), (x, y) -> x.plus(one, 1, 1));
      if (together == label.equals("different")) {
        misses.add(
            new Miss(
                List.of(id(record.path("a")), id(record.path("b"))),
                described(record.path("a")) + " | " + described(record.path("b")),
                label,
                together ? "one contact" : "two contacts",
                Optional.empty()));
      }
    }
    List<Measure> measures = new ArrayList<>();
    for (String label : LABELS) {
      Counts c = merged.getOrDefault(label, new Counts(0, 0, 0));
      measures.add(
          label.equals("different")
              ? Measure.shareOfErrors("different merged", c.right(), c.gold())
              : Measure.share(label + " merged", c.right(), c.gold()));
    }
    return new Scores(Task.PAIRS, records.size(), measures, misses);
  }

  private Set<String> contacts(JsonNode side) {
    return contactsOf.getOrDefault(id(side), Set.of());
  }

  private static String id(JsonNode side) {
    return side.path("id").asText();
  }

  private static String described(JsonNode side) {
    return side.path("date").asText() + " " + side.path("title").asText();
  }
}
