package org.readout.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.vocabulary.Report;

/** Reports to measure with. */
final class Reports {
  private static final Acquisition ACQUISITION = new Acquisition();

  private Reports() {}

  /** The English ones among the input lines of {@code file}, which may be gzip'd. */
  static List<Report> all(Path file) throws IOException {
    List<Report> reports = new ArrayList<>();
    forEach(file, reports::add);
    return reports;
  }

  /** The same, one at a time. */
  static void forEach(Path file, Consumer<Report> each) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(ACQUISITION.line(line, ++number), each);
      }
    }
  }

  private static void take(Acquired acquired, Consumer<Report> each) {
    if (acquired instanceof Acquired.Taken taken
        && taken.report().language().filter("en"::equals).isPresent()) {
      each.accept(taken.report());
    }
  }
}
