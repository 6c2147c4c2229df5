package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Status;

/** The same reports give the same records, in whatever order and however often they come. */
class OrderTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int REPORTS = 120;
  private static final List<String> PUBLISHERS =
      List.of("Kremlin", "White House", "The Daily", "The Weekly", "The Herald");

  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyOrderGivesTheSameLedger(long seed) {
    Random random = new Random(seed);
    // From crowded days, which make long runs, to days with nothing between them.
    int days = 15 << random.nextInt(4);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      readings.add(reading("r" + i, days, random));
    }
    List<Object> expected;
    try (Ledger whole = open("whole" + seed + ".db")) {
      whole.postAll(readings);
      expected = LedgerTest.everything(whole);
    }
    for (int order = 0; order < 3; order++) {
      Collections.shuffle(readings, random);
      try (Ledger ledger = open("order" + seed + "-" + order + ".db")) {
        for (Reading reading : readings) {
          if (random.nextInt(3) == 0) {
            ledger.post(reading(reading.report().id(), days, random));
          }
          ledger.post(reading);
        }
        // Earlier readings of some reports, taken back by their right ones.
        for (Reading reading : readings.subList(0, 20)) {
          ledger.post(reading(reading.report().id(), days, random));
        }
        readings.subList(0, 20).forEach(ledger::post);
        assertThat(LedgerTest.everything(ledger)).as("seed %s", seed).isEqualTo(expected);
      }
    }
  }

  private static Reading reading(String id, int days, Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(days));
    Readings reading =
        Readings.of(id, "They spoke, and it was told.")
            .publisher(PUBLISHERS.get(random.nextInt(PUBLISHERS.size())));
    if (random.nextInt(10) > 0) {
      reading.published(day.plusDays(random.nextInt(2)).toString());
    }
    for (int contacts = 1 + random.nextInt(2); contacts > 0; contacts--) {
      reading.contact(
          oneOf(random, Channel.PHONE, Channel.PHONE, Channel.MEETING, Channel.UNSPECIFIED),
          oneOf(random, Status.OCCURRED, Status.OCCURRED, Status.PLANNED, Status.CANCELLED),
          days(day.plusDays(random.nextInt(3)), random),
          oneOf(random, "person/a RUS", "person/a RUS", "person/c RUS", "country/rus"),
          oneOf(random, "person/b USA", "person/b USA", "country/usa"));
    }
    reading.event(EventType.ASSAULT, "195", days(day, random), "country/rus", "country/ukr");
    reading.agreement(
        oneOf(random, "exchange of prisoners", "exchange of all prisoners", "grain corridor"),
        random.nextBoolean() ? "" : day.toString(),
        oneOf(random, Agreement.State.REACHED, Agreement.State.IMPLEMENTING),
        "person/a RUS",
        "RUS",
        "UKR");
    reading.followUp(
        oneOf(random, "continue talks", "continue the talks in Istanbul"),
        days(day, random),
        "person/a RUS",
        "RUS",
        "UKR");
    return reading.build();
  }

  private static String days(LocalDate day, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> day + "/" + day.plusDays(6);
      case 2 -> day.withDayOfMonth(1) + "/" + day.withDayOfMonth(day.lengthOfMonth());
      case 3 -> day.minusDays(1) + "/" + day;
      default -> day.toString();
    };
  }

  @SafeVarargs
  private static <T> T oneOf(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  @Test
  void twoPlansWithoutADayThatAreToldOfTogetherAreOne() {
    try (Ledger ledger = open("plans.db")) {
      ledger.postAll(List.of(plan("one", "2025-06-14"), plan("two", "2025-06-15")));
      ledger.post(plan("later", "2025-09-01"));

      assertThat(LedgerTest.all(ledger.contacts(Query.all())))
          .extracting(ContactRecord::reports)
          .containsExactlyInAnyOrder(List.of("one", "two"), List.of("later"));
    }
  }

  @Test
  void aPlanWithoutADayBecomesTheOneContactThatFollows() {
    try (Ledger ledger = open("followed.db")) {
      ledger.postAll(List.of(plan("one", "2025-06-14"), plan("two", "2025-06-15")));
      ledger.post(
          Readings.of("held", "The delegations met.")
              .published("2025-06-22")
              .publisher("The Daily")
              .contact(Channel.MEETING, "2025-06-22", "country/rus", "country/ukr")
              .build());

      List<ContactRecord> contacts = LedgerTest.all(ledger.contacts(Query.all()));
      assertThat(contacts).hasSize(1);
      assertThat(contacts.get(0).status()).isEqualTo(Status.OCCURRED);
      assertThat(contacts.get(0).reports()).containsExactly("held", "one", "two");
    }
  }

  private static Reading plan(String id, String published) {
    return Readings.of(id, "Russia and Ukraine will talk on.")
        .published(published)
        .publisher("The " + id)
        .contact(Channel.UNSPECIFIED, Status.PLANNED, "", "country/rus", "country/ukr")
        .build();
  }

  private Ledger open(String file) {
    return Ledger.open(folder.resolve(file), documents);
  }
}
