package org.readout.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of knowledge: tab-separated values under a line of column names.
 *
 * <p>Empty lines and lines that start with {@code #} are comments. Every other line must have
 * exactly as many cells as there are columns. Lists inside a cell are parted by {@code |}. A line
 * that breaks a rule is refused with the name of the file and the number of the line.
 */
final class Table {
  private final String file;
  private final List<Row> rows;

  private Table(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Reads a table that lies beside this class. */
  static Table bundled(String file, String... columns) {
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no such knowledge: " + file);
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the knowledge " + file, e);
    }
  }

  static Table parse(String file, String text, String... columns) {
    List<Row> rows = new ArrayList<>();
    boolean named = false;
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      start = end + 1;
      number++;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String[] cells = cells(line);
      if (!named) {
        if (!List.of(cells).equals(List.of(columns))) {
          throw new BadKnowledge(file, number, "columns must be " + List.of(columns));
        }
        named = true;
        continue;
      }
      if (cells.length != columns.length) {
        throw new BadKnowledge(
            file, number, "has " + cells.length + " cells instead of " + columns.length);
      }
      rows.add(new Row(file, number, cells));
    }
    if (!named) {
      throw new BadKnowledge(file, number, "has no line of column names");
    }
    return new Table(file, rows);
  }

  private static String[] cells(String line) {
    int n = 1;
    for (int i = line.indexOf('\t'); i >= 0; i = line.indexOf('\t', i + 1)) {
      n++;
    }
    String[] cells = new String[n];
    int start = 0;
    for (int c = 0; c < n; c++) {
      int end = line.indexOf('\t', start);
      cells[c] = line.substring(start, end < 0 ? line.length() : end);
      start = end + 1;
    }
    return cells;
  }

  String file() {
    return file;
  }

  List<Row> rows() {
    return rows;
  }

  /** One line of a table; the cells are asked for by their position. */
  static final class Row {
    private final String file;
    private final int line;
    private final String[] cells;

    private Row(String file, int line, String[] cells) {
      this.file = file;
      this.line = line;
      this.cells = cells;
    }

    BadKnowledge bad(String reason) {
      return new BadKnowledge(file, line, reason);
    }

    /** The cell, which must not be empty. */
    String text(int column) {
      String cell = cells[column];
      if (cell.isEmpty() || cell.charAt(0) == ' ' || cell.charAt(cell.length() - 1) == ' ') {
        throw bad("cell " + (column + 1) + " is empty or starts or ends with a space");
      }
      return cell;
    }

    Optional<String> optional(int column) {
      return cells[column].isEmpty() ? Optional.empty() : Optional.of(text(column));
    }

    /** The cell's entries; none for an empty cell. */
    List<String> list(int column) {
      String cell = cells[column];
      if (cell.isEmpty()) {
        return List.of();
      }
      if (cell.indexOf('|') < 0) {
        return List.of(text(column));
      }
      List<String> entries = new ArrayList<>();
      int start = 0;
      while (start <= cell.length()) {
        int end = cell.indexOf('|', start);
        end = end < 0 ? cell.length() : end;
        String entry = cell.substring(start, end);
        if (entry.isBlank() || !entry.equals(entry.strip())) {
          throw bad("cell " + (column + 1) + " has an empty entry or one with a stray space");
        }
        entries.add(entry);
        start = end + 1;
      }
      return entries;
    }

    Optional<LocalDate> date(int column) {
      if (cells[column].isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(cells[column]));
      } catch (DateTimeParseException e) {
        throw (BadKnowledge) bad("not a date: " + cells[column]).initCause(e);
      }
    }

    boolean isEmpty(int column) {
      return cells[column].isEmpty();
    }

    double number(int column) {
      try {
        return Double.parseDouble(cells[column]);
      } catch (NumberFormatException e) {
        throw (BadKnowledge) bad("not a number: " + cells[column]).initCause(e);
      }
    }

    boolean yes(int column) {
      return switch (cells[column]) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw bad("neither yes nor no: " + cells[column]);
      };
    }

    /** Makes a value out of this line; a value that refuses its parts names the line. */
    <T> T make(Maker<T> maker) {
      try {
        return maker.make(this);
      } catch (BadKnowledge e) {
        throw e;
      } catch (RuntimeException e) {
        throw (BadKnowledge) bad(String.valueOf(e.getMessage())).initCause(e);
      }
    }
  }

  interface Maker<T> {
    T make(Row row);
  }
}
