package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.knowledge.Publisher;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Statement;

class DeskTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";
  private static final Selection ALL = Selection.of(Query.all());

  private Ledger ledger;
  private Desk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    ledger = Ledger.open(folder.resolve("ledger.db"), new KeptDocuments());
    for (int day = 1; day <= 5; day++) {
      String date = "2025-06-0" + day;
      ledger.post(
          Readings.of("kremlin-" + day, "They spoke by phone.")
              .published(date)
              .publisher("Kremlin")
              .contact(Channel.PHONE, date, PUTIN, TRUMP)
              .lastContact(c -> Readings.about(c, "trade"))
              .event(EventType.CONSULT, "042", date, PUTIN, TRUMP)
              .statement(Statement.Form.INDIRECT, PUTIN, "They spoke by phone.")
              .build());
    }
    ledger.post(
        Readings.of("paper", "They met.")
            .published("2025-06-07")
            .publisher("The Daily Example")
            .contact(Channel.MEETING, "", TRUMP, "person/xi-jinping CHN")
            .build());
    desk = ledger.desk();
  }

  @AfterEach
  void close() {
    desk.close();
    ledger.close();
  }

  @Test
  void aListGoesNewestFirstWithTheUndatedAtTheEndAndLeavesNothingOut() {
    List<ContactRecord> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Slice<ContactRecord> slice = desk.contacts(ALL, next, 2);
      assertThat(slice.records()).hasSizeLessThanOrEqualTo(2);
      all.addAll(slice.records());
      next = slice.next();
    } while (next.isPresent());
    assertThat(all)
        .extracting(c -> c.date().from().map(LocalDate::getDayOfMonth).orElse(0))
        .containsExactly(5, 4, 3, 2, 1, 0);
  }

  @Test
  void statementsAndReportsGoByPartsToo() {
    Slice<StatementRecord> first = desk.statements(ALL, Optional.empty(), 3);
    Slice<StatementRecord> second = desk.statements(ALL, first.next(), 3);
    assertThat(first.records())
        .extracting(StatementRecord::report)
        .containsExactly("kremlin-5", "kremlin-4", "kremlin-3");
    assertThat(second.records())
        .extracting(StatementRecord::report)
        .containsExactly("kremlin-2", "kremlin-1");
    assertThat(second.next()).isEmpty();
    Slice<ReportEntry> reports = desk.reports(ALL, Optional.empty(), 4);
    assertThat(desk.reports(ALL, reports.next(), 4).records())
        .extracting(ReportEntry::id)
        .containsExactly("kremlin-2", "kremlin-1");
  }

  @Test
  void aPlaceThatNoListHandedOutIsRefused() {
    assertThatThrownBy(() -> desk.contacts(ALL, Optional.of("x"), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSideNarrowsAListAndItsCount() {
    Selection official = new Selection(Query.all(), Optional.of(Publisher.Side.OFFICIAL));
    assertThat(desk.contacts(official, Optional.empty(), 9).records()).hasSize(5);
    assertThat(desk.tallies().records("contact", official)).isEqualTo(5);
    assertThat(desk.tallies().records("contact", ALL)).isEqualTo(6);
  }

  @Test
  void countsTellOfWhatSortAndBetweenWhom() {
    assertThat(desk.tallies().types("contact", ALL))
        .containsExactly(new Tally<>("PHONE", 5), new Tally<>("MEETING", 1));
    assertThat(desk.tallies().couples(ALL, 9))
        .extracting(c -> c.first().id() + " " + c.second().id() + " " + c.contacts())
        .containsExactly(
            "person/donald-trump person/vladimir-putin 5",
            "person/donald-trump person/xi-jinping 1");
    assertThat(desk.tallies().parties("contact", "person", ALL, 1))
        .extracting(t -> t.what().name() + " " + t.number())
        .containsExactly("Donald Trump 6");
    assertThat(desk.tallies().countries("contact", ALL, 2))
        .containsExactly(new Tally<>("USA", 6), new Tally<>("RUS", 5));
    assertThat(desk.tallies().span())
        .containsExactly(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 7));
    assertThat(desk.tallies().days("contact", ALL)).hasSize(5);
  }

  @Test
  void aRecordHasItsReportsWithTheirReadings() {
    ContactRecord contact = desk.contacts(ALL, Optional.empty(), 1).records().get(0);
    assertThat(desk.contact(contact.id())).contains(contact);
    assertThat(desk.topics(contact.id())).containsExactly("trade");
    Told told = desk.tellersOf(contact.id()).get(0);
    assertThat(told.report().id()).isEqualTo("kremlin-5");
    assertThat(told.records()).containsEntry("c1", contact.id());
    assertThat(desk.report("kremlin-5")).contains(told);
    assertThat(desk.contact("contact")).isEmpty();
  }

  @Test
  void theEventsBetweenTwoCountriesComeInOrderOfDays() {
    List<Exchange> exchanges = desk.exchanges(new CountryCode("USA"), new CountryCode("RUS"));
    assertThat(exchanges).extracting(e -> e.day().getDayOfMonth()).containsExactly(1, 2, 3, 4, 5);
    assertThat(desk.exchanges(new CountryCode("CHN"), new CountryCode("RUS"))).isEmpty();
  }

  @Test
  void whatIsPostedMeanwhileIsSeen() {
    ledger.post(
        Readings.of("late", "They spoke again.")
            .published("2025-06-08")
            .contact(Channel.VIDEO, "2025-06-08", PUTIN, TRUMP)
            .build());
    assertThat(desk.tallies().records("contact", ALL)).isEqualTo(7);
  }
}
