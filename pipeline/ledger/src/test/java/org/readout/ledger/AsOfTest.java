package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

class AsOfTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";

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
        Readings.of("plan", "The two will speak on Saturday.")
            .publisher("White House")
            .published("2025-06-12")
            .contact(Channel.PHONE, Status.PLANNED, "2025-06-14", TRUMP, PUTIN)
            .build(),
        Readings.of("k", "Putin and Trump spoke about grain. Putin said it went well.")
            .publisher("Kremlin")
            .published("2025-06-14")
            .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
            .lastContact(c -> Readings.lasting(c, "PT50M"))
            .statement(Statement.Form.INDIRECT, PUTIN, "it went well")
            .build(),
        Readings.of("w", "The two spoke. Troops struck a town.")
            .publisher("White House")
            .published("2025-06-15")
            .contact(Channel.PHONE, "2025-06-14", TRUMP, PUTIN)
            .event(EventType.ASSAULT, "190", "2025-06-13", "country/rus", "country/ukr")
            .agreement("grain deal", "2025-06-01", Agreement.State.SIGNED, TRUMP, "RUS", "USA")
            .build(),
        Readings.of("undated", "Putin met Trump.")
            .publisher("The Daily")
            .contact(Channel.MEETING, "2025-01-01", PUTIN, TRUMP)
            .build());
  }

  private static <T> List<T> all(Stream<T> stream) {
    try (stream) {
      return stream.toList();
    }
  }

  private Ledger on(String day) {
    return ledger.asOf(LocalDate.parse(day));
  }

  private ContactRecord call(String day) {
    List<ContactRecord> contacts = all(on(day).contacts(Query.all()));
    assertThat(contacts).hasSize(1);
    return contacts.get(0);
  }

  @Test
  void aCallIsPlannedUntilAReportSaysThatItWasHeld() {
    assertThat(all(on("2025-06-11").contacts(Query.all()))).isEmpty();
    assertThat(call("2025-06-12").status()).isEqualTo(Status.PLANNED);
    assertThat(call("2025-06-13").reports()).containsExactly("plan");
    assertThat(call("2025-06-14").status()).isEqualTo(Status.OCCURRED);
    assertThat(call("2025-06-14").independentSources()).isEqualTo(2);
    assertThat(call("2025-06-15").reports()).containsExactly("k", "plan", "w");
  }

  @Test
  void theIdsAreThoseOfToday() {
    String id = call("2025-06-12").id();
    assertThat(ledger.contact(id)).isPresent();
    assertThat(on("2025-06-12").contact(id).orElseThrow().tellings()).hasSize(1);
    assertThat(on("2025-06-14").contact(id).orElseThrow().tellings()).hasSize(2);
    assertThat(on("2025-06-11").contact(id)).isEmpty();
  }

  @Test
  void everyQuestionIsAnsweredFromWhatWasPublished() {
    Ledger then = on("2025-06-14");
    assertThat(all(then.events(Query.all()))).isEmpty();
    assertThat(all(then.agreements(Query.all()))).isEmpty();
    assertThat(all(then.statements(Query.all()))).hasSize(1);
    assertThat(all(then.reports(Query.all())))
        .extracting(ReportEntry::id)
        .containsExactly("plan", "k");
    assertThat(then.search(Search.of("troops")).hits()).isEmpty();
    assertThat(then.search(Search.of("grain")).hits()).hasSize(2);
    assertThat(then.coverage(Optional.empty(), Optional.empty()).sources())
        .extracting(Coverage.Source::reports)
        .containsExactly(1, 1);
    String id = call("2025-06-14").id();
    assertThat(then.compare(id, Likeness.ofWords()).orElseThrow().lines())
        .noneMatch(
            l -> l.cells().stream().flatMap(List::stream).anyMatch(t -> t.reports().contains("w")));
    assertThat(all(on("2025-06-15").events(Query.all()))).hasSize(1);
    assertThat(all(then.contacts(Query.all().actor("Putin").with("USA")))).hasSize(1);
    try (Desk desk = then.desk()) {
      assertThat(desk.contact(id).orElseThrow().reports()).containsExactly("k", "plan");
    }
  }

  @Test
  void isTheLedgerThatHeldOnlyTheReportsByThen() {
    for (String day : List.of("2025-06-11", "2025-06-12", "2025-06-14", "2025-06-15")) {
      try (Ledger only = Ledger.open(folder.resolve(day + ".db"), documents)) {
        for (Reading reading : readings()) {
          if (reading
              .report()
              .published()
              .filter(p -> !p.day().isAfter(LocalDate.parse(day)))
              .isPresent()) {
            only.post(reading);
          }
        }
        assertThat(everything(on(day))).as(day).isEqualTo(everything(only));
      }
    }
  }

  private static List<Object> everything(Ledger asked) {
    List<Object> found = new ArrayList<>();
    found.addAll(all(asked.contacts(Query.all())));
    found.addAll(all(asked.events(Query.all())));
    found.addAll(all(asked.agreements(Query.all())));
    found.addAll(all(asked.followUps(Query.all())));
    found.addAll(all(asked.claims(Query.all())));
    found.addAll(all(asked.statements(Query.all())));
    found.addAll(all(asked.reports(Query.all())));
    return found;
  }

  @Test
  void takesNothingInAndClosesNothing() {
    Ledger then = on("2025-06-14");
    assertThatThrownBy(() -> then.postAll(readings())).isInstanceOf(IllegalStateException.class);
    then.close();
    assertThat(all(ledger.contacts(Query.all()))).hasSize(2);
    ledger.post(
        Readings.of("new", "They spoke.")
            .published("2025-06-16")
            .contact(Channel.PHONE, "2025-06-16", PUTIN, TRUMP)
            .build());
    assertThat(all(ledger.contacts(Query.all()))).hasSize(3);
  }
}
