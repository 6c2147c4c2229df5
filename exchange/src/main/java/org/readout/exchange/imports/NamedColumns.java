package org.readout.exchange.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns that are found by the names in the first line, in whatever order they stand. */
abstract class NamedColumns implements Columns {
  private final String first;
  private final String empty;
  private final Map<String, Integer> places = new HashMap<>();

  NamedColumns(String first, String empty) {
    this.first = first;
    this.empty = empty;
  }

  @Override
  public boolean isHeader(String line) {
    String clean = line.startsWith("\uFEFF") ? line.substring(1) : line;
    if (!clean.startsWith(first + "\t")) {
      return false;
    }
    places.clear();
    List<String> names = List.of(clean.split("\t", -1));
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i).strip(), i);
    }
    return true;
  }

  @Override
  public Row row(List<String> cells) {
    if (places.isEmpty()) {
      throw new BadRow("comes before any line of column names; it should begin with " + first);
    }
    if (cells.size() != places.size()) {
      throw new BadRow("has " + cells.size() + " cells instead of " + places.size());
    }
    return named(cells);
  }

  abstract Row named(List<String> cells);

  /** The cell of the first of these columns that is there; "" where it is empty. */
  final String cell(List<String> cells, String... names) {
    for (String name : names) {
      Integer place = places.get(name);
      if (place != null) {
        String cell = cells.get(place).strip();
        return cell.equals(empty) || cell.equals("NULL") ? "" : cell;
      }
    }
    return "";
  }
}
