package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description =
        "Starts a JobManager and TaskManagers on 127.0.0.1; where some run already, those that are missing.",
    footer = {"", "Example: readout cluster start --taskmanagers 2 --slots 1"},
    mixinStandardHelpOptions = true)
final class ClusterStartCommand implements Callable<Integer> {
  private static final String JOB_MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Mixin private ClusterFolder folder = new ClusterFolder();

  @Option(
      names = "--port",
      defaultValue = "8081",
      description = "of the JobManager's page (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--taskmanagers",
      defaultValue = "2",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int taskManagers;

  @Option(
      names = "--slots",
      defaultValue = "1",
      description = "how many reports one TaskManager reads at once (default: ${DEFAULT-VALUE})")
  private int slots;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "1000",
      description = "of one TaskManager's tasks, in MiB (default: ${DEFAULT-VALUE})")
  private int memory;

  @Option(
      names = "--checkpoints",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "how often a job's state is kept (default: ${DEFAULT-VALUE})")
  private int checkpoints;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    FlinkJava flink = FlinkJava.built();
    ClusterSettings settings = new ClusterSettings(port, slots, memory, checkpoints);
    Files.createDirectories(folder.path().resolve("tmp"));
    if (folder.running(ClusterFolder.JOB_MANAGER).isEmpty()) {
      Files.writeString(folder.settings(), settings.yaml(folder.path()));
      start(flink, ClusterFolder.JOB_MANAGER, JOB_MANAGER, List.of("-Xmx384m"), List.of());
    }
    ClusterRest rest = folder.rest();
    waitFor(rest, 0, ClusterFolder.JOB_MANAGER);
    for (int i = 1; i <= taskManagers; i++) {
      String name = ClusterFolder.TASK_MANAGER + i;
      if (folder.running(name).isEmpty()) {
        start(
            flink,
            name,
            TASK_MANAGER,
            List.of(settings.taskManagerMemory()),
            List.of("-Dtaskmanager.resource-id=" + name));
      }
    }
    ClusterRest.Overview overview =
        waitFor(rest, taskManagers, ClusterFolder.TASK_MANAGER + taskManagers);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "JobManager at "
            + rest.address()
            + ", "
            + overview.taskManagers()
            + " TaskManagers, "
            + overview.slots()
            + " slots; its folder is "
            + folder.path());
    return Exit.OK;
  }

  private void start(
      FlinkJava flink, String name, String main, List<String> options, List<String> more)
      throws IOException {
    Path log = folder.log(name);
    List<String> arguments = new ArrayList<>(List.of("--configDir", folder.path().toString()));
    arguments.addAll(more);
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-XX:+UseParallelGC", "-Dlog.file=" + log));
    Process process =
        flink
            .lasting(all, main, arguments)
            .directory(folder.path().toFile())
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    folder.remember(name, process.toHandle());
  }

  private ClusterRest.Overview waitFor(ClusterRest rest, int wanted, String last)
      throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<ClusterRest.Overview> overview = rest.overview();
      if (overview.filter(o -> Math.min(o.taskManagers(), o.slots()) >= wanted).isPresent()) {
        return overview.get();
      }
      for (String name : folder.names()) {
        if (folder.running(name).isEmpty()) {
          folder.forget(name);
          throw new IOException(name + " ended at once; its log is " + folder.log(name));
        }
      }
      Waits.pause();
    }
    throw new IOException(last + " is not ready in time; its log is " + folder.log(last));
  }
}
