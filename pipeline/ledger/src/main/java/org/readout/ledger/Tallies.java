package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.readout.vocabulary.ActorId;

/** Counts over whole lists: how many, of what sort, between whom, from whom. */
public final class Tallies {
  /** Beyond this a list is only said to be longer. */
  public static final int COUNTED = 100_000;

  private final Database database;
  private final Answers answers;
  private final Conditions conditions;

  /** How a selection is written as SQL. */
  interface Conditions {
    Condition of(String kind, Selection wanted);
  }

  Tallies(Database database, Answers answers, Conditions conditions) {
    this.database = database;
    this.answers = answers;
    this.conditions = conditions;
  }

  /**
   * How many records of a kind fit; {@link #COUNTED} + 1 for more than that.
   *
   * @param kind contact, event, agreement, follow-up or count-claim
   */
  public long records(String kind, Selection wanted) {
    return count("record x", conditions.of(kind, wanted));
  }

  public long statements(Selection wanted) {
    Condition where = answers.statementsMatching(wanted.query());
    wanted.side().ifPresent(s -> where.and("r.side = ?", s.name()));
    return count(
        "statement_fact s JOIN fact f ON f.key = s.fact JOIN report r ON r.key = f.report", where);
  }

  public long reports(Selection wanted) {
    Condition where = answers.reportsMatching(wanted.query());
    wanted.side().ifPresent(s -> where.and("r.side = ?", s.name()));
    return count("report r", where);
  }

  private long count(String table, Condition where) {
    return asked(
        () ->
            database
                .one(
                    "SELECT count(*) FROM (SELECT 1 FROM " + table + where.sql() + " LIMIT ?)",
                    r -> r.getLong(1),
                    where.arguments((Object) (COUNTED + 1)))
                .orElse(0L));
  }

  /** How many are of each type (channel, event type, state), most first. */
  public List<Tally<String>> types(String kind, Selection wanted) {
    Condition where = conditions.of(kind, wanted);
    return asked(
        () ->
            database.all(
                "SELECT x.type, count(*) FROM record x"
                    + where.sql()
                    + " GROUP BY 1 ORDER BY 2 DESC, 1",
                Tallies::text,
                where.arguments().toArray()));
  }

  /** Who takes part in the most records of a kind. */
  public List<Tally<Party>> parties(String kind, String actorKind, Selection wanted, int limit) {
    Condition where = conditions.of(kind, wanted);
    where.and("p.actor >= ? AND p.actor < ?", actorKind + "/", actorKind + "0");
    return asked(
        () ->
            database.all(
                "SELECT p.actor, a.name, a.country, count(DISTINCT x.id) FROM record x JOIN"
                    + " record_party p ON p.record = x.id AND p.role IN ('party', 'recipient') LEFT"
                    + " JOIN actor a ON a.id = p.actor"
                    + where.sql()
                    + " GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT ?",
                row -> new Tally<>(Answers.party(row), row.getLong(4)),
                where.arguments((Object) limit)));
  }

  /** Which countries take part in the most records of a kind, as codes. */
  public List<Tally<String>> countries(String kind, Selection wanted, int limit) {
    Condition where = conditions.of(kind, wanted);
    return asked(
        () ->
            database.all(
                "SELECT p.country, count(DISTINCT x.id) FROM record x JOIN record_party p ON"
                    + " p.record = x.id AND p.country IS NOT NULL"
                    + where.sql()
                    + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
                Tallies::text,
                where.arguments((Object) limit)));
  }

  /** People who were in contact with each other, most often first. */
  public List<Couple> couples(Selection wanted, int limit) {
    Condition where = conditions.of("contact", wanted);
    return asked(
        () ->
            database.all(
                "SELECT p.actor, a.name, a.country, q.actor, b.name, b.country, count(*) FROM"
                    + " record x JOIN record_party p ON p.record = x.id AND p.role = 'party' AND"
                    + " p.actor >= 'person/' AND p.actor < 'person0' JOIN record_party q ON"
                    + " q.record = x.id AND q.role = 'party' AND q.actor > p.actor AND q.actor <"
                    + " 'person0' LEFT JOIN actor a ON a.id = p.actor LEFT JOIN actor b ON b.id ="
                    + " q.actor"
                    + where.sql()
                    + " GROUP BY 1, 4 ORDER BY 7 DESC, 1, 4 LIMIT ?",
                row ->
                    new Couple(
                        Answers.party(row),
                        new Party(
                            new ActorId(row.getString(4)),
                            Columns.text(row, 5).orElse(row.getString(4)),
                            Columns.country(row, 6)),
                        row.getLong(7)),
                where.arguments((Object) limit)));
  }

  /** Where records of a kind were, as far as their places are known; most first. */
  public List<Spot> spots(String kind, Selection wanted, int limit) {
    Condition where = conditions.of(kind, wanted);
    where.and("f.latitude IS NOT NULL");
    return asked(
        () ->
            database.all(
                "SELECT f.place, f.latitude, f.longitude, count(DISTINCT x.id) FROM record x JOIN"
                    + " fact f ON f.record = x.id"
                    + where.sql()
                    + " GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1 LIMIT ?",
                row ->
                    new Spot(row.getString(1), row.getDouble(2), row.getDouble(3), row.getLong(4)),
                where.arguments((Object) limit)));
  }

  /** Reports of these days by who speaks in them, most first. */
  public List<Tally<String>> sources(LocalDate from, LocalDate to, int limit) {
    return asked(
        () ->
            database.all(
                "SELECT coalesce(r.agency, r.publisher, '-'), count(*) FROM report r WHERE"
                    + " r.published_day >= ? AND r.published_day <= ? GROUP BY 1 ORDER BY 2 DESC, 1"
                    + " LIMIT ?",
                Tallies::text,
                from,
                to,
                limit));
  }

  /** Days with records of a kind and how many, in order. */
  public List<Tally<LocalDate>> days(String kind, Selection wanted) {
    Condition where = conditions.of(kind, wanted);
    where.and("x.day < '9999'");
    return asked(
        () ->
            database.all(
                "SELECT x.day, count(*) FROM record x" + where.sql() + " GROUP BY 1 ORDER BY 1",
                row -> new Tally<>(LocalDate.parse(row.getString(1)), row.getLong(2)),
                where.arguments().toArray()));
  }

  /** First and last day of the reports in the ledger. */
  public List<LocalDate> span() {
    List<LocalDate> span = new ArrayList<>();
    asked(
            () ->
                database.all(
                    "SELECT min(published_day) FROM report UNION ALL SELECT max(published_day) FROM"
                        + " report",
                    r -> Columns.day(r, 1)))
        .forEach(d -> d.ifPresent(span::add));
    return List.copyOf(span);
  }

  private static Tally<String> text(ResultSet row) throws SQLException {
    return new Tally<>(row.getString(1), row.getLong(2));
  }

  private <T> T asked(Database.Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }
}
