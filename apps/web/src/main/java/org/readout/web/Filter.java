package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.Publisher;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;

/** The filter in a list's address. */
record Filter(Asked asked, Selection selection) {
  private static final List<String> NAMES =
      List.of("actor", "with", "channel", "type", "status", "side", "from", "to");

  static Filter of(Asked asked) {
    Optional<Publisher.Side> side =
        asked
            .text("side")
            .map(
                s -> {
                  try {
                    return Publisher.Side.valueOf(s.toUpperCase(Locale.ROOT));
                  } catch (IllegalArgumentException e) {
                    throw Trouble.unclear(
                        "“" + s + "” is no side; there are official, agency and press.");
                  }
                });
    Query query =
        new Query(
            asked.text("actor"),
            asked.text("with"),
            asked.text("channel"),
            asked.text("type"),
            asked.text("status"),
            asked.day("from"),
            asked.day("to"));
    return new Filter(asked, new Selection(query, side));
  }

  /** What is in the field of that name. */
  String value(String name) {
    return asked.text(name).orElse("");
  }

  boolean isOn() {
    return NAMES.stream().anyMatch(n -> asked.text(n).isPresent());
  }

  /** The filter's parts, each with the address that leaves it out. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (String name : NAMES) {
      asked.text(name).ifPresent(v -> parts.add(new Part(name, v, asked.with(name, ""))));
    }
    return parts;
  }

  record Part(String name, String value, String without) {}

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    parts().forEach(p -> json.put(p.name(), p.value()));
    return json;
  }
}
