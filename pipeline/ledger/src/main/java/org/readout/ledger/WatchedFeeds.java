package org.readout.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the feeds that are watched, so that a later run goes on where one stopped. */
public final class WatchedFeeds {
  private final Database database;
  private final Object lock;

  WatchedFeeds(Database database, Object lock) {
    this.database = database;
    this.lock = lock;
  }

  /**
   * A feed and its last look.
   *
   * @param title what it calls itself; "" if nothing
   * @param etag to ask by next time
   * @param lastModified to ask by next time
   * @param looked when it was looked at last
   * @param trouble why it could not be read then; "" where it could
   */
  public record Look(
      String address,
      String title,
      Optional<String> etag,
      Optional<String> lastModified,
      Instant looked,
      String trouble) {}

  /** All feeds ever looked at, by address. */
  public List<Look> all() {
    return asking(
        () ->
            database.all(
                "SELECT address, title, etag, last_modified, looked, trouble FROM feed ORDER BY"
                    + " address",
                r ->
                    new Look(
                        r.getString(1),
                        r.getString(2),
                        Columns.text(r, 3),
                        Columns.text(r, 4),
                        Instant.parse(r.getString(5)),
                        r.getString(6))));
  }

  public Optional<Look> last(String address) {
    return all().stream().filter(l -> l.address().equals(address)).findFirst();
  }

  /** Notes a look at a feed. */
  public void looked(Look look) {
    asking(
        () -> {
          database.update(
              "INSERT INTO feed VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET title ="
                  + " excluded.title, etag = excluded.etag, last_modified ="
                  + " excluded.last_modified, looked = excluded.looked, trouble ="
                  + " excluded.trouble",
              look.address(),
              look.title(),
              look.etag(),
              look.lastModified(),
              look.looked(),
              look.trouble());
          return true;
        });
  }

  /** How often an entry of a feed was tried without a report coming of it; -1 once one came. */
  public int tries(String feed, String entry) {
    return asking(
            () ->
                database.one(
                    "SELECT CASE trouble WHEN '' THEN -1 ELSE tries END FROM feed_entry WHERE feed ="
                        + " ? AND id = ?",
                    r -> r.getInt(1),
                    feed,
                    entry))
        .orElse(0);
  }

  /** Notes that a report came of an entry, or why none did. */
  public void tried(String feed, String entry, Instant when, String trouble) {
    asking(
        () -> {
          database.update(
              "INSERT INTO feed_entry VALUES (?, ?, ?, 1, ?) ON CONFLICT (feed, id) DO UPDATE SET"
                  + " done = excluded.done, tries = tries + 1, trouble = excluded.trouble",
              feed,
              entry,
              when,
              trouble);
          return true;
        });
  }

  private <T> T asking(Database.Work<T> work) {
    synchronized (lock) {
      try {
        return work.run();
      } catch (SQLException e) {
        throw database.trouble(e);
      }
    }
  }
}
