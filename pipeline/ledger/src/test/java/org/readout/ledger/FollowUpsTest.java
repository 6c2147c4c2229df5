package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;

/** What became of plans, by what is on record. */
class FollowUpsTest {
  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("a.db"), documents);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aPlanToTalkIsMetByTheNextContactOfItsParties() {
    plan("continue talks", "2025-06-22/");
    contact("early", "2025-06-20", "country/ukr");
    contact("other", "2025-06-23", "country/usa");
    assertThat(state()).isEqualTo(FollowUpRecord.State.OPEN);

    contact("met", "2025-07-02", "country/ukr");
    contact("later", "2025-07-20", "country/ukr");
    assertThat(state()).isEqualTo(FollowUpRecord.State.MET);
    String met = only().metBy().orElseThrow();
    assertThat(ledger.contact(met).orElseThrow().contact().reports()).containsExactly("met");
  }

  @Test
  void aPlanForADayThatNobodyKeptHasPassed() {
    plan("hold a third round of talks", "2025-06-22");
    assertThat(state()).isEqualTo(FollowUpRecord.State.OPEN);
    contact("elsewhere", "2025-06-25", "country/usa");
    assertThat(state()).isEqualTo(FollowUpRecord.State.PASSED);
  }

  @Test
  void noContactMeetsAPlanToDoSomethingElse() {
    plan("return the bodies of the fallen", "");
    contact("talk", "2025-06-25", "country/ukr");
    assertThat(state()).isEqualTo(FollowUpRecord.State.OPEN);
  }

  @Test
  void theContactAtWhichItWasPlannedDoesNotMeetIt() {
    plan("meet again", "");
    contact("same", "2025-06-14", "country/ukr");
    assertThat(state()).isEqualTo(FollowUpRecord.State.OPEN);
  }

  @Test
  void aLedgerThatIsDamagedInItsMiddleIsOneLine() throws IOException {
    for (int i = 0; i < 40; i++) {
      contact("r" + i, "2024-01-" + (10 + i % 20), "country/ukr");
    }
    ledger.close();
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.db").toFile(), "rw")) {
      byte[] noise = new byte[4096];
      Arrays.fill(noise, (byte) 0x5a);
      for (long at = 4096; at + 4096 <= file.length(); at += 4096) {
        file.seek(at);
        file.write(noise);
      }
    }
    assertThatThrownBy(
            () -> {
              ledger = Ledger.open(folder.resolve("a.db"), documents);
              LedgerTest.everything(ledger);
            })
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is damaged")
        .hasMessageNotContaining("\n");
  }

  private FollowUpRecord.State state() {
    return only().state();
  }

  private FollowUpRecord only() {
    return LedgerTest.all(ledger.followUps(Query.all())).get(0);
  }

  private void plan(String what, String when) {
    ledger.post(
        Readings.of("plan", "They will go on, it was said.")
            .publisher("The Daily")
            .published("2025-06-14")
            .followUp(what, when, "person/a RUS", "RUS", "UKR")
            .build());
  }

  private void contact(String id, String day, String with) {
    ledger.post(
        Readings.of(id, "They talked.")
            .publisher("The Daily")
            .published(day)
            .contact(Channel.MEETING, day, "country/rus", with)
            .build());
  }
}
