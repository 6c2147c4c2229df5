package org.readout.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.exchange.Export;
import org.readout.exchange.Format;
import org.readout.exchange.Order;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.exchange.Written;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReadingDocuments;
import org.readout.testkit.SampleReadings;
import org.readout.vocabulary.Reading;

/** Files by columns, asked by SQL. */
class DuckDbTest {
  @TempDir Path folder = Path.of("");

  private Ledger ledger() {
    return ledger(folder);
  }

  static Ledger ledger(Path folder) {
    Ledger ledger = Ledger.open(folder.resolve("sample.db"), new JsonDocuments());
    ledger.postAll(SampleReadings.all());
    return ledger;
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

  private Path export(String kind, Format format) throws IOException {
    Path file = folder.resolve("it's " + kind + "." + format.written());
    try (Ledger ledger = ledger()) {
      Written written = Export.writeFile(ledger, Order.all(kind, format), file);
      assertThat(written.rows()).isPositive();
    }
    return file;
  }

  private static List<String> ask(String address, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + address);
        Statement ask = connection.createStatement();
        ResultSet found = ask.executeQuery(sql)) {
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : " | ").append(found.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static String from(Path file) {
    return "FROM read_parquet('" + file.toString().replace("'", "''") + "') ";
  }

  @Test
  void parquetHoldsListsDaysAndNumbers() throws Exception {
    Path file = export("events", Format.PARQUET);
    assertThat(
            ask(
                "",
                "SELECT type, mode, actors, actor_countries[1], date_from, date_assumed, quad,"
                    + " plover, goldstein, place, independent_sources + 1 "
                    + from(file)
                    + "WHERE cameo = '195'"))
        .containsExactly(
            "ASSAULT | drone | [country/rus] | RUS | 2025-03-04 | false | 4 | -9.5 | -10.0 |"
                + " Kharkiv | 2");
    assertThat(ask("", "SELECT count(*) " + from(file) + "WHERE date_from IS NULL"))
        .containsExactly("1");
    assertThat(
            ask(
                "",
                "SELECT typeof(date_from), typeof(actors), typeof(quad) " + from(file) + "LIMIT 1"))
        .containsExactly("DATE | VARCHAR[] | INTEGER");
  }

  @Test
  void parquetIsTheSameEveryTime() throws Exception {
    byte[] once = Files.readAllBytes(export("contacts", Format.PARQUET));
    assertThat(Files.readAllBytes(export("contacts", Format.PARQUET))).isEqualTo(once);
  }

  @Test
  void aDuckDbFileOfEverythingHoldsTablesThatJoin() throws Exception {
    Path file = export(Format.EVERYTHING, Format.DUCKDB);
    assertThat(ask(file.toString(), "SELECT table_name FROM information_schema.tables ORDER BY 1"))
        .containsExactly(
            "agreements",
            "claims",
            "contacts",
            "events",
            "evidence",
            "follow_ups",
            "reports",
            "statements");
    assertThat(
            ask(
                file.toString(),
                "SELECT e.exact, r.publisher FROM events v JOIN evidence e ON e.record = v.id JOIN"
                    + " reports r ON r.id = e.report WHERE v.cameo = '195'"))
        .containsExactly("Russian drones struck Kharkiv in Ukraine | Kremlin");
  }

  /** The version of the storage stands at byte 12: 64 is that of DuckDB 0.10 to 1.0. */
  @Test
  void oldClientsOpenTheFile() throws Exception {
    byte[] file = Files.readAllBytes(export("reports", Format.DUCKDB));
    assertThat(new String(file, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("DUCK");
    assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(12)).isEqualTo(64);
  }

  @Test
  void aFileThatCannotBeWrittenIsAnIoException() {
    Path nowhere = folder.resolve("no/such/folder/x.parquet");
    try (Ledger ledger = ledger()) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> Export.writeFile(ledger, Order.all("contacts", Format.PARQUET), nowhere)))
          .isInstanceOf(IOException.class);
    }
  }
}
