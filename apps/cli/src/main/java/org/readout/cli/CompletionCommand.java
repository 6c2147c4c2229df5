package org.readout.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Prints what makes a shell complete commands and options.",
    footer = {
      "",
      "Examples: readout completion bash > ~/.local/share/bash-completion/completions/readout",
      "          source <(readout completion zsh)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {
  private enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** One script serves both shells: under zsh it loads bash's way of completing. */
  @Override
  public void run() {
    CommandLine out = spec.commandLine();
    if (shell == Shell.zsh) {
      out.getOut().print("autoload -U +X compinit && compinit\n");
    }
    out.getOut().print(AutoComplete.bash("readout", spec.root().commandLine()));
    out.getOut().flush();
  }
}
