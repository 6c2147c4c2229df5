package org.readout.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.readout.ledger.Ledger;

/**
 * Writes the formats that are files by nature. Its libraries are large, so that it is a module of
 * its own, looked for when such a format is asked for.
 */
public interface FileFormats {
  /** Writes what {@code order} asks for to {@code file}, replacing it. */
  Written write(Ledger ledger, Order order, Path file) throws IOException;
}
