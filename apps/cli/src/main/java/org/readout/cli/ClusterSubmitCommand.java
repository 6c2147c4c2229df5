package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "submit",
    description =
        "Has the cluster read files into files of readings, which readout ingest takes; waits for the end.",
    footer = {
      "",
      "Examples: readout cluster submit --to out reports.jsonl.gz crawl.warc.gz",
      "          readout cluster submit --to out --watch PT10S incoming/"
    },
    mixinStandardHelpOptions = true)
final class ClusterSubmitCommand implements Callable<Integer> {
  private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";
  private static final Pattern JOB = Pattern.compile("JobID ([0-9a-f]{32})");

  @Mixin private ClusterFolder folder = new ClusterFolder();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders of reports")
  private List<Path> paths = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "where readings/ and aside/ are written")
  private Path to = Path.of("");

  @Option(
      names = "--watch",
      paramLabel = "DURATION",
      description =
          "does not end, and looks for new files this often: PT10S; submit does not wait for it")
  private @Nullable Duration watch;

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = "how many reports are read at once, at most (default: one for each slot)")
  private @Nullable Integer tasks;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description = "goes on where the job was that this was kept of")
  private @Nullable String savepoint;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    FlinkJava flink = FlinkJava.built();
    for (Path path : paths) {
      // Throws where there is none.
      Files.getLastModifiedTime(path);
    }
    ClusterRest rest = folder.rest();
    ClusterRest.Overview overview =
        rest.overview()
            .orElseThrow(
                () ->
                    new IOException(
                        "no JobManager answers at "
                            + rest.address()
                            + "; start one: readout cluster start"));
    String job = submit(flink, overview.slots());
    PrintWriter out = spec.commandLine().getOut();
    if (watch != null) {
      out.println("job " + job + " watches; what it reads comes to " + to.resolve("readings"));
      return Exit.OK;
    }
    ClusterRest.Job end = waitFor(rest, job);
    if (!end.state().equals("FINISHED")) {
      throw new IOException("job " + job + " is " + end.state() + ": " + rest.failure(job));
    }
    long aside = lines(to.resolve("aside"));
    out.println(
        lines(to.resolve("readings"))
            + " readings in "
            + to.resolve("readings")
            + ", "
            + aside
            + " put aside in "
            + to.resolve("aside")
            + ", after "
            + end.seconds()
            + " s");
    return aside > 0 ? Exit.PROBLEMS : Exit.OK;
  }

  private String submit(FlinkJava flink, int slots) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "-d", "-p"));
    arguments.add(String.valueOf(tasks == null ? Math.max(1, slots) : tasks));
    Optional.ofNullable(savepoint).ifPresent(s -> arguments.addAll(List.of("-s", s)));
    arguments.add(flink.job().toString());
    arguments.addAll(List.of("--to", to.toUri().toString()));
    Optional.ofNullable(watch).ifPresent(w -> arguments.addAll(List.of("--watch", w.toString())));
    paths.forEach(path -> arguments.add(path.toUri().toString()));
    ProcessBuilder client = flink.process(List.of("-Xmx512m"), CLIENT, arguments);
    client.environment().put("FLINK_CONF_DIR", folder.path().toString());
    Process process = client.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Path log = folder.log("submit");
    Files.writeString(log, said);
    Matcher job = JOB.matcher(said);
    if (!job.find()) {
      throw new IOException("the job was not taken; what Flink's client said is in " + log);
    }
    return job.group(1);
  }

  private static ClusterRest.Job waitFor(ClusterRest rest, String id) throws IOException {
    ClusterRest.Job job = rest.job(id);
    while (!job.isOver()) {
      Waits.pause();
      job = rest.job(id);
    }
    return job;
  }

  private static long lines(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long lines = 0;
    for (Path file : org.readout.acquire.archive.Archive.files(folder)) {
      if (!String.valueOf(file.getFileName()).startsWith(".")) {
        try (java.util.stream.Stream<String> all = Files.lines(file)) {
          lines += all.count();
        }
      }
    }
    return lines;
  }
}
