package org.readout.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "cluster",
    description =
        "Reads on an Apache Flink cluster of this machine: one JobManager and some TaskManagers, each a process of its own.",
    subcommands = {
      ClusterStartCommand.class,
      ClusterSubmitCommand.class,
      ClusterStatusCommand.class,
      ClusterStopCommand.class
    },
    footer = {
      "",
      "Example: readout cluster start",
      "         readout cluster submit --to out reports.jsonl.gz",
      "         readout ingest out/readings",
      "         readout cluster stop"
    },
    mixinStandardHelpOptions = true)
final class ClusterCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
