package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the gold data's own scorer, score.py, and takes the numbers that it prints. */
final class ReferenceScorer {
  static final Path GOLD = Path.of("../../shared/gold");

  /** The scorer prints three digits; here it prints all of them. */
  private static final String ALL_DIGITS =
      """
      import sys
      path = sys.argv[1]
      source = open(path, encoding="utf-8").read().replace(":.3f", ":.17g")
      sys.argv = sys.argv[1:]
      exec(compile(source, path, "exec"), {"__name__": "__main__"})
      """;

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(e[-+]?\\d+)?");

  private final Path folder;

  ReferenceScorer(Path folder) {
    this.folder = folder;
  }

  /** Why it cannot be run here; empty if it can. */
  static String missing() {
    if (!Files.isRegularFile(GOLD.resolve("score.py"))) {
      return "score.py is not beside the project";
    }
    try {
      Process python = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      python.getInputStream().readAllBytes();
      return python.waitFor() == 0 ? "" : "python3 does not run";
    } catch (IOException e) {
      return "there is no python3";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** All numbers that score.py prints for {@code gold} and {@code readings}, in order. */
  List<Double> numbers(Task task, List<JsonNode> gold, List<JsonNode> readings)
      throws IOException, InterruptedException {
    Path goldFile = written("gold.jsonl", gold);
    Path readingsFile = written("readings.jsonl", readings);
    Process python =
        new ProcessBuilder(
                "python3",
                "-c",
                ALL_DIGITS,
                GOLD.resolve("score.py").toString(),
                task.written(),
                goldFile.toString(),
                readingsFile.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IllegalStateException("score.py failed: " + printed);
    }
    List<Double> numbers = new ArrayList<>();
    Matcher m = NUMBER.matcher(printed);
    while (m.find()) {
      numbers.add(Double.parseDouble(m.group()));
    }
    return numbers;
  }

  private Path written(String name, List<JsonNode> records) throws IOException {
    Path file = folder.resolve(name);
    List<String> lines = records.stream().map(JsonNode::toString).toList();
    return Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
