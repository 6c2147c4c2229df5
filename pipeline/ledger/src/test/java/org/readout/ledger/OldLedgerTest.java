package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;

class OldLedgerTest {
  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();

  @Test
  void aLedgerOfTheFirstProgramHasItsRecordsMadeAnew() throws SQLException {
    List<Object> expected;
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), documents)) {
      for (String publisher : List.of("Kremlin", "White House", "The Daily")) {
        ledger.post(
            Readings.of(publisher, "The presidents spoke by phone.")
                .publisher(publisher)
                .published("2025-06-14")
                .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
                .build());
      }
      expected = LedgerTest.everything(ledger);
    }
    OldLedger.copy(folder.resolve("a.db"), folder.resolve("old.db"));
    try (Ledger ledger = Ledger.open(folder.resolve("old.db"), documents)) {
      assertThat(LedgerTest.everything(ledger)).isEqualTo(expected);
    }
  }
}
