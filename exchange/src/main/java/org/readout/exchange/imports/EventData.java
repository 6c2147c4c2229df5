package org.readout.exchange.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The front door for event data that others made: reads ICEWS, POLECAT or GDELT 2.0 line by line.
 * Every line is a report without text that tells one event; a line that is none is named with its
 * number and the reason.
 */
public final class EventData {
  /** Whose event data. */
  public enum Source {
    ICEWS,
    POLECAT,
    GDELT
  }

  private EventData() {}

  /**
   * The events of a file, as they are read.
   *
   * @throws UncheckedIOException while they are read, if the stream breaks off
   */
  public static Stream<Imported> read(Source source, InputStream in) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    Columns columns =
        switch (source) {
          case ICEWS -> new IcewsColumns();
          case POLECAT -> new PolecatColumns();
          case GDELT -> new GdeltColumns();
        };
    RowReading readings = new RowReading(source);
    Spliterator<Imported> each =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
          private long number;

          @Override
          public boolean tryAdvance(Consumer<? super Imported> action) {
            String line = next(lines);
            while (line != null && (line.isBlank() || (columns.isHeader(line) && ++number > 0))) {
              number += line.isBlank() ? 1 : 0;
              line = next(lines);
            }
            if (line == null) {
              return false;
            }
            number++;
            action.accept(taken(columns, readings, line, number));
            return true;
          }
        };
    return StreamSupport.stream(each, false);
  }

  private static @org.jspecify.annotations.Nullable String next(BufferedReader lines) {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Imported taken(Columns columns, RowReading readings, String line, long number) {
    try {
      return new Imported.Taken(readings.of(columns.row(List.of(line.split("\t", -1)))));
    } catch (BadRow e) {
      return new Imported.Refused(number, e.reason());
    }
  }
}
