package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Adding reports over HTTP: who may, what is looked at first, what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTest {
  private static final String TOKEN = "a token for this test";
  private static final String[] SIGNED = {
    "Authorization", "Bearer " + TOKEN, "Content-Type", "application/x-www-form-urlencoded"
  };
  private static final String TEXT = "text=The+presidents+spoke+by+phone+today.";

  private Site site;
  private Client client;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    site = Site.open(SampleLedger.make(folder).editedWith(TOKEN));
    client = new Client(site);
  }

  @AfterAll
  void close() {
    site.close();
  }

  private long reports() {
    return client.json("/reports.json").get("total").asLong();
  }

  @Test
  void aTextIsReadFirstAndPostedWhenToldSo() throws InterruptedException {
    long before = reports();
    HttpResponse<String> begun =
        client.post("/add", TEXT + "&title=A+call&publisher=Example", SIGNED);
    assertThat(begun.statusCode()).isEqualTo(303);
    String address = begun.headers().firstValue("Location").orElseThrow();
    String steps =
        client
            .get(
                address + "/steps",
                "Accept",
                "text/event-stream",
                "Authorization",
                "Bearer " + TOKEN)
            .body();
    assertThat(steps).contains("event: stage").contains("event: end").contains("was read");
    String shown = client.get(address, "Authorization", "Bearer " + TOKEN).body();
    assertThat(shown).contains("Donald Trump – Xi Jinping").contains("contacts/spoke");
    assertThat(reports()).isEqualTo(before);
    HttpResponse<String> posted = client.post(address + "/post", "", SIGNED);
    assertThat(posted.statusCode()).isEqualTo(303);
    assertThat(reports()).isEqualTo(before + 1);
    String report = posted.headers().firstValue("Location").orElseThrow();
    assertThat(client.get(report).body()).contains("The presidents spoke by phone today.");
  }

  @Test
  void aCorrectionIsMadeUndoneAndSurvivesReadingAnew(@TempDir Path folder) throws IOException {
    Settings settings = SampleLedger.make(folder).editedWith(TOKEN);
    try (Site corrected = Site.open(settings)) {
      Client editor = new Client(corrected);
      String id = editor.json("/contacts.json?actor=Umerov").get("items").get(0).get("id").asText();
      String edit =
          "act=edit&field=place&value=Ankara&author=an+analyst&reason=seen+there&record=" + id;
      assertThat(editor.post("/amend", edit, SIGNED).statusCode()).isEqualTo(303);
      assertThat(editor.json("/contacts/" + id + ".json").get("place").asText())
          .isEqualTo("Ankara");
      assertThat(editor.get("/contacts/" + id).body()).contains("Corrected:", "seen there");
      try (org.readout.ledger.Ledger ledger =
          org.readout.ledger.Ledger.open(settings.ledger(), SampleLedger.documents())) {
        ledger.postAll(SampleLedger.readings().stream().map(SampleLedger::byANewerReader).toList());
      }
      assertThat(editor.json("/contacts/" + id + ".json").get("place").asText())
          .isEqualTo("Ankara");
      String undo = "act=undo&amendment=1&author=an+analyst&reason=seen+elsewhere";
      assertThat(editor.post("/amend", undo, SIGNED).statusCode()).isEqualTo(303);
      assertThat(editor.json("/contacts/" + id + ".json").get("place").asText())
          .isEqualTo("Istanbul");
      assertThat(editor.json("/amendments.json?record=" + id).get("items").get(0).get("what"))
          .isNotNull();
      assertThat(editor.post("/amend", "act=edit&record=" + id, SIGNED).statusCode())
          .isEqualTo(400);
      assertThat(
              editor
                  .post("/amend", "act=reject&record=none&author=x&reason=y", SIGNED)
                  .statusCode())
          .isEqualTo(409);
      assertThat(editor.post("/amend", edit, form()).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void onlyWhoHasTheTokenMayWrite() {
    assertThat(client.post("/add", TEXT, form()).statusCode()).isEqualTo(401);
    assertThat(
            client
                .post("/add", TEXT, "Authorization", "Bearer wrong", "Content-Type", form()[1])
                .statusCode())
        .isEqualTo(401);
    assertThat(client.get("/add/0011223344556677").statusCode()).isEqualTo(401);
    assertThat(client.post("/sign-in", "token=wrong", form()).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionOfAnotherSiteIsNone() {
    HttpResponse<String> signedIn =
        client.post(
            "/sign-in", "token=" + URLEncoder.encode(TOKEN, StandardCharsets.UTF_8), form());
    String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    String session = cookie.split(";", 2)[0];
    assertThat(client.get("/add", "Cookie", session).body()).contains("Read it");
    assertThat(
            client
                .post("/add", TEXT, "Cookie", session, "Origin", "https://elsewhere.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void addressesInsideTheNetworkAreNotFetched() {
    for (String inside :
        new String[] {
          "http://127.0.0.1:" + site.port() + "/",
          "http://localhost/",
          "http://169.254.169.254/",
          "http://10.0.0.1/",
          "http://[::1]/"
        }) {
      String address =
          client
              .post("/add", "url=" + URLEncoder.encode(inside, StandardCharsets.UTF_8), SIGNED)
              .headers()
              .firstValue("Location")
              .orElseThrow();
      String steps =
          client
              .get(
                  address + "/steps",
                  "Accept",
                  "text/event-stream",
                  "Authorization",
                  "Bearer " + TOKEN)
              .body();
      assertThat(steps).as(inside).contains("could not be taken");
    }
    assertThat(client.post("/add", "url=file%3A%2F%2F%2Fetc%2Fpasswd", SIGNED).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatIsTooLongIsNotTaken() {
    assertThat(client.post("/add", "text=" + "a".repeat(300_000), SIGNED).statusCode())
        .isEqualTo(400);
    assertThat(client.post("/add", "text=" + "a".repeat(5_000_000), SIGNED).statusCode())
        .isIn(400, 413);
    assertThat(client.post("/add", "text=short", SIGNED).statusCode()).isEqualTo(400);
  }

  @Test
  void aReportsRulesAreReadAgainWhenAskedFor() {
    assertThat(client.json("/reports/wire-1/rules.json").get("rules").get(0).get("rule").asText())
        .isEqualTo("contacts/spoke");
  }

  @Test
  void withoutATokenNobodyMayWrite(@TempDir Path folder) throws IOException {
    try (Site shown = Site.open(SampleLedger.make(folder))) {
      assertThat(new Client(shown).post("/add", TEXT, SIGNED).statusCode()).isEqualTo(403);
      assertThat(new Client(shown).get("/add").body()).contains("--edit");
    }
  }

  @Test
  void aTokenThatCanBeGuessedIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> SampleLedger.make(folder).editedWith("short"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String[] form() {
    return new String[] {"Content-Type", "application/x-www-form-urlencoded"};
  }
}
