package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The input lines that a task's gold is read from: what the gold itself is about is not in them.
 */
final class InputLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private InputLines() {}

  /** One input line with the id in it. */
  record InputLine(String id, String line) {}

  static List<InputLine> of(Task task, List<JsonNode> records) {
    return records.stream().flatMap(record -> of(task, record)).toList();
  }

  private static Stream<InputLine> of(Task task, JsonNode record) {
    return switch (task) {
      case CONTACTS -> Stream.of(line(record, "text", "date", "source"));
      case PAIRS ->
          Stream.of("a", "b").map(record::path).map(side -> titledLine(side, "date", "source"));
      case TIMES -> Stream.of(line(record, "text", "dct", ""));
      case QUOTES -> Stream.of(line(record, "text", "date", "publisher"));
      case EVENTS, ROOTS -> Stream.of(line(record, "text", "", ""));
      case NAMES, LEADERS, HTML, DATES -> Stream.empty();
    };
  }

  private static InputLine titledLine(JsonNode record, String published, String publisher) {
    ObjectNode line = JSON.createObjectNode();
    copy(record, "title", line, "title");
    return line(record, line, "text", published, publisher);
  }

  private static InputLine line(JsonNode record, String text, String published, String publisher) {
    return line(record, JSON.createObjectNode(), text, published, publisher);
  }

  private static InputLine line(
      JsonNode record, ObjectNode line, String text, String published, String publisher) {
    copy(record, text, line, "text");
    copy(record, published, line, "published");
    copy(record, publisher, line, "publisher");
    String id = record.path("id").asText();
    return new InputLine(id, line.put("id", id).toString());
  }

  private static void copy(JsonNode record, String from, ObjectNode line, String to) {
    if (record.hasNonNull(from)) {
      line.set(to, record.get(from));
    }
  }
}
