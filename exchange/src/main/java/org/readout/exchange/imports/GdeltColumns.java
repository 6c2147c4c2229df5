package org.readout.exchange.imports;

import java.util.List;

/** GDELT 2.0: 61 columns without names. */
final class GdeltColumns implements Columns {
  private static final int COLUMNS = 61;

  @Override
  public boolean isHeader(String line) {
    return line.startsWith("GLOBALEVENTID\t");
  }

  @Override
  public Row row(List<String> cells) {
    if (cells.size() != COLUMNS) {
      throw new BadRow("has " + cells.size() + " cells instead of " + COLUMNS);
    }
    String day = cells.get(1);
    return new Row(
        cells.get(0),
        day.matches("\\d{8}")
            ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6)
            : day,
        new Row.Side(cells.get(6), cells.get(7), Row.CountryBy.CAMEO),
        new Row.Side(cells.get(16), cells.get(17), Row.CountryBy.CAMEO),
        "",
        "",
        cells.get(26),
        cells.get(30),
        cells.get(52).replaceFirst(",.*", ""),
        cells.get(53),
        Row.CountryBy.FIPS,
        cells.get(56),
        cells.get(57),
        "",
        "",
        cells.get(60));
  }
}
