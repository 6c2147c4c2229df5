package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readout.exchange.ReadingJson;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

/** A JobManager and two TaskManagers as processes, one of which is killed while the job runs. */
class ClusterTest {
  private static final int REPORTS = 900;
  private static final List<String> KINDS =
      List.of(
          "contacts",
          "events",
          "statements",
          "agreements",
          "follow-ups",
          "count-claims",
          "reports");
  private static final List<String> LEADERS =
      List.of(
          "person/vladimir-putin RUS",
          "person/donald-trump USA",
          "person/narendra-modi IND",
          "person/emmanuel-macron FRA");
  private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");

  @TempDir Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String done(String... arguments) {
    assertThat(run(arguments)).as("%s%n%s%s", List.of(arguments), out, err).isZero();
    return out.toString();
  }

  private String cluster() {
    return folder.resolve("cluster").toString();
  }

  private void start(int port) {
    done(
        "cluster",
        "start",
        "--folder",
        cluster(),
        "--port",
        String.valueOf(port),
        "--memory",
        "200",
        "--checkpoints",
        "1");
  }

  @AfterEach
  void stop() {
    run("cluster", "stop", "--folder", cluster());
  }

  @Test
  @Timeout(240)
  void aKilledTaskManagerLeavesTheLedgerAsOneMachineMakesIt() throws Exception {
    List<Path> files = List.of(file("a", 0, 3), file("b", 1, 3), file("c", 2, 3));
    start(freePort());
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    Path output = folder.resolve("out");
    String submitted =
        done(
            "cluster",
            "submit",
            "--folder",
            cluster(),
            "--watch",
            "PT1S",
            "--to",
            output.toString(),
            incoming.toString());
    String job = submitted.split(" ", -1)[1];

    move(files.get(0), incoming);
    waitFor(output, 1);
    kill("taskmanager-1");
    move(files.get(1), incoming);
    start(0);
    move(files.get(2), incoming);
    waitFor(output, REPORTS);

    ClusterRest rest = rest();
    assertThat(rest.failure(job)).as("why the job began again").doesNotContain("no reason");
    assertThat(done("cluster", "stop", "--folder", cluster()))
        .contains("job " + job + " was stopped");
    assertThat(editions(output)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(REPORTS);

    assertThat(done("ingest", "--ledger", ledger("cluster"), output.resolve("readings").toString()))
        .contains(" 0 problems");
    done("ingest", "--ledger", ledger("single"), incoming.toString());
    for (String kind : KINDS) {
      String single = done("export", kind, "--ledger", ledger("single"));
      String clustered = done("export", kind, "--ledger", ledger("cluster"));
      assertThat(clustered).as(kind).isEqualTo(single);
    }
    assertThat(done("export", "contacts", "--ledger", ledger("single"))).isNotEmpty();
  }

  @Test
  void tellsWhereNoClusterIs() throws Exception {
    Path file = file("a", 0, 900);
    assertThat(run("cluster", "status", "--folder", cluster())).isEqualTo(Exit.INPUT_OUTPUT);
    assertThat(err.toString()).contains("there is no cluster in").hasLineCount(1);
    assertThat(run("cluster", "submit", "--folder", cluster(), "--to", "out", file.toString()))
        .isEqualTo(Exit.INPUT_OUTPUT);
    assertThat(run("cluster", "submit", "--folder", cluster(), "--to", "out", "no-such-file"))
        .isEqualTo(Exit.INPUT_OUTPUT);
    assertThat(err.toString()).contains("no-such-file: there is no such file");
    assertThat(done("cluster", "stop", "--folder", cluster())).contains("nothing runs in");
  }

  /**
   * A part of the readings; each file but the first tells some reports of the one before again, and
   * some of them otherwise.
   */
  private Path file(String name, int part, int parts) throws IOException {
    int size = REPORTS / parts;
    List<String> lines = new ArrayList<>();
    if (part > 0) {
      IntStream.range(0, 20).mapToObj(i -> line((part - 1) * size + i, i % 2)).forEach(lines::add);
    }
    IntStream.range(part * size, (part + 1) * size).mapToObj(i -> line(i, 0)).forEach(lines::add);
    Path file = Files.write(folder.resolve(name + ".jsonl"), lines, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + part * 1000L));
    return file;
  }

  private static String line(int number, int edition) {
    String day = LocalDate.of(2025, 1, 1).plusDays(number % 60).toString();
    String one = LEADERS.get(number % 4);
    String other = LEADERS.get((number / 4 + number % 4 + 1 + number % 3) % 4);
    Readings reading =
        Readings.of("r" + number, "They spoke by phone. Troops struck a town. Edition " + edition)
            .publisher("Paper " + number % 7)
            .published(LocalDate.parse(day).plusDays(edition).toString())
            .event(EventType.ASSAULT, "190", day, "country/rus", "country/ukr")
            .statement(Statement.Form.INDIRECT, one, "They spoke by phone.");
    if (!one.equals(other)) {
      reading.contact(edition == 0 ? Channel.PHONE : Channel.VIDEO, day, one, other);
    }
    Reading built = reading.build();
    return ReadingJson.oneLine().write(built);
  }

  private static void move(Path file, Path incoming) throws IOException {
    Files.move(file, incoming.resolve(String.valueOf(file.getFileName())));
  }

  private void kill(String name) throws Exception {
    String pid = Files.readString(folder.resolve("cluster").resolve(name + ".pid"));
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid.split(" ", -1)[0])).orElseThrow();
    process.destroyForcibly();
    process.onExit().get();
  }

  private ClusterRest rest() throws IOException {
    for (String line : Files.readAllLines(folder.resolve("cluster").resolve("config.yaml"))) {
      if (line.startsWith("rest.port: ")) {
        return new ClusterRest(Integer.parseInt(line.substring("rest.port: ".length())));
      }
    }
    throw new IOException("no rest.port");
  }

  /** Waits until that many different reports are in the output, closed files or not. */
  private static void waitFor(Path output, int reports) throws Exception {
    Set<String> seen = new HashSet<>();
    while (seen.size() < reports) {
      Thread.sleep(100);
      for (Path file : files(output)) {
        seen.addAll(ids(file));
      }
    }
  }

  private static List<Path> files(Path output) throws IOException {
    Path readings = output.resolve("readings");
    if (!Files.isDirectory(readings)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(readings)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (java.io.UncheckedIOException e) {
      // A file was closed, and so renamed, meanwhile.
      return List.of();
    }
  }

  private static List<String> ids(Path file) throws IOException {
    List<String> ids = new ArrayList<>();
    if (Files.exists(file)) {
      Files.readString(file)
          .lines()
          .forEach(
              line -> {
                Matcher id = ID.matcher(line);
                if (id.find()) {
                  ids.add(id.group(1));
                }
              });
    }
    return ids;
  }

  /** Each reading in the closed files: its edition and its report. */
  private static List<String> editions(Path output) throws IOException {
    List<String> editions = new ArrayList<>();
    for (Path file : files(output)) {
      if (file.toString().endsWith(".jsonl")) {
        String edition = output.resolve("readings").relativize(file).getName(0).toString();
        ids(file).forEach(id -> editions.add(edition + " " + id));
      }
    }
    return editions;
  }

  private String ledger(String name) {
    return folder.resolve(name + ".db").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
