package org.readout.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.readout.exchange.FileFormats;
import org.readout.exchange.Format;
import org.readout.exchange.LedgerRows;
import org.readout.exchange.Order;
import org.readout.exchange.Written;
import org.readout.ledger.Ledger;

/** Parquet and DuckDB files. */
public final class DuckDb implements FileFormats {
  /** What every client since 1.0 opens; later ones may write more, but need not. */
  private static final String STORAGE = "v1.0.0";

  @Override
  public Written write(Ledger ledger, Order order, Path file) throws IOException {
    Path folder = Files.createTempDirectory("readout-columns");
    try {
      boolean parquet = order.format() == Format.PARQUET;
      Path database = folder.resolve("columns.duckdb");
      Written written;
      try (Connection connection = connect();
          Statement run = connection.createStatement()) {
        run.execute(
            "ATTACH " + quoted(database) + " AS ledger (STORAGE_VERSION '" + STORAGE + "')");
        written = tables(connection, ledger, order);
        if (parquet) {
          run.execute(
              "COPY ledger.main."
                  + Tables.name(order.kind())
                  + " TO "
                  + quoted(file)
                  + " (FORMAT parquet, COMPRESSION zstd)");
        }
        run.execute("DETACH ledger");
      }
      if (!parquet) {
        Files.move(database, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      return written;
    } catch (SQLException e) {
      throw new IOException(
          file
              + " could not be written: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    } finally {
      delete(folder);
    }
  }

  /** One thread, so that the same rows give the same file; no extension is ever fetched. */
  private static Connection connect() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  private static Written tables(Connection connection, Ledger ledger, Order order)
      throws SQLException {
    List<String> kinds =
        order.kind().equals(Format.EVERYTHING) ? Tables.KINDS : List.of(order.kind());
    long rows = 0;
    for (String kind : kinds) {
      try (LedgerRows.Rows records = new LedgerRows(false).of(ledger, kind, order.query())) {
        rows += Tables.write(connection, Tables.name(kind), records);
      }
    }
    return Written.of(rows);
  }

  private static String quoted(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
