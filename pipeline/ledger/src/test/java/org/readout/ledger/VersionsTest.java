package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Reading;

class VersionsTest {
  private static final String A = "person/marja-lind NOR";
  private static final String B = "person/tome-arriaga PRT";
  private static final String FIRST =
      "President Lind called President Arriaga on Tuesday to speak about ferries and fishing rights.";
  private static final String SECOND =
      FIRST + " Her office later said that the call had lasted twenty minutes.";

  @TempDir Path folder = Path.of("");
  private final KeptDocuments documents = new KeptDocuments();
  private Optional<Ledger> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(Ledger.open(folder.resolve("a.db"), documents));
  }

  @AfterEach
  void close() {
    opened.ifPresent(Ledger::close);
  }

  private Ledger ledger() {
    return opened.orElseThrow();
  }

  private static Reading call(String id, String text, String url, String publisher) {
    return Readings.of(id, text)
        .url(url)
        .publisher(publisher)
        .published("2025-03-04")
        .contact(Channel.PHONE, "2025-03-04", A, B)
        .build();
  }

  private static Provenance fetched(String address, String hour, String raw) {
    return new Provenance(
        Optional.of(address),
        Optional.of(Instant.parse("2025-03-04T" + hour + ":00:00Z")),
        raw,
        "pages 1",
        Optional.empty());
  }

  private List<KeptReport> kept() {
    try (var reports = ledger().keptReports(Query.all())) {
      return reports.toList();
    }
  }

  private List<ContactRecord> contacts() {
    try (var contacts = ledger().contacts(Query.all())) {
      return contacts.toList();
    }
  }

  @Test
  void theSameTextAtAnotherAddressOfItsPublisherIsOneReport() {
    Reading one = call("sha256:1", FIRST, "https://lake.example/a", "Lake Post");
    Reading two = call("sha256:2", FIRST, "https://lake.example/amp/a-1", "Lake Post");
    ledger().post(one, fetched("https://lake.example/a", "10", "r1"));
    assertThat(ledger().meets(two.report(), fetched("https://lake.example/amp/a-1", "11", "r2")))
        .isTrue();
    assertThat(kept()).hasSize(1);
    ReportDossier dossier = ledger().report("sha256:1").orElseThrow();
    assertThat(dossier.versions()).hasSize(1);
    assertThat(dossier.versions().get(0).arrivals())
        .extracting(a -> a.address().orElse(""), Version.Arrival::raw)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("https://lake.example/a", "r1"),
            org.assertj.core.groups.Tuple.tuple("https://lake.example/amp/a-1", "r2"));
  }

  @Test
  void aNewerTextTakesTheFactsAndTheOlderStaysReadable() {
    String at = "https://lake.example/a";
    ledger().post(call("sha256:1", FIRST, at, "Lake Post"), fetched(at, "10", "r1"));
    Posting posting =
        ledger()
            .post(
                call("sha256:2", SECOND, "http://www.lake.example/a?utm_source=x", "Lake Post"),
                fetched(at, "12", "r2"));
    assertThat(posting).isEqualTo(new Posting("sha256:1", Posting.Outcome.REPLACED));
    assertThat(kept())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.entry().id()).isEqualTo("sha256:1");
              assertThat(r.versions()).isEqualTo(2);
            });
    assertThat(contacts()).singleElement().satisfies(c -> assertThat(c.reports()).hasSize(1));
    // By the id of either text, and by a beginning of it.
    for (String id : List.of("sha256:1", "sha256:2", "sha256:2".substring(0, 8))) {
      ReportDossier dossier = ledger().report(id).orElseThrow();
      assertThat(dossier.versions())
          .extracting(Version::number, Version::current, v -> v.report().text())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1, false, FIRST),
              org.assertj.core.groups.Tuple.tuple(2, true, SECOND));
    }
    // Neither comes in again.
    assertThat(
            ledger().meets(call("sha256:1", FIRST, at, "Lake Post").report(), Provenance.UNKNOWN))
        .isTrue();
    assertThat(
            ledger()
                .meets(
                    call("sha256:2", SECOND, "http://www.lake.example/a?utm_source=x", "Lake Post")
                        .report(),
                    Provenance.UNKNOWN))
        .isTrue();
  }

  @Test
  void anOlderTextThatComesLaterIsKeptBesideTheNewer() {
    String at = "https://lake.example/a";
    ledger().post(call("sha256:2", SECOND, at, "Lake Post"), fetched(at, "12", "r2"));
    ledger().post(call("sha256:1", FIRST, at, "Lake Post"), fetched(at, "10", "r1"));
    assertThat(kept()).hasSize(1);
    assertThat(contacts()).singleElement().satisfies(c -> assertThat(c.reports()).hasSize(1));
    assertThat(ledger().report("sha256:1").orElseThrow().versions())
        .extracting(Version::current, v -> v.report().text())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, FIRST),
            org.assertj.core.groups.Tuple.tuple(true, SECOND));
  }

  @Test
  void whatAPublisherChangedLastIsNewerThoughItWasFetchedFirst() {
    String at = "https://lake.example/a";
    Provenance late =
        new Provenance(
            Optional.of(at),
            Optional.of(Instant.parse("2025-03-05T10:00:00Z")),
            "r2",
            "pages 1",
            Moment.parse("2025-03-05T09:00+00:00"));
    ledger().post(call("sha256:2", SECOND, at, "Lake Post"), late);
    ledger().post(call("sha256:1", FIRST, at, "Lake Post"), fetched(at, "20", "r1"));
    assertThat(ledger().report("sha256:2").orElseThrow().versions())
        .filteredOn(Version::current)
        .singleElement()
        .satisfies(v -> assertThat(v.report().text()).isEqualTo(SECOND));
  }

  @Test
  void anotherArticleAtTheSameAddressIsAnotherReport() {
    String at = "https://lake.example/latest";
    String other = "Norland will buy twelve trains from a maker in the south, its railways said.";
    ledger().post(call("sha256:1", FIRST, at, "Lake Post"), fetched(at, "10", "r1"));
    ledger().post(call("sha256:3", other, at, "Lake Post"), fetched(at, "12", "r3"));
    assertThat(kept()).hasSize(2);
  }

  @Test
  void whatWasGivenAnIdIsAReportOfItsOwn() {
    String at = "https://lake.example/a";
    ledger().post(call("given-1", FIRST, at, "Lake Post"), Provenance.UNKNOWN);
    ledger().post(call("given-2", SECOND, at, "Lake Post"), Provenance.UNKNOWN);
    ledger().post(call("given-3", FIRST, at, "Lake Post"), Provenance.UNKNOWN);
    assertThat(kept()).hasSize(3);
  }

  @Test
  void aGivenIdWithAnotherTextIsANewVersion() {
    ledger()
        .post(call("given-1", FIRST, "https://lake.example/a", "Lake Post"), Provenance.UNKNOWN);
    ledger()
        .post(call("given-1", SECOND, "https://lake.example/a", "Lake Post"), Provenance.UNKNOWN);
    assertThat(kept()).singleElement().satisfies(r -> assertThat(r.versions()).isEqualTo(2));
    assertThat(ledger().report("given-1").orElseThrow().versions())
        .extracting(v -> v.report().text())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aCopyInAnotherPaperIsAReportOfItsOwnThatIsLinked() {
    ledger()
        .post(
            call("sha256:1", FIRST, "https://lake.example/a", "Lake Post"),
            fetched("https://lake.example/a", "10", "r1"));
    ledger()
        .post(
            call("sha256:4", FIRST, "https://harbour.example/x", "Harbour News"),
            fetched("https://harbour.example/x", "11", "r4"));
    assertThat(kept()).hasSize(2);
    assertThat(ledger().report("sha256:1").orElseThrow().copies())
        .extracting(r -> r.publisher().orElse(""))
        .containsExactly("Harbour News");
  }

  @Test
  void addressesOfOnePageAreOnePlace() {
    assertThat(WebPlace.of("https://www.Lake.example/a/?utm_source=x&id=3#top"))
        .isEqualTo(WebPlace.of("http://m.lake.example/a?id=3"))
        .isEqualTo("lake.example/a?id=3");
    assertThat(WebPlace.of("https://lake.example/a?id=4"))
        .isNotEqualTo(WebPlace.of("https://lake.example/a?id=3"));
    assertThat(List.of("https://lake.example/", "no address", "mailto:a@lake.example", ""))
        .allSatisfy(a -> assertThat(WebPlace.of(a)).isEmpty());
  }
}
