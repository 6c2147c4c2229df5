package org.readout.exchange.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.readout.exchange.Stable;
import org.readout.knowledge.Country;
import org.readout.knowledge.EventDataCodes;
import org.readout.ledger.Testimony;

/** ICEWS: 20 columns under a line of names. */
final class Icews implements EventFormat {
  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Source Name",
          "Source Sectors",
          "Source Country",
          "Event Text",
          "CAMEO Code",
          "Intensity",
          "Target Name",
          "Target Sectors",
          "Target Country",
          "Story ID",
          "Sentence Number",
          "Publisher",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude");

  private final CameoCodes codes;
  private final EventDataCodes sectors;

  Icews(CameoCodes codes, EventDataCodes sectors) {
    this.codes = codes;
    this.sectors = sectors;
  }

  @Override
  public List<String> header() {
    return COLUMNS;
  }

  @Override
  public boolean isByDirection() {
    return true;
  }

  @Override
  public void rows(CodedEvent event, Consumer<List<String>> rows) {
    Testimony first = Cells.first(event.testimonies());
    for (Dyad dyad : event.dyads()) {
      List<String> row = new ArrayList<>(COLUMNS.size());
      row.add(Long.toString(event.number(dyad)));
      row.add(event.day().map(Object::toString).orElse(""));
      side(row, dyad.source());
      row.add(codes.name(dyad.cameo()));
      row.add(dyad.cameo());
      row.add(Cells.number(codes.goldstein(dyad.cameo(), event.telling())));
      side(row, dyad.target());
      row.add(Long.toString(Stable.number(first.report().id())));
      row.add(Integer.toString(Telling.sentence(first)));
      row.add(Cells.publisher(first));
      row.add(event.isInACountryAsSuch() ? "" : event.record().place().orElse(""));
      row.add("");
      row.add("");
      row.add(event.country().map(Country::name).orElse(""));
      row.add(Cells.latitude(event.coordinates()));
      row.add(Cells.longitude(event.coordinates()));
      rows.accept(row);
    }
  }

  private void side(List<String> row, Optional<Side> side) {
    row.add(side.map(Side::name).orElse(""));
    row.add(side.map(Side::sector).filter(s -> !s.isEmpty()).map(sectors::sectorName).orElse(""));
    row.add(side.flatMap(Side::country).map(Country::name).orElse(""));
  }
}
