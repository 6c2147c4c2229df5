package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private Chromium chromium;
  private Site site;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    site = Site.open(SampleLedger.make(folder));
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void atADesk() {
    chromium.look(1440, 1000, false);
    chromium.complaints();
  }

  static List<String> pages() {
    return List.of(
        "",
        "contacts",
        "people",
        "actors/person/vladimir-putin",
        "countries",
        "countries/RUS",
        "pairs/RUS-USA",
        "claims",
        "events",
        "agreements",
        "agenda",
        "statements",
        "reports",
        "search?q=call",
        "add",
        "amendments",
        "contacts?actor=nobody",
        "nowhere");
  }

  private void go(String path) {
    chromium.driver.get(site.address() + path);
  }

  private WebElement at(String css) {
    return chromium.driver.findElement(By.cssSelector(css));
  }

  private List<WebElement> all(String css) {
    return chromium.driver.findElements(By.cssSelector(css));
  }

  /** The page of the call that both sides tell of. */
  private void goToTheCall() {
    go("contacts?actor=Trump&from=2025-06-14");
    at(".records tbody th a").click();
  }

  private void goToAReport() {
    go("reports");
    chromium.driver.findElement(By.partialLinkText("Telephone conversation with the")).click();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageOpensWithoutAComplaint(String path) {
    go(path);
    assertThat(at("h1").getText()).isNotBlank();
    assertThat(chromium.complaints())
        .filteredOn(c -> !(path.equals("nowhere") && c.contains("404")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsForEverybody(String path) throws IOException {
    go(path);
    assertNothingSerious();
    chromium.look(390, 844, true);
    assertNothingSerious();
  }

  @Test
  void aContactAndAReportAreForEverybody() throws IOException {
    goToTheCall();
    assertNothingSerious();
    chromium.look(390, 844, true);
    assertNothingSerious();
    goToAReport();
    assertNothingSerious();
  }

  @SuppressWarnings("unchecked")
  private void assertNothingSerious() throws IOException {
    try (InputStream axe = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      chromium.driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    List<Map<String, Object>> violations =
        (List<Map<String, Object>>)
            chromium.driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})"
                    + ".then(r => done(r.violations.map(v => ({id: v.id, impact: v.impact, nodes:"
                    + " v.nodes.map(n => n.html + ' ' + n.failureSummary).join('\\n')}))))");
    assertThat(violations)
        .filteredOn(v -> List.of("serious", "critical").contains(v.get("impact")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageIsWiderThanAPhone(String path) {
    chromium.look(390, 844, false);
    go(path);
    Object wider =
        chromium.driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(wider).isEqualTo(0L);
  }

  @Test
  void theFilterNarrowsTheTableAndTheMatrixOpensIt() {
    go("contacts");
    assertThat(all(".records tbody tr")).hasSize(8);
    at("input[name=actor]").sendKeys("Umerov" + Keys.ENTER);
    waitFor(".filterline .part");
    assertThat(all(".records tbody tr")).hasSize(1);
    assertThat(chromium.driver.getCurrentUrl()).contains("actor=Umerov");
    go("contacts");
    at(".matrix td a[aria-label*='Putin and Donald Trump']").click();
    waitFor(".filterline .part");
    assertThat(all(".records tbody tr")).hasSize(5);
  }

  @Test
  void theComparisonShowsWhatOneSideLeftOut() {
    goToTheCall();
    WebElement warning =
        chromium.driver.findElement(By.xpath("//tr[contains(., 'He warned of a wider war')]"));
    assertThat(warning.findElement(By.cssSelector("td.side-A, td.side-B")).getText()).isNotNull();
    assertThat(warning.getText()).contains("only Russia");
    WebElement topic =
        chromium.driver.findElement(By.xpath("//tr[contains(., 'the Middle East')]"));
    assertThat(topic.getText()).doesNotContain("only");
    assertThat(at(".facts").getText()).contains("50 minutes");
    assertThat(at(".claim").getText()).contains("contradicted");
    assertThat(all(".calls").get(0).findElements(By.tagName("li"))).hasSize(5);
  }

  @Test
  void aNoteLeadsToTheWordsInTheReport() {
    goToTheCall();
    chromium
        .driver
        .findElement(By.xpath("//tr[contains(., 'He warned of a wider war')]"))
        .findElement(By.cssSelector("a.note"))
        .click();
    assertThat(chromium.driver.getCurrentUrl()).contains("/reports/").contains("#s1");
    assertThat(all(".text .on")).isNotEmpty();
  }

  @Test
  void pointingAtWordsShowsTheirFactAndBack() {
    goToAReport();
    WebElement words = at(".text .fact.k-s");
    new Actions(chromium.driver).moveToElement(words).perform();
    assertThat(all(".facts-list li.on")).isNotEmpty();
    new Actions(chromium.driver).moveToElement(at(".facts-list li.k-f")).perform();
    assertThat(at(".facts-list li.on").getText()).contains("F");
    assertThat(all(".text .on")).isNotEmpty();
  }

  @Test
  void theMapShowsCountriesThatTakePart() {
    go("events");
    at("details.mapped summary").click();
    waitFor("#map svg path.shade5");
    assertThat(all("#map svg a[href='/countries/RUS'] path")).isNotEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void theNetworkIsDrawn() {
    go("actors/person/vladimir-putin");
    waitFor("#network canvas");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aBarOpensItsEvents() {
    go("countries/RUS");
    List<WebElement> bars = all(".bars a");
    assertThat(bars).isNotEmpty();
    go(String.valueOf(bars.get(0).getDomAttribute("href")).substring(1));
    assertThat(all(".records tbody tr")).isNotEmpty();
  }

  private void waitFor(String css) {
    new org.openqa.selenium.support.ui.WebDriverWait(
            chromium.driver, java.time.Duration.ofSeconds(10))
        .until(d -> !d.findElements(By.cssSelector(css)).isEmpty());
  }

  @Test
  void theSlashGoesToTheSearch() {
    go("");
    at("body").sendKeys("/");
    chromium.driver.switchTo().activeElement().sendKeys("birthday" + Keys.ENTER);
    waitFor("mark");
    assertThat(chromium.driver.getCurrentUrl()).contains("/search?q=birthday");
    assertThat(all("mark")).isNotEmpty();
  }

  @Test
  void anAnalystSignsInAddsAReportCorrectsARecordAndUndoesIt(@TempDir Path folder)
      throws IOException {
    try (Site edited = Site.open(SampleLedger.make(folder).editedWith("a token for this test"))) {
      chromium.driver.get(edited.address() + "add");
      at("input[name=token]").sendKeys("a token for this test" + Keys.ENTER);
      waitFor("textarea");
      assertNothingSerious();
      at("textarea").sendKeys("The presidents spoke by phone today.");
      at("form.stacked button").click();
      waitFor(".facts-list");
      assertThat(at(".rule").getText()).contains("contacts/spoke");
      assertNothingSerious();
      at("form.filter button").click();
      waitFor("#why button");
      assertThat(chromium.driver.getCurrentUrl()).contains("/reports/");
      chromium.driver.get(edited.address() + "contacts?actor=Umerov");
      at(".records tbody th a").click();
      waitFor("details.correct");
      at("details.correct summary").click();
      assertNothingSerious();
      WebElement edit = at("form[aria-label='Edit a field']");
      new org.openqa.selenium.support.ui.Select(edit.findElement(By.name("field")))
          .selectByVisibleText("place");
      edit.findElement(By.name("value")).sendKeys("Ankara");
      edit.findElement(By.name("author")).sendKeys("an analyst");
      edit.findElement(By.name("reason")).sendKeys("seen there" + Keys.ENTER);
      waitFor(".corrected");
      assertThat(at(".facts").getText()).contains("Ankara");
      chromium.driver.findElement(By.linkText("history")).click();
      waitFor(".amendments form");
      WebElement undo = at(".amendments form");
      undo.findElement(By.name("author")).sendKeys("an analyst");
      undo.findElement(By.name("reason")).sendKeys("seen elsewhere" + Keys.ENTER);
      waitFor("details.correct");
      assertThat(at(".facts").getText()).contains("Istanbul");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void hostileWordsDoNothing() {
    for (String path : List.of("", "contacts", "reports", "agenda", "statements")) {
      go(path);
      assertThat(all("img")).isEmpty();
    }
    go("reports");
    chromium.driver.findElement(By.partialLinkText("<script>")).click();
    assertThat(at("h1").getText()).contains("<script>alert(1)</script>");
    assertThat(all("img, a[href^=javascript]")).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }
}
