package org.readout.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.readout.exchange.calendar.FollowUpCalendar;
import org.readout.exchange.events.EventExport;
import org.readout.exchange.linked.FollowTheMoney;
import org.readout.exchange.linked.JsonLd;
import org.readout.exchange.network.GraphMl;
import org.readout.exchange.places.GeoJson;
import org.readout.ledger.Ledger;

/**
 * The front door for what leaves a ledger: writes any kind of record in any format, one after the
 * other, without a limit, and always in the same order.
 */
public final class Export {
  private Export() {}

  /** Writes what {@code order} asks for. The stream stays open. */
  public static Written write(Ledger ledger, Order order, OutputStream stream) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    Written written =
        switch (order.format()) {
          case JSONL, JSON, CSV -> rows(ledger, order, out);
          case GDELT -> events(ledger, order, EventExport.Columns.GDELT, out);
          case GDELT_MENTIONS -> events(ledger, order, EventExport.Columns.GDELT_MENTIONS, out);
          case ICEWS -> events(ledger, order, EventExport.Columns.ICEWS, out);
          case POLECAT -> events(ledger, order, EventExport.Columns.POLECAT, out);
          case PHOENIX -> events(ledger, order, EventExport.Columns.PHOENIX, out);
          case PLOVER -> events(ledger, order, EventExport.Columns.PLOVER, out);
          case GRAPHML -> GraphMl.write(ledger, order.query(), out);
          case GEOJSON -> GeoJson.write(ledger, order.kind(), order.query(), out);
          case ICALENDAR -> FollowUpCalendar.write(ledger, order.query(), out);
          case JSON_LD -> JsonLd.write(ledger, order.kind(), order.query(), out);
          case FTM -> FollowTheMoney.write(ledger, order.kind(), order.query(), out);
          case PARQUET, DUCKDB ->
              throw new IllegalArgumentException(order.format().written() + " needs a file");
        };
    out.flush();
    return written;
  }

  /** Writes what {@code order} asks for to a file, replacing it. */
  public static Written writeFile(Ledger ledger, Order order, Path file) throws IOException {
    if (!order.format().isFile()) {
      try (OutputStream out = Files.newOutputStream(file)) {
        return write(ledger, order, out);
      }
    }
    return ServiceLoader.load(FileFormats.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    order.format().written()
                        + " needs the module readout-columnar, which is not installed"))
        .write(ledger, order, file);
  }

  private static Written rows(Ledger ledger, Order order, Writer out) throws IOException {
    try (LedgerRows.Rows rows = new LedgerRows(false).of(ledger, order.kind(), order.query())) {
      return new RowWriter(order.oneADay()).write(rows, order.format(), out);
    }
  }

  private static Written events(Ledger ledger, Order order, EventExport.Columns columns, Writer out)
      throws IOException {
    return new EventExport(columns, order.oneADay(), order.fillDates())
        .write(ledger, order.query(), out);
  }
}
