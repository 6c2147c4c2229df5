package org.readout.exchange.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.readout.knowledge.Country;
import org.readout.knowledge.KnownPlace;
import org.readout.knowledge.Places;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Place;

/**
 * GDELT 2.0 events: 61 columns, no line of names. Tone is not measured and stays empty, and actors
 * have no place of their own.
 */
final class GdeltEvents implements EventFormat {
  private final CameoCodes codes;
  private final Places places;

  GdeltEvents(CameoCodes codes, Places places) {
    this.codes = codes;
    this.places = places;
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
      List<String> row = new ArrayList<>(61);
      Testimony first = Cells.first(event.testimonies());
      row.add(Long.toString(event.number(dyad)));
      row.add(event.day().isPresent() ? event.digits(8) : "");
      row.add(event.digits(6));
      row.add(event.digits(4));
      row.add(fraction(event));
      actor(row, dyad.source());
      actor(row, dyad.target());
      row.add(event.testimonies().stream().anyMatch(Telling::leads) ? "1" : "0");
      row.add(dyad.cameo());
      row.add(CameoCodes.base(dyad.cameo()));
      row.add(CameoCodes.root(dyad.cameo()));
      row.add(Integer.toString(CameoCodes.gdeltQuad(dyad.cameo())));
      row.add(Cells.number(codes.goldstein(dyad.cameo(), event.telling())));
      row.add(Integer.toString(event.testimonies().size()));
      row.add(Integer.toString(event.record().independentSources()));
      row.add(Integer.toString(event.record().reports().size()));
      row.add("");
      nowhere(row);
      nowhere(row);
      place(row, event);
      row.add(Cells.moment(first));
      row.add(Cells.address(first));
      rows.accept(row);
    }
  }

  /** The year and how much of it had passed, with months of 30 days, as GDELT counts. */
  private static String fraction(CodedEvent event) {
    return event
        .day()
        .map(
            d ->
                String.format(
                    Locale.ROOT,
                    "%.4f",
                    d.getYear()
                        + Math.min(
                            0.9999, ((d.getMonthValue() - 1) * 30 + d.getDayOfMonth()) / 365.0)))
        .orElse("");
  }

  /** Code, name, country, known group, ethnic group, two religions, three types. */
  private static void actor(List<String> row, Optional<Side> side) {
    if (side.isEmpty()) {
      row.addAll(Collections.nCopies(10, ""));
      return;
    }
    Side s = side.get();
    String type = s.sector().isEmpty() && s.country().isEmpty() ? s.entity() : s.sector();
    row.add(s.code());
    row.add(s.name().toUpperCase(Locale.ROOT));
    row.add(s.country().map(Country::cameo).orElse(""));
    row.add(s.group());
    row.addAll(List.of("", "", "", type, "", ""));
  }

  private static void nowhere(List<String> row) {
    row.add("0");
    row.addAll(Collections.nCopies(7, ""));
  }

  /** Type 1 a country, 2 a state of the USA, 3 a city there, 4 another city, 5 another region. */
  private void place(List<String> row, CodedEvent event) {
    if (event.record().place().isEmpty()) {
      nowhere(row);
      return;
    }
    String name = event.record().place().get();
    Optional<Country> country = event.country();
    String fips = country.flatMap(Country::fips).orElse("");
    Optional<Place.Coordinates> at = event.coordinates();
    row.add(Integer.toString(type(name, event)));
    row.add(
        event.isInACountryAsSuch() || country.isEmpty()
            ? name
            : name + ", " + country.get().name());
    row.add(fips);
    row.add(fips);
    row.add("");
    row.add(Cells.latitude(at));
    row.add(Cells.longitude(at));
    row.add(event.isInACountryAsSuch() ? fips : "");
  }

  private int type(String name, CodedEvent event) {
    if (event.isInACountryAsSuch()) {
      return 1;
    }
    boolean usa = event.country().filter(c -> c.iso2().equals("US")).isPresent();
    boolean region =
        places.named(name).stream()
            .findFirst()
            .filter(
                p ->
                    p.kind() == KnownPlace.Kind.REGION
                        || p.kind() == KnownPlace.Kind.TERRITORY
                        || p.kind() == KnownPlace.Kind.WORLD_REGION)
            .isPresent();
    return region ? (usa ? 2 : 5) : (usa ? 3 : 4);
  }
}
