package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.exchange.LedgerRows;
import org.readout.exchange.RowWriter;

/** Rows of named cells, printed as a table, as CSV or as JSON lines. */
final class Table {
  enum Format {
    table,
    json,
    jsonl,
    csv
  }

  private static final int WIDEST = 60;

  private Table() {}

  /** Prints every row; returns how many there were. */
  static long print(LedgerRows.Rows rows, Format format, PrintWriter out) {
    return switch (format) {
      case table -> aligned(rows.names(), rows.rows().toList(), out);
      case jsonl -> written(rows, org.readout.exchange.Format.JSONL, out);
      case json -> written(rows, org.readout.exchange.Format.JSON, out);
      case csv -> written(rows, org.readout.exchange.Format.CSV, out);
    };
  }

  private static long written(
      LedgerRows.Rows rows, org.readout.exchange.Format format, PrintWriter out) {
    try {
      return new RowWriter(false).write(rows, format, out).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    String text = text(cell).replaceAll("\\s+", " ");
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }

  private static String text(Object cell) {
    if (cell instanceof Collection<?> all) {
      return all.stream().map(String::valueOf).collect(Collectors.joining(", "));
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
