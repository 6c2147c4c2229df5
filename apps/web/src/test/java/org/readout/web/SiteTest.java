package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site answers over HTTP, without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
  private Site site;
  private Client client;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    site = Site.open(SampleLedger.make(folder));
    client = new Client(site);
  }

  @AfterAll
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/contacts",
        "/claims",
        "/events",
        "/agreements",
        "/agenda",
        "/statements",
        "/reports",
        "/search?q=call"
      })
  void everyListIsAPageAndJson(String path) {
    HttpResponse<String> page = client.get(path, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>").doesNotContain(" style=");
    HttpResponse<String> json = client.get(path, "Accept", "application/json");
    assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(json.body()).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contacts", "events", "agreements", "agenda", "claims"})
  void everyRecordHasAPageAtItsAddress(String kind) {
    JsonNode items = client.json("/" + kind + ".json").get("items");
    assertThat(items).isNotEmpty();
    for (JsonNode item : items) {
      HttpResponse<String> page = client.get(item.get("address").asText());
      assertThat(page.statusCode()).as(item.toString()).isEqualTo(200);
      JsonNode record = client.json(item.get("address").asText() + ".json");
      assertThat(record.get("id")).isEqualTo(item.get("id"));
    }
  }

  @Test
  void filtersNarrowTheListAndStandInTheAddress() {
    assertThat(client.json("/contacts.json").get("total").asInt()).isEqualTo(8);
    assertThat(client.json("/contacts.json?channel=meeting").get("total").asInt()).isEqualTo(1);
    assertThat(client.json("/contacts.json?actor=Trump&with=RUS").get("total").asInt())
        .isEqualTo(5);
    assertThat(client.json("/contacts.json?side=official").get("total").asInt()).isEqualTo(5);
    assertThat(client.json("/contacts.json?from=2025-06-01&to=2025-06-05").get("total").asInt())
        .isEqualTo(2);
    assertThat(client.json("/contacts.json?status=planned").get("total").asInt()).isEqualTo(1);
  }

  @Test
  void aListGoesOnFromWhereItStoppedAndLeavesNothingOut() {
    List<String> whole = ids(client.json("/contacts.json").get("items"));
    List<String> parts = new ArrayList<>();
    String next = "/contacts.json?size=3";
    while (!next.isEmpty()) {
      JsonNode part = client.json(next);
      parts.addAll(ids(part.get("items")));
      next = part.has("next") ? part.get("next").asText() : "";
    }
    assertThat(parts).isEqualTo(whole).hasSize(8);
  }

  private static List<String> ids(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(i -> ids.add(i.get("id").asText()));
    return ids;
  }

  @Test
  void aWholeListIsSentAsJsonLinesAndCsv() {
    assertThat(client.get("/contacts.ndjson").body().lines()).hasSize(8);
    List<String> csv = client.get("/reports.csv").body().lines().toList();
    assertThat(csv.get(0)).startsWith("id,title,publisher");
    assertThat(csv).hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void theCountIsFoundContradicted() {
    JsonNode claim = client.json("/claims.json").get("items").get(0);
    assertThat(claim.get("verdict").asText()).isEqualTo("contradicted");
    assertThat(claim.get("counted")).hasSize(5);
    assertThat(client.json("/today.json").get("contradictions")).hasSize(1);
  }

  @Test
  void peopleAndCountriesTellWithWhom() {
    JsonNode putin = client.json("/actors/person/vladimir-putin.json");
    assertThat(putin.get("partners").get(0).get("id").asText()).isEqualTo("person/donald-trump");
    assertThat(putin.get("partners").get(0).get("contacts").asInt()).isEqualTo(5);
    assertThat(putin.get("offices")).isNotEmpty();
    JsonNode pair = client.json("/pairs/USA-RUS.json");
    assertThat(pair.get("contacts")).hasSize(6);
    assertThat(pair.get("events")).hasSize(4);
    assertThat(client.json("/countries/UKR.json").get("contacts").asInt()).isEqualTo(1);
    assertThat(client.get("/countries/XX").statusCode()).isEqualTo(404);
    assertThat(client.get("/actors/person/%3Cx%3E").statusCode()).isEqualTo(404);
  }

  @Test
  void theAgendaIsACalendar() {
    List<biweekly.component.VEvent> plans =
        biweekly.Biweekly.parse(client.get("/agenda.ics").body()).first().getEvents();
    assertThat(plans).hasSize(3);
    assertThat(plans)
        .extracting(p -> p.getSummary().getValue())
        .anyMatch(s -> s.startsWith("Russia – China: A summit is planned"));
    assertThat(
            biweekly.Biweekly.parse(client.get("/agenda.ics?actor=CHN").body()).first().getEvents())
        .hasSize(1);
  }

  @Test
  void newContactsAreAFeed() throws Exception {
    String atom = client.get("/contacts.atom").body();
    var feed = new com.rometools.rome.io.SyndFeedInput().build(new java.io.StringReader(atom));
    assertThat(feed.getEntries()).hasSize(7);
    assertThat(feed.getEntries().get(0).getTitle()).contains("Vladimir Putin");
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    String tag = client.get("/contacts").headers().firstValue("ETag").orElseThrow();
    assertThat(client.get("/contacts", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(client.get("/contacts?actor=Xi", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void strangersWordsAreNeverMarkup() {
    for (JsonNode report : client.json("/reports.json").get("items")) {
      String page = client.get(report.get("address").asText()).body();
      assertThat(page)
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x")
          .doesNotContain("href=\"javascript:");
    }
    for (String path : List.of("/", "/contacts", "/agenda", "/statements", "/reports")) {
      assertThat(client.get(path).body())
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x");
    }
    String asked = "/contacts?actor=%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    assertThat(client.get(asked).body()).doesNotContain("<script>alert");
  }

  @Test
  void aReportOfAnyIdHasAnAddress() {
    List<String> ids = ids(client.json("/reports.json").get("items"));
    assertThat(ids).contains("../\"<x>/%2e%2e?id#1");
    for (JsonNode report : client.json("/reports.json").get("items")) {
      assertThat(client.json(report.get("address").asText() + ".json").get("id"))
          .isEqualTo(report.get("id"));
    }
  }

  @Test
  void aSpreadsheetGetsNoFormula() {
    assertThat(Csv.row(List.of("a"), java.util.Map.of("a", "=HYPERLINK(1)")))
        .isEqualTo("'=HYPERLINK(1)");
  }

  @Test
  void pagesForbidWhatTheyDoNotNeed() {
    String policy = client.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(client.get("/").body()).doesNotContain("<script>").doesNotContain("onclick");
  }

  @Test
  void problemsAreToldToProgramsAsProblems() {
    HttpResponse<String> missing = client.get("/contacts/none.json");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(missing.body()).contains("\"status\":404").contains("\"detail\"");
    assertThat(client.get("/contacts?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(client.get("/contacts.json?after=x").statusCode()).isEqualTo(400);
    assertThat(client.get("/contacts/none").body()).contains("<h1>").doesNotContain("at org.");
    assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingIsWrittenFromAnotherSite() {
    assertThat(client.post("/contacts", "x=1", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(client.post("/contacts", "x=1", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(client.post("/contacts", "x=1").statusCode()).isEqualTo(405);
  }

  @Test
  void aLedgerThatIsNotThereIsNotBegun(@TempDir Path folder) {
    Path nowhere = folder.resolve("nowhere.db");
    assertThatThrownBy(() -> Site.open(Settings.of(nowhere, SampleLedger.documents(), 0)))
        .isInstanceOf(IOException.class);
    assertThat(nowhere).doesNotExist();
  }
}
