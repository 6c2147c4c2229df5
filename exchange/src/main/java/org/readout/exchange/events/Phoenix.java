package org.readout.exchange.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.readout.exchange.Stable;
import org.readout.ledger.Testimony;

/** Phoenix: 26 columns, no line of names; what is missing of an actor is {@code ---}. */
final class Phoenix implements EventFormat {
  private final CameoCodes codes;

  Phoenix(CameoCodes codes) {
    this.codes = codes;
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public boolean isByDirection() {
    return true;
  }

  @Override
  public void rows(CodedEvent event, Consumer<List<String>> rows) {
    for (Dyad dyad : event.dyads()) {
      List<String> row = new ArrayList<>(26);
      String day = event.day().isPresent() ? event.digits(8) : "";
      row.add(
          event.number(dyad)
              + "_"
              + Cells.first(event.testimonies()).reading().reader().replaceFirst(".*\\s", ""));
      row.add(day);
      row.add(event.digits(4));
      row.add(event.digits(6).isEmpty() ? "" : event.digits(6).substring(4));
      row.add(day.isEmpty() ? "" : day.substring(6));
      actor(row, dyad.source());
      actor(row, dyad.target());
      row.add(dyad.cameo());
      row.add(CameoCodes.root(dyad.cameo()));
      row.add(Integer.toString(CameoCodes.phoenixQuad(dyad.cameo())));
      row.add(Cells.number(codes.goldstein(dyad.cameo(), event.telling())));
      row.add(String.join(";", event.contexts()));
      row.add(Cells.latitude(event.coordinates()));
      row.add(Cells.longitude(event.coordinates()));
      row.add(event.record().place().orElse(""));
      row.add("");
      row.add(event.country().map(c -> c.code().value()).orElse(""));
      row.add(event.testimonies().stream().map(Phoenix::sentence).collect(Collectors.joining(";")));
      row.add(event.testimonies().stream().map(Cells::address).collect(Collectors.joining(";")));
      row.add(
          String.join(
              ";",
              event.testimonies().stream()
                  .map(Cells::publisher)
                  .collect(Collectors.toCollection(LinkedHashSet::new))));
      rows.accept(row);
    }
  }

  private static String sentence(Testimony testimony) {
    return Stable.number(testimony.report().id()) + "_" + Telling.sentence(testimony);
  }

  /** The whole code, the country or body, the role, the rest. */
  private static void actor(List<String> row, Optional<Side> side) {
    row.add(side.map(Side::code).filter(c -> !c.isEmpty()).orElse("---"));
    row.add(side.map(Side::entity).filter(c -> !c.isEmpty()).orElse("---"));
    row.add(side.map(Side::sector).filter(c -> !c.isEmpty()).orElse("---"));
    row.add(side.map(Side::group).filter(c -> !c.isEmpty()).orElse("---"));
  }
}
