package org.readout.exchange.imports;

import java.util.List;

final class IcewsColumns extends NamedColumns {
  IcewsColumns() {
    super("Event ID", "");
  }

  @Override
  Row named(List<String> cells) {
    return new Row(
        cell(cells, "Event ID"),
        cell(cells, "Event Date"),
        new Row.Side(cell(cells, "Source Name"), cell(cells, "Source Country"), Row.CountryBy.NAME),
        new Row.Side(cell(cells, "Target Name"), cell(cells, "Target Country"), Row.CountryBy.NAME),
        "",
        "",
        cell(cells, "CAMEO Code"),
        cell(cells, "Intensity"),
        cell(cells, "City"),
        cell(cells, "Country"),
        Row.CountryBy.NAME,
        cell(cells, "Latitude"),
        cell(cells, "Longitude"),
        cell(cells, "Publisher"),
        "",
        "");
  }
}
