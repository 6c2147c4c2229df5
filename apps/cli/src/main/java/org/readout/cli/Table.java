package org.readout.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.exchange.LedgerRows;

/** Rows of named cells, printed as a table, as CSV or as JSON lines. */
final class Table {
  enum Format {
    table,
    json,
    jsonl,
    csv
  }

  private static final int WIDEST = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Table() {}

  /** Prints every row; returns how many there were. */
  static long print(LedgerRows.Rows rows, Format format, PrintWriter out) {
    return switch (format) {
      case table -> aligned(rows.columns(), rows.rows().toList(), out);
      case jsonl -> lines(rows.rows(), out);
      case json -> array(rows.rows(), out);
      case csv -> csv(rows, out);
    };
  }

  private static long lines(Stream<Map<String, Object>> rows, PrintWriter out) {
    long[] count = {0};
    rows.forEach(
        row -> {
          out.print(json(row) + "\n");
          count[0]++;
        });
    return count[0];
  }

  private static long array(Stream<Map<String, Object>> rows, PrintWriter out) {
    long[] count = {0};
    out.print("[");
    rows.forEach(row -> out.print((count[0]++ == 0 ? "\n" : ",\n") + json(row)));
    out.print("\n]\n");
    return count[0];
  }

  private static String json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of texts and numbers is always JSON", e);
    }
  }

  private static long csv(LedgerRows.Rows rows, PrintWriter out) {
    long[] count = {0};
    out.print(String.join(",", rows.columns()) + "\r\n");
    rows.rows()
        .forEach(
            row -> {
              count[0]++;
              out.print(
                  row.values().stream().map(Table::quoted).collect(Collectors.joining(","))
                      + "\r\n");
            });
    return count[0];
  }

  private static String quoted(Object cell) {
    String text = text(cell, ";");
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static long aligned(List<String> names, List<Map<String, Object>> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      return 0;
    }
    List<List<String>> cells = new ArrayList<>(List.of(names));
    rows.forEach(r -> cells.add(names.stream().map(n -> shown(r.getOrDefault(n, ""))).toList()));
    for (List<String> line : cells) {
      StringBuilder printed = new StringBuilder();
      for (int i = 0; i < names.size(); i++) {
        int column = i;
        int width = cells.stream().mapToInt(c -> c.get(column).length()).max().orElse(0);
        printed.append(line.get(i)).append(" ".repeat(width - line.get(i).length() + 2));
      }
      out.println(printed.toString().stripTrailing());
    }
    return rows.size();
  }

  private static String shown(Object cell) {
    String text = text(cell, ", ").replaceAll("\\s+", " ");
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }

  private static String text(Object cell, String between) {
    if (cell instanceof Collection<?> all) {
      return all.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
    if (cell instanceof Map<?, ?> date) {
      Object from = date.get("from");
      Object to = date.get("to");
      if (from == null && to == null) {
        return "not stated";
      }
      return from == null
          ? "by " + to
          : to == null ? "from " + from : from.equals(to) ? from.toString() : from + " to " + to;
    }
    return String.valueOf(cell);
  }
}
