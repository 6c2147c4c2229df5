package org.readout.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** The whole job on a cluster inside this JVM, with a reader that only repeats. */
class PressTest {
  private static final int REPORTS = 400;

  /** Static, for the job's functions are copied when it starts. */
  private static final AtomicInteger READ = new AtomicInteger();

  private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void begin() {
    READ.set(0);
    FAILURES_LEFT.set(0);
  }

  private static Reading repeat(Report report) {
    if (READ.incrementAndGet() > REPORTS / 2 && FAILURES_LEFT.getAndDecrement() > 0) {
      throw new OutOfMemoryError("as a machine that dies");
    }
    if (report.text().contains("unreadable")) {
      throw new IllegalStateException("a broken promise");
    }
    return Reading.unread("readout test", report, List.of());
  }

  private void run(String... arguments) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    // Nothing may fall back to reflection on the way between tasks.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    SerializableFunction<Report, Reading> reader = PressTest::repeat;
    List<String> all = new ArrayList<>(List.of("--to", out().toUri().toString()));
    all.addAll(List.of(arguments));
    new Press(Order.of(all.toArray(String[]::new)), new Read(reader)).set(environment);
    environment.execute();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), lines);
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"published\":\"2025-06-14\",\"text\":\"" + text + "\"}";
  }

  private List<String> lines(String kind) throws IOException {
    if (!Files.exists(out().resolve(kind))) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out().resolve(kind))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private List<String> ids() throws IOException {
    ReadingParser parser = new ReadingParser();
    return lines("readings").stream().map(l -> parser.reading(l).report().id()).sorted().toList();
  }

  @Test
  void everyReportComesOutOnce() throws Exception {
    write("a.jsonl", List.of(line("a1", "They met."), line("a2", "They spoke."), "no JSON"));
    write("b.jsonl", List.of(line("a1", "They met."), line("b1", "This is unreadable.")));
    Files.writeString(folder.resolve("in").resolve("c.txt"), "The ministers met on Friday.");
    run(folder.resolve("in").toUri().toString());
    assertThat(ids()).hasSize(3).contains("a1", "a2").last().asString().startsWith("sha256:");
    assertThat(lines("aside"))
        .hasSize(2)
        .anySatisfy(l -> assertThat(l).contains("a.jsonl:3: is not JSON"))
        .anySatisfy(l -> assertThat(l).contains("\"id\":\"b1\"", "could not be read"));
    assertThat(out().resolve("readings/edition-001/2025-06")).isDirectory();
    assertThat(out().resolve("readings/edition-001/undated")).isDirectory();
  }

  @Test
  void aTaskThatDiesLosesNothingAndDoublesNothing() throws Exception {
    FAILURES_LEFT.set(2);
    for (int file = 0; file < 4; file++) {
      int from = file * REPORTS / 4;
      write(
          file + ".jsonl",
          IntStream.range(from, from + REPORTS / 4)
              .mapToObj(i -> line("r" + i, "They met."))
              .toList());
    }
    run(folder.resolve("in").toUri().toString());
    assertThat(FAILURES_LEFT.get()).isNotPositive();
    assertThat(READ.get()).isGreaterThan(REPORTS);
    assertThat(ids())
        .containsExactlyElementsOf(
            IntStream.range(0, REPORTS).mapToObj(i -> "r" + i).sorted().toList());
  }

  @Test
  void readingsMadeBeforeAreNotReadAgain() throws Exception {
    Reading call =
        Readings.of("k1", "Putin spoke with Trump.")
            .published("2025-03-04")
            .contact(
                Channel.PHONE, "2025-03-04", "person/vladimir-putin RUS", "person/donald-trump USA")
            .build();
    String line = ReadingJson.oneLine().write(call);
    Path file =
        write(
            "mixed.jsonl", List.of(line, line("a1", "They met."), line.replace("phone", "pigeon")));
    run(file.toUri().toString());
    assertThat(READ.get()).isEqualTo(1);
    assertThat(lines("readings")).hasSize(2).contains(line);
    assertThat(lines("aside")).singleElement().asString().contains("mixed.jsonl:3: ");
  }

  @Test
  void theEditionInTheLaterFileIsNumberedLast() throws Exception {
    write("a.jsonl", List.of(line("a1", "They will meet.")));
    write("b.jsonl", List.of(line("a1", "They met.")));
    run(folder.resolve("in").toUri().toString());
    // One or two come out, as it happens; the last folder has the latest.
    assertThat(lines("readings")).last().asString().contains("They met.");
  }
}
