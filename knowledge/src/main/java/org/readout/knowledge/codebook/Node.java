package org.readout.knowledge.codebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a YAML file that knows its file and line, and complains with them. */
sealed interface Node {
  String file();

  int line();

  record Scalar(String file, int line, String value) implements Node {}

  record Items(String file, int line, List<Node> values) implements Node {}

  record Fields(String file, int line, Map<String, Node> values) implements Node {}

  static Node read(String file, InputStream in) throws IOException {
    try (JsonParser parser = new YAMLFactory().createParser(in)) {
      parser.nextToken();
      return read(file, parser);
    }
  }

  private static Node read(String file, JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Node> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        int at = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        if (fields.put(name, read(file, parser)) != null) {
          throw new IllegalArgumentException(file + ":" + at + ": " + name + " stands twice");
        }
      }
      return new Fields(file, line, fields);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(file, parser));
      }
      return new Items(file, line, items);
    }
    if (parser.currentToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
      throw new IllegalArgumentException(file + ":" + line + ": a value is missing");
    }
    return new Scalar(file, line, parser.getText());
  }

  default IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(file() + ":" + line() + ": " + why);
  }

  default String text() {
    if (this instanceof Scalar s) {
      return s.value();
    }
    throw wrong("a word is wanted here");
  }

  default double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw wrong("not a number: " + text());
    }
  }

  default List<Node> items() {
    if (this instanceof Items i) {
      return i.values();
    }
    if (this instanceof Scalar) {
      return List.of(this);
    }
    throw wrong("a list is wanted here");
  }

  default Map<String, Node> fields() {
    if (this instanceof Fields f) {
      return f.values();
    }
    throw wrong("fields are wanted here");
  }

  default Optional<Node> get(String field) {
    return Optional.ofNullable(fields().get(field));
  }

  default Node need(String field) {
    return get(field).orElseThrow(() -> wrong(field + " is missing"));
  }

  /** Complains of a field that nobody knows. */
  default Node only(Set<String> known) {
    for (Map.Entry<String, Node> field : fields().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw field.getValue().wrong("unknown field " + field.getKey());
      }
    }
    return this;
  }
}
