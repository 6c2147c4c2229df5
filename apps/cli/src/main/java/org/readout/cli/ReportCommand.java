package org.readout.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.acquire.Refusal;
import org.readout.exchange.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Prints what was taken from each source before any reading, one JSON object a line.",
    footer = {
      "",
      "Examples: readout report story.txt page.html.gz https://lake.example/news/1 crawl.warc.gz",
      "          readout report pages.jsonl          lines of {\"id\", \"url\", \"html\"}"
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final ReadingJson JSON = ReadingJson.oneLine();

  private boolean problems;

  @Mixin private WebOption web = new WebOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "whatever ingest takes, or - for standard input")
  private List<String> sources = List.of();

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
    Courier courier = new Courier(new Acquisition(), web.fetcher(), bytes -> {});
    for (String source : sources) {
      if (source.equals("-")) {
        print(source, Inputs.take(source, web));
      } else {
        courier.bring(source, this::print);
      }
    }
    spec.commandLine().getOut().flush();
    return problems ? Exit.PROBLEMS : Exit.OK;
  }

  private void print(String name, Acquired acquired) {
    String json;
    if (acquired instanceof Acquired.Taken taken) {
      json = JSON.write(taken.report());
    } else {
      Refusal refusal = ((Acquired.Refused) acquired).refusal();
      problems = true;
      json =
          JSON.writeProblem(
              refusal.id().or(() -> Optional.of(name)), refusal.line(), refusal.reason());
    }
    spec.commandLine().getOut().print(json + "\n");
  }
}
