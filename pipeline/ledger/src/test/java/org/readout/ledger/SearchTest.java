package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

class SearchTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";
  private static final String MODI = "person/narendra-modi IND";

  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("a.db"), documents);
    ledger.postAll(readings());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static List<Reading> readings() {
    return List.of(
        Readings.of(
                "k1",
                "Putin spoke with Trump about grain shipments. Putin said the corridor must open.")
            .title("Telephone conversation on the corridor")
            .publisher("Kremlin")
            .published("2025-03-04")
            .contact(Channel.PHONE, "2025-03-04", PUTIN, TRUMP)
            .statement(Statement.Form.INDIRECT, PUTIN, "the corridor must open")
            .build(),
        Readings.of("w1", "The president spoke with President Putin about grain.")
            .publisher("White House")
            .published("2025-03-05")
            .contact(Channel.PHONE, "2025-03-04", TRUMP, PUTIN)
            .build(),
        Readings.of("d1", "Modi visited Paris. A café burned after troops struck the port.")
            .title("Visit to Paris")
            .publisher("The Daily")
            .published("2025-05-01")
            .contact(Channel.VISIT, "2025-04-30", MODI, "country/fra")
            .at("Paris", "FRA")
            .event(EventType.ASSAULT, "190", "2025-04-29", "country/rus", "country/ukr")
            .agreement("port deal", "2025-04-28", Agreement.State.SIGNED, MODI, "IND", "FRA")
            .build());
  }

  private List<String> found(String words, Search.Kind... kinds) {
    Set<Search.Kind> among = kinds.length == 0 ? Set.of() : EnumSet.copyOf(List.of(kinds));
    return ledger.search(Search.of(words).among(among)).hits().stream()
        .map(h -> h.kind() + " " + h.report())
        .sorted()
        .toList();
  }

  @Test
  void findsReportsStatementsAndRecordsByTheirWords() {
    assertThat(found("corridor")).containsExactly("CONTACT k1", "REPORT k1", "STATEMENT k1");
    assertThat(found("grain", Search.Kind.CONTACT)).hasSize(1);
    assertThat(found("port deal", Search.Kind.AGREEMENT)).containsExactly("AGREEMENT d1");
    assertThat(found("submarine")).isEmpty();
  }

  @Test
  void aRecordIsFoundOnceHoweverManyOfItsReportsSayTheWord() {
    SearchResult.Hit hit =
        ledger.search(Search.of("grain").among(Set.of(Search.Kind.CONTACT))).hits().get(0);
    assertThat(hit.reports()).isEqualTo(2);
    assertThat(hit.day()).contains("2025-03-04");
    assertThat(ledger.contact(hit.id())).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"grain shipments\" | 1",
        "\"shipments grain\" | 0",
        "shipments grain | 1",
        "ship* | 1",
        "\"about grain ship\"* | 1",
        "ship | 0",
        "GRAIN | 2",
        "cafe | 1",
        "shipments OR Paris | 2",
        "grain NOT shipments | 1",
        "grain -shipments | 1",
        "grain AND Putin | 2",
        "“grain shipments” | 1",
        "grain (shipments) | 1",
      })
  void understandsPhrasesBeginningsAlternativesAndExclusions(String words, int reports) {
    assertThat(found(words, Search.Kind.REPORT)).hasSize(reports);
  }

  @Test
  void everyFilterNarrows() {
    Search all = Search.of("putin OR modi OR troops OR corridor");
    assertThat(count(with(all, "Modi", "", "", "", "", ""))).isEqualTo(3);
    assertThat(count(with(all, "", "India", "", "", "", ""))).isEqualTo(3);
    assertThat(count(with(all, "", "", "assault", "", "", ""))).isEqualTo(2);
    assertThat(count(with(all, "", "", "", "official", "", ""))).isEqualTo(4);
    assertThat(count(with(all, "", "", "", "USA", "", ""))).isEqualTo(2);
    assertThat(count(with(all, "", "", "", "", "2025-05-01", ""))).isEqualTo(1);
    assertThat(count(with(all, "", "", "", "", "", "2025-03-04"))).isEqualTo(3);
  }

  private static Search with(
      Search s, String actor, String country, String type, String side, String from, String to) {
    return new Search(
        s.words(),
        s.among(),
        given(actor),
        given(country),
        given(type),
        given(side),
        given(from).map(LocalDate::parse),
        given(to).map(LocalDate::parse),
        s.limit());
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }

  private int count(Search search) {
    return ledger.search(search).hits().size();
  }

  @Test
  void showsTheWordsFoundInTheirSentence() {
    SearchResult.Hit hit =
        ledger.search(Search.of("\"must open\"")).hits().stream()
            .filter(h -> h.kind() == Search.Kind.STATEMENT)
            .findFirst()
            .orElseThrow();
    assertThat(hit.words())
        .containsExactly(
            new SearchResult.Part("the corridor ", false),
            new SearchResult.Part("must open", true));
    assertThat(hit.heading()).containsExactly(new SearchResult.Part("Vladimir Putin", false));
  }

  @Test
  void aWordInATitleComesBeforeOneInTheText() {
    List<SearchResult.Hit> hits =
        ledger.search(Search.of("paris").among(Set.of(Search.Kind.REPORT))).hits();
    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).heading()).contains(new SearchResult.Part("Paris", true));
  }

  @Test
  void saysWhetherThereIsMore() {
    Search one =
        new Search(
            "grain",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);
    assertThat(ledger.search(one).hits()).hasSize(1);
    assertThat(ledger.search(one).more()).isTrue();
    assertThat(ledger.search(Search.of("grain")).more()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\"",
        "grain \"deal",
        "-grain",
        "NOT grain",
        "*",
        "\"\"",
        "OR",
        "grain OR",
        "()",
        "AND",
        "—",
        "NOT"
      })
  void whatCannotBeSearchedForIsSaidClearly(String words) {
    assertThatThrownBy(() -> ledger.search(Search.of(words)))
        .isInstanceOf(SearchException.class)
        .hasMessageEndingWith(words.isBlank() ? "." : "")
        .message()
        .doesNotContainIgnoringCase("fts")
        .doesNotContain("SQL");
    assertThatThrownBy(() -> ledger.search(Search.of("a ".repeat(900))))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void noStringBreaksIt() {
    String signs = "\"'*()-+^:{}[]~NEAR/2 AND OR NOT heading:words;--\u0000\u0002\\%_ąé😀grain ";
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int from = random.nextInt(signs.length());
        words.append(signs, from, Math.min(signs.length(), from + 1 + random.nextInt(8)));
      }
      try {
        ledger.search(Search.of(words.toString()));
      } catch (SearchException e) {
        assertThat(e.getMessage()).as("seed " + seed).doesNotContain("SQL", "fts5");
      }
    }
  }

  @Test
  void aNewReadingTakesThePlaceOfTheOldWords() throws Exception {
    ledger.post(
        Readings.of("k1", "Putin spoke with Trump about timber.")
            .publisher("Kremlin")
            .published("2025-03-04")
            .reader("readout later")
            .contact(Channel.PHONE, "2025-03-04", PUTIN, TRUMP)
            .build());
    assertThat(found("shipments")).isEmpty();
    assertThat(found("corridor")).isEmpty();
    assertThat(found("timber")).containsExactly("CONTACT k1", "REPORT k1");
    checkIndex();
  }

  private void checkIndex() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO wording_index (wording_index, rank) VALUES ('integrity-check', 1)");
    }
  }

  @Test
  void theSameInAnyOrderOfReports() {
    List<SearchResult> searched =
        Stream.of("grain", "putin", "corridor OR paris", "tr*")
            .map(w -> ledger.search(Search.of(w)))
            .toList();
    try (Ledger other = Ledger.open(folder.resolve("b.db"), documents)) {
      List<Reading> readings = readings();
      for (int i = readings.size() - 1; i >= 0; i--) {
        other.post(readings.get(i));
      }
      assertThat(
              Stream.of("grain", "putin", "corridor OR paris", "tr*")
                  .map(w -> other.search(Search.of(w)))
                  .toList())
          .isEqualTo(searched);
    }
  }

  @Test
  void aLedgerFromBeforeTheIndexIsIndexedWhenOpened() throws Exception {
    ledger.close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO wording_index (wording_index) VALUES ('delete-all')");
      statement.execute("DELETE FROM wording");
    }
    ledger = Ledger.open(folder.resolve("a.db"), documents);
    assertThat(found("corridor")).hasSize(3);
    checkIndex();
  }

  @Test
  void aWordThatIsEverywhereIsFoundAsWithFilters() {
    List<Reading> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          Readings.of("many" + i, "The committee met again.")
              .publisher(i == 7 ? "Kremlin" : "The Daily")
              .published("2024-01-01")
              .build());
    }
    ledger.postAll(many);
    Searching few = new Searching(Database.openForReading(folder.resolve("a.db")), 50);
    Search search = Search.of("committee");
    assertThat(few.search(search).hits()).hasSize(20);
    assertThat(few.search(search).more()).isTrue();
    assertThat(few.search(with(search, "", "", "", "official", "", "")).hits())
        .extracting(SearchResult.Hit::id)
        .containsExactly("many7");
  }
}
