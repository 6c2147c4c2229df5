package org.readout.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values as RFC 4180 has them. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
final class Csv {
  private Csv() {}

  static String names(List<String> columns) {
    return String.join(",", columns);
  }

  static String row(List<String> columns, Map<String, Object> row) {
    return columns.stream().map(c -> cell(row.get(c))).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    String text = text(value);
    String harmless = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return harmless.matches("(?s).*[\",\\r\\n].*")
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }

  /**
   * Several values are parted by semicolons; a time is its first day, and its last where it has
   * more.
   */
  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> all) {
      return all.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }
    if (value instanceof Map<?, ?> when) {
      Object from = when.get("from");
      Object to = when.get("to");
      return (from == null ? "" : from) + (to == null || to.equals(from) ? "" : "/" + to);
    }
    return String.valueOf(value);
  }
}
