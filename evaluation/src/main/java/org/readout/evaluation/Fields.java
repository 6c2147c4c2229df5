package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.readout.vocabulary.Span;

/** What the scorers take out of JSON. */
final class Fields {
  private Fields() {}

  static List<JsonNode> list(JsonNode node, String field) {
    List<JsonNode> found = new ArrayList<>();
    node.path(field).forEach(found::add);
    return found;
  }

  static List<String> texts(JsonNode node, String field) {
    return list(node, field).stream().map(JsonNode::asText).toList();
  }

  /** The text of {@code field}; empty where it is missing or null. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() ? "" : value.asText();
  }

  /** In code points, as gold and readings both have it. */
  static Span span(JsonNode node) {
    return new Span(node.path("start").asInt(), node.path("end").asInt());
  }

  static int overlap(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }
}
