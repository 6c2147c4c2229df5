package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquired;
import org.readout.reader.Reader;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description =
        "Tells for every fact which rule and words made it, and which candidates were turned down and why.",
    footer = {"", "Example: readout explain story.txt"},
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Mixin private WebOption web = new WebOption();

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "plain text, Markdown, HTML, an address, or - for standard input")
  private String file = "-";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Acquired acquired = Inputs.take(file, web);
    if (acquired instanceof Acquired.Refused refused) {
      spec.commandLine().getErr().println("readout: " + file + ": " + refused.refusal().reason());
      return Exit.PROBLEMS;
    }
    ExplainedReading explained = Reader.standard().explain(((Acquired.Taken) acquired).report());
    print(out, "FOUND", explained.found());
    print(out, "TURNED DOWN", explained.turnedDown());
    out.flush();
    return Exit.OK;
  }

  private static void print(PrintWriter out, String heading, List<Explanation> explanations) {
    out.println(heading + " (" + explanations.size() + ")");
    for (Explanation e : explanations) {
      out.println("  " + e.subject() + "  " + e.rule());
      out.println("      " + e.reason());
      e.words().forEach(w -> out.println("      “" + ReadingPage.oneLine(w.exact()) + "”"));
    }
    out.println();
  }
}
