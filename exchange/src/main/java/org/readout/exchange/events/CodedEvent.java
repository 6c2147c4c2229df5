package org.readout.exchange.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.exchange.Stable;
import org.readout.knowledge.Country;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.When;

/**
 * An event of the ledger with everything that a row of event data needs.
 *
 * @param record the event
 * @param testimonies what each report says of it, by day of publication
 * @param actors who did it
 * @param recipients to whom
 * @param dyads its directions
 * @param country the country it took place in, if stated
 * @param day the day of it, if one day is known or taken
 */
record CodedEvent(
    EventRecord record,
    List<Testimony> testimonies,
    List<Side> actors,
    List<Side> recipients,
    List<Dyad> dyads,
    Optional<Country> country,
    Optional<LocalDate> day) {

  CodedEvent withDyads(List<Dyad> left) {
    return new CodedEvent(record, testimonies, actors, recipients, left, country, day);
  }

  /** The event as the first report has it that codes it as the ledger does. */
  Event telling() {
    return tellings()
        .filter(e -> e.cameo().equals(record.cameo()))
        .findFirst()
        .orElseGet(() -> tellings().findFirst().orElseThrow());
  }

  private Stream<Event> tellings() {
    return testimonies.stream().map(Testimony::fact).map(Event.class::cast);
  }

  List<String> contexts() {
    LinkedHashSet<String> contexts = new LinkedHashSet<>();
    tellings().forEach(e -> contexts.addAll(e.contexts()));
    return List.copyOf(contexts);
  }

  /** Where it took place, as the first report has it that names the ledger's place. */
  Optional<Place> place() {
    return tellings()
        .flatMap(e -> e.place().stream())
        .filter(p -> record.place().equals(Optional.of(p.name())))
        .findFirst();
  }

  Optional<Place.Coordinates> coordinates() {
    return place().flatMap(Place::coordinates);
  }

  /** Whole where the record has more than a country for its place. */
  boolean isInACountryAsSuch() {
    return country.map(Country::name).equals(record.place());
  }

  /** A number for a direction, stable and exact in a double: formats want numbers. */
  long number(Dyad dyad) {
    return Stable.number(record.id() + "#" + dyad.number());
  }

  /** The month or year that all its possible days share: "202506", "2025", or "". */
  String digits(int length) {
    When date = record.date();
    Optional<String> from = date.from().map(CodedEvent::digits);
    Optional<String> to = date.to().map(CodedEvent::digits);
    if (day.isPresent()) {
      return digits(day.get()).substring(0, length);
    }
    return from.isPresent()
            && to.isPresent()
            && from.get().substring(0, length).equals(to.get().substring(0, length))
        ? from.get().substring(0, length)
        : "";
  }

  private static String digits(LocalDate day) {
    return day.toString().replace("-", "");
  }
}
