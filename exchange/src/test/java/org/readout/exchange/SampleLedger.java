package org.readout.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReadingDocuments;
import org.readout.testkit.SampleReadings;
import org.readout.vocabulary.Reading;

/** A small ledger for the tests of every format. */
public final class SampleLedger {
  private SampleLedger() {}

  public static Ledger in(Path folder) {
    Ledger ledger = empty(folder);
    ledger.postAll(readings());
    return ledger;
  }

  public static Ledger empty(Path folder) {
    return Ledger.open(folder.resolve("sample.db"), new JsonDocuments());
  }

  public static List<Reading> readings() {
    return SampleReadings.all();
  }

  /** The words of an export of everything of one kind. */
  public static String export(Ledger ledger, String kind, Format format) throws IOException {
    return export(ledger, Order.all(kind, format));
  }

  public static String export(Ledger ledger, Order order) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.write(ledger, order, out);
    return out.toString(StandardCharsets.UTF_8);
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
