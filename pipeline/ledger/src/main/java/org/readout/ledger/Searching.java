package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks words up in the index. */
final class Searching {
  /** Signs that no index holds as part of a word mark what was found. */
  private static final char BEGIN = '\u0002';

  private static final char END = '\u0003';

  /** A word in a heading, or in a title, weighs as much as three elsewhere. */
  private static final String RANK = "bm25(wording_index, 3.0, 1.0)";

  private static final String FROM =
      " FROM wording_index JOIN wording w ON w.key = wording_index.rowid JOIN report r ON r.key ="
          + " w.report LEFT JOIN fact f ON f.key = w.fact LEFT JOIN record x ON x.id = f.record";

  private static final int MOST_RANKED = 10_000;

  private final Database database;
  private final Called called;

  /** Of a word that stands in more places, those posted last are ranked, if they are enough. */
  private final int mostRanked;

  Searching(Database database) {
    this(database, MOST_RANKED);
  }

  Searching(Database database, int mostRanked) {
    this.database = database;
    this.mostRanked = mostRanked;
    this.called = new Called(database);
  }

  SearchResult search(Search search) {
    String expression = SearchWords.expression(search.words());
    Condition where = new Condition(" WHERE wording_index MATCH ?", expression);
    // A fact of which nothing remains, or nothing as of a day, is none to find.
    where.and("(w.fact IS NULL OR (f.kind = 'statement' AND f.rejected = 0) OR x.id IS NOT NULL)");
    narrow(where, search);
    try {
      List<Place> places = places(where, search.limit() + 1, expression);
      List<SearchResult.Hit> hits = new ArrayList<>();
      for (Place place : places.subList(0, Math.min(search.limit(), places.size()))) {
        hits.add(hit(place, expression));
      }
      return new SearchResult(hits, places.size() > search.limit());
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private void narrow(Condition where, Search search) {
    if (!search.among().isEmpty()) {
      where.and(
          search.among().stream()
              .sorted()
              .map(Searching::isOfKind)
              .collect(Collectors.joining(" OR ", "(", ")")));
    }
    search.actor().ifPresent(who -> takesPart(where, called.actors(who), Called.country(who)));
    search.country().ifPresent(c -> takesPart(where, List.of(), Called.country(c)));
    search.type().ifPresent(t -> ofType(where, t.toUpperCase(Locale.ROOT).replace('-', '_')));
    search.side().ifPresent(s -> side(where, s));
    search
        .from()
        .ifPresent(
            d ->
                where.and(
                    "(CASE WHEN x.id IS NULL THEN r.published_day ELSE nullif(x.until,"
                        + " '9999-12-31') END) >= ?",
                    d.toString()));
    search
        .to()
        .ifPresent(
            d ->
                where.and(
                    "(CASE WHEN x.id IS NULL THEN r.published_day ELSE x.day END) <= ?",
                    d.toString()));
  }

  private static String isOfKind(Search.Kind kind) {
    return kind == Search.Kind.REPORT ? "w.fact IS NULL" : "f.kind = '" + written(kind) + "'";
  }

  private static String written(Search.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who takes part: in the fact, or in any fact of the report. A country stands for its people. */
  private static void takesPart(Condition where, List<String> ids, String country) {
    List<Object> arguments = new ArrayList<>(ids);
    arguments.add(country);
    arguments.add(country);
    where.and(
        "EXISTS (SELECT 1 FROM fact g JOIN fact_party p ON p.fact = g.key LEFT JOIN actor a ON a.id"
            + " = p.actor WHERE (g.key = w.fact OR (w.fact IS NULL AND g.report = w.report)) AND"
            + " (p.actor IN ("
            + Called.marks(ids.size())
            + ") OR p.country = ? OR a.country = ?))",
        arguments.toArray());
  }

  private static void ofType(Condition where, String type) {
    where.and(
        "EXISTS (SELECT 1 FROM fact g LEFT JOIN contact_fact c ON c.fact = g.key LEFT JOIN"
            + " event_fact e ON e.fact = g.key LEFT JOIN agreement_fact a ON a.fact = g.key LEFT"
            + " JOIN statement_fact s ON s.fact = g.key WHERE (g.key = w.fact OR (w.fact IS NULL"
            + " AND g.report = w.report)) AND coalesce(c.channel, e.type, a.state, s.stance) = ?)",
        type);
  }

  private static void side(Condition where, String side) {
    String name = side.toUpperCase(Locale.ROOT);
    if (List.of("OFFICIAL", "AGENCY", "PRESS").contains(name)) {
      where.and("r.side = ?", name);
    } else {
      where.and("r.side_country = ?", Called.country(side));
    }
  }

  /** Where the words are: one place, the best, of each report, statement and record. */
  private List<Place> places(Condition where, int limit, String expression) throws SQLException {
    Optional<Long> from =
        database.one(
            "SELECT rowid FROM wording_index WHERE wording_index MATCH ? ORDER BY rowid DESC LIMIT"
                + " 1 OFFSET ?",
            row -> row.getLong(1),
            expression,
            mostRanked);
    if (from.isPresent()) {
      List<Place> newest =
          places(
              where.sql() + " AND wording_index.rowid > " + from.get(), where.arguments(), limit);
      if (newest.size() == limit) {
        return newest;
      }
    }
    return places(where.sql(), where.arguments(), limit);
  }

  private List<Place> places(String where, List<Object> arguments, int limit) throws SQLException {
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (ResultSet rows =
        database.stream(
            "SELECT w.key, coalesce(f.kind, 'report'), r.id, f.id, x.id, x.day, r.published,"
                + " r.publisher, coalesce(x.reports, 1)"
                + FROM
                + where
                + " ORDER BY "
                + RANK
                + ", r.id, f.id",
            arguments)) {
      while (places.size() < limit && rows.next()) {
        Place place = place(rows);
        if (seen.add(place.kind() + place.id())) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private record Place(
      long key,
      Search.Kind kind,
      String id,
      Optional<String> day,
      String report,
      Optional<String> publisher,
      int reports) {}

  private static Place place(ResultSet row) throws SQLException {
    String kind = row.getString(2);
    String report = row.getString(3);
    Optional<String> record = Columns.text(row, 5);
    return new Place(
        row.getLong(1),
        Search.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
        kind.equals("statement")
            ? StatementRecord.id(report, row.getString(4))
            : record.orElse(report),
        record.isPresent()
            ? Columns.text(row, 6).filter(d -> !d.startsWith("9999"))
            : Columns.text(row, 7),
        report,
        Columns.text(row, 8),
        row.getInt(9));
  }

  private SearchResult.Hit hit(Place place, String expression) throws SQLException {
    String signs = "char(" + (int) BEGIN + "), char(" + (int) END + ")";
    return database
        .one(
            "SELECT highlight(wording_index, 0, "
                + signs
                + "), snippet(wording_index, 1, "
                + signs
                + ", '…', 24) FROM wording_index WHERE wording_index MATCH ? AND rowid = ?",
            row ->
                new SearchResult.Hit(
                    place.kind(),
                    place.id(),
                    place.day(),
                    parts(row.getString(1)),
                    parts(row.getString(2)),
                    place.report(),
                    place.publisher(),
                    place.reports()),
            expression,
            place.key())
        .orElseThrow();
  }

  private static List<SearchResult.Part> parts(String marked) {
    List<SearchResult.Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean found = false;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != BEGIN && c != END) {
        text.append(c);
        continue;
      }
      if (text.length() > 0) {
        parts.add(new SearchResult.Part(text.toString(), found));
        text.setLength(0);
      }
      found = c == BEGIN;
    }
    if (text.length() > 0) {
      parts.add(new SearchResult.Part(text.toString(), found));
    }
    return parts;
  }
}
