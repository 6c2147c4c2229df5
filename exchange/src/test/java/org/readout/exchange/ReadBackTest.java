package org.readout.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;

/** What is written is read back by libraries that others wrote. */
class ReadBackTest {
  @TempDir Path folder = Path.of("");
  private Optional<Ledger> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(SampleLedger.in(folder));
  }

  @AfterEach
  void close() {
    ledger().close();
  }

  private Ledger ledger() {
    return opened.orElseThrow();
  }

  @Test
  void csvHasAColumnForEachPartOfATime() throws IOException {
    String csv = SampleLedger.export(ledger(), "events", Format.CSV);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = format.parse(new StringReader(csv))) {
      List<CSVRecord> all = rows.getRecords();
      assertThat(all).hasSize(5);
      CSVRecord visit =
          all.stream().filter(r -> r.get("cameo").equals("042")).findFirst().orElseThrow();
      assertThat(visit.get("date_from")).isEqualTo("2025-05-01");
      assertThat(visit.get("date_to")).isEqualTo("2025-05-31");
      assertThat(visit.get("date_precision")).isEqualTo("month");
      assertThat(visit.get("date_assumed")).isEqualTo("false");
      assertThat(visit.get("actors")).isEqualTo("person/narendra-modi");
      assertThat(Double.parseDouble(visit.get("plover"))).isEqualTo(4);
    }
  }

  @Test
  void graphMlIsANetworkOfWhoWasInContact() throws IOException {
    ledger()
        .post(
            Readings.of("again", "They spoke again.")
                .published("2025-03-18")
                .contact(
                    Channel.VIDEO,
                    "2025-03-18",
                    "person/donald-trump USA",
                    "person/vladimir-putin RUS")
                .build());
    String xml = SampleLedger.export(ledger(), "contacts", Format.GRAPHML);
    Multigraph<String, DefaultEdge> graph =
        new Multigraph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    Map<String, String> values = new HashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer(
        (k, v) -> values.put(k.getFirst() + " " + k.getSecond(), text(v)));
    importer.addEdgeAttributeConsumer((k, v) -> values.put("edge " + k.getSecond(), text(v)));
    importer.importGraph(graph, new StringReader(xml));
    assertThat(graph.vertexSet())
        .containsExactlyInAnyOrder("person:donald-trump", "person:vladimir-putin");
    assertThat(graph.edgeSet()).hasSize(1);
    assertThat(values)
        .containsEntry("edge weight", "2")
        .containsEntry("edge phone", "1")
        .containsEntry("edge video", "1")
        .containsEntry("edge first", "2025-03-04")
        .containsEntry("edge last", "2025-03-18")
        .containsEntry("person:donald-trump country", "USA");
  }

  private static String text(Attribute attribute) {
    return attribute.getValue();
  }

  @Test
  void geoJsonHasAPointWhereAPlaceIsKnownAndNoneElsewhere() throws IOException {
    FeatureCollection features =
        new ObjectMapper()
            .readValue(
                SampleLedger.export(ledger(), "events", Format.GEOJSON), FeatureCollection.class);
    assertThat(features.getFeatures()).hasSize(5);
    List<Feature> placed =
        features.getFeatures().stream().filter(f -> f.getGeometry() != null).toList();
    assertThat(placed).hasSize(1);
    Feature strike = placed.get(0);
    assertThat(strike.getGeometry()).isInstanceOf(Point.class);
    assertThat(((Point) strike.getGeometry()).getCoordinates().getLongitude()).isEqualTo(36.23);
    assertThat(((Point) strike.getGeometry()).getCoordinates().getLatitude()).isEqualTo(49.99);
    assertThat(strike.<String>getProperty("place")).isEqualTo("Kharkiv");
    assertThat(strike.getId()).startsWith("event-2025-03-04");
  }

  @Test
  void aPlanOfAKnownDayIsAnEventAndOneWithoutIsATask() throws Exception {
    String text = SampleLedger.export(ledger(), "follow-ups", Format.ICALENDAR);
    assertThat(text.lines()).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    List<? extends Component> events = calendar.getComponents(Component.VEVENT);
    assertThat(events).hasSize(2);
    Component talks = events.get(0);
    assertThat(value(talks, Property.SUMMARY)).isEqualTo("Talks; go on, on 20 March");
    assertThat(value(talks, Property.DTSTART)).isEqualTo("20250320");
    assertThat(value(talks, Property.DTEND)).isEqualTo("20250321");
    assertThat(value(talks, Property.DTSTAMP)).isEqualTo("20250305T000000Z");
    assertThat(value(talks, Property.CATEGORIES)).isEqualTo("RUS,USA");
    assertThat(value(talks, Property.DESCRIPTION))
        .startsWith("Said by Vladimir Putin\n“")
        .contains("🕊")
        .endsWith("(Kremlin)");
    List<? extends Component> tasks = calendar.getComponents(Component.VTODO);
    assertThat(tasks).hasSize(1);
    assertThat(value(tasks.get(0), Property.DTSTART)).isEqualTo("20250401");
    assertThat(tasks.get(0).getProperty(Property.DUE)).isEmpty();
  }

  private static String value(Component component, String property) {
    return component.<Property>getProperty(property).orElseThrow().getValue();
  }

  private Dataset graph(String kind) throws IOException {
    Dataset data = DatasetFactory.create();
    RDFParser.source(
            new ByteArrayInputStream(
                SampleLedger.export(ledger(), kind, Format.JSON_LD)
                    .getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.JSONLD)
        .parse(data);
    return data;
  }

  private static final String PREFIXES =
      "PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa:"
          + " <http://www.w3.org/ns/oa#> PREFIX readout: <urn:readout:term:> ";

  private static String ask(Dataset data, String pattern, String variable) {
    try (QueryExecution query =
        QueryExecutionFactory.create(
            PREFIXES + "SELECT DISTINCT ?" + variable + " WHERE {" + pattern + "}", data)) {
      ResultSet found = query.execSelect();
      StringBuilder all = new StringBuilder();
      found.forEachRemaining(row -> all.append(row.get(variable)).append('\n'));
      return all.toString().strip();
    }
  }

  @Test
  void jsonLdLeadsFromAnEventToTheWordsAndTheReport() throws IOException {
    Dataset data = graph("events");
    assertThat(
            ask(
                data,
                "?e readout:cameo '195'; schema:agent/schema:name ?who; schema:startTime ?day .",
                "who"))
        .isEqualTo("Russia");
    assertThat(
            ask(
                data,
                "?e readout:cameo '195'. ?a oa:hasBody ?e; oa:hasTarget [oa:hasSource ?r;"
                    + " oa:hasSelector/oa:exact ?words]. ?e prov:wasDerivedFrom ?r .",
                "words"))
        .isEqualTo("Russian drones struck Kharkiv in Ukraine");
    assertThat(
            ask(
                data,
                "?e readout:cameo '195'; prov:wasDerivedFrom/schema:publisher/schema:name ?p",
                "p"))
        .isEqualTo("Kremlin");
  }

  @Test
  void jsonLdKeepsTheChainFromSpeakerToReport() throws IOException {
    Dataset data = graph("statements");
    String chain =
        "?said a schema:Quotation; prov:wasAttributedTo/schema:name ?speaker . ?relay"
            + " prov:wasQuotedFrom ?said; prov:wasAttributedTo/schema:name ?carrier . ?report"
            + " prov:wasQuotedFrom ?relay; schema:identifier ?id . ";
    assertThat(ask(data, chain, "speaker")).isEqualTo("Vladimir Putin");
    assertThat(ask(data, chain, "carrier")).isEqualTo("Kremlin");
    assertThat(ask(data, chain, "id")).isEqualTo("kremlin-1");
  }

  @Test
  void everyKindIsJsonLdThatIsRead() throws IOException {
    for (String kind : Format.JSON_LD.kinds()) {
      assertThat(graph(kind).getDefaultModel().size()).as(kind).isGreaterThan(5);
    }
  }

  @Test
  void followTheMoneyNamesEverybodyOnceBeforeWhatTheyAreIn() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, JsonNode> entities = new HashMap<>();
    for (String line : SampleLedger.export(ledger(), "contacts", Format.FTM).lines().toList()) {
      JsonNode entity = json.readTree(line);
      for (JsonNode in : entity.path("properties").path("involved")) {
        assertThat(entities).containsKey(in.asText());
      }
      assertThat(entities.put(entity.path("id").asText(), entity)).isNull();
    }
    JsonNode putin = entities.get("person/vladimir-putin");
    assertThat(putin).isNotNull();
    assertThat(String.valueOf(putin))
        .isEqualTo(
            "{\"id\":\"person/vladimir-putin\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Vladimir"
                + " Putin\"],\"country\":[\"ru\"]}}");
  }

  @Test
  void evidenceIsARowForEachStretchOfWords() throws IOException {
    String rows = SampleLedger.export(ledger(), "evidence", Format.JSONL);
    assertThat(rows).contains("\"exact\":\"called Donald Trump on 4 March\"");
    String text = SampleLedger.readings().get(0).report().text();
    JsonNode talks =
        new ObjectMapper()
            .readTree(
                rows.lines()
                    .filter(l -> l.contains("\"kind\":\"statement\""))
                    .findFirst()
                    .orElseThrow());
    assertThat(text.codePointCount(0, text.indexOf("Talks go on")))
        .isEqualTo(talks.path("start").asInt());
  }

  @Test
  void everyFormatGivesTheSameBytesTwice() throws IOException {
    for (Format format : Format.values()) {
      for (String kind : format.isFile() ? List.<String>of() : format.kinds()) {
        Order order = new Order(kind, format, Query.all(), true, true);
        assertThat(SampleLedger.export(ledger(), order))
            .as(kind + " " + format)
            .isEqualTo(SampleLedger.export(ledger(), order))
            .isNotEmpty();
      }
    }
  }
}
