package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Reading;

/** An agreement's life as it is asserted. */
class AgreementLifeTest {
  @TempDir Path folder;

  @Test
  void whoDisagreesStandsSideBySideByDay() {
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), new KeptDocuments())) {
      ledger.postAll(
          List.of(
              told("c", "2025-04-10", Agreement.State.VIOLATED, "person/b UKR"),
              told("a", "2025-04-01", Agreement.State.REACHED, "person/a RUS"),
              told("b", "2025-04-09", Agreement.State.IMPLEMENTING, "person/a RUS")));
      List<AgreementRecord> agreements = LedgerTest.all(ledger.agreements(Query.all()));
      assertThat(agreements).hasSize(1);
      AgreementRecord agreement = agreements.get(0);
      assertThat(agreement.steps())
          .extracting(
              s ->
                  s.day().orElseThrow()
                      + " "
                      + s.state()
                      + " "
                      + s.assertedBy().get(0).id()
                      + " "
                      + s.report())
          .containsExactly(
              "2025-04-01 REACHED person/a a",
              "2025-04-09 IMPLEMENTING person/a b",
              "2025-04-10 VIOLATED person/b c");
      assertThat(agreement.implementation()).isEqualTo(1);
    }
  }

  private static Reading told(String id, String day, Agreement.State state, String by) {
    return Readings.of(id, "The truce on the river was spoken of.")
        .publisher("The " + id)
        .published(day)
        .agreement("truce on the river", "2025-04-01", state, by, "RUS", "UKR")
        .build();
  }
}
