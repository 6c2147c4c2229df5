package org.readout.exchange.linked;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.exchange.Written;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.StatementRecord;
import org.readout.ledger.Testimonies;
import org.readout.ledger.Testimony;

/**
 * Records as JSON-LD: schema.org for what they are, PROV-O for the chain from speaker to report to
 * record, and Web Annotation for the words they rest on. The document names no other one, so that
 * it is read without a network.
 */
public final class JsonLd {
  private final JsonGenerator json;
  private final Nodes nodes;
  private final Testimonies testimonies;

  private JsonLd(JsonGenerator json, Testimonies testimonies) {
    this.json = json;
    this.nodes = new Nodes(json);
    this.testimonies = testimonies;
  }

  public static Written write(Ledger ledger, String kind, Query query, Writer out)
      throws IOException {
    JsonGenerator json = new ObjectMapper().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    long count;
    try (Testimonies testimonies = ledger.testimonies()) {
      json.writeStartObject();
      json.writeObjectField("@context", context());
      json.writeArrayFieldStart("@graph");
      json.writeRaw('\n');
      JsonLd graph = new JsonLd(json, testimonies);
      count =
          switch (kind) {
            case "contacts" -> each(ledger.contacts(query), graph::contact);
            case "events" -> each(ledger.events(query), graph::event);
            case "statements" -> each(ledger.statements(query), graph::statement);
            case "agreements" -> each(ledger.agreements(query), graph::agreement);
            case "follow-ups" -> each(ledger.followUps(query), graph::followUp);
            case "claims", "count-claims" -> each(ledger.claims(query), graph::claim);
            case "reports" -> each(ledger.reports(query), graph::report);
            default -> throw new IllegalArgumentException("no such kind of record: " + kind);
          };
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.close();
    return Written.of(count);
  }

  private interface Writing<T> {
    void write(T record) throws IOException;
  }

  private static <T> long each(Stream<T> records, Writing<T> writing) throws IOException {
    long count = 0;
    try (records) {
      for (Iterator<T> all = records.iterator(); all.hasNext(); count++) {
        writing.write(all.next());
      }
    }
    return count;
  }

  private static Map<String, String> context() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("readout", "urn:readout:term:");
    return prefixes;
  }

  private void contact(ContactRecord c) throws IOException {
    List<Testimony> told = testimonies.of(c.id());
    nodes.begin(Nodes.of(c.id()), "schema:Event", "prov:Entity");
    nodes.word("readout:channel", c.channel());
    nodes.word("readout:status", c.status());
    nodes.parties("schema:attendee", c.participants());
    nodes.when("schema:startDate", "schema:endDate", c.date());
    nodes.place(c.place(), c.placeCountry());
    nodes.whole("readout:independentSources", c.independentSources());
    end(c.id(), told);
  }

  private void event(EventRecord e) throws IOException {
    List<Testimony> told = testimonies.of(e.id());
    nodes.begin(Nodes.of(e.id()), "schema:Action", "prov:Entity");
    nodes.text("readout:ploverType", e.type().name());
    nodes.text("readout:ploverMode", e.mode());
    nodes.text("readout:cameo", e.cameo());
    nodes.word("readout:status", e.status());
    nodes.parties("schema:agent", e.actors());
    nodes.parties("schema:participant", e.recipients());
    nodes.when("schema:startTime", "schema:endTime", e.date());
    nodes.place(e.place(), e.placeCountry());
    nodes.whole("readout:independentSources", e.independentSources());
    end(e.id(), told);
  }

  private void agreement(AgreementRecord a) throws IOException {
    List<Testimony> told = testimonies.of(a.id());
    nodes.begin(Nodes.of(a.id()), "readout:Agreement", "prov:Entity");
    nodes.text("schema:name", a.subject());
    nodes.word("readout:state", a.state());
    nodes.countries("readout:party", a.parties());
    nodes.when("readout:reachedFrom", "readout:reachedTo", a.reached());
    nodes.place(a.place(), Optional.empty());
    end(a.id(), told);
  }

  private void followUp(FollowUpRecord f) throws IOException {
    List<Testimony> told = testimonies.of(f.id());
    nodes.begin(Nodes.of(f.id()), "schema:Event", "prov:Entity");
    nodes.text("schema:name", f.what());
    nodes.link("schema:eventStatus", "schema:EventScheduled");
    nodes.countries("readout:party", f.parties());
    nodes.when("schema:startDate", "schema:endDate", f.when());
    nodes.parties("prov:wasAttributedTo", f.assertedBy());
    end(f.id(), told);
  }

  private void claim(ClaimCheck c) throws IOException {
    List<Testimony> told = testimonies.of(c.id());
    nodes.begin(Nodes.of(c.id()), "schema:Claim", "prov:Entity");
    nodes.text("schema:text", c.words());
    nodes.whole("readout:ordinal", c.ordinal());
    nodes.text(
        "readout:channel", c.channel().map(ch -> ch.name().toLowerCase(java.util.Locale.ROOT)));
    nodes.parties("schema:about", c.participants());
    nodes.word("readout:verdict", c.verdict());
    nodes.whole("readout:onRecord", c.counted().size());
    end(c.id(), told);
  }

  private void end(String id, List<Testimony> told) throws IOException {
    nodes.derivation(told);
    nodes.end();
    nodes.evidence(Nodes.of(id), told);
    for (Testimony testimony : told) {
      report(testimony.report());
    }
  }

  /** What was said, and each hand that it went through, nearest to the speaker first. */
  private void statement(StatementRecord s) throws IOException {
    List<Testimony> told = testimonies.of(s).stream().toList();
    String id = Nodes.of(s.id());
    nodes.begin(id, "schema:Quotation", "prov:Entity");
    nodes.text("schema:text", s.content());
    nodes.word("readout:form", s.form());
    nodes.text(
        "readout:stance",
        s.stance().map(k -> k.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    nodes.parties("schema:spokenByCharacter", s.speakers());
    nodes.parties("readout:addressee", s.addressees());
    nodes.parties("prov:wasAttributedTo", s.speakers());
    nodes.end();
    String before = id;
    int hand = 1;
    for (Party carrier : s.relayedBy()) {
      String relay = id + ":relay:" + hand++;
      nodes.begin(relay, "prov:Entity");
      nodes.parties("prov:wasAttributedTo", List.of(carrier));
      nodes.link("prov:wasQuotedFrom", before);
      nodes.end();
      before = relay;
    }
    for (Testimony testimony : told) {
      report(testimony.report());
      json.writeStartObject();
      json.writeStringField("@id", Nodes.of(testimony.report()));
      nodes.link("prov:wasQuotedFrom", before);
      nodes.end();
    }
    nodes.evidence(id, told);
  }

  private void report(ReportEntry r) throws IOException {
    nodes.begin(Nodes.of(r), "schema:NewsArticle", "prov:Entity");
    nodes.text("schema:identifier", r.id());
    nodes.text("schema:headline", r.title());
    nodes.text("schema:datePublished", r.published());
    organisation("schema:publisher", r.publisher());
    organisation("schema:sourceOrganization", r.agency());
    organisation("prov:wasAttributedTo", Optional.of(r.origin()));
    nodes.end();
  }

  private void organisation(String property, Optional<String> name) throws IOException {
    if (name.isPresent()) {
      json.writeObjectFieldStart(property);
      json.writeStringField("@id", Nodes.of("publisher:" + name.get()));
      json.writeStringField("@type", "schema:Organization");
      json.writeStringField("schema:name", name.get());
      json.writeEndObject();
    }
  }
}
