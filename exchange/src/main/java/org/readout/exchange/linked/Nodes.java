package org.readout.exchange.linked;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.ledger.Party;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.When;

/** Writes what several kinds of records have in common. */
final class Nodes {
  private static final String OURS = "urn:readout:";

  private final JsonGenerator json;

  Nodes(JsonGenerator json) {
    this.json = json;
  }

  static String of(String id) {
    return OURS + escaped(id);
  }

  /** The report's address, or a name of ours where it has none that is one. */
  static String of(ReportEntry report) {
    return report
        .url()
        .filter(Nodes::isAddress)
        .orElseGet(() -> OURS + "report:" + escaped(report.id()));
  }

  private static boolean isAddress(String url) {
    try {
      return new URI(url).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  void begin(String id, String... types) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeArrayFieldStart("@type");
    for (String type : types) {
      json.writeString(type);
    }
    json.writeEndArray();
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  void text(String property, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(property, text);
    }
  }

  void text(String property, Optional<?> text) throws IOException {
    if (text.isPresent()) {
      text(property, text.get().toString());
    }
  }

  void word(String property, Enum<?> word) throws IOException {
    text(property, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  void number(String property, double number) throws IOException {
    json.writeObjectFieldStart(property);
    json.writeStringField("@type", "xsd:decimal");
    json.writeStringField("@value", java.math.BigDecimal.valueOf(number).toPlainString());
    json.writeEndObject();
  }

  void whole(String property, int number) throws IOException {
    json.writeNumberField(property, number);
  }

  void day(String property, Optional<LocalDate> day) throws IOException {
    if (day.isPresent()) {
      json.writeObjectFieldStart(property);
      json.writeStringField("@type", "xsd:date");
      json.writeStringField("@value", day.get().toString());
      json.writeEndObject();
    }
  }

  /** First and last day, how exactly they are known, and whether words state them. */
  void when(String first, String last, When when) throws IOException {
    day(first, when.from());
    day(last, when.to());
    word("readout:precision", when.precision());
    json.writeBooleanField("readout:assumed", when.assumed());
  }

  void link(String property, String id) throws IOException {
    json.writeObjectFieldStart(property);
    json.writeStringField("@id", id);
    json.writeEndObject();
  }

  void parties(String property, List<Party> parties) throws IOException {
    json.writeArrayFieldStart(property);
    for (Party party : parties) {
      actor(party.id(), party.name(), party.country());
    }
    json.writeEndArray();
  }

  private void actor(ActorId id, String name, Optional<CountryCode> country) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", of(id.value()));
    json.writeStringField(
        "@type",
        switch (id.value().replaceFirst("/.*", "")) {
          case "person" -> "schema:Person";
          case "country" -> "schema:Country";
          default -> "schema:Organization";
        });
    json.writeStringField("schema:name", name);
    if (country.isPresent()) {
      json.writeStringField("readout:country", country.get().value());
    }
    json.writeEndObject();
  }

  void countries(String property, List<CountryCode> codes) throws IOException {
    json.writeArrayFieldStart(property);
    for (CountryCode code : codes) {
      json.writeStartObject();
      json.writeStringField("@id", of("country/" + code.value().toLowerCase(Locale.ROOT)));
      json.writeStringField("@type", "schema:Country");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void place(Optional<String> name, Optional<CountryCode> country) throws IOException {
    if (name.isPresent()) {
      json.writeObjectFieldStart("schema:location");
      json.writeStringField("@type", "schema:Place");
      json.writeStringField("schema:name", name.get());
      text("readout:country", country);
      json.writeEndObject();
    }
  }

  /** From which reports the open record comes, and what made it of them. */
  void derivation(List<Testimony> told) throws IOException {
    json.writeArrayFieldStart("prov:wasDerivedFrom");
    for (Testimony testimony : told) {
      json.writeStartObject();
      json.writeStringField("@id", of(testimony.report()));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!told.isEmpty()) {
      json.writeObjectFieldStart("prov:wasGeneratedBy");
      json.writeStringField("@type", "prov:Activity");
      json.writeObjectFieldStart("prov:wasAssociatedWith");
      String reader = told.get(0).reading().reader();
      json.writeStringField("@id", OURS + "reader:" + escaped(reader));
      json.writeStringField("@type", "prov:SoftwareAgent");
      json.writeStringField("schema:name", reader);
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** An annotation for each stretch of words that a record rests on. */
  void evidence(String record, List<Testimony> told) throws IOException {
    for (Testimony testimony : told) {
      String text = testimony.reading().report().text();
      for (Evidence evidence : testimony.evidence()) {
        json.writeStartObject();
        json.writeStringField("@type", "oa:Annotation");
        link("oa:motivatedBy", "oa:identifying");
        link("oa:hasBody", record);
        json.writeObjectFieldStart("oa:hasTarget");
        json.writeStringField("@type", "oa:SpecificResource");
        link("oa:hasSource", of(testimony.report()));
        json.writeArrayFieldStart("oa:hasSelector");
        json.writeStartObject();
        json.writeStringField("@type", "oa:TextPositionSelector");
        json.writeNumberField("oa:start", text.codePointCount(0, evidence.span().start()));
        json.writeNumberField("oa:end", text.codePointCount(0, evidence.span().end()));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("@type", "oa:TextQuoteSelector");
        json.writeStringField("oa:exact", evidence.exact());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        end();
      }
    }
  }
}
