package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "stop",
    description =
        "Ends the jobs so that they can go on later, and then every process of the cluster.",
    footer = {"", "Example: readout cluster stop"},
    mixinStandardHelpOptions = true)
final class ClusterStopCommand implements Callable<Integer> {
  private static final Duration FOR_A_JOB = Duration.ofSeconds(60);
  private static final Duration FOR_A_PROCESS = Duration.ofSeconds(15);

  @Mixin private ClusterFolder folder = new ClusterFolder();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<ClusterFolder.Member> members = new ArrayList<>(folder.members());
    if (folder.running(ClusterFolder.JOB_MANAGER).isPresent()) {
      stopJobs(folder.rest(), out);
    }
    // The TaskManagers first, so that none looks for a JobManager that is gone.
    Collections.reverse(members);
    for (ClusterFolder.Member member : members) {
      end(member.process());
      out.println(member.name() + " (" + member.process().pid() + ") has ended");
    }
    for (String name : folder.names()) {
      folder.forget(name);
    }
    if (members.isEmpty()) {
      out.println("nothing runs in " + folder.path());
    }
    return Exit.OK;
  }

  private void stopJobs(ClusterRest rest, PrintWriter out) throws IOException {
    if (rest.overview().isEmpty()) {
      return;
    }
    for (ClusterRest.Job job : rest.jobs()) {
      if (!job.state().equals("RUNNING")) {
        continue;
      }
      Optional<String> savepoint =
          rest.stopWithSavepoint(job.id(), folder.path().resolve("savepoints"), FOR_A_JOB);
      out.println(
          savepoint
              .map(s -> "job " + job.id() + " was stopped; it goes on with: submit --from " + s)
              .orElse("job " + job.id() + " could not be stopped in time, and ends as it is"));
    }
  }

  private static void end(ProcessHandle process) throws IOException {
    process.destroy();
    long end = System.nanoTime() + FOR_A_PROCESS.toNanos();
    while (process.isAlive()) {
      if (System.nanoTime() > end) {
        process.destroyForcibly();
        end = System.nanoTime() + FOR_A_PROCESS.toNanos();
      }
      Waits.pause();
    }
  }
}
