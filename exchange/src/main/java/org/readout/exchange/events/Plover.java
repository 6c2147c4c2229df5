package org.readout.exchange.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** PLOVER as JSON Lines: one object for a whole event, with the words that it rests on. */
final class Plover implements EventFormat {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public List<String> header() {
    return List.of();
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
    ObjectNode o = JSON.createObjectNode();
    o.put("id", event.record().id());
    o.put("date", event.day().map(Object::toString).orElse(null));
    when(o.putObject("when"), event.record().date());
    o.put("eventType", event.record().type().name());
    o.put("eventMode", event.record().mode().orElse(null));
    event.contexts().forEach(o.putArray("context")::add);
    o.put("auxiliary", auxiliary(event.record().status()).orElse(null));
    o.put("quad", event.record().type().quad());
    o.put("intensity", event.telling().plover());
    o.put("cameo", event.record().cameo());
    sides(o.putArray("actor"), event.actors());
    sides(o.putArray("recipient"), event.recipients());
    place(o, event);
    o.put("independentSources", event.record().independentSources());
    ArrayNode told = o.putArray("reports");
    event.testimonies().forEach(t -> report(told.addObject(), t));
    rows.accept(List.of(o.toString()));
  }

  static Optional<String> auxiliary(Status status) {
    return switch (status) {
      case OCCURRED, ONGOING -> Optional.empty();
      case PLANNED, PROPOSED -> Optional.of("future");
      case HYPOTHETICAL -> Optional.of("hypothetical");
      case NEGATED, CANCELLED, DECLINED -> Optional.of("negation");
      case HISTORICAL -> Optional.of("historical");
    };
  }

  private static void when(ObjectNode o, When when) {
    when.from().ifPresent(d -> o.put("from", d.toString()));
    when.to().ifPresent(d -> o.put("to", d.toString()));
    o.put("precision", when.precision().name().toLowerCase(java.util.Locale.ROOT));
    o.put("assumed", when.assumed());
  }

  private static void sides(ArrayNode list, List<Side> sides) {
    for (Side side : sides) {
      ObjectNode o = list.addObject();
      o.put("id", side.id().value());
      o.put("name", side.name());
      o.put("code", side.code());
      o.put("country", side.country().map(c -> c.code().value()).orElse(null));
      o.put("sector", side.sector().isEmpty() ? null : side.sector());
      o.put("title", side.title().orElse(null));
    }
  }

  private static void place(ObjectNode o, CodedEvent event) {
    if (event.record().place().isEmpty()) {
      o.putNull("location");
      return;
    }
    ObjectNode place = o.putObject("location");
    place.put("name", event.record().place().get());
    place.put("country", event.country().map(c -> c.code().value()).orElse(null));
    Optional<Place.Coordinates> at = event.coordinates();
    at.ifPresent(c -> place.put("latitude", c.latitude()).put("longitude", c.longitude()));
  }

  private static void report(ObjectNode o, Testimony testimony) {
    Report report = testimony.reading().report();
    o.put("id", report.id());
    o.put("url", report.url().orElse(null));
    o.put("publisher", report.publisher().orElse(null));
    o.put("agency", report.agency().orElse(null));
    o.put("published", testimony.report().published().orElse(null));
    ArrayNode evidence = o.putArray("evidence");
    testimony
        .evidence()
        .forEach(
            e ->
                evidence
                    .addObject()
                    .put("start", report.text().codePointCount(0, e.span().start()))
                    .put("end", report.text().codePointCount(0, e.span().end()))
                    .put("exact", e.exact()));
  }
}
