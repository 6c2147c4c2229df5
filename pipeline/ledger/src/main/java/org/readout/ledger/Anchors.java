package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places in reports on which amendments rest.
 *
 * <p>A record's id may change with every report, and a fact's with every reader; the words that a
 * fact was read in stay. A fact is found again by its report, its kind and these words; where two
 * facts share them, by its parties.
 */
final class Anchors {
  /**
   * @param parted whether a split parts it from the rest
   * @param who the fact's parties
   */
  record Anchor(
      boolean parted,
      String report,
      String kind,
      String fact,
      String who,
      int start,
      int end,
      String exact) {}

  private static final String WHO =
      "(SELECT group_concat(coalesce(p.actor, p.country), ' ') FROM (SELECT actor, country FROM"
          + " fact_party WHERE fact = f.key ORDER BY role, position) p)";

  private final Database database;

  Anchors(Database database) {
    this.database = database;
  }

  /** Where the facts of these rows were read. */
  List<Anchor> of(Set<Long> facts, Set<String> partedReports) throws SQLException {
    List<Anchor> found = new ArrayList<>();
    for (long fact : facts) {
      found.add(
          database
              .one(
                  "SELECT r.id, f.kind, f.id, coalesce("
                      + WHO
                      + ", ''), coalesce(e.start, 0), coalesce(e.end, 0), coalesce(e.exact, '')"
                      + " FROM fact f JOIN report r ON r.key = f.report LEFT JOIN evidence e ON"
                      + " e.fact = f.key AND e.position = 0 WHERE f.key = ?",
                  row -> anchor(partedReports.contains(row.getString(1)), row, 1),
                  fact)
              .orElseThrow());
    }
    found.sort(Comparator.comparing(Anchor::report).thenComparing(Anchor::fact));
    return found;
  }

  static Anchor anchor(boolean parted, ResultSet row, int from) throws SQLException {
    return new Anchor(
        parted,
        row.getString(from),
        row.getString(from + 1),
        row.getString(from + 2),
        row.getString(from + 3),
        row.getInt(from + 4),
        row.getInt(from + 5),
        row.getString(from + 6));
  }

  void write(int amendment, List<Anchor> anchors) throws SQLException {
    int position = 0;
    for (Anchor a : anchors) {
      database.update(
          "INSERT INTO amendment_anchor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          amendment,
          position++,
          a.parted() ? 1 : 0,
          a.report(),
          a.kind(),
          a.fact(),
          a.who(),
          a.start(),
          a.end(),
          a.exact());
    }
  }

  /** The rows of the facts that an amendment rests on, as they are read now. */
  Set<Long> facts(int amendment, boolean parted) throws SQLException {
    Set<Long> found = new TreeSet<>();
    for (Anchor anchor :
        database.all(
            "SELECT parted, report, kind, fact, who, start, end, exact FROM amendment_anchor WHERE"
                + " amendment = ? AND parted = ? ORDER BY position",
            row -> anchor(row.getInt(1) == 1, row, 2),
            amendment,
            parted ? 1 : 0)) {
      fact(anchor).ifPresent(found::add);
    }
    return found;
  }

  /** A fact that may be the one, and what speaks for it. */
  private record Possible(long key, String id, boolean sameWords, boolean sameWho, int overlap) {}

  private Optional<Long> fact(Anchor anchor) throws SQLException {
    return database
        .all(
            "SELECT f.key, f.id, e.start, e.end, e.exact, coalesce("
                + WHO
                + ", '') FROM report r JOIN fact f ON f.report = r.key JOIN evidence e ON e.fact ="
                + " f.key WHERE r.id = ? AND f.kind = ?",
            row ->
                new Possible(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(5).equals(anchor.exact()),
                    row.getString(6).equals(anchor.who()),
                    Math.min(row.getInt(4), anchor.end())
                        - Math.max(row.getInt(3), anchor.start())),
            anchor.report(),
            anchor.kind())
        .stream()
        .filter(p -> p.sameWords() || p.overlap() > 0)
        .max(
            Comparator.comparing(Possible::sameWords)
                .thenComparing(Possible::sameWho)
                .thenComparingInt(Possible::overlap)
                .thenComparing(p -> p.id().equals(anchor.fact()))
                .thenComparing(Possible::id, Comparator.reverseOrder()))
        .map(Possible::key);
  }
}
