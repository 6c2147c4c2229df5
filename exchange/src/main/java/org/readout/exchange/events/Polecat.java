package org.readout.exchange.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.knowledge.EventDataCodes;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Report;

/**
 * POLECAT: 40 columns under a line of names, one row for a whole event. Cells that hold several
 * values join them by {@code ;}, with one value for each actor or recipient in order; what is
 * missing is {@code None}.
 */
final class Polecat implements EventFormat {
  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private static final List<String> QUADS =
      List.of(
          "STATEMENT",
          "VERBAL COOPERATION",
          "MATERIAL COOPERATION",
          "VERBAL CONFLICT",
          "MATERIAL CONFLICT");

  private final EventDataCodes codes;

  Polecat(EventDataCodes codes) {
    this.codes = codes;
  }

  @Override
  public List<String> header() {
    return COLUMNS;
  }

  @Override
  public boolean isByDirection() {
    return false;
  }

  @Override
  public boolean takesStatements() {
    return false;
  }

  @Override
  public void rows(CodedEvent event, Consumer<List<String>> rows) {
    Testimony first = Cells.first(event.testimonies());
    Report report = first.reading().report();
    List<String> row = new ArrayList<>(COLUMNS.size());
    row.add(event.record().id());
    row.add(event.day().map(Object::toString).orElse(""));
    row.add(event.record().type().name());
    row.add(event.record().mode().orElse(""));
    row.add(Cells.number(event.telling().plover()));
    row.add(QUADS.get(event.record().type().quad()));
    row.add(String.join(";", event.contexts()));
    sides(row, event.actors());
    sides(row, event.recipients());
    boolean state = event.isInACountryAsSuch();
    row.add(event.record().place().orElse(""));
    row.add(state ? "" : event.record().place().orElse(""));
    row.add("");
    row.add("");
    row.add(event.country().map(c -> c.code().value()).orElse(""));
    row.add(Cells.latitude(event.coordinates()));
    row.add(Cells.longitude(event.coordinates()));
    row.add("");
    row.add(event.place().map(p -> p.evidence().exact()).orElse(""));
    row.add(event.record().place().isEmpty() ? "" : state ? "country" : "place");
    row.add(Cells.publisher(first));
    row.add(
        first.report().published().map(p -> p.substring(0, Math.min(10, p.length()))).orElse(""));
    row.add(names(first, k -> k == Actor.Kind.PERSON));
    row.add(names(first, k -> k == Actor.Kind.ORG || k == Actor.Kind.MEDIA));
    row.add(distinct(first.reading().places().stream().map(Place::name)));
    row.add(report.language().orElse(""));
    row.add(first.reading().reader());
    rows.accept(row.stream().map(cell -> cell.isEmpty() ? "None" : cell).toList());
  }

  /** Name, country, COW number, primary sector, sectors, title, words, Wikipedia id. */
  private void sides(List<String> row, List<Side> sides) {
    row.add(each(sides, s -> Optional.of(s.name())));
    row.add(each(sides, s -> s.country().map(c -> c.code().value())));
    row.add(each(sides, s -> s.country().flatMap(codes::cowNumber)));
    row.add(each(sides, Polecat::sector));
    row.add(each(sides, Polecat::sector));
    row.add(each(sides, Side::title));
    row.add(each(sides, Side::raw));
    row.add("");
  }

  private static Optional<String> sector(Side side) {
    return Optional.of(side.kind() == Actor.Kind.COUNTRY ? "GOV" : side.sector())
        .filter(s -> !s.isEmpty());
  }

  private static String each(List<Side> sides, Function<Side, Optional<String>> of) {
    return sides.stream()
        .map(s -> of.apply(s).orElse("None").replace(';', ','))
        .collect(Collectors.joining(";"));
  }

  private static String names(Testimony testimony, Predicate<Actor.Kind> kind) {
    return distinct(
        testimony.reading().actors().stream().filter(a -> kind.test(a.kind())).map(Actor::name));
  }

  private static String distinct(Stream<String> names) {
    return String.join(
        ";",
        names.map(n -> n.replace(';', ',')).collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
