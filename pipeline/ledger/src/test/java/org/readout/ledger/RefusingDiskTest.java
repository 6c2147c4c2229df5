package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Reading;

/** A ledger on a disk that is full, or that may not be written. */
class RefusingDiskTest {
  private static final int REPORTS = 60;

  @TempDir Path folder;

  @Test
  void aFullDiskIsOneLineAndWhatWasPostedStaysAndTheNextRunGoesOn()
      throws IOException, InterruptedException {
    Path file = folder.resolve("full.db");
    Process child = postUnderALimit(file);
    List<String> said =
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(child.waitFor()).as("%s", said).isEqualTo(3);
    assertThat(said.get(said.size() - 1)).contains("full.db", "What was posted is safe.");
    List<String> posted = said.subList(0, said.size() - 1);
    assertThat(posted).hasSizeBetween(1, REPORTS - 1);
    KeptDocuments documents = new KeptDocuments();
    try (Ledger ledger = Ledger.open(file, documents);
        Ledger whole = Ledger.open(folder.resolve("whole.db"), documents)) {
      try (Stream<ReportEntry> held = ledger.reports(Query.all())) {
        assertThat(held.map(ReportEntry::id)).containsExactlyInAnyOrderElementsOf(posted);
      }
      readings().forEach(ledger::post);
      whole.postAll(readings());
      assertThat(LedgerTest.everything(ledger)).isEqualTo(LedgerTest.everything(whole));
    }
  }

  /** The limit is well above what the database's own library takes when it is unpacked. */
  private static Process postUnderALimit(Path file) throws IOException {
    return new ProcessBuilder(
            "bash",
            "-c",
            "ulimit -f 8192; exec \"$@\"",
            "bash",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Posts until it may not, and says what it posted and why it ended. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      try (Ledger ledger = Ledger.open(Path.of(arguments[0]), new KeptDocuments())) {
        for (Reading reading : readings()) {
          ledger.post(reading);
          System.out.println(reading.report().id());
        }
      } catch (LedgerException e) {
        System.out.println(e.getMessage());
        System.exit(3);
      }
    }
  }

  private static List<Reading> readings() {
    String words = "The presidents spoke by phone. " + "They spoke at length. ".repeat(9_000);
    return IntStream.range(0, REPORTS)
        .mapToObj(
            i ->
                Readings.of("report" + i, words)
                    .publisher("Kremlin")
                    .published("2020-01-" + (10 + i % 20))
                    .contact(
                        Channel.PHONE, "2020-01-" + (10 + i % 20), "person/a RUS", "person/b USA")
                    .build())
        .toList();
  }

  @Test
  void aLedgerThatMayNotBeWrittenIsReadAllTheSameAndRefusesPostings()
      throws IOException, InterruptedException {
    Path place = Files.createDirectory(folder.resolve("place"));
    boolean root = System.getProperty("user.name").equals("root");
    if (root) {
      assumeTrue(
          run("mount", "-t", "tmpfs", "tmpfs", place.toString()),
          "root may write anything, and no disk could be mounted to be made read-only");
    }
    Path file = place.resolve("frozen.db");
    KeptDocuments documents = new KeptDocuments();
    Reading kept =
        Readings.of("kept", "They spoke.")
            .published("2020-01-01")
            .contact(Channel.PHONE, "2020-01-01", "person/a RUS", "person/b USA")
            .build();
    try {
      try (Ledger ledger = Ledger.open(file, documents)) {
        ledger.post(kept);
      }
      assertThat(
              root
                  ? run("mount", "-o", "remount,ro", place.toString())
                  : file.toFile().setWritable(false) && place.toFile().setWritable(false))
          .isTrue();
      byte[] before = Files.readAllBytes(file);
      try (Ledger ledger = Ledger.openToAsk(file, documents);
          Stream<ContactRecord> contacts = ledger.contacts(Query.all())) {
        assertThat(contacts).hasSize(1);
      }
      Reading more = Readings.of("more", "They spoke again.").build();
      assertThatThrownBy(
              () -> {
                try (Ledger ledger = Ledger.open(file, documents)) {
                  ledger.post(more);
                }
              })
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("frozen.db")
          .hasMessageNotContaining("\n");
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    } finally {
      if (root) {
        run("umount", place.toString());
      } else {
        place.toFile().setWritable(true);
      }
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
