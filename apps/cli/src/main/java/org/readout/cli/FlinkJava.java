package org.readout.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts Flink's own classes as processes. Its jars lie in a folder of their own, and no other
 * command has them in its class path.
 */
final class FlinkJava {
  /** What Flink 2.3 needs of Java 17 and later; its scripts would read this from its settings. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.net",
          "java.base/java.io",
          "java.base/java.nio",
          "java.base/sun.nio.ch",
          "java.base/java.lang.reflect",
          "java.base/java.text",
          "java.base/java.time",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/java.util.concurrent.locks");

  private final Path lib;
  private final Path job;

  private FlinkJava(Path lib, Path job) {
    this.lib = lib;
    this.job = job;
  }

  /**
   * The Flink that was built with this program.
   *
   * @throws IOException if it was not built
   */
  static FlinkJava built() throws IOException {
    Path flink = Path.of(System.getProperty("readout.home", ".")).resolve("apps").resolve("flink");
    Path lib = flink.resolve("cluster").resolve("target").resolve("lib");
    Path built = flink.resolve("target");
    if (Files.isDirectory(lib) && Files.isDirectory(built)) {
      try (DirectoryStream<Path> jobs = Files.newDirectoryStream(built, "readout-flink-*.jar")) {
        for (Path job : jobs) {
          return new FlinkJava(lib, job);
        }
      }
    }
    throw new IOException(
        flink + ": is not built; mvn -pl apps/flink/cluster -am package -DskipTests");
  }

  /** The jar that holds the job and everything it needs beside Flink. */
  Path job() {
    return job;
  }

  /** A process of {@code main}, not yet started. */
  ProcessBuilder process(List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    OPENED.forEach(p -> command.add("--add-opens=" + p + "=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "-Djava.net.preferIPv4Stack=true",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
            "-cp",
            lib + File.separator + "*",
            main));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** The same, but it goes on when the terminal that it was started from is closed. */
  ProcessBuilder lasting(List<String> options, String main, List<String> arguments) {
    ProcessBuilder process = process(options, main, arguments);
    process.command().add(0, "nohup");
    return process.redirectInput(new File("/dev/null"));
  }
}
