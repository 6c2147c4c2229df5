package org.readout.cli;

import java.util.concurrent.Callable;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.codebook.Codebook;
import org.readout.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "version",
    description = "Names the versions that a reading depends on.",
    footer = {"", "Example: readout version"},
    mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().println("reader     " + Reader.VERSION);
    spec.commandLine().getOut().println("codebook   " + Codebook.standard().version());
    spec.commandLine().getOut().println("knowledge  " + Knowledge.bundled().version());
    return Exit.OK;
  }
}
