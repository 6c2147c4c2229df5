package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Reading;

class KilledPostingTest {
  private static final long SEED = 20250614;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void aPostingKilledInTheMiddleLosesNothingAndGoesOn()
      throws IOException, InterruptedException, SQLException {
    Random random = new Random(SEED);
    Path file = folder.resolve("killed.db");
    int held = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = post(file);
      // The first line comes when the first report is in.
      assertThat(child.getInputStream().read()).as("seed %s", SEED).isPositive();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
      child.destroyForcibly().waitFor();
      assertThat(integrity(file)).isEqualTo("ok");
      int now = reports(file);
      assertThat(now).as("seed %s, kill %s", SEED, kill).isGreaterThanOrEqualTo(Math.max(1, held));
      held = now;
    }
    KeptDocuments documents = new KeptDocuments();
    try (Ledger killed = Ledger.open(file, documents);
        Ledger whole = Ledger.open(folder.resolve("whole.db"), documents)) {
      readings().forEach(killed::post);
      whole.postAll(readings());
      assertThat(LedgerTest.everything(killed)).isEqualTo(LedgerTest.everything(whole));
    }
  }

  private static Process post(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Posts one report after the other, those that are held already left out. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      try (Ledger ledger = Ledger.open(Path.of(arguments[0]), new KeptDocuments())) {
        for (Reading reading : readings()) {
          if (!ledger.holds(reading.report())) {
            ledger.post(reading);
          }
          System.out.println(reading.report().id());
        }
      }
    }
  }

  private static List<Reading> readings() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    return IntStream.range(0, 400)
        .mapToObj(
            i ->
                Readings.of("report" + i, "The presidents spoke by phone.")
                    .publisher(i % 2 == 0 ? "Kremlin" : "White House")
                    .published(first.plusDays(3L * (i / 2)).toString())
                    .contact(
                        Channel.PHONE,
                        first.plusDays(3L * (i / 2)).toString(),
                        "person/a RUS",
                        "person/b USA")
                    .build())
        .toList();
  }

  private static String integrity(Path file) throws SQLException {
    return ask(file, "PRAGMA integrity_check");
  }

  private static int reports(Path file) throws SQLException {
    return Integer.parseInt(ask(file, "SELECT count(*) FROM report"));
  }

  private static String ask(Path file, String question) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
