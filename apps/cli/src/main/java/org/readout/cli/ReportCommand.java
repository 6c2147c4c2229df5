package org.readout.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquired;
import org.readout.acquire.Refusal;
import org.readout.exchange.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Prints what was taken from each file before any reading, one JSON object a line.",
    footer = {
      "",
      "Examples: readout report story.txt page.html.gz",
      "          readout report pages.jsonl          lines of {\"id\", \"url\", \"html\"}"
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final ReadingJson JSON = ReadingJson.oneLine();

  private boolean problems;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "plain text, Markdown, HTML (also gzip'd), .jsonl or .jsonl.gz of input lines, - for standard input")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "jsonl",
      description = "the only format there is, for symmetry with the other commands")
  void format(String name) {
    if (!name.equals("jsonl")) {
      throw new ParameterException(spec.commandLine(), "report writes jsonl, not " + name);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    for (String file : files) {
      if (file.endsWith(".jsonl") || file.endsWith(".jsonl.gz")) {
        lines(file);
      } else {
        print(file, 0, Inputs.take(file));
      }
    }
    spec.commandLine().getOut().flush();
    return problems ? Exit.PROBLEMS : Exit.OK;
  }

  private void lines(String file) throws IOException {
    try (BufferedReader lines = Inputs.lines(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        print(file, number, Inputs.line(line, number));
      }
    }
  }

  private void print(String file, long line, Acquired acquired) {
    String json;
    if (acquired instanceof Acquired.Taken taken) {
      json = JSON.write(taken.report());
    } else {
      Refusal refusal = ((Acquired.Refused) acquired).refusal();
      problems = true;
      json = JSON.writeProblem(refusal.id().or(() -> Optional.of(file)), line, refusal.reason());
    }
    spec.commandLine().getOut().print(json + "\n");
  }
}
