package org.readout.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows of named cells as JSON or CSV. */
public final class RowWriter {
  private static final ObjectWriter JSON = new ObjectMapper().writer();

  private final Optional<OneADay> filter;
  private long count;
  private long repeated;

  public RowWriter(boolean oneADay) {
    filter = oneADay ? Optional.of(new OneADay()) : Optional.empty();
  }

  /** Writes every row in one of the formats that hold rows: JSONL, JSON or CSV. */
  public Written write(LedgerRows.Rows rows, Format format, Writer out) throws IOException {
    switch (format) {
      case JSONL -> lines(rows, out);
      case JSON -> array(rows, out);
      case CSV -> csv(rows, out);
      default -> throw new IllegalArgumentException("no format for rows: " + format);
    }
    return Written.of(count).leaving(repeated, "repeated on one day (--one-a-day)");
  }

  /** Of events with the same actors, recipients and code, one a day. */
  private boolean passes(Map<String, Object> row) {
    if (filter.isEmpty() || !(row.get("date") instanceof Map<?, ?> date)) {
      return true;
    }
    Optional<LocalDate> day =
        Optional.ofNullable(date.get("from"))
            .filter(from -> from.equals(date.get("to")))
            .map(from -> LocalDate.parse(from.toString()));
    List<String> what = new ArrayList<>();
    for (String cell : List.of("actors", "recipients", "cameo", "participants", "channel")) {
      what.add(String.valueOf(row.get(cell)));
    }
    boolean passes = filter.get().isFirst(day, what);
    repeated += passes ? 0 : 1;
    return passes;
  }

  private interface Printing {
    void print(Map<String, Object> row) throws IOException;
  }

  private void each(LedgerRows.Rows rows, Printing printing) throws IOException {
    LedgerRows.Rows.Taker<IOException> taker =
        row -> {
          if (passes(row)) {
            printing.print(row);
            count++;
          }
        };
    rows.each(taker);
  }

  private void lines(LedgerRows.Rows rows, Writer out) throws IOException {
    each(
        rows,
        row -> {
          out.write(JSON.writeValueAsString(row));
          out.write('\n');
        });
  }

  private void array(LedgerRows.Rows rows, Writer out) throws IOException {
    out.write("[");
    each(
        rows,
        row -> {
          out.write(count == 0 ? "\n" : ",\n");
          out.write(JSON.writeValueAsString(row));
        });
    out.write("\n]\n");
  }

  private void csv(LedgerRows.Rows rows, Writer out) throws IOException {
    FlatColumns columns = new FlatColumns(rows.columns());
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns.names());
    each(rows, row -> printer.printRecord(columns.texts(row)));
    printer.flush();
  }
}
