package org.readout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReadingDocuments;
import org.readout.vocabulary.Reading;
import picocli.CommandLine.Option;

/** Which ledger a command works with. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      defaultValue = "ledger.db",
      description = "the ledger's file (default: ${DEFAULT-VALUE})")
  private Path file = Path.of("ledger.db");

  Ledger open() {
    return open(file);
  }

  static Ledger open(Path file) {
    return Ledger.open(file, new JsonDocuments());
  }

  /** A ledger to ask; asking begins none. */
  Ledger openExisting() throws IOException {
    return openExisting(file);
  }

  static Ledger openExisting(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          "there is no ledger at "
              + file
              + "; begin one: readout ingest --ledger "
              + file
              + " FILE...");
    }
    return Ledger.openToAsk(file, new JsonDocuments());
  }

  /** Readings as the ledger keeps them. */
  static ReadingDocuments documents() {
    return new JsonDocuments();
  }

  Path file() {
    return file;
  }

  private static final class JsonDocuments implements ReadingDocuments {
    private final ReadingJson json = ReadingJson.oneLine();
    private final ReadingParser parser = new ReadingParser();

    @Override
    public String write(Reading reading) {
      return json.write(reading);
    }

    @Override
    public Reading read(String document) {
      return parser.reading(document);
    }
  }
}
