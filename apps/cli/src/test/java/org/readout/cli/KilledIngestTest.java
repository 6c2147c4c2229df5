package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole {@code readout ingest} killed while it posts. {@code evaluation/kill_ingest.py} does the
 * same many times.
 */
class KilledIngestTest {
  private static final long SEED = 20250602;
  private static final int KILLS = 2;
  private static final int REPORTS = 300;
  private static final List<String> KINDS =
      List.of("contacts", "events", "statements", "agreements", "follow-ups", "reports");

  @TempDir Path folder = Path.of("");

  @Test
  void losesNothingDoublesNothingAndTheNextRunGoesOn() throws Exception {
    Random random = new Random(SEED);
    Path input = folder.resolve("reports.jsonl");
    Files.write(input, IntStream.range(0, REPORTS).mapToObj(KilledIngestTest::line).toList());
    Path killed = folder.resolve("killed.db");
    int held = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process ingest = ingest(input, killed);
      while (ingest.isAlive() && reports(killed) <= held) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
      ingest.destroyForcibly().waitFor();
      assertThat(ask(killed, "PRAGMA integrity_check")).isEqualTo("ok");
      int now = reports(killed);
      assertThat(now).as("seed %s, kill %s", SEED, kill).isGreaterThanOrEqualTo(held);
      held = now;
    }
    assertThat(held).as("held after the last kill; seed %s", SEED).isBetween(1, REPORTS);
    Path whole = folder.resolve("whole.db");
    assertThat(run("ingest", "--ledger", whole.toString(), input.toString()))
        .contains(REPORTS + " read, 0 skipped");
    assertThat(run("ingest", "--ledger", killed.toString(), input.toString()))
        .contains((REPORTS - held) + " read, " + held + " skipped");
    for (String kind : KINDS) {
      assertThat(run("export", kind, "--ledger", killed.toString()))
          .as(kind)
          .isEqualTo(run("export", kind, "--ledger", whole.toString()))
          .isNotEmpty();
    }
  }

  private static String line(int i) {
    String day = String.format("2024-%02d-%02d", 1 + i % 12, 1 + i % 28);
    return """
        {"id":"report%d","published":"%s","publisher":"%s","text":"French President Emmanuel Macron \
        spoke by phone with Indian Prime Minister Narendra Modi on Monday. He condemned the attack \
        on the port. They agreed to hold talks next week and to carry out the agreement reached in \
        Paris on %d March."}"""
        .formatted(i, day, i % 2 == 0 ? "Élysée" : "The Daily", 1 + i % 28);
  }

  private static Process ingest(Path input, Path ledger) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx900m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "ingest",
            "--ledger",
            ledger.toString(),
            input.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .execute(arguments);
    assertThat(exit)
        .as("%s", List.of(arguments).stream().collect(Collectors.joining(" ")))
        .isZero();
    return out.toString();
  }

  private static int reports(Path ledger) throws SQLException {
    // Until the tables are there, nothing is held.
    return Files.exists(ledger)
            && ask(ledger, "SELECT count(*) FROM sqlite_master WHERE name = 'report'").equals("1")
        ? Integer.parseInt(ask(ledger, "SELECT count(*) FROM report"))
        : 0;
  }

  private static String ask(Path ledger, String question) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(30);
      try (var rows = statement.executeQuery(question)) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
