package org.readout.columnar;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.readout.exchange.FlatColumns;
import org.readout.exchange.LedgerRows;

/** Rows as tables of a DuckDB database. */
final class Tables {
  /** What a file of everything holds. */
  static final List<String> KINDS =
      List.of(
          "contacts",
          "events",
          "statements",
          "agreements",
          "follow-ups",
          "claims",
          "reports",
          "evidence");

  private Tables() {}

  static String name(String kind) {
    return kind.replace('-', '_');
  }

  /** Makes the table and fills it row by row; returns how many there were. */
  static long write(Connection connection, String table, LedgerRows.Rows records)
      throws SQLException {
    FlatColumns columns = new FlatColumns(records.columns());
    try (Statement run = connection.createStatement()) {
      run.execute(
          "CREATE TABLE ledger.main."
              + table
              + columns.columns().stream()
                  .map(c -> '"' + c.name() + "\" " + type(c.type()))
                  .collect(Collectors.joining(", ", " (", ")")));
    }
    long[] count = {0};
    try (DuckDBAppender rows =
        connection.unwrap(DuckDBConnection.class).createAppender("ledger", "main", table)) {
      LedgerRows.Rows.Taker<SQLException> taker =
          record -> {
            rows.beginRow();
            for (Optional<Object> value : columns.values(record)) {
              append(rows, value);
            }
            rows.endRow();
            count[0]++;
          };
      records.each(taker);
    }
    return count[0];
  }

  private static String type(FlatColumns.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case TEXTS -> "VARCHAR[]";
      case DAY -> "DATE";
      case FLAG -> "BOOLEAN";
      case WHOLE -> "INTEGER";
      case DECIMAL -> "DOUBLE";
    };
  }

  private static void append(DuckDBAppender rows, Optional<Object> value) throws SQLException {
    if (value.isEmpty()) {
      rows.appendNull();
    } else if (value.get() instanceof String text) {
      rows.append(text);
    } else if (value.get() instanceof Collection<?> texts) {
      rows.append(texts);
    } else if (value.get() instanceof LocalDate day) {
      rows.append(day);
    } else if (value.get() instanceof Boolean flag) {
      rows.append(flag);
    } else if (value.get() instanceof Integer whole) {
      rows.append(whole);
    } else if (value.get() instanceof Double decimal) {
      rows.append(decimal);
    } else {
      throw new IllegalStateException("no column holds " + value.get());
    }
  }
}
