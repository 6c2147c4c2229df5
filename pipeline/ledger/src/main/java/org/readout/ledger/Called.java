package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom a question calls by a name, an id or a country. */
final class Called {
  private final Database database;

  Called(Database database) {
    this.database = database;
  }

  /** Narrows a question to rows of {@code table} in which {@code who} takes part. */
  void takesPart(Condition where, String table, String column, String key, String who) {
    List<String> ids = actors(who);
    where.and(
        "EXISTS (SELECT 1 FROM "
            + table
            + " p WHERE p."
            + column
            + " = "
            + key
            + " AND (p.actor IN ("
            + marks(ids.size())
            + ") OR p.country = ?))",
        with(ids, country(who)));
  }

  /** Narrows a question to reports some fact of which {@code who} takes part in. */
  void takesPartInReport(Condition where, String key, String who) {
    List<String> ids = actors(who);
    where.and(
        "EXISTS (SELECT 1 FROM fact f JOIN fact_party p ON p.fact = f.key WHERE f.report = "
            + key
            + " AND (p.actor IN ("
            + marks(ids.size())
            + ") OR p.country = ?))",
        with(ids, country(who)));
  }

  private static Object[] with(List<String> ids, String country) {
    List<Object> arguments = new ArrayList<>(ids);
    arguments.add(country);
    return arguments.toArray();
  }

  static String marks(int number) {
    return Stream.generate(() -> "?").limit(number).collect(Collectors.joining(", "));
  }

  /** Ids of the actors whose id, or a word of whose name, this is. */
  List<String> actors(String who) {
    try {
      String name = who.strip().toLowerCase(Locale.ROOT);
      return database
          .all(
              "SELECT id, name FROM actor ORDER BY id",
              r -> List.of(r.getString(1), r.getString(2)))
          .stream()
          .filter(
              a ->
                  a.get(0).equals(name)
                      || (" " + a.get(1).toLowerCase(Locale.ROOT) + " ").contains(" " + name + " "))
          .map(a -> a.get(0))
          .toList();
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  /** The country whose code or English name this is, or a code that no country has. */
  static String country(String who) {
    String name = who.strip().replaceFirst("^country/", "");
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      if (country.getISO3Country().equalsIgnoreCase(name)
          || country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(name)) {
        return country.getISO3Country();
      }
    }
    return name.matches("[A-Za-z]{3}") ? name.toUpperCase(Locale.ROOT) : "-";
  }
}
