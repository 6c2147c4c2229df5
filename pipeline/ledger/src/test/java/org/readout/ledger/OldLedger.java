package org.readout.ledger;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ledgers as the first program wrote them. */
final class OldLedger {
  private static final Pattern STATEMENT = Pattern.compile("[^;\\s][^;]*");

  private OldLedger() {}

  /** Writes the reports and readings of {@code ledger} into a new file, in the first tables. */
  static void copy(Path ledger, Path old) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        var statement = connection.createStatement()) {
      String tables = Database.resource("migrations/0001.sql").replaceAll("--[^\n]*", "");
      Matcher each = STATEMENT.matcher(tables);
      while (each.find()) {
        statement.execute(each.group());
      }
      statement.execute("ATTACH '" + ledger + "' AS now");
      statement.execute(
          "INSERT INTO report SELECT key, id, content, url, publisher, agency, title, published,"
              + " published_day, side, side_country, origin, reader FROM now.report");
      statement.execute("INSERT INTO reading SELECT report, reader, document FROM now.reading");
      statement.execute("DETACH now");
      statement.execute("PRAGMA application_id = " + 0x52444F54);
      statement.execute("PRAGMA user_version = 1");
    }
  }
}
