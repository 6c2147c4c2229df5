package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.exchange.ReadingJson;
import org.readout.ledger.Ledger;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

/** The commands that ask a ledger and write to one. */
class LedgerCommandsTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";
  private static final String MODI = "person/narendra-modi IND";

  @TempDir Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  /** A ledger of a call told by both sides, a planned meeting, a letter, a strike and more. */
  private String ledger() {
    Path file = folder.resolve("ledger.db");
    try (Ledger ledger = LedgerOption.open(file)) {
      ledger.postAll(readings());
    }
    return file.toString();
  }

  private static List<Reading> readings() {
    return List.of(
        Readings.of(
                "k1", "Putin spoke with Trump by phone. Putin said talks, \"hard\" ones, go on.")
            .publisher("Kremlin")
            .published("2025-03-04")
            .contact(Channel.PHONE, "2025-03-04", PUTIN, TRUMP)
            .lastContact(c -> Readings.lasting(Readings.about(c, "trade", "grain"), "PT50M"))
            .statement(
                Statement.Form.INDIRECT, PUTIN, "talks, \"hard\" ones, go on", "org/kremlin RUS")
            .followUp("go on with talks", "2025-03-20/", PUTIN, "RUS", "USA")
            .claim(2, Channel.PHONE, "2025-01-20/", PUTIN, TRUMP)
            .build(),
        Readings.of("w1", "The president spoke with President Putin.")
            .publisher("White House")
            .published("2025-03-04")
            .contact(Channel.PHONE, "2025-03-04", TRUMP, PUTIN)
            .build(),
        Readings.of("p1", "Modi will meet Putin in Delhi.")
            .publisher("The Daily")
            .published("2025-04-01")
            .contact(Channel.MEETING, Status.PLANNED, "2025-04-10", PUTIN, MODI)
            .at("Delhi", "IND")
            .build(),
        Readings.of("l1", "Modi wrote to Trump. The grain deal holds. Troops struck a town.")
            .publisher("The Daily")
            .published("2025-05-01")
            .contact(Channel.LETTER, "2025-04-30", MODI, TRUMP)
            .event(EventType.ASSAULT, "190", "2025-04-29", "country/rus", "country/ukr")
            .agreement("grain deal", "2025-04-28", Agreement.State.IMPLEMENTING, MODI, "IND", "USA")
            .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contacts | 3",
        "contacts --actor Putin | 2",
        "contacts --actor putin --with Trump | 1",
        "contacts --actor person/narendra-modi | 2",
        "contacts --actor IND --with RUS | 1",
        "contacts --actor India | 2",
        "contacts --actor Nobody | 0",
        "contacts --channel phone | 1",
        "contacts --channel letter | 1",
        "contacts --status planned | 1",
        "contacts --status held | 2",
        "contacts --from 2025-04-01 | 2",
        "contacts --to 2025-04-01 | 1",
        "contacts --from 2025-04-01 --to 2025-04-15 | 1",
        "events | 1",
        "events --type ASSAULT | 1",
        "events --type assault --actor RUS --with UKR | 1",
        "events --type AID | 0",
        "agreements | 1",
        "agreements --type implementing | 1",
        "agreements --type violated | 0",
        "follow-ups | 1",
        "follow-ups --from 2025-04-01 | 0",
        "claims | 1",
        "claims --actor Trump | 1",
        "claims --actor Modi | 0",
        "statements | 1",
        "statements --actor Putin --type inform | 1",
        "statements --type condemn | 0",
        "statements --from 2025-03-05 | 0",
        "reports | 4",
        "reports --actor Modi | 2",
        "reports --to 2025-03-04 | 2",
      })
  void everyFilterOfShowTakesWhatFits(String question, int rows) {
    String[] asked = ("show " + question + " --format jsonl --ledger " + ledger()).split(" ");
    assertThat(run(asked)).isZero();
    assertThat(out.toString().lines()).as(out.toString()).hasSize(rows);
  }

  @Test
  void aTableCountsItsRowsAndSaysWhenThereAreNone() {
    assertThat(run("show", "contacts", "--ledger", ledger())).isZero();
    assertThat(out.toString())
        .contains("Vladimir Putin, Donald Trump", "2025-03-04")
        .endsWith("3 contacts\n");
    assertThat(run("show", "contacts", "--actor", "Nobody", "--ledger", ledger())).isZero();
    assertThat(out.toString()).startsWith("No contacts fit.");
  }

  @Test
  void csvQuotesWhatHasCommasQuotesAndLines() {
    assertThat(run("show", "statements", "--format", "csv", "--ledger", ledger())).isZero();
    List<String> lines = List.of(out.toString().split("\r\n", -1));
    assertThat(lines.get(0)).startsWith("id,published,speakers,stance,content");
    assertThat(lines.get(1)).contains("\"talks, \"\"hard\"\" ones, go on\"");
    assertThat(lines).hasSize(3).last().isEqualTo("");
  }

  @Test
  void csvHasItsColumnNamesEvenWithoutRows() {
    assertThat(run("show", "contacts", "--actor", "x", "--format", "csv", "--ledger", ledger()))
        .isZero();
    assertThat(out.toString()).startsWith("id,channel,status").hasLineCount(1);
  }

  @Test
  void oneContactShowsItsReportsSideBySide() {
    String file = ledger();
    assertThat(run("show", "contacts", "--channel", "phone", "--format", "jsonl", "--ledger", file))
        .isZero();
    String id = out.toString().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(run("show", "contact", id, "--ledger", file)).isZero();
    assertThat(out.toString().lines().toList())
        .anyMatch(l -> l.contains("Kremlin") && l.contains("White House"))
        .anyMatch(l -> l.matches("length +50 minutes +not stated"))
        .anyMatch(l -> l.startsWith("topics") && l.contains("trade"))
        .anyMatch(l -> l.startsWith("said") && l.contains("talks, \"hard\" ones, go on"))
        .anyMatch(l -> l.contains("2 reports · 2 sources · 2 independent sources"))
        .allMatch(l -> l.length() <= 120);
    String whole = out.toString();
    assertThat(run("show", "contact", id.substring(0, id.length() - 2), "--ledger", file)).isZero();
    assertThat(out.toString()).isEqualTo(whole);
  }

  @Test
  void aContactThatIsNotHeldIsOneLineAndExitCodeOne() {
    assertThat(run("show", "contact", "none", "--ledger", ledger())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("none");
    assertThat(run("show", "contact", "--ledger", ledger())).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show persons", "show contacts --from June", "export all", "ingest"})
  void whatIsNotUnderstoodIsExitCodeTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void askingALedgerThatIsNotThereBeginsNone() {
    Path none = folder.resolve("none.db");
    assertThat(run("show", "contacts", "--ledger", none.toString())).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1).contains("there is no ledger at");
    assertThat(none).doesNotExist();
  }

  @Test
  void anIngestOfAMissingFileBeginsNoLedger() throws IOException {
    Path there = Files.writeString(folder.resolve("there.txt"), "The ministers met.");
    Path none = folder.resolve("none.db");
    String missing = folder.resolve("missing.txt").toString();
    assertThat(run("ingest", "--ledger", none.toString(), there.toString(), missing)).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1).contains("missing.txt: there is no such file");
    assertThat(none).doesNotExist();
  }

  @Test
  void ingestTakesWhatItCanAndNamesTheRest() throws IOException {
    Path lines = folder.resolve("reports.jsonl.gz");
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(lines))) {
      gz.write(
          """
          {"id":"a","text":"The foreign ministers of France and Poland met in Paris on 3 March 2025."}
          not json
          {"id":"b"}
          {"id":"c","text":"Президенты провели телефонный разговор и обсудили положение дел."}
          {"id":"d","text":"Nothing happened.","published":"2025-03-04"}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    String file = folder.resolve("new.db").toString();
    assertThat(run("ingest", "--ledger", file, lines.toString())).isEqualTo(1);
    assertThat(err.toString().lines().filter(l -> l.contains("reports.jsonl.gz:")))
        .hasSize(2)
        .anyMatch(l -> l.contains("reports.jsonl.gz:2: is not JSON"))
        .anyMatch(l -> l.contains("reports.jsonl.gz:3: has no text"));
    assertThat(out.toString())
        .contains("2 read, 0 skipped (held already), 1 kept unread (ru 1), 2 problems");
    assertThat(run("ingest", "--ledger", file, lines.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("0 read, 3 skipped (held already), 2 problems");
    assertThat(run("show", "reports", "--format", "jsonl", "--ledger", file)).isZero();
    assertThat(out.toString().lines()).hasSize(3);
  }

  @Test
  void ingestTakesLinesThatHoldReadingsAsTheyAre() throws IOException {
    ReadingJson json = ReadingJson.oneLine();
    List<String> lines = new ArrayList<>(readings().stream().map(json::write).toList());
    lines.add(lines.get(0));
    lines.add(lines.get(0).replace("\"phone\"", "\"pigeon\""));
    Path file = Files.write(folder.resolve("readings.jsonl"), lines);
    String taken = folder.resolve("taken.db").toString();
    assertThat(run("ingest", "--ledger", taken, file.toString())).isEqualTo(Exit.PROBLEMS);
    assertThat(out.toString()).startsWith("4 read, 1 skipped").contains("1 problem");
    assertThat(err.toString()).contains("readings.jsonl:6: ");
    String posted = ledger();
    for (String kind : List.of("contacts", "events", "statements", "reports")) {
      assertThat(run("export", kind, "--ledger", posted)).isZero();
      String expected = out.toString();
      assertThat(run("export", kind, "--ledger", taken)).isZero();
      assertThat(out.toString()).as(kind).isNotEmpty().isEqualTo(expected);
    }
  }

  @Test
  void aBrokenGzipFileIsOneLineAndExitCodeOne() throws IOException {
    Path lines = Files.writeString(folder.resolve("reports.jsonl.gz"), "no gzip");
    String file = folder.resolve("new.db").toString();
    assertThat(run("ingest", "--ledger", file, lines.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("is damaged gzip");
  }

  @Test
  void aDamagedOrForeignOrNewerLedgerIsOneLineAndStaysAsItWas() throws Exception {
    Path text = Files.writeString(folder.resolve("text.db"), "This is no ledger. ".repeat(100));
    refuses(text, "damaged, or no ledger");
    Path newer = Path.of(ledger());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer);
        var change = connection.createStatement()) {
      change.execute("PRAGMA user_version = 999");
    }
    refuses(newer, "newer Readout");
    Path foreign = folder.resolve("foreign.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
        var change = connection.createStatement()) {
      change.execute("CREATE TABLE t (a)");
    }
    refuses(foreign, "another program's database");
  }

  private void refuses(Path ledger, String reason) throws IOException {
    byte[] before = Files.readAllBytes(ledger);
    Path story = Files.writeString(folder.resolve("story.txt"), "The ministers met.");
    assertThat(run("ingest", "--ledger", ledger.toString(), story.toString())).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1).contains(reason);
    assertThat(run("show", "contacts", "--ledger", ledger.toString())).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1).contains(reason);
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
  }

  @Test
  void theDemoEndsWithTheContradictionAndItsFiveDates() {
    assertThat(run("demo")).isZero();
    assertThat(out.toString())
        .contains("Contradicted: ", "as number 4; on record it is number 5")
        .containsSubsequence("2025-02-12", "2025-03-18", "2025-05-19", "2025-06-04", "2025-06-14")
        .containsSubsequence("Contradicted", "2025-02-12", "2025-06-14", "Try next");
  }

  @Test
  void progressWithoutATerminalIsAPlainLineNowAndThen() {
    long[] seconds = {0};
    Progress progress =
        new Progress.Lines(
            5_000_000, new PrintWriter(err, true), () -> seconds[0] * 1_000_000_000L);
    for (int i = 1; i <= 100; i++) {
      seconds[0] += 1;
      progress.reached(i * 50_000L);
      progress.step();
    }
    progress.close();
    assertThat(err.toString().lines())
        .hasSize(10)
        .startsWith("readout: 10 reports, 1.0 a second, 500 of 5000 kB, 1 min 30 s left")
        .endsWith("readout: 100 reports, 1.0 a second, 5000 of 5000 kB")
        .noneMatch(l -> l.contains("?") || l.contains("%"));
  }
}
