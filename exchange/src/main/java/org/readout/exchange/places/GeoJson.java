package org.readout.exchange.places;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.exchange.LedgerRows;
import org.readout.exchange.Written;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.ledger.Testimonies;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Place;

/**
 * Contacts, events or agreements as GeoJSON (RFC 7946): a feature each, with its row as properties.
 * What has no place, or one without coordinates, is a feature without a point.
 */
public final class GeoJson {
  private GeoJson() {}

  public static Written write(Ledger ledger, String kind, Query query, Writer out)
      throws IOException {
    long count = 0;
    long unplaced = 0;
    try (Testimonies testimonies = ledger.testimonies();
        LedgerRows.Rows rows = new LedgerRows(false).of(ledger, kind, query)) {
      JsonGenerator json = new ObjectMapper().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      Iterator<Map<String, Object>> all = rows.rows().iterator();
      while (all.hasNext()) {
        Map<String, Object> row = all.next();
        Optional<Place.Coordinates> at =
            coordinates(
                testimonies.of(String.valueOf(row.get("id"))), String.valueOf(row.get("place")));
        unplaced += at.isEmpty() ? 1 : 0;
        json.writeRaw('\n');
        feature(json, row, at);
        count++;
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    }
    return unplaced == 0
        ? Written.of(count)
        : Written.of(count).noting(unplaced + " have no point: where they were is not known");
  }

  private static void feature(
      JsonGenerator json, Map<String, Object> row, Optional<Place.Coordinates> at)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", String.valueOf(row.get("id")));
    if (at.isPresent()) {
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(at.get().longitude());
      json.writeNumber(at.get().latitude());
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNullField("geometry");
    }
    json.writeObjectField("properties", row);
    json.writeEndObject();
  }

  /** Those of the record's place, as the first report gives them that names it so. */
  private static Optional<Place.Coordinates> coordinates(List<Testimony> told, String place) {
    return told.stream()
        .flatMap(t -> place(t.fact()))
        .filter(p -> p.name().equals(place))
        .flatMap(p -> p.coordinates().stream())
        .findFirst();
  }

  private static Stream<Place> place(Fact fact) {
    if (fact instanceof Contact c) {
      return c.place().stream();
    }
    if (fact instanceof Event e) {
      return e.place().stream();
    }
    return fact instanceof Agreement a ? a.place().stream() : Stream.empty();
  }
}
