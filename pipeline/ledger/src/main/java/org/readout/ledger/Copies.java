package org.readout.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which reports carry one text, word for word or nearly so: a story that many papers took over.
 *
 * <p>Looked up by bands of the fingerprints, so that a posting compares a report with the few that
 * may be like it, not with all.
 */
final class Copies {
  /** What papers leave off and put before a story keeps at least so much of it. */
  private static final double ALIKE = 0.5;

  private final Database database;

  Copies(Database database) {
    this.database = database;
  }

  /** Takes note of a report's text, which may have changed. */
  void write(long report, String text) throws SQLException {
    Optional<String> written = Fingerprint.of(text).map(Fingerprint::written);
    Optional<String> before =
        database.one("SELECT words FROM fingerprint WHERE report = ?", r -> r.getString(1), report);
    if (written.equals(before)) {
      return;
    }
    if (before.isPresent()) {
      forget(report);
    }
    if (written.isPresent()) {
      Fingerprint fingerprint = Fingerprint.read(written.get());
      database.update("INSERT INTO fingerprint VALUES (?, ?)", report, written.get());
      for (long band : fingerprint.bands()) {
        database.update("INSERT OR IGNORE INTO fingerprint_band VALUES (?, ?)", band, report);
      }
      join(report, fingerprint);
    }
  }

  private void forget(long report) throws SQLException {
    List<Long> others =
        database.all(
            "SELECT o.key FROM report r JOIN report o ON o.copies = r.copies AND o.key <> r.key"
                + " WHERE r.key = ?",
            r -> r.getLong(1),
            report);
    for (long band : fingerprint(report).bands()) {
      database.update("DELETE FROM fingerprint_band WHERE band = ? AND report = ?", band, report);
    }
    database.update("DELETE FROM fingerprint WHERE report = ?", report);
    database.update("UPDATE report SET copies = NULL WHERE key = ?", report);
    for (long other : others) {
      database.update("UPDATE report SET copies = NULL WHERE key = ?", other);
    }
    for (long other : others) {
      join(other, fingerprint(other));
    }
  }

  private Fingerprint fingerprint(long report) throws SQLException {
    return database
        .one(
            "SELECT words FROM fingerprint WHERE report = ?",
            r -> Fingerprint.read(r.getString(1)),
            report)
        .orElseThrow();
  }

  /** Puts a report together with all that are like it, and these with one another. */
  private void join(long report, Fingerprint fingerprint) throws SQLException {
    TreeSet<Long> groups = new TreeSet<>();
    TreeSet<Long> near = new TreeSet<>();
    for (long band : fingerprint.bands()) {
      near.addAll(
          database.all(
              "SELECT report FROM fingerprint_band WHERE band = ? AND report <> ?",
              r -> r.getLong(1),
              band,
              report));
    }
    for (long other : near) {
      long group =
          database
              .one("SELECT copies FROM report WHERE key = ?", r -> r.getLong(1), other)
              .filter(g -> g != 0)
              .orElse(other);
      if (!groups.contains(group) && fingerprint.likeness(fingerprint(other)) >= ALIKE) {
        groups.add(group);
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    groups.add(report);
    long one = groups.first();
    for (long group : groups) {
      database.update(
          "UPDATE report SET copies = ? WHERE copies = ? OR key = ?", one, group, group);
    }
  }
}
