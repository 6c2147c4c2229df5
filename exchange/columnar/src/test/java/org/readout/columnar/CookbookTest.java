package org.readout.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.exchange.Export;
import org.readout.exchange.Format;
import org.readout.exchange.Order;
import org.readout.ledger.Ledger;

/** The cookbook's answers, from its own text. */
class CookbookTest {
  private static final List<String> ANSWERS =
      List.of("2025-03 1", "2025-03-03 -10.0", "grain deal | meet again | 2025-06-10");

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void export() throws IOException {
    try (Ledger ledger = DuckDbTest.ledger(folder)) {
      for (String kind : List.of("contacts", "events", "agreements", "follow-ups")) {
        Export.writeFile(ledger, Order.all(kind, Format.CSV), folder.resolve(kind + ".csv"));
      }
      Export.writeFile(
          ledger, Order.all(Format.EVERYTHING, Format.DUCKDB), folder.resolve("ledger.duckdb"));
    }
  }

  /** The cookbook's blocks in a language, in its order. */
  private static List<String> blocks(String language) throws IOException {
    Path above = Path.of("").toAbsolutePath();
    while (!Files.exists(above.resolve("docs/cookbook.md"))) {
      above = Objects.requireNonNull(above.getParent(), "docs/cookbook.md is not there");
    }
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(Files.readString(above.resolve("docs/cookbook.md")));
    List<String> found = new ArrayList<>();
    while (block.find()) {
      found.add(block.group(1));
    }
    return found;
  }

  private List<String> answers(String language, String... command) throws Exception {
    List<String> answers = new ArrayList<>();
    for (String block : blocks(language)) {
      Path file = Files.writeString(folder.resolve("block." + language), block);
      List<String> line = new ArrayList<>(List.of(command));
      line.add(file.toString());
      Process run =
          new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
      String printed =
          new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
      answers.add(printed);
    }
    return answers;
  }

  private static boolean isThere(String program) {
    return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(f -> Files.isExecutable(Path.of(f, program)));
  }

  @Test
  void pythonAnswers() throws Exception {
    Assumptions.assumeTrue(isThere("python3"), "no python3 on this machine");
    assertThat(answers("python", "python3")).isEqualTo(ANSWERS);
  }

  @Test
  void rAnswers() throws Exception {
    Assumptions.assumeTrue(isThere("Rscript"), "no R on this machine");
    assertThat(answers("r", "Rscript", "--vanilla")).isEqualTo(ANSWERS);
  }

  @Test
  void sqlAnswers() throws Exception {
    List<String> answers = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
        Statement ask = connection.createStatement()) {
      for (String block : blocks("sql")) {
        try (ResultSet rows = ask.executeQuery(block)) {
          List<String> lines = new ArrayList<>();
          while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              cells.add(rows.getString(i));
            }
            lines.add(String.join(cells.size() > 2 ? " | " : " ", cells));
          }
          answers.add(String.join("\n", lines));
        }
      }
    }
    assertThat(answers.subList(0, 3)).isEqualTo(ANSWERS);
    assertThat(answers.get(3)).isEqualTo("Kremlin Russian drones struck Kharkiv in Ukraine");
  }
}
