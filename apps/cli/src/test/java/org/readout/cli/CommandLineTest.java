package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, byte[] content) throws Exception {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void everyCommandHasAnExampleInItsHelp() {
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      assertThat(command.getUsageMessage()).as(command.getCommandName()).contains("Example");
    }
  }

  @Test
  void aMissingFileIsOneLineAndExitCodeThree() {
    assertThat(run("read", folder.resolve("none.txt").toString())).isEqualTo(3);
    assertThat(err.toString().strip()).endsWith("there is no such file").doesNotContain("\n");
  }

  @Test
  void whatIsNoReportIsOneLineAndExitCodeOne() throws Exception {
    assertThat(run("read", file("empty.txt", new byte[0]))).isEqualTo(1);
    assertThat(run("read", file("binary.txt", new byte[] {0, 1, 2}))).isEqualTo(1);
    assertThat(run("read", file("latin.txt", new byte[] {'a', (byte) 0xE9, 'b'}))).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(3).allMatch(l -> l.startsWith("readout: "));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void oneLineOfTenMegabytesIsNoReport() throws Exception {
    byte[] line =
        "The ministers met in Paris on Monday. ".repeat(270_000).getBytes(StandardCharsets.UTF_8);
    assertThat(run("read", file("line.txt", line))).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("more than one report can be");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnreadTextPrintsNoPage() throws Exception {
    String chinese = "两国总统通电话，就地区局势交换意见。".repeat(5);
    assertThat(run("read", file("zh.txt", chinese.getBytes(StandardCharsets.UTF_8)))).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("zh.txt: is not in English");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aReportWithoutADateSaysThatItsTimesStayRelative() throws Exception {
    String story = "The foreign ministers of France and Poland met in Paris on Tuesday.";
    assertThat(run("read", file("undated.txt", story.getBytes(StandardCharsets.UTF_8)))).isZero();
    assertThat(out.toString()).contains("no date in the report, so times stay relative");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aTextInRussianIsSaidToBeUnread() throws Exception {
    String russian = "Президенты провели телефонный разговор и обсудили положение дел в регионе.";
    assertThat(
            run(
                "read",
                "--format",
                "json",
                file("ru.txt", russian.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(1);
    assertThat(err.toString()).contains("not in English");
    assertThat(out.toString()).contains("\"contacts\" : [ ]");
  }

  @Test
  void anUnknownOptionIsExitCodeTwo() {
    assertThat(run("read", "--nonsense")).isEqualTo(2);
  }

  @Test
  void versionNamesReaderCodebookAndKnowledge() {
    assertThat(run("version")).isZero();
    assertThat(out.toString()).contains("reader", "codebook", "knowledge");
  }

  @Test
  void anAddressInsideTheNetworkIsNotAsked() {
    assertThat(run("report", "http://127.0.0.1:9/story")).isEqualTo(1);
    assertThat(out.toString()).contains("leads inside the network");
  }
}
