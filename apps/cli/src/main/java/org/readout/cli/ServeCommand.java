package org.readout.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.web.Settings;
import org.readout.web.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Serves the ledger's pages to a browser on this machine, until it is stopped.",
    footer = {"", "Example: readout serve --ledger ledger.db --port 7070"},
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "7070",
      description = "the port (default: ${DEFAULT-VALUE}; 0 takes any that is free)")
  private int port = 7070;

  @Option(
      names = "--edit",
      description = "lets whoever knows READOUT_TOKEN (set it before) add reports")
  private boolean edit;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    // Nothing of the server is loaded by any other command: only this class names it.
    try (Site site = Site.open(settings())) {
      Runtime.getRuntime().addShutdownHook(new Thread(site::close));
      spec.commandLine().getErr().println("readout: serving " + site.address());
      spec.commandLine().getErr().println("readout: stop it with Ctrl-C");
      Thread.currentThread().join();
    }
    return Exit.OK;
  }

  private Settings settings() {
    Settings settings = Settings.of(ledgers.file(), LedgerOption.documents(), port);
    if (!edit) {
      return settings;
    }
    try {
      return settings.editedWith(Optional.ofNullable(System.getenv("READOUT_TOKEN")).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--edit needs READOUT_TOKEN: " + e.getMessage(), e);
    }
  }
}
