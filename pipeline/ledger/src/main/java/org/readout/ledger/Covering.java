package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.CountryCode;

/** Counts the reports of each source and day. */
final class Covering {
  private static final String NAME = "coalesce(r.publisher, r.agency, 'publisher not stated')";

  private final Database database;

  Covering(Database database) {
    this.database = database;
  }

  /** Reports of the days from {@code from} to {@code to}, where these are given. */
  Coverage coverage(Optional<LocalDate> from, Optional<LocalDate> to) {
    try {
      Condition where = new Condition(" WHERE r.published_day >= ?", day(from, "0000"));
      where.and("r.published_day <= ?", day(to, "9999"));
      List<Row> rows =
          database.all(
              "SELECT "
                  + NAME
                  + " AS name, min(r.side), min(r.side_country), r.published_day, count(*) FROM"
                  + " report r"
                  + where.sql()
                  + " GROUP BY name, r.published_day ORDER BY name, r.published_day",
              Covering::row,
              where.arguments().toArray());
      int undated = database.number("SELECT count(*) FROM report WHERE published_day IS NULL");
      return coverage(rows, from, to, undated);
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private static String day(Optional<LocalDate> day, String otherwise) {
    return day.map(LocalDate::toString).orElse(otherwise);
  }

  private record Row(
      String name,
      Publisher.Side side,
      Optional<CountryCode> country,
      LocalDate day,
      int reports) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        Publisher.Side.valueOf(row.getString(2)),
        Columns.country(row, 3),
        LocalDate.parse(row.getString(4)),
        row.getInt(5));
  }

  private static Coverage coverage(
      List<Row> rows, Optional<LocalDate> from, Optional<LocalDate> to, int undated) {
    Optional<LocalDate> first =
        from.or(() -> rows.stream().map(Row::day).min(LocalDate::compareTo));
    Optional<LocalDate> last = to.or(() -> rows.stream().map(Row::day).max(LocalDate::compareTo));
    SortedMap<String, List<Row>> byName = new TreeMap<>();
    rows.forEach(r -> byName.computeIfAbsent(r.name(), n -> new ArrayList<>()).add(r));
    List<Coverage.Source> sources = new ArrayList<>();
    byName.forEach((name, own) -> sources.add(source(name, own, last.orElseThrow())));
    return new Coverage(first, last, sources, undated);
  }

  private static Coverage.Source source(String name, List<Row> rows, LocalDate last) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    rows.forEach(r -> days.put(r.day(), r.reports()));
    Rhythm rhythm = new Rhythm(List.copyOf(days.keySet()));
    return new Coverage.Source(
        name, rows.get(0).side(), rows.get(0).country(), days, rhythm.usual(), rhythm.gaps(last));
  }
}
