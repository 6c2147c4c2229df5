package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;

class RereadingTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";

  @TempDir Path folder = Path.of("");

  private static Readings report(String id) {
    return Readings.of(id, "Putin spoke with Trump. Troops struck a town.")
        .publisher("Kremlin")
        .published("2025-03-04");
  }

  /** The older reader's call and strike. */
  private static Reading before(String id) {
    return report(id)
        .contact(Channel.UNSPECIFIED, "2025-03-04", PUTIN, TRUMP)
        .event(EventType.ASSAULT, "190", "2025-03-03", "country/rus", "country/ukr")
        .build();
  }

  /** The newer reader knows the channel of one report's call, and takes its strike for none. */
  private static Reading after(Reading kept) {
    return kept.report().id().equals("a")
        ? report("a").reader("newer").contact(Channel.PHONE, "2025-03-04", PUTIN, TRUMP).build()
        : kept;
  }

  private List<Channel> channels(Ledger ledger) {
    try (Stream<ContactRecord> all = ledger.contacts(Query.all())) {
      return all.map(ContactRecord::channel).toList();
    }
  }

  @Test
  void showsWhatChangedAndKeepsIt() {
    List<String> told = new ArrayList<>();
    try (Ledger ledger = LedgerOption.open(folder.resolve("ledger.db"))) {
      ledger.post(before("a"));
      Rereading rereading = new Rereading(ledger, RereadingTest::after);
      rereading.run(true, (report, change) -> told.add(report + " " + change));
      assertThat(rereading.reports()).isEqualTo(1);
      assertThat(rereading.changed()).isEqualTo(1);
      assertThat(rereading.same()).isZero();
      assertThat(rereading.counts())
          .isEqualTo(
              Map.of(
                  "contact",
                  Map.of(ReadingChanges.Kind.CHANGED, 1),
                  "event",
                  Map.of(ReadingChanges.Kind.LOST, 1)));
      assertThat(channels(ledger)).containsExactly(Channel.PHONE);
    }
    assertThat(told)
        .hasSize(2)
        .anyMatch(t -> t.startsWith("a ") && t.contains("channel: UNSPECIFIED → PHONE"));
  }

  @Test
  void aDryRunChangesNothing() {
    try (Ledger ledger = LedgerOption.open(folder.resolve("ledger.db"))) {
      ledger.post(before("a"));
      Rereading rereading = new Rereading(ledger, RereadingTest::after);
      rereading.run(false, (report, change) -> {});
      assertThat(rereading.changed()).isEqualTo(1);
      assertThat(channels(ledger)).containsExactly(Channel.UNSPECIFIED);
    }
  }

  @Test
  void theSameReadingIsNoChange() {
    try (Ledger ledger = LedgerOption.open(folder.resolve("ledger.db"))) {
      for (int i = 0; i < 120; i++) {
        ledger.post(before("b" + i));
      }
      Rereading rereading = new Rereading(ledger, RereadingTest::after);
      rereading.run(true, (report, change) -> {});
      assertThat(rereading.reports()).isEqualTo(120);
      assertThat(rereading.changed()).isZero();
      assertThat(rereading.same()).isEqualTo(240);
    }
  }
}
