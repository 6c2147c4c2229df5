package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/** Columns that may be empty. */
final class Columns {
  private Columns() {}

  static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
    return text(row, column).map(LocalDate::parse);
  }

  static Optional<CountryCode> country(ResultSet row, int column) throws SQLException {
    return text(row, column).map(CountryCode::new);
  }
}
