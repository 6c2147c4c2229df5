package org.readout.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquired;
import org.readout.annotate.Annotators;
import org.readout.annotate.ConlluText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "annotate",
    description = "Prints the grammar of a report's words as CoNLL-U.",
    footer = {
      "",
      "Examples: readout annotate story.txt",
      "          readout annotate --conllu < tokens.conllu > annotated.conllu"
    },
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
  @Option(
      names = "--conllu",
      description =
          "takes the tokens from CoNLL-U on standard input, and fills in the other columns")
  private boolean conllu;

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
    if (conllu) {
      String tokens = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      spec.commandLine()
          .getOut()
          .print(
              ConlluText.print(
                  Annotators.standard().annotate(ConlluText.read(tokens.lines().toList()))));
      spec.commandLine().getOut().flush();
      return Exit.OK;
    }
    Acquired acquired = Inputs.take(file, web);
    if (acquired instanceof Acquired.Refused refused) {
      spec.commandLine().getErr().println("readout: " + file + ": " + refused.refusal().reason());
      return Exit.PROBLEMS;
    }
    String text = ((Acquired.Taken) acquired).report().text();
    spec.commandLine().getOut().print(ConlluText.print(Annotators.standard().annotate(text)));
    spec.commandLine().getOut().flush();
    return Exit.OK;
  }
}
