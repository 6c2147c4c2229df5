package org.readout.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// A harness says that closing it may be interrupted.
@SuppressWarnings("try")
class EditionsTest {
  private static final Duration MEMORY = Duration.ofDays(2);

  private KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness() throws Exception {
    return ProcessFunctionTestHarnesses.forKeyedProcessFunction(
        new Editions(MEMORY), Entry::report, Types.STRING);
  }

  private static Entry entry(String report, String order, String words) {
    return new Entry(report, order, 0, "2025-06", "a.jsonl:" + order, false, words);
  }

  private static List<String> out(
      KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness) {
    return harness.extractOutputValues().stream()
        .map(e -> e.report() + " " + e.edition() + " " + e.document())
        .toList();
  }

  @Test
  void letsAReportThroughOnceHoweverOftenItComes() throws Exception {
    try (var harness = harness()) {
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      harness.processElement(entry("k2", "2", "They spoke."), 0);
      harness.processElement(entry("k1", "3", "They spoke."), 0);
      assertThat(out(harness)).containsExactly("k1 1 They spoke.", "k2 1 They spoke.");
    }
  }

  @Test
  void countsALaterEditionAndGivesALateOlderOneNoNumber() throws Exception {
    try (var harness = harness()) {
      harness.processElement(entry("k1", "2", "They spoke for an hour."), 0);
      harness.processElement(entry("k1", "3", "They spoke for 50 minutes."), 0);
      harness.processElement(entry("k1", "1", "They will speak."), 0);
      assertThat(out(harness))
          .containsExactly(
              "k1 1 They spoke for an hour.",
              "k1 2 They spoke for 50 minutes.",
              "k1 0 They will speak.");
    }
  }

  /** Each editions' words are its order's, but 3 says again what 1 said. */
  @ParameterizedTest
  @CsvSource({
    "1 2 3, one",
    "1 3 2, one",
    "2 1 3, one",
    "2 3 1, one",
    "3 1 2, one",
    "3 2 1, one",
    "1 2 4, four",
    "4 2 1, four",
    "2 4 1 3, four",
    "3 4 2 1, four",
    "1 3 2 4, four"
  })
  void theLastNumberIsTheLatestEditionInWhateverOrderTheyCome(String arrival, String latest)
      throws Exception {
    List<String> words = List.of("one", "two", "one", "four");
    try (var harness = harness()) {
      for (String order : arrival.split(" ", -1)) {
        harness.processElement(entry("k1", order, words.get(Integer.parseInt(order) - 1)), 0);
      }
      TreeMap<Integer, String> byEdition = new TreeMap<>();
      harness
          .extractOutputValues()
          .forEach(
              e -> {
                String other = byEdition.put(e.edition(), e.document());
                assertThat(e.edition() == 0 || other == null).isTrue();
              });
      assertThat(byEdition.lastEntry().getValue()).isEqualTo(latest);
    }
  }

  @Test
  void remembersOverACheckpoint() throws Exception {
    OperatorSubtaskState kept;
    try (var harness = harness()) {
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      kept = harness.snapshot(1, 1);
    }
    KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new org.apache.flink.streaming.api.operators.KeyedProcessOperator<>(
                new Editions(MEMORY)),
            Entry::report,
            Types.STRING);
    try (harness) {
      harness.initializeState(kept);
      harness.open();
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      harness.processElement(entry("k1", "2", "They spoke again."), 0);
      assertThat(out(harness)).containsExactly("k1 2 They spoke again.");
    }
  }

  @Test
  void forgetsAReportThatWasNotSeenForLong() throws Exception {
    try (var harness = harness()) {
      harness.setStateTtlProcessingTime(0);
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      harness.setStateTtlProcessingTime(MEMORY.toMillis() - 1);
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      // Seen again, it is remembered from then on.
      harness.setStateTtlProcessingTime(2 * MEMORY.toMillis() - 2);
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      assertThat(out(harness)).hasSize(1);
      harness.setStateTtlProcessingTime(4 * MEMORY.toMillis());
      harness.processElement(entry("k1", "1", "They spoke."), 0);
      assertThat(out(harness)).containsExactly("k1 1 They spoke.", "k1 1 They spoke.");
    }
  }
}
