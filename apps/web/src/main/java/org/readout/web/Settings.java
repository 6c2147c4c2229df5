package org.readout.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.readout.ledger.ReadingDocuments;
import org.readout.reader.Reader;

/**
 * How the pages are served.
 *
 * @param ledger the ledger's file, which must be there
 * @param documents how its readings are written
 * @param host the address to listen on; 127.0.0.1 lets nobody else in
 * @param port the port, or 0 for any that is free
 * @param clock what day it is
 * @param token who knows it may write to the ledger; without one nobody may
 * @param reader makes what reads new reports, when it is first needed
 */
public record Settings(
    Path ledger,
    ReadingDocuments documents,
    String host,
    int port,
    Clock clock,
    Optional<String> token,
    Supplier<Reads> reader) {
  private static final int SHORTEST_TOKEN = 12;

  public Settings {
    if (token.filter(t -> t.length() < SHORTEST_TOKEN).isPresent()) {
      throw new IllegalArgumentException(
          "a token has " + SHORTEST_TOKEN + " characters or more, so that nobody guesses it");
    }
  }

  public static Settings of(Path ledger, ReadingDocuments documents, int port) {
    return new Settings(
        ledger,
        documents,
        "127.0.0.1",
        port,
        Clock.systemUTC(),
        Optional.empty(),
        () -> Reader.standard()::explain);
  }

  /** The same, but whoever knows the token may write. */
  public Settings editedWith(String secret) {
    return new Settings(ledger, documents, host, port, clock, Optional.of(secret), reader);
  }

  /** Changes whenever something is written to the ledger, by whatever program. */
  String ledgerState() {
    return changed(ledger) + " " + changed(Path.of(ledger + "-wal"));
  }

  private static String changed(Path file) {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "-";
    } catch (IOException e) {
      return "-";
    }
  }
}
