package org.readout.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquired;
import org.readout.exchange.ReadingJson;
import org.readout.reader.Reader;
import org.readout.vocabulary.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "read",
    description = "Reads a report and prints what it says, every line with its words.",
    footer = {
      "",
      "Examples: readout read story.txt",
      "          readout read https://lake.example/news/1",
      "          readout read --format jsonl < reports.jsonl > readings.jsonl"
    },
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  enum Format {
    page,
    json,
    jsonl
  }

  @Option(
      names = "--format",
      defaultValue = "page",
      description =
          "page (for a person), json (one reading), or jsonl (input lines in, readings out)")
  private Format format = Format.page;

  @Mixin private WebOption web = new WebOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "plain text, Markdown, HTML, an address, or - for standard input")
  private String file = "-";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (format == Format.jsonl) {
      try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        long problems = new Batch(Reader.standard()).read(lines, out);
        out.flush();
        if (problems > 0) {
          err.println(
              "readout: "
                  + problems
                  + (problems == 1 ? " line" : " lines")
                  + " could not be read; each has its problem in the output");
        }
        return problems > 0 ? Exit.PROBLEMS : Exit.OK;
      }
    }
    Acquired acquired = Inputs.take(file, web);
    if (acquired instanceof Acquired.Refused refused) {
      err.println("readout: " + file + ": " + refused.refusal().reason());
      return Exit.PROBLEMS;
    }
    Reading reading = Reader.standard().read(((Acquired.Taken) acquired).report());
    Optional<String> unread = reading.report().language().filter(l -> !l.equals("en"));
    if (format == Format.json) {
      out.println(ReadingJson.pretty().write(reading));
    } else if (unread.isEmpty()) {
      out.println(new ReadingPage(reading).text());
    }
    out.flush();
    unread.ifPresent(
        l -> err.println("readout: " + file + ": is not in English, so it was not read"));
    return unread.isPresent() ? Exit.PROBLEMS : Exit.OK;
  }
}
