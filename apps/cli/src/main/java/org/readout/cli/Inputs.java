package org.readout.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.acquire.web.Fetched;

/** What the commands that take a FILE do with it. */
final class Inputs {
  private static final Acquisition ACQUISITION = new Acquisition();

  private Inputs() {}

  /** The report in {@code file}, which may be a web address; "-" is standard input. */
  static Acquired take(String file, WebOption web) throws IOException {
    if (Courier.isAddress(file)) {
      Fetched fetched = web.fetcher().fetch(file);
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
