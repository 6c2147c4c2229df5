package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document against what the running server answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private Site site;
  private Client client;
  private JsonNode document;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    site = Site.open(SampleLedger.make(folder));
    client = new Client(site);
    document = client.json("/openapi.json");
  }

  @AfterAll
  void close() {
    site.close();
  }

  /** For each path of the document, addresses to ask for: every record has its turn. */
  private Map<String, List<String>> addresses() {
    Map<String, List<String>> addresses = new TreeMap<>();
    for (String path : List.of("/today", "/people", "/countries", "/events/map.json", "/healthz")) {
      addresses.put(path, List.of(path));
    }
    for (String kind :
        List.of("contacts", "events", "agreements", "agenda", "claims", "statements", "reports")) {
      addresses.put(
          "/" + kind, List.of("/" + kind, "/" + kind + "?size=1", "/" + kind + "?actor=x"));
      if (!kind.equals("statements")) {
        addresses.put(
            "/" + kind + "/{id}",
            client.json("/" + kind + ".json").get("items").findValuesAsText("address"));
      }
    }
    String contact = client.json("/contacts.json").get("items").get(0).get("id").asText();
    addresses.put("/amendments", List.of("/amendments", "/amendments?record=" + contact));
    addresses.put("/search", List.of("/search", "/search?q=call", "/search?q=%22"));
    addresses.put(
        "/actors/{kind}/{name}",
        List.of("/actors/person/vladimir-putin", "/actors/person/mallory"));
    addresses.put("/countries/{code}", List.of("/countries/RUS", "/countries/FRA"));
    addresses.put("/pairs/{pair}", List.of("/pairs/RUS-USA", "/pairs/RUS-UKR", "/pairs/FRA-DEU"));
    return addresses;
  }

  @Test
  void everyAnswerIsAsTheDocumentSays() {
    addresses()
        .forEach(
            (path, all) -> {
              assertThat(all).as(path).isNotEmpty();
              JsonSchema schema = schema(answer(path).at("/content/application~1json/schema"));
              for (String address : all) {
                HttpResponse<String> answer = client.get(address, "Accept", "application/json");
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(schema.validate(answer.body(), com.networknt.schema.InputFormat.JSON))
                    .as(address)
                    .isEmpty();
              }
            });
  }

  @Test
  void everyPathOfTheDocumentIsAsked() {
    List<String> paths = new java.util.ArrayList<>();
    document.get("paths").fieldNames().forEachRemaining(paths::add);
    paths.removeAll(
        List.of("/amend", "/agenda.ics", "/contacts.atom", "/metrics", "/openapi.json"));
    assertThat(addresses().keySet()).containsExactlyInAnyOrderElementsOf(paths);
  }

  @Test
  void problemsAreAsTheDocumentSays() {
    JsonSchema schema = schema(document.at("/components/schemas/Problem"));
    for (String address : List.of("/contacts/x.json", "/events.json?from=x", "/nowhere.json")) {
      assertThat(schema.validate(client.get(address).body(), com.networknt.schema.InputFormat.JSON))
          .as(address)
          .isEmpty();
    }
  }

  @Test
  void aWrongAnswerWouldBeFound() {
    JsonSchema schema = schema(document.at("/components/schemas/Health"));
    assertThat(
            schema.validate(
                "{\"status\":\"ok\",\"reports\":-1}", com.networknt.schema.InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void theServerCountsWhatItDid() {
    client.get("/contacts");
    client.get("/no/such/page");
    assertThat(client.get("/metrics").body())
        .contains("readout_requests_seconds_count{page=\"contacts\",status=\"200\"}")
        .contains("page=\"other\"")
        .doesNotContain("such");
  }

  private JsonNode answer(String path) {
    return document.get("paths").get(path).at("/get/responses/200");
  }

  /** A schema of the document, which may point to others in it. */
  private JsonSchema schema(JsonNode part) {
    var whole = document.deepCopy();
    var root = ((com.fasterxml.jackson.databind.node.ObjectNode) part.deepCopy());
    root.set("components", whole.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }
}
