package org.readout.exchange.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.exchange.Format;
import org.readout.exchange.Order;
import org.readout.exchange.SampleLedger;
import org.readout.exchange.Written;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;

/** Every column of every data set's rows. */
class EventColumnsTest {
  private static final String GEO =
      "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID";
  private static final String ACTOR =
      "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code"
          + " Type2Code Type3Code";

  private static final List<String> GDELT =
      names(
          "GLOBALEVENTID SQLDATE MonthYear Year FractionDate",
          prefixed("Actor1", ACTOR),
          prefixed("Actor2", ACTOR),
          "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions"
              + " NumSources NumArticles AvgTone",
          prefixed("Actor1Geo_", GEO),
          prefixed("Actor2Geo_", GEO),
          prefixed("ActionGeo_", GEO),
          "DATEADDED SOURCEURL");

  private static final List<String> MENTIONS =
      names(
          "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName"
              + " MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset"
              + " InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo"
              + " Extras");

  private static final List<String> PHOENIX =
      names(
          "id date year month day source sourceRoot sourceAgent sourceOthers target targetRoot"
              + " targetAgent targetOthers code root quad goldstein issues lat lon place state"
              + " country sentences urls sources");

  @TempDir Path folder = Path.of("");
  private Ledger ledger = SampleLedger.in(folder);

  @BeforeEach
  void open() {
    ledger.close();
    ledger = SampleLedger.in(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static List<String> names(String... parts) {
    return List.of(String.join(" ", parts).split(" ", -1));
  }

  private static String prefixed(String prefix, String names) {
    return prefix + names.replace(" ", " " + prefix);
  }

  /** The rows of a format without a line of names. */
  private List<Map<String, String>> rows(Format format, List<String> columns) throws IOException {
    return table(SampleLedger.export(ledger, "events", format), columns);
  }

  /** The rows of a format that begins with a line of names. */
  private List<Map<String, String>> rows(Format format) throws IOException {
    String[] halves = SampleLedger.export(ledger, "events", format).split("\n", 2);
    return table(halves[1], List.of(halves[0].split("\t", -1)));
  }

  private static List<Map<String, String>> table(String text, List<String> columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(columns.size());
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** All cells but those that are empty, as lines "column=cell". */
  private static String filled(Map<String, String> row, String empty) {
    StringBuilder lines = new StringBuilder();
    row.forEach((c, v) -> lines.append(v.equals(empty) ? "" : c + "=" + v + "\n"));
    return lines.toString();
  }

  private static Map<String, String> only(
      List<Map<String, String>> rows, String column, String value, int which) {
    return rows.stream().filter(r -> value.equals(r.get(column))).toList().get(which);
  }

  @Test
  void gdeltHas61ColumnsAndOneRowForEachDirection() throws IOException {
    assertThat(GDELT).hasSize(61);
    List<Map<String, String>> rows = rows(Format.GDELT, GDELT);
    assertThat(rows)
        .extracting(r -> r.get("Actor1Code") + " " + r.get("EventCode") + " " + r.get("Actor2Code"))
        .containsExactlyInAnyOrder(
            "RUSGOV 041 USAGOV",
            "USAGOV 041 RUSGOV",
            "RUS 195 UKR",
            "INDGOV 042 RUS",
            "RUS 043 INDGOV",
            "IGOUNO 010 ");
    Map<String, String> strike = only(rows, "EventCode", "195", 0);
    assertThat(strike.get("GLOBALEVENTID")).matches("[0-9]{1,16}");
    assertThat(filled(strike, "").replaceFirst("GLOBALEVENTID=.*\n", ""))
        .isEqualTo(
            """
            SQLDATE=20250304
            MonthYear=202503
            Year=2025
            FractionDate=2025.1753
            Actor1Code=RUS
            Actor1Name=RUSSIA
            Actor1CountryCode=RUS
            Actor2Code=UKR
            Actor2Name=UKRAINE
            Actor2CountryCode=UKR
            IsRootEvent=0
            EventCode=195
            EventBaseCode=195
            EventRootCode=19
            QuadClass=4
            GoldsteinScale=-10
            NumMentions=1
            NumSources=1
            NumArticles=1
            Actor1Geo_Type=0
            Actor2Geo_Type=0
            ActionGeo_Type=4
            ActionGeo_FullName=Kharkiv, Ukraine
            ActionGeo_CountryCode=UP
            ActionGeo_ADM1Code=UP
            ActionGeo_Lat=49.99
            ActionGeo_Long=36.23
            DATEADDED=20250305000000
            SOURCEURL=https://kremlin.example/1?a=b&c=d
            """);
    Map<String, String> call = only(rows, "EventCode", "041", 0);
    assertThat(call)
        .containsEntry("Actor1Name", "DONALD TRUMP")
        .containsEntry("Actor1Type1Code", "GOV")
        .containsEntry("IsRootEvent", "1")
        .containsEntry("NumMentions", "2")
        .containsEntry("NumSources", "2")
        .containsEntry("NumArticles", "2")
        .containsEntry("ActionGeo_Type", "0")
        .containsEntry("SOURCEURL", "white-house-1");
    assertThat(only(rows, "EventCode", "042", 0))
        .containsEntry("SQLDATE", "")
        .containsEntry("MonthYear", "202505")
        .containsEntry("Year", "2025");
    assertThat(only(rows, "EventCode", "010", 0))
        .containsEntry("Actor1KnownGroupCode", "UNO")
        .containsEntry("Actor1Type1Code", "IGO")
        .containsEntry("Actor1CountryCode", "");
  }

  @Test
  void gdeltMentionsHave16ColumnsAndPointAtEveryReport() throws IOException {
    assertThat(MENTIONS).hasSize(16);
    List<Map<String, String>> events = rows(Format.GDELT, GDELT);
    List<Map<String, String>> rows = rows(Format.GDELT_MENTIONS, MENTIONS);
    assertThat(rows).hasSize(8);
    String number = only(events, "Actor1Name", "DONALD TRUMP", 0).getOrDefault("GLOBALEVENTID", "");
    assertThat(rows).filteredOn(r -> number.equals(r.get("GLOBALEVENTID"))).hasSize(2);
    Map<String, String> call = only(rows, "GLOBALEVENTID", number, 1);
    assertThat(filled(call, "").replaceFirst("GLOBALEVENTID=.*\n", ""))
        .isEqualTo(
            """
            EventTimeDate=20250304000000
            MentionTimeDate=20250305000000
            MentionType=1
            MentionSourceName=Kremlin
            MentionIdentifier=https://kremlin.example/1?a=b&c=d
            SentenceID=1
            Actor1CharOffset=32
            Actor2CharOffset=10
            ActionCharOffset=25
            InRawText=1
            MentionDocLen=142
            """);
    assertThat(rows)
        .extracting(r -> r.get("GLOBALEVENTID"))
        .isSubsetOf(events.stream().map(r -> r.get("GLOBALEVENTID")).toList());
    String strike = only(events, "EventCode", "195", 0).getOrDefault("GLOBALEVENTID", "");
    assertThat(only(rows, "GLOBALEVENTID", strike, 0)).containsEntry("SentenceID", "2");
  }

  @Test
  void icewsHas20ColumnsUnderTheirNames() throws IOException {
    List<Map<String, String>> rows = rows(Format.ICEWS);
    assertThat(rows.get(0)).hasSize(20);
    Map<String, String> strike = only(rows, "CAMEO Code", "195", 0);
    assertThat(
            filled(strike, "").replaceFirst("Event ID=.*\n", "").replaceFirst("Story ID=.*\n", ""))
        .isEqualTo(
            """
            Event Date=2025-03-04
            Source Name=Russia
            Source Country=Russia
            Event Text=Employ aerial weapons
            CAMEO Code=195
            Intensity=-10
            Target Name=Ukraine
            Target Country=Ukraine
            Sentence Number=2
            Publisher=Kremlin
            City=Kharkiv
            Country=Ukraine
            Latitude=49.99
            Longitude=36.23
            """);
    assertThat(only(rows, "CAMEO Code", "043", 0))
        .containsEntry("Source Name", "Russia")
        .containsEntry("Target Name", "Narendra Modi")
        .containsEntry("Target Sectors", "Government")
        .containsEntry("Event Date", "")
        .containsEntry("City", "");
  }

  @Test
  void polecatHas40ColumnsUnderTheirNamesAndOneRowForAnEvent() throws IOException {
    List<Map<String, String>> rows = rows(Format.POLECAT);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).hasSize(40);
    Map<String, String> strike = only(rows, "Event Type", "ASSAULT", 0);
    assertThat(filled(strike, "None").replaceFirst("Event ID=event-.*\n", ""))
        .isEqualTo(
            """
            Event Date=2025-03-04
            Event Type=ASSAULT
            Event Mode=drone
            Intensity=-9.5
            Quad Code=MATERIAL CONFLICT
            Contexts=military
            Actor Name=Russia
            Actor Country=RUS
            Actor COW=365
            Primary Actor Sector=GOV
            Actor Sectors=GOV
            Actor Name Raw=Russia
            Recipient Name=Ukraine
            Recipient Country=UKR
            Recipient COW=369
            Primary Recipient Sector=GOV
            Recipient Sectors=GOV
            Recipient Name Raw=Ukraine
            Placename=Kharkiv
            City=Kharkiv
            Country=UKR
            Latitude=49.99
            Longitude=36.23
            Raw Placename=Kharkiv
            Feature Type=place
            Source=Kremlin
            Publication Date=2025-03-05
            Story People=Vladimir Putin;Donald Trump
            Story Organizations=Kremlin
            Language=en
            Version=readout 0.1.0
            """);
    assertThat(only(rows, "Event Mode", "phone", 0))
        .containsEntry("Actor Name", "Donald Trump;Vladimir Putin")
        .containsEntry("Actor COW", "2;365")
        .containsEntry("Actor Title", "President;President")
        .containsEntry("Recipient Name", "None")
        .containsEntry("Placename", "None");
  }

  @Test
  void phoenixHas26Columns() throws IOException {
    List<Map<String, String>> rows = rows(Format.PHOENIX, PHOENIX);
    Map<String, String> call = only(rows, "source", "RUSGOV", 0);
    assertThat(call.get("id")).matches("[0-9]+_0\\.1\\.0");
    assertThat(call.get("sentences")).matches("[0-9]+_1;[0-9]+_1");
    assertThat(filled(call, "").replaceFirst("id=.*\n", "").replaceFirst("sentences=.*\n", ""))
        .isEqualTo(
            """
            date=20250304
            year=2025
            month=03
            day=04
            source=RUSGOV
            sourceRoot=RUS
            sourceAgent=GOV
            sourceOthers=---
            target=USAGOV
            targetRoot=USA
            targetAgent=GOV
            targetOthers=---
            code=041
            root=04
            quad=1
            goldstein=5.2
            urls=white-house-1;https://kremlin.example/1?a=b&c=d
            sources=White House;Kremlin
            """);
    assertThat(only(rows, "code", "010", 0))
        .containsEntry("quad", "0")
        .containsEntry("target", "---");
  }

  @Test
  void ploverKeepsWhatDidNotHappenApartAndPointsAtTheWords() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : SampleLedger.export(ledger, "events", Format.PLOVER).lines().toList()) {
      events.add(json.readTree(line));
    }
    assertThat(events)
        .extracting(e -> e.path("eventType").asText())
        .doesNotContain("STATE")
        .hasSize(4);
    JsonNode doubt =
        events.stream()
            .filter(e -> e.path("eventType").asText().equals("ACCUSE"))
            .findFirst()
            .orElseThrow();
    assertThat(doubt.path("auxiliary").asText()).isEqualTo("hypothetical");
    assertThat(doubt.path("date").isNull()).isTrue();
    assertThat(doubt.path("recipient").path(0).path("code").asText()).isEqualTo("PSEREBHMS");
    JsonNode strike =
        events.stream()
            .filter(e -> e.path("eventMode").asText().equals("drone"))
            .findFirst()
            .orElseThrow();
    JsonNode words = strike.path("reports").path(0).path("evidence").path(0);
    String text = SampleLedger.readings().get(0).report().text();
    assertThat(
            text.substring(
                text.offsetByCodePoints(0, words.path("start").asInt()),
                text.offsetByCodePoints(0, words.path("end").asInt())))
        .isEqualTo(words.path("exact").asText());
    assertThat(strike.path("location").path("latitude").asDouble()).isEqualTo(49.99);
    assertThat(strike.path("auxiliary").isNull()).isTrue();
  }

  @Test
  void whatDidNotHappenIsLeftOutAndCounted() throws IOException {
    Written written =
        new EventExport(EventExport.Columns.POLECAT, false, false)
            .write(ledger, Query.all(), new StringWriter());
    assertThat(written.rows()).isEqualTo(3);
    assertThat(written.remarks())
        .anyMatch(l -> l.startsWith("left out 1 statements"))
        .anyMatch(l -> l.startsWith("left out 1 events that are planned"));
  }

  @Test
  void oneADayKeepsOneOfEqualRowsAndTheLedgerKeepsAll() throws IOException {
    ledger.post(
        org.readout.testkit.Readings.of("again", "Russia struck Ukraine again and again.")
            .published("2025-03-06")
            .event(
                org.readout.vocabulary.EventType.ASSAULT,
                "195",
                "2025-03-04",
                "group/army RUS",
                "country/ukr")
            .event(
                org.readout.vocabulary.EventType.ASSAULT,
                "195",
                "2025-03-04",
                "group/navy RUS",
                "country/ukr")
            .build());
    Order all = Order.all("events", Format.ICEWS);
    Order one = new Order("events", Format.ICEWS, Query.all(), true, false);
    long before = count(SampleLedger.export(ledger, all), "195");
    assertThat(before).isEqualTo(3);
    assertThat(count(SampleLedger.export(ledger, one), "195")).isEqualTo(1);
    try (var events = ledger.events(Query.all())) {
      assertThat(events.map(EventRecord::cameo).filter("195"::equals)).hasSize(2);
    }
  }

  private static long count(String table, String code) {
    return table.lines().filter(l -> l.contains("\t" + code + "\t")).count();
  }

  @Test
  void datesAreFilledOnlyWhenAsked() throws IOException {
    Order filled = new Order("events", Format.ICEWS, Query.all(), false, true);
    assertThat(SampleLedger.export(ledger, filled)).contains("\t2025-05-31\tNarendra Modi\t");
    assertThat(SampleLedger.export(ledger, "events", Format.ICEWS)).doesNotContain("2025-05-31");
  }

  @Test
  void filtersTakeWhatFits() throws IOException {
    Query query =
        new Query(
            Optional.of("Ukraine"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Order order = new Order("events", Format.PHOENIX, query, false, false);
    assertThat(SampleLedger.export(ledger, order)).hasLineCount(1);
  }

  @Test
  void theSameLedgerGivesTheSameBytes() throws IOException {
    for (Format format : Format.values()) {
      if (format.kinds().contains("events") && !format.isFile()) {
        String once = SampleLedger.export(ledger, "events", format);
        assertThat(SampleLedger.export(ledger, "events", format)).isEqualTo(once).isNotEmpty();
      }
    }
  }
}
