package org.readout.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquired;
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
    footer = {"", "Example: readout report story.txt"},
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "plain text, Markdown, or - for standard input")
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
    boolean problems = false;
    ReadingJson json = ReadingJson.oneLine();
    for (String file : files) {
      Acquired acquired = Inputs.take(file);
      if (acquired instanceof Acquired.Taken taken) {
        spec.commandLine().getOut().print(json.write(taken.report()) + "\n");
      } else if (acquired instanceof Acquired.Refused refused) {
        problems = true;
        spec.commandLine()
            .getOut()
            .print(json.writeProblem(Optional.of(file), 0, refused.refusal().reason()) + "\n");
      }
    }
    spec.commandLine().getOut().flush();
    return problems ? Exit.PROBLEMS : Exit.OK;
  }
}
