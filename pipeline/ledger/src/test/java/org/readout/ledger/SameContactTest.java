package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Status;

/** Hard cases of whether two reports tell of one contact. */
class SameContactTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String BIDEN = "person/joe-biden USA";

  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();

  @Test
  void aCallLateInWashingtonIsOneWithTheAgencysAndMoscowsNextDay() {
    assertThat(
            reportsOf(
                at("w", "White House", "2021-12-30", Channel.PHONE, PUTIN, BIDEN),
                at("a", "AFP", "2021-12-30", Channel.PHONE, PUTIN, BIDEN),
                at("k", "Kremlin", "2021-12-31", Channel.PHONE, PUTIN, BIDEN)))
        .containsExactly(List.of("a", "k", "w"));
  }

  @Test
  void callsOfTwoDaysThatPapersTellOfAreTwo() {
    assertThat(
            reportsOf(
                at("a", "The Harbour Post", "2025-03-10", Channel.PHONE, PUTIN, BIDEN),
                at("b", "Valley Courier", "2025-03-11", Channel.PHONE, PUTIN, BIDEN)))
        .hasSize(2);
  }

  @Test
  void neighboursClocksTellTheSameDay() {
    assertThat(
            reportsOf(
                at("a", "AFP", "2025-03-10", Channel.PHONE, "person/a UKR", "person/b POL"),
                at(
                    "b",
                    "President of Ukraine",
                    "2025-03-11",
                    Channel.PHONE,
                    "person/a UKR",
                    "person/b POL")))
        .hasSize(2);
  }

  @Test
  void twoCallsOfOneDayStayTwoWhereAReportSetsThemApart() {
    assertThat(
            reportsOf(
                saying("k1", "Kremlin", "Putin and Biden spoke by phone."),
                saying("k2", "Kremlin", "Putin and Biden spoke by phone again."),
                saying("w1", "White House", "The presidents spoke by phone in the morning."),
                saying("w2", "White House", "The presidents had a second call that day.")))
        .containsExactlyInAnyOrder(List.of("k1", "w1"), List.of("k2", "w2"));
  }

  @Test
  void theSecondCallOfTheYearIsNotASecondOfTheDay() {
    assertThat(
            reportsOf(
                saying("k", "Kremlin", "Putin and Biden spoke by phone."),
                saying("w", "White House", "It was the second call of the presidents this year.")))
        .hasSize(1);
  }

  @Test
  void anOfficeThatReceivesTwoGuestsOfOneCountryTellsOfTwoMeetings() {
    assertThat(
            reportsOf(
                at("a", "Kremlin", "2025-03-10", Channel.MEETING, PUTIN, "person/premier KAZ"),
                at(
                    "b",
                    "Kremlin",
                    "2025-03-10",
                    Channel.MEETING,
                    PUTIN,
                    "group/kazakh-speaker KAZ")))
        .hasSize(2);
  }

  @Test
  void anOfficeTellsOfTheBeginningAndTheEndOfAMeeting() {
    assertThat(
            reportsOf(
                at("a", "Kremlin", "2025-03-10", Channel.MEETING, PUTIN, "person/x KAZ"),
                at(
                    "b",
                    "Kremlin",
                    "2025-03-10",
                    Channel.MEETING,
                    PUTIN,
                    "person/x KAZ",
                    "person/y KAZ")))
        .hasSize(1);
  }

  @Test
  void aVirtualMeetingIsAVideoCall() {
    assertThat(
            reportsOf(
                at("a", "Kremlin", "2021-12-07", Channel.MEETING, PUTIN, BIDEN),
                at("b", "White House", "2021-12-07", Channel.VIDEO, PUTIN, BIDEN)))
        .hasSize(1);
  }

  @Test
  void aPlanNamesWhomItWillBring() {
    assertThat(
            reportsOf(
                planned("a", "2025-03-01", Status.PLANNED, "", "country/rus", "country/usa"),
                at("b", "Kremlin", "2025-03-10", Channel.MEETING, PUTIN, BIDEN)))
        .hasSize(2);
  }

  @Test
  void aPlanThatIsCancelledIsOneContactThatWasCancelled() {
    try (Ledger ledger = Ledger.open(folder.resolve("cancelled.db"), documents)) {
      ledger.post(planned("a", "2025-03-01", Status.PLANNED, "2025-03-10", PUTIN, BIDEN));
      ledger.post(planned("b", "2025-03-05", Status.CANCELLED, "", PUTIN, BIDEN));
      List<ContactRecord> contacts = LedgerTest.all(ledger.contacts(Query.all()));
      assertThat(contacts).hasSize(1);
      assertThat(contacts.get(0).status()).isEqualTo(Status.CANCELLED);
      assertThat(contacts.get(0).date().from()).hasToString("Optional[2025-03-10]");
    }
  }

  @Test
  void whatWasHeldBeforeAPlanWasToldIsNotThePlan() {
    assertThat(
            reportsOf(
                at("a", "Kremlin", "2025-03-10", Channel.PHONE, PUTIN, BIDEN),
                planned("b", "2025-03-11", Status.PLANNED, "2025-03-10/2025-03-12", PUTIN, BIDEN)))
        .hasSize(2);
  }

  private List<List<String>> reportsOf(Reading... readings) {
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), documents)) {
      ledger.postAll(List.of(readings));
      return LedgerTest.all(ledger.contacts(Query.all())).stream()
          .map(ContactRecord::reports)
          .toList();
    }
  }

  private static Reading at(
      String id, String publisher, String day, Channel channel, String... parties) {
    return Readings.of(id, "They were in contact, it is told.")
        .publisher(publisher)
        .published(day)
        .contact(channel, day, parties)
        .build();
  }

  private static Reading saying(String id, String publisher, String text) {
    return Readings.of(id, text)
        .publisher(publisher)
        .published("2021-12-07")
        .contact(Channel.PHONE, "2021-12-07", PUTIN, BIDEN)
        .build();
  }

  private static Reading planned(
      String id, String published, Status status, String day, String... parties) {
    return Readings.of(id, "They are to meet, or not.")
        .publisher("The " + id)
        .published(published)
        .contact(Channel.MEETING, status, day, parties)
        .build();
  }
}
