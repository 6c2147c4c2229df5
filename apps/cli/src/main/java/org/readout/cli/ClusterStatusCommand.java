package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Tells which processes run, how many slots are free, and how the jobs stand.",
    footer = {"", "Example: readout cluster status"},
    mixinStandardHelpOptions = true)
final class ClusterStatusCommand implements Callable<Integer> {
  @Mixin private ClusterFolder folder = new ClusterFolder();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ClusterRest rest = folder.rest();
    for (String name : folder.names()) {
      out.println(
          name + folder.running(name).map(p -> " runs (" + p.pid() + ")").orElse(" does not run"));
    }
    Optional<ClusterRest.Overview> overview = rest.overview();
    if (overview.isEmpty()) {
      out.println("no JobManager answers at " + rest.address());
      return Exit.INPUT_OUTPUT;
    }
    out.println(
        rest.address()
            + ": "
            + overview.get().freeSlots()
            + " of "
            + overview.get().slots()
            + " slots free");
    for (ClusterRest.Job job : rest.jobs()) {
      out.println("job " + job.id() + " " + job.state() + " after " + job.seconds() + " s");
    }
    return Exit.OK;
  }
}
