package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.exchange.Format;
import org.readout.ledger.Ledger;
import org.readout.testkit.SampleReadings;
import picocli.CommandLine;

/** The commands that let records out and take event data in. */
class ExchangeCommandsTest {
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

  private String ledger() {
    Path file = folder.resolve("ledger.db");
    try (Ledger ledger = LedgerOption.open(file)) {
      ledger.postAll(SampleReadings.all());
    }
    return file.toString();
  }

  @Test
  void everyFormatOfEveryKindIsWritten() {
    String ledger = ledger();
    for (Format format : Format.values()) {
      for (String kind : format.kinds()) {
        Path file = folder.resolve(kind + "." + format.written());
        assertThat(
                run(
                    "export",
                    kind,
                    "--format",
                    format.written(),
                    "--ledger",
                    ledger,
                    "-o",
                    "" + file))
            .as(kind + " " + format + " " + err)
            .isZero();
        assertThat(file).isNotEmptyFile();
      }
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void standardOutputHasTheSameBytesAsAFile() throws IOException {
    String ledger = ledger();
    Path file = folder.resolve("plover.jsonl");
    assertThat(run("export", "events", "--format", "plover", "--ledger", ledger, "-o", "" + file))
        .isZero();
    assertThat(run("export", "events", "--format", "plover", "--ledger", ledger)).isZero();
    assertThat(out.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(file));
    assertThat(out.toString()).contains("struck Kharkiv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export events --format parquet",
        "export everything --format csv",
        "export contacts --format icews",
        "export events --format excel",
      })
  void whatCannotBeExportedIsSaidAndIsExitCodeTwo(String line) {
    assertThat(run((line + " --ledger " + ledger()).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenIsExitCodeThreeAndLeavesNothing() {
    String file = folder.resolve("no/folder/x.csv").toString();
    assertThat(run("export", "contacts", "--format", "csv", "--ledger", ledger(), "-o", file))
        .isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1);
  }

  @Test
  void eventDataIsImportedNamedByLineAndCompared() throws IOException {
    String ours = ledger();
    Path rows = folder.resolve("icews.tsv");
    assertThat(run("export", "events", "--format", "icews", "--ledger", ours, "-o", "" + rows))
        .isZero();
    assertThat(err.toString()).contains("left out 1 events");
    Files.writeString(rows, Files.readString(rows) + "9\tcut short\n");
    String theirs = folder.resolve("icews.db").toString();
    assertThat(run("import", "icews", "" + rows, "--ledger", theirs)).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("6 events taken, 0 held already, 1 lines refused\n");
    assertThat(err.toString()).contains("icews.tsv:8: has 2 cells instead of 20");
    assertThat(run("import", "icews", "" + rows, "--ledger", theirs)).isEqualTo(1);
    assertThat(out.toString()).startsWith("0 events taken, 6 held already");
    assertThat(run("agree", "--ledger", ours, "--with", theirs)).isZero();
    assertThat(out.toString())
        .contains("2025-03-04 to ", "What is counted: each different day")
        .containsPattern("all +3 +3 +100.0% +100.0%");
    assertThat(run("agree", "--ledger", ours, "--with", "none.db")).isEqualTo(3);
    assertThat(run("import", "icews", "none.tsv", "--ledger", theirs)).isEqualTo(3);
    assertThat(run("import", "acled", "" + rows, "--ledger", theirs)).isEqualTo(2);
  }

  @Test
  void completionKnowsEveryCommand() {
    for (String shell : List.of("bash", "zsh")) {
      assertThat(run("completion", shell)).isZero();
      assertThat(out.toString())
          .contains(Main.commandLine().getSubcommands().keySet())
          .contains("gdelt-mentions");
    }
    assertThat(run("completion", "fish")).isEqualTo(2);
  }

  @Test
  void everyCommandHasAManualPage() {
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      String page = ManPages.page(command.getCommandSpec());
      assertThat(page)
          .startsWith(".TH \"READOUT-")
          .contains(".SH NAME\n", ".SH SYNOPSIS\n", ".SH OPTIONS\n", ".SH EXAMPLES AND NOTES\n");
    }
    assertThat(ManPages.page(Main.commandLine().getCommandSpec()))
        .contains(".SH COMMANDS\n", "export");
  }
}
