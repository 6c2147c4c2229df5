package org.readout.flink;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a job is to do, as its arguments say it. */
@Command(
    name = "readout-flink",
    description =
        "Reads reports on a Flink cluster into files of readings, which readout ingest takes.",
    footer = {"", "Example: flink run -d readout-flink.jar --to s3://news/out s3://news/in/2025"})
final class Order {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "files and folders that every machine of the cluster sees: .jsonl, .warc (also .gz), .zip, texts, pages")
  private List<String> paths = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "where readings/ and aside/ are written")
  private String to = "";

  @Option(
      names = "--watch",
      paramLabel = "DURATION",
      description =
          "does not end, and looks for new files this often: PT10S. Files must come whole: move them in")
  private @Nullable Duration watch;

  @Option(
      names = "--remember",
      paramLabel = "DURATION",
      description =
          "how long a report's id is remembered after it was last seen (default: ${DEFAULT-VALUE})")
  private Duration memory = Duration.ofDays(30);

  private Order() {}

  /**
   * Reads a job's arguments.
   *
   * @throws CommandLine.ParameterException if they cannot be understood
   */
  static Order of(String... arguments) {
    Order order = new Order();
    new CommandLine(order).parseArgs(arguments);
    return order;
  }

  List<String> paths() {
    return paths;
  }

  String to() {
    return to;
  }

  /** How often new files are looked for; null if the job ends with its files. */
  @Nullable Duration watch() {
    return watch;
  }

  Duration memory() {
    return memory;
  }
}
