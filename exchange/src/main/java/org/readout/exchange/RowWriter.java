package org.readout.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows of named cells as JSON or CSV. */
public final class RowWriter {
  private static final ObjectWriter JSON = new ObjectMapper().writer();

  private final Optional<OneADay> filter;
  private long repeated;

  public RowWriter(boolean oneADay) {
    filter = oneADay ? Optional.of(new OneADay()) : Optional.empty();
  }

  /** Writes every row in one of the formats that hold rows: JSONL, JSON or CSV. */
  public Written write(LedgerRows.Rows rows, Format format, Writer out) throws IOException {
    Iterator<Map<String, Object>> left = rows.rows().filter(this::passes).iterator();
    try {
      long count =
          switch (format) {
            case JSONL -> lines(left, out);
            case JSON -> array(left, out);
            case CSV -> csv(rows, left, out);
            default -> throw new IllegalArgumentException("no format for rows: " + format);
          };
      return Written.of(count).leaving(repeated, "repeated on one day (--one-a-day)");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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

  private static long lines(Iterator<Map<String, Object>> rows, Writer out) throws IOException {
    long count = 0;
    for (; rows.hasNext(); count++) {
      out.write(JSON.writeValueAsString(rows.next()));
      out.write('\n');
    }
    return count;
  }

  private static long array(Iterator<Map<String, Object>> rows, Writer out) throws IOException {
    long count = 0;
    out.write("[");
    for (; rows.hasNext(); count++) {
      out.write(count == 0 ? "\n" : ",\n");
      out.write(JSON.writeValueAsString(rows.next()));
    }
    out.write("\n]\n");
    return count;
  }

  private static long csv(LedgerRows.Rows rows, Iterator<Map<String, Object>> left, Writer out)
      throws IOException {
    FlatColumns columns = new FlatColumns(rows.columns());
    long count = 0;
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns.names());
    for (; left.hasNext(); count++) {
      printer.printRecord(columns.texts(left.next()));
    }
    printer.flush();
    return count;
  }
}
