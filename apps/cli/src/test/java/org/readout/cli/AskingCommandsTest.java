package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.ledger.Ledger;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

/** The commands that search a ledger, lay sides next to each other and correct records. */
class AskingCommandsTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";

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
      ledger.postAll(readings());
    }
    return file.toString();
  }

  private static List<Reading> readings() {
    return List.of(
        Readings.of("k1", "Putin spoke with Trump about grain. Putin said \"barley\", too, counts.")
            .title("A call about grain")
            .publisher("Kremlin")
            .published("2025-03-04")
            .contact(Channel.PHONE, "2025-03-04", PUTIN, TRUMP)
            .statement(Statement.Form.INDIRECT, PUTIN, "\"barley\", too, counts")
            .build(),
        Readings.of("w1", "The president spoke with President Putin about wheat.")
            .publisher("White House")
            .published("2025-03-05")
            .contact(Channel.PHONE, "2025-03-04", TRUMP, PUTIN)
            .build());
  }

  @Test
  void searchShowsWhatItFoundWithItsWordsAndItsSource() {
    assertThat(run("search", "grain", "--ledger", ledger())).isZero();
    assertThat(out.toString())
        .contains("contact · 2025-03-04 · Vladimir Putin – Donald Trump")
        .contains("about *grain*.")
        .contains("Kremlin and 1 more · contact-2025-03-04-rus-usa-")
        .contains("report · 2025-03-04 · A call about *grain*")
        .endsWith("2 found\n");
    assertThat(
            run("search", "barley", "--in", "statements", "--format", "csv", "--ledger", ledger()))
        .isZero();
    assertThat(out.toString().lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("kind,id,day,heading,words,found,report,publisher,reports");
    assertThat(out.toString()).contains("\"\"\"barley\"\", too, counts\",barley,k1,Kremlin,1");
    assertThat(run("search", "wheat", "--in", "records", "--format", "jsonl", "--ledger", ledger()))
        .isZero();
    assertThat(out.toString()).hasLineCount(1).contains("\"found\":[\"wheat\"]");
    assertThat(run("search", "oats", "--ledger", ledger())).isZero();
    assertThat(out.toString()).startsWith("Nothing fits.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"grain", "()", "NOT grain", "--limit=0 grain", "--in=persons grain"})
  void whatCannotBeSearchedForIsExitCodeTwoAndOneLine(String words) {
    String[] asked = ("search --ledger " + ledger() + " " + words).split(" ");
    assertThat(run(asked)).isEqualTo(2);
    assertThat(err.toString().lines().findFirst().orElseThrow()).isNotBlank();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void coverageShowsReportsBySourceAndDay() {
    assertThat(run("coverage", "--ledger", ledger())).isZero();
    assertThat(out.toString().lines().toList())
        .anyMatch(l -> l.matches("Kremlin +official +RUS +1 +1 +2025-03-04 +2025-03-04.*"))
        .anyMatch(l -> l.startsWith("White House"));
    assertThat(
            run("coverage", "days", "--format", "csv", "--source", "kremlin", "--ledger", ledger()))
        .isZero();
    assertThat(out.toString()).isEqualTo("source,day,reports\r\nKremlin,2025-03-04,1\r\n");
    assertThat(run("coverage", "gaps", "--format", "jsonl", "--ledger", ledger())).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(run("coverage", "--from", "2026-01-01", "--ledger", ledger())).isZero();
    assertThat(out.toString()).startsWith("The ledger holds no dated reports");
    assertThat(run("coverage", "weeks", "--ledger", ledger())).isEqualTo(2);
  }

  @Test
  void compareLaysTheSidesNextToEachOther() {
    String file = ledger();
    for (String by : List.of("words", "meaning")) {
      assertThat(run("compare", "contact-2025-03-04", "--by", by, "--ledger", file)).isZero();
      assertThat(err.toString()).isEmpty();
      assertThat(out.toString().lines().toList())
          .anyMatch(l -> l.strip().matches("(RUSSIA +UNITED STATES|UNITED STATES +RUSSIA)"))
          .anyMatch(l -> l.matches("day +2025-03-04 +2025-03-04"))
          .anyMatch(l -> l.matches("length +not stated +not stated"))
          .anyMatch(l -> l.equals("Said: only Russia (1)"))
          .anyMatch(l -> l.contains("“\"barley\", too, counts” [1]"))
          .anyMatch(l -> l.contains("[1] Kremlin, 2025-03-04: A call about grain"))
          .allMatch(l -> l.length() <= 118);
    }
    assertThat(run("compare", "contact-2025-03-04", "--format", "json", "--ledger", file)).isZero();
    assertThat(out.toString())
        .startsWith("{")
        .contains("\"part\" : \"statement\"", "\"relation\" : \"one-side\"", "\"RUS\" : [");
    assertThat(run("compare", "none", "--by", "words", "--ledger", file)).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("no one contact has the id none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show contacts --format jsonl",
        "show contact contact-2025-03-04",
        "export contacts",
        "search wheat OR grain --in contacts",
        "coverage",
        "compare contact-2025-03-04 --by words"
      })
  void asOfADayAnswersFromWhatHadBeenPublished(String question) {
    String file = ledger();
    String[] now = (question + " --ledger " + file).split(" ");
    String[] then = (question + " --as-of 2025-03-04 --ledger " + file).split(" ");
    assertThat(run(now)).isZero();
    String today = out.toString();
    assertThat(run(then)).isZero();
    assertThat(out.toString())
        .isNotEqualTo(today)
        .contains("2025-03-04")
        .doesNotContain("White House");
  }

  private int amend(String file, String... what) {
    List<String> line = new ArrayList<>(List.of("amend", "--ledger", file, "--author", "Ada"));
    line.addAll(List.of("--reason", "she read it"));
    line.addAll(List.of(what));
    return run(line.toArray(String[]::new));
  }

  @Test
  void amendCorrectsListsAndUndoesAndHistoryTellsIt() {
    String file = ledger();
    assertThat(run("amend", "--ledger", file)).isZero();
    assertThat(out.toString()).isEqualTo("Nothing was corrected yet.\n");
    assertThat(amend(file, "edit", "contact-2025-03-04", "place", "Oslo")).isZero();
    assertThat(out.toString())
        .startsWith("Amendment 1: sets place of contact-2025-03-04-rus-usa-")
        .contains("to “Oslo”");
    assertThat(run("show", "contacts", "--format", "jsonl", "--ledger", file)).isZero();
    assertThat(out.toString()).contains("\"place\":\"Oslo\"");
    assertThat(amend(file, "split", "contact-2025-03-04", "w1")).isZero();
    assertThat(run("show", "contacts", "--format", "jsonl", "--ledger", file)).isZero();
    assertThat(out.toString()).hasLineCount(2);
    assertThat(amend(file, "undo", "2")).isZero();
    assertThat(run("show", "contacts", "--format", "jsonl", "--ledger", file)).isZero();
    assertThat(out.toString()).hasLineCount(1);
    assertThat(run("amend", "list", "--format", "csv", "--ledger", file)).isZero();
    assertThat(out.toString().lines().toList())
        .hasSize(4)
        .first()
        .isEqualTo("number,made,author,act,records,field,value,undoes,reason,state,now");
    assertThat(out.toString()).contains(",undone,").contains(",Ada,undo,,,,2,she read it,holds,");
    assertThat(run("amend", "--ledger", file)).isZero();
    assertThat(out.toString()).contains("undoes amendment 2");
    assertThat(run("show", "history", "contact-2025-03-04", "--ledger", file)).isZero();
    assertThat(out.toString().lines().toList())
        .anyMatch(l -> l.contains("2025-03-04  told by Kremlin: A call about grain"))
        .anyMatch(l -> l.contains("amendment 1 by Ada sets place"))
        .anyMatch(l -> l.contains("amendment 2 by Ada parts w1") && l.contains("(undone)"))
        .anyMatch(l -> l.contains("amendment 3 by Ada undoes amendment 2: she read it"));
  }

  @Test
  void whatCannotBeAmendedIsOneClearLine() {
    String file = ledger();
    assertThat(amend(file, "edit", "contact-2025-03-04", "color", "red")).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("A contact has no color");
    assertThat(amend(file, "reject", "none")).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("No one record has the id none");
    assertThat(amend(file, "undo", "first")).isEqualTo(2);
    assertThat(amend(file, "accept")).isEqualTo(2);
    assertThat(run("amend", "accept", "contact-2025-03-04", "--ledger", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--reason");
    assertThat(run("show", "history", "none", "--ledger", file)).isEqualTo(1);
    assertThat(run("show", "history", "--ledger", file)).isEqualTo(2);
    assertThat(run("amend", "--ledger", file)).isZero();
    assertThat(out.toString()).isEqualTo("Nothing was corrected yet.\n");
  }
}
