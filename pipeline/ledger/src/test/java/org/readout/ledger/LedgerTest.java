package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.knowledge.Publisher;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

class LedgerTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";

  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();

  @Test
  void makesOneContactOfTwoSidesReadouts() {
    try (Ledger ledger = open("a.db")) {
      ledger.postAll(List.of(kremlin("k", "2025-06-14"), whiteHouse("w", "2025-06-14")));

      ContactRecord contact = only(ledger.contacts(Query.all()));
      assertThat(contact.reports()).containsExactly("k", "w");
      assertThat(contact.independentSources()).isEqualTo(2);
      assertThat(contact.participants())
          .extracting(Party::name)
          .containsExactly("Vladimir Putin", "Donald Trump");
    }
  }

  @Test
  void countsCopiesOfOneAgencyAsOneSource() {
    try (Ledger ledger = open("a.db")) {
      ledger.post(call("one", "The Daily", "2025-06-14").agency("AFP").build());
      ledger.post(call("two", "The Weekly", "2025-06-14").agency("AFP").build());

      assertThat(only(ledger.contacts(Query.all())).independentSources()).isEqualTo(1);
    }
  }

  @Test
  void postingTheSameReadingTwiceChangesNothing() {
    try (Ledger ledger = open("a.db")) {
      Reading reading = kremlin("k", "2025-06-14");
      assertThat(ledger.post(reading).outcome()).isEqualTo(Posting.Outcome.ADDED);
      List<Object> before = everything(ledger);
      assertThat(ledger.post(reading).outcome()).isEqualTo(Posting.Outcome.UNCHANGED);
      assertThat(everything(ledger)).isEqualTo(before);
      assertThat(ledger.holds("k")).isTrue();
      assertThat(ledger.holds("other")).isFalse();
      assertThat(ledger.holds(reading.report())).isTrue();
      assertThat(ledger.holds(kremlin("k", "2025-06-15").report())).isFalse();
    }
  }

  @Test
  void aNewReadingOfAReportTakesThePlaceOfTheOldOne() {
    try (Ledger ledger = open("a.db");
        Ledger fresh = open("b.db")) {
      ledger.postAll(List.of(kremlin("k", "2025-06-14"), whiteHouse("w", "2025-06-14")));
      Reading corrected = kremlin("k", "2025-06-20");
      assertThat(ledger.post(corrected).outcome()).isEqualTo(Posting.Outcome.REPLACED);

      fresh.postAll(List.of(whiteHouse("w", "2025-06-14"), corrected));
      assertThat(everything(ledger)).isEqualTo(everything(fresh));
      assertThat(all(ledger.contacts(Query.all()))).hasSize(2);
    }
  }

  @Test
  void anAnnouncementAndItsReadoutAreOneContactThatWasHeld() {
    try (Ledger ledger = open("a.db")) {
      ledger.post(
          Readings.of("plan", "The two will speak on Saturday.")
              .publisher("White House")
              .published("2025-06-12")
              .contact(Channel.PHONE, Status.PLANNED, "2025-06-14", PUTIN, TRUMP)
              .build());
      assertThat(only(ledger.contacts(Query.all())).status()).isEqualTo(Status.PLANNED);
      String planned = only(ledger.contacts(Query.all())).id();

      ledger.post(kremlin("k", "2025-06-14"));
      assertThat(only(ledger.contacts(Query.all())).status()).isEqualTo(Status.OCCURRED);
      assertThat(only(ledger.contacts(Query.all())).id()).isEqualTo(planned);
    }
  }

  @Test
  void keepsOtherPeopleOtherChannelsAndOtherDaysApart() {
    try (Ledger ledger = open("a.db")) {
      ledger.post(kremlin("k", "2025-06-14"));
      ledger.post(kremlin("next", "2025-06-15"));
      ledger.post(
          Readings.of("ministers", "The foreign ministers spoke.")
              .published("2025-06-14")
              .publisher("The Daily")
              .contact(
                  Channel.PHONE, "2025-06-14", "person/sergey-lavrov RUS", "person/marco-rubio USA")
              .build());
      ledger.post(
          Readings.of("meeting", "They met.")
              .published("2025-06-14")
              .publisher("The Daily")
              .contact(Channel.MEETING, "2025-06-14", PUTIN, TRUMP)
              .build());

      assertThat(all(ledger.contacts(Query.all()))).hasSize(4);
    }
  }

  @Test
  void aCallLateInWashingtonIsTheNextDayInMoscow() {
    try (Ledger ledger = open("a.db")) {
      ledger.post(whiteHouse("w", "2021-12-30"));
      ledger.post(kremlin("k", "2021-12-31"));
      assertThat(all(ledger.contacts(Query.all()))).hasSize(1);
    }
  }

  @Test
  void aCountryStandsForItsPeople() {
    try (Ledger ledger = open("a.db")) {
      ledger.post(kremlin("k", "2025-06-14"));
      ledger.post(
          Readings.of("brief", "Russia and the United States spoke by phone.")
              .published("2025-06-14")
              .publisher("The Daily")
              .contact(Channel.UNSPECIFIED, "2025-06-14", "country/rus", "country/usa")
              .build());
      ContactRecord contact = only(ledger.contacts(Query.all()));
      assertThat(contact.participants()).hasSize(2);
      assertThat(contact.channel()).isEqualTo(Channel.PHONE);
    }
  }

  @Test
  void everyOrderOfTheSameReportsGivesTheSameLedger() {
    List<Reading> readings = mixed();
    List<Object> expected = List.of();
    int file = 0;
    for (List<Reading> order : orders(readings)) {
      try (Ledger ledger = open("order" + file++ + ".db")) {
        ledger.postAll(order);
        List<Object> found = everything(ledger);
        assertThat(found).isNotEmpty();
        if (expected.isEmpty()) {
          expected = found;
        }
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void aClaimOfTheFourthIsContradictedByFiveOnRecord() {
    try (Ledger ledger = open("a.db")) {
      for (String day : List.of("2025-02-12", "2025-03-18", "2025-05-19", "2025-06-04")) {
        ledger.post(kremlin("k" + day, day));
        ledger.post(whiteHouse("w" + day, day));
      }
      ledger.post(kremlin("before", "2024-11-07"));
      ledger.post(kremlin("after", "2025-07-03"));
      ledger.post(claim("2025-06-14", 4, PUTIN, TRUMP));

      ClaimCheck check = only(ledger.claims(Query.all()));
      assertThat(check.verdict()).isEqualTo(ClaimCheck.Verdict.CONTRADICTED);
      assertThat(check.counted())
          .extracting(c -> c.date().from().orElseThrow().toString())
          .containsExactly("2025-02-12", "2025-03-18", "2025-05-19", "2025-06-04", "2025-06-14");
    }
  }

  @Test
  void aClaimIsLeftOpenWhileTheLedgerHoldsFewer() {
    try (Ledger ledger = open("a.db")) {
      ledger.post(claim("2025-06-14", 2, "country/rus", "country/usa"));
      assertThat(only(ledger.claims(Query.all())).verdict())
          .isEqualTo(ClaimCheck.Verdict.CANNOT_TELL);
      ledger.post(kremlin("k", "2025-06-04"));
      assertThat(only(ledger.claims(Query.all())).verdict()).isEqualTo(ClaimCheck.Verdict.AGREES);
    }
  }

  @Test
  void answersByPartyChannelAndDay() {
    try (Ledger ledger = open("a.db")) {
      ledger.postAll(mixed());
      assertThat(all(ledger.contacts(Query.all().actor("Putin").with("USA")))).isNotEmpty();
      assertThat(all(ledger.contacts(Query.all().actor("Russia").with("Netanyahu")))).hasSize(1);
      assertThat(all(ledger.contacts(Query.all().actor("Nobody")))).isEmpty();
      assertThat(
              all(
                  ledger.contacts(
                      Query.all().between(LocalDate.of(2025, 6, 14), LocalDate.of(2025, 6, 14)))))
          .hasSize(1);
      assertThat(only(ledger.agreements(Query.all())).state())
          .isEqualTo(Agreement.State.IMPLEMENTING);
      assertThat(only(ledger.followUps(Query.all())).reports()).containsExactly("k1");
      assertThat(only(ledger.events(Query.all())).reports()).containsExactly("s1", "s2");
      assertThat(all(ledger.statements(Query.all().actor("Putin")))).hasSize(1);
      assertThat(all(ledger.reports(Query.all()))).hasSize(mixed().size());
    }
  }

  @Test
  void tellsEverythingOfAContactSideBySide() {
    try (Ledger ledger = open("a.db")) {
      ledger.postAll(List.of(kremlin("k", "2025-06-14"), whiteHouse("w", "2025-06-14")));
      String id = only(ledger.contacts(Query.all())).id();
      ContactDossier dossier = ledger.contact(id).orElseThrow();
      assertThat(dossier.tellings()).hasSize(2);
      assertThat(dossier.tellings().get(0).report().side()).isEqualTo(Publisher.Side.OFFICIAL);
      assertThat(dossier.tellings().get(0).contact().duration()).isPresent();
      assertThat(ledger.contact(id.substring(0, id.length() - 3))).isPresent();
      assertThat(ledger.contact("contact-none")).isEmpty();
    }
  }

  @Test
  void othersReadWhileOneWrites() {
    try (Ledger writer = open("a.db");
        Ledger reader = open("a.db")) {
      writer.post(kremlin("k", "2025-06-14"));
      try (Stream<ContactRecord> reading = reader.contacts(Query.all())) {
        writer.post(kremlin("l", "2025-07-03"));
        assertThat(reading.toList()).hasSize(1);
      }
      assertThat(all(reader.contacts(Query.all()))).hasSize(2);
    }
  }

  @Test
  void saysInOneLineWhatIsWrongWithAFile() throws IOException, SQLException {
    Files.writeString(folder.resolve("text.db"), "no ledger at all, ".repeat(100));
    refuses("text.db", "damaged, or no ledger");
    refuses("missing/a.db", "cannot be opened");
    Files.createDirectory(folder.resolve("folder.db"));
    refuses("folder.db", "is a folder");
    sql("other.db", "CREATE TABLE song (title TEXT)");
    refuses("other.db", "another program's");
    open("newer.db").close();
    sql("newer.db", "PRAGMA user_version = 99");
    refuses("newer.db", "newer Readout");
  }

  private void refuses(String file, String reason) {
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private void sql(String file, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private Ledger open(String file) {
    return Ledger.open(folder.resolve(file), documents);
  }

  private static Reading kremlin(String id, String day) {
    return Readings.of(id, "Vladimir Putin had a telephone conversation with Donald Trump.")
        .publisher("Kremlin")
        .published(day)
        .contact(Channel.PHONE, day, PUTIN, TRUMP)
        .lastContact(c -> Readings.lasting(c, "PT50M"))
        .build();
  }

  private static Reading whiteHouse(String id, String day) {
    return Readings.of(id, "President Trump spoke with President Putin of Russia.")
        .publisher("White House")
        .published(day)
        .contact(Channel.PHONE, day, TRUMP, PUTIN)
        .build();
  }

  private static Readings call(String id, String publisher, String day) {
    return Readings.of(id, "Putin and Trump spoke by phone.")
        .publisher(publisher)
        .published(day)
        .contact(Channel.PHONE, day, PUTIN, TRUMP);
  }

  private static Reading claim(String day, int ordinal, String one, String other) {
    return Readings.of("claim", "It was their fourth call since January.")
        .publisher("The Daily")
        .agency("AFP")
        .published(day)
        .contact(Channel.PHONE, day, PUTIN, TRUMP)
        .claim(ordinal, Channel.PHONE, "2025-01-20/", one, other)
        .build();
  }

  /** Reports that overlap in many ways. */
  private static List<Reading> mixed() {
    return List.of(
        Readings.of("plan", "They will speak this week.")
            .publisher("White House")
            .published("2025-06-10")
            .contact(Channel.PHONE, Status.PLANNED, "2025-06-11/2025-06-16", PUTIN, TRUMP)
            .build(),
        Readings.of("k1", "Putin spoke with Trump. Putin said talks would go on.")
            .publisher("Kremlin")
            .published("2025-06-14")
            .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
            .statement(Statement.Form.INDIRECT, PUTIN, "talks would go on", "org/kremlin RUS")
            .followUp("go on with talks", "2025-06-22/", PUTIN, "RUS", "UKR")
            .build(),
        whiteHouse("w1", "2025-06-14"),
        Readings.of("s1", "Israel struck Iran on Friday.")
            .publisher("The Daily")
            .published("2025-06-13")
            .event(EventType.ASSAULT, "195", "2025-06-13", "country/isr", "country/irn")
            .contact(Channel.PHONE, "2025-06-13", PUTIN, "person/benjamin-netanyahu ISR")
            .build(),
        Readings.of("s2", "Israel bombed Iran. The exchange of prisoners goes on.")
            .publisher("The Weekly")
            .published("2025-06-14")
            .event(EventType.ASSAULT, "195", "2025-06-13", "country/isr", "country/irn")
            .agreement(
                "exchange of prisoners",
                "2025-06-02",
                Agreement.State.IMPLEMENTING,
                PUTIN,
                "RUS",
                "UKR")
            .build());
  }

  private static List<List<Reading>> orders(List<Reading> readings) {
    if (readings.size() <= 1) {
      return List.of(readings);
    }
    List<List<Reading>> found = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      List<Reading> rest = new ArrayList<>(readings);
      Reading first = rest.remove(i);
      for (List<Reading> tail : orders(rest)) {
        List<Reading> order = new ArrayList<>(List.of(first));
        order.addAll(tail);
        found.add(order);
      }
    }
    return found;
  }

  @Test
  void aHundredReportsInFiveShuffledOrdersGiveTheSameLedger() {
    List<Reading> readings =
        new ArrayList<>(
            IntStream.range(0, 100)
                .mapToObj(
                    i ->
                        i % 3 == 0
                            ? kremlin("k" + i, LocalDate.of(2025, 1, 1).plusDays(i / 2).toString())
                            : whiteHouse(
                                "w" + i, LocalDate.of(2025, 1, 1).plusDays(i / 2).toString()))
                .toList());
    List<Object> expected = List.of();
    for (int seed = 1; seed <= 5; seed++) {
      Collections.shuffle(readings, new Random(seed));
      try (Ledger ledger = open("shuffled" + seed + ".db")) {
        readings.forEach(ledger::post);
        expected = expected.isEmpty() ? everything(ledger) : expected;
        assertThat(everything(ledger)).as("seed %s", seed).isEqualTo(expected);
      }
    }
  }

  static List<Object> everything(Ledger ledger) {
    List<Function<Query, Stream<?>>> questions =
        List.of(
            ledger::contacts,
            ledger::events,
            ledger::agreements,
            ledger::followUps,
            ledger::claims,
            ledger::statements,
            ledger::reports);
    List<Object> found = new ArrayList<>();
    questions.forEach(q -> found.addAll(all(q.apply(Query.all()))));
    return found;
  }

  static <T> List<T> all(Stream<T> records) {
    try (records) {
      return records.toList();
    }
  }

  private static <T> T only(Stream<T> records) {
    List<T> found = all(records);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
