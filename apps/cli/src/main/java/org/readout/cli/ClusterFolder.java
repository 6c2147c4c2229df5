package org.readout.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The folder that a cluster lives in: its settings, its logs, its checkpoints, and for each of its
 * processes a file with the process's id.
 */
final class ClusterFolder {
  static final String JOB_MANAGER = "jobmanager";
  static final String TASK_MANAGER = "taskmanager-";

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      defaultValue = "cluster",
      description = "the cluster's folder (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("cluster");

  /** A running process of the cluster. */
  record Member(String name, ProcessHandle process) {}

  Path path() {
    return folder.toAbsolutePath().normalize();
  }

  Path log(String name) throws IOException {
    return Files.createDirectories(path().resolve("logs")).resolve(name + ".log");
  }

  Path settings() {
    return path().resolve("config.yaml");
  }

  /** The address of the JobManager's REST interface. */
  ClusterRest rest() throws IOException {
    if (!Files.exists(settings())) {
      throw new IOException(
          "there is no cluster in " + folder + "; start one: readout cluster start");
    }
    int port =
        Files.readAllLines(settings()).stream()
            .filter(line -> line.startsWith("rest.port: "))
            .map(line -> Integer.parseInt(line.substring("rest.port: ".length()).strip()))
            .findFirst()
            .orElseThrow(() -> new IOException(settings() + ": names no rest.port"));
    return new ClusterRest(port);
  }

  /** Keeps a process's id, so that a later command finds it. */
  void remember(String name, ProcessHandle process) throws IOException {
    Files.writeString(
        pidFile(name),
        process.pid() + " " + started(process).map(Instant::toEpochMilli).orElse(0L) + "\n");
  }

  /** The process of that name, if it runs. */
  Optional<ProcessHandle> running(String name) throws IOException {
    if (!Files.exists(pidFile(name))) {
      return Optional.empty();
    }
    String[] words = Files.readString(pidFile(name)).strip().split(" ", 2);
    try {
      long pid = Long.parseLong(words[0]);
      long began = words.length > 1 ? Long.parseLong(words[1]) : 0;
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          // Ids are used again: one that began at another moment is no process of ours.
          .filter(p -> began == 0 || started(p).filter(s -> s.toEpochMilli() != began).isEmpty());
    } catch (NumberFormatException e) {
      throw new IOException(pidFile(name) + ": holds no process id", e);
    }
  }

  private static Optional<Instant> started(ProcessHandle process) {
    return process.info().startInstant();
  }

  private Path pidFile(String name) {
    return path().resolve(name + ".pid");
  }

  /** Everything that was started here and not stopped, whether it still runs or not. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(path())) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path(), "*.pid")) {
        for (Path file : files) {
          names.add(String.valueOf(file.getFileName()).replaceFirst("\\.pid$", ""));
        }
      }
    }
    return names.stream().sorted().toList();
  }

  List<Member> members() throws IOException {
    List<Member> members = new ArrayList<>();
    for (String name : names()) {
      running(name).ifPresent(process -> members.add(new Member(name, process)));
    }
    return members;
  }

  void forget(String name) throws IOException {
    Files.deleteIfExists(pidFile(name));
  }
}
