package org.readout.exchange.linked;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.exchange.Written;
import org.readout.knowledge.Countries;
import org.readout.knowledge.Country;
import org.readout.knowledge.Knowledge;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.When;

/**
 * Contacts or events as FollowTheMoney entities, one a line: an Event each, and before it whoever
 * is in it for the first time, as Person, PublicBody or Organization. Only ids of actors are kept.
 */
public final class FollowTheMoney {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Countries countries = Knowledge.bundled().countries();
  private final Set<ActorId> known = new HashSet<>();
  private final Writer out;
  private long entities;

  private FollowTheMoney(Writer out) {
    this.out = out;
  }

  public static Written write(Ledger ledger, String kind, Query query, Writer out)
      throws IOException {
    FollowTheMoney entities = new FollowTheMoney(out);
    if (kind.equals("contacts")) {
      try (Stream<ContactRecord> contacts = ledger.contacts(query)) {
        for (Iterator<ContactRecord> all = contacts.iterator(); all.hasNext(); ) {
          ContactRecord c = all.next();
          entities.event(
              c.id(),
              word(c.channel()),
              word(c.status()),
              c.participants(),
              c.date(),
              c.place(),
              c.placeCountry(),
              c.reports());
        }
      }
    } else {
      try (Stream<EventRecord> events = ledger.events(query)) {
        for (Iterator<EventRecord> all = events.iterator(); all.hasNext(); ) {
          EventRecord e = all.next();
          List<Party> involved =
              Stream.concat(e.actors().stream(), e.recipients().stream()).distinct().toList();
          String name = e.type().name() + e.mode().map(m -> "/" + m).orElse("") + " " + e.cameo();
          entities.event(
              e.id(),
              name,
              word(e.status()),
              involved,
              e.date(),
              e.place(),
              e.placeCountry(),
              e.reports());
        }
      }
    }
    return Written.of(entities.entities);
  }

  private void event(
      String id,
      String what,
      String status,
      List<Party> involved,
      When date,
      Optional<String> place,
      Optional<CountryCode> placeCountry,
      List<String> reports)
      throws IOException {
    for (Party party : involved) {
      if (known.add(party.id())) {
        actor(party);
      }
    }
    ObjectNode o = entity(id, "Event");
    ObjectNode properties = o.putObject("properties");
    String who = String.join(" – ", involved.stream().map(Party::name).toList());
    properties.putArray("name").add(what + (who.isEmpty() ? "" : ": " + who));
    if (date.from().isPresent() && date.from().equals(date.to())) {
      properties.putArray("date").add(date.from().get().toString());
    } else {
      date.from().ifPresent(d -> properties.putArray("startDate").add(d.toString()));
      date.to().ifPresent(d -> properties.putArray("endDate").add(d.toString()));
    }
    place.ifPresent(p -> properties.putArray("location").add(p));
    iso2(placeCountry).ifPresent(c -> properties.putArray("country").add(c));
    ArrayNode ids = properties.putArray("involved");
    involved.forEach(p -> ids.add(p.id().value()));
    properties.putArray("keywords").add(status);
    properties.putArray("notes").add("reports: " + String.join(", ", reports));
    line(o);
  }

  private void actor(Party party) throws IOException {
    String kind = party.id().value().replaceFirst("/.*", "");
    ObjectNode o =
        entity(
            party.id().value(),
            kind.equals("person")
                ? "Person"
                : kind.equals("country") ? "PublicBody" : "Organization");
    ObjectNode properties = o.putObject("properties");
    properties.putArray("name").add(party.name());
    iso2(party.country()).ifPresent(c -> properties.putArray("country").add(c));
    line(o);
  }

  private static ObjectNode entity(String id, String schema) {
    return JSON.createObjectNode().put("id", id).put("schema", schema);
  }

  /** FollowTheMoney writes countries in two small letters. */
  private Optional<String> iso2(Optional<CountryCode> code) {
    return code.flatMap(countries::find).map(Country::iso2).map(c -> c.toLowerCase(Locale.ROOT));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void line(ObjectNode entity) throws IOException {
    out.write(JSON.writeValueAsString(entity));
    out.write('\n');
    entities++;
  }
}
