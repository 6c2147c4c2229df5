package org.readout.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.readout.ledger.ReadingDocuments;

/**
 * How the pages are served.
 *
 * @param ledger the ledger's file, which must be there
 * @param documents how its readings are written
 * @param host the address to listen on; 127.0.0.1 lets nobody else in
 * @param port the port, or 0 for any that is free
 * @param clock what day it is
 * @param token who knows it may amend the ledger; without one nobody may
 */
public record Settings(
    Path ledger,
    ReadingDocuments documents,
    String host,
    int port,
    Clock clock,
    Optional<String> token) {
  public static Settings of(Path ledger, ReadingDocuments documents, int port) {
    return new Settings(ledger, documents, "127.0.0.1", port, Clock.systemUTC(), Optional.empty());
  }
}
