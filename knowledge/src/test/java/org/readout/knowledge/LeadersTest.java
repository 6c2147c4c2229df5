package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeadersTest {
  private static final Path LEADERS = Path.of("../../shared/gold/leaders");

  @Test
  void knowsTheLeadersThatOthersList() throws IOException {
    assumeTrue(Files.isDirectory(LEADERS), "no outside lists of leaders beside the project");
    LeadersCheck check = new LeadersCheck(Knowledge.bundled());
    check.byTerms(LEADERS.resolve("reign_leaderlist.jsonl"));
    check.onDay(LEADERS.resolve("factbook_leaders.jsonl"), LocalDate.of(2026, 5, 15));
    System.out.printf(
        "leaders found with the right office on the right day: %.3f of %d%n",
        check.share(), check.asked());
    assertThat(check.share()).as("misses: %s", check.misses()).isGreaterThanOrEqualTo(0.98);
  }
}
