package org.readout.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.acquire.web.FetchRules;
import org.readout.acquire.web.Fetched;
import org.readout.acquire.web.Fetcher;

/** What the commands that take a FILE do with it. */
final class Inputs {
  private static final Acquisition ACQUISITION = new Acquisition();

  private Inputs() {}

  /** The report in {@code file}, which may be a web address; "-" is standard input. */
  static Acquired take(String file) throws IOException {
    if (file.startsWith("http://") || file.startsWith("https://")) {
      Fetched fetched = new Fetcher(FetchRules.STANDARD).fetch(file);
      if (fetched instanceof Fetched.Found found) {
        return ACQUISITION.fetched(found);
      }
      return Acquired.refused(
          Optional.empty(),
          0,
          fetched instanceof Fetched.Failed failed ? failed.reason() : "was not sent");
    }
    return file.equals("-")
        ? ACQUISITION.bytes(System.in.readAllBytes())
        : ACQUISITION.file(existing(file));
  }

  /** The report in one input line. */
  static Acquired line(String json, long number) {
    return ACQUISITION.line(json, number);
  }

  /** The lines of a file, which may be gzip'd. */
  static BufferedReader lines(String file) throws IOException {
    InputStream raw = Files.newInputStream(existing(file));
    InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static Path existing(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException(file + ": is a folder; one report is a file");
    }
    return path;
  }

  /** What went wrong, in words for a person. */
  static String reason(Exception e) {
    Throwable t = e instanceof UncheckedIOException u && u.getCause() != null ? u.getCause() : e;
    if (t instanceof NoSuchFileException n) {
      return n.getFile() + ": there is no such file";
    }
    if (t instanceof AccessDeniedException d) {
      return d.getFile() + ": may not be read";
    }
    return String.valueOf(t.getMessage());
  }
}
