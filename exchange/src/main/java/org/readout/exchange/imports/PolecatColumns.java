package org.readout.exchange.imports;

import java.util.List;

final class PolecatColumns extends NamedColumns {
  PolecatColumns() {
    super("Event ID", "None");
  }

  @Override
  Row named(List<String> cells) {
    return new Row(
        cell(cells, "Event ID"),
        cell(cells, "Event Date"),
        new Row.Side(cell(cells, "Actor Name"), cell(cells, "Actor Country"), Row.CountryBy.ISO3),
        new Row.Side(
            cell(cells, "Recipient Name"), cell(cells, "Recipient Country"), Row.CountryBy.ISO3),
        cell(cells, "Event Type"),
        cell(cells, "Event Mode"),
        "",
        cell(cells, "Intensity", "Event Intensity"),
        cell(cells, "Placename", "City"),
        cell(cells, "Country"),
        Row.CountryBy.ISO3,
        cell(cells, "Latitude"),
        cell(cells, "Longitude"),
        cell(cells, "Source"),
        cell(cells, "Publication Date"),
        "");
  }
}
