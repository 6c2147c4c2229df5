package org.readout.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.When;

/**
 * What became of plans: a plan to meet or to talk is met by the first contact of its parties that
 * was held when it was due.
 *
 * <p>Plans to do other things are open until their day has passed: no fact says yet that they were
 * done.
 */
final class FollowUps {
  /** A plan that names no last day is looked for so long after it was told of, or could begin. */
  private static final int DAYS = 92;

  private static final Pattern CONTACT =
      Pattern.compile(
          "\\b(?:meet|meeting|talks?|negotiat\\w*|calls?|speak|visit|summit|consultations?|conversation"
              + "|round|dialogue)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Database database;

  FollowUps(Database database) {
    this.database = database;
  }

  /**
   * What became of one.
   *
   * @param metBy the contact that met it
   */
  record Outcome(FollowUpRecord.State state, Optional<String> metBy) {}

  Outcome of(String record, String what, List<CountryCode> parties, When when) throws SQLException {
    Optional<String> met = metBy(record, what, parties, when);
    if (met.isPresent()) {
      return new Outcome(FollowUpRecord.State.MET, met);
    }
    boolean passed =
        lastDay(when).isPresent()
            && latestReport().filter(d -> d.isAfter(lastDay(when).get())).isPresent();
    return new Outcome(
        passed ? FollowUpRecord.State.PASSED : FollowUpRecord.State.OPEN, Optional.empty());
  }

  private Optional<String> metBy(String record, String what, List<CountryCode> parties, When when)
      throws SQLException {
    Optional<LocalDate> told = day("SELECT min(r.published_day)" + TELLERS, record);
    // On the day on which it is told of, a contact is what the plan was made at.
    Optional<LocalDate> first = when.from().or(() -> told.map(d -> d.plusDays(1)));
    if (parties.size() < 2 || first.isEmpty() || !CONTACT.matcher(what).find()) {
      return Optional.empty();
    }
    Condition where =
        new Condition(
            " WHERE x.kind = 'contact' AND x.status IN ('OCCURRED', 'ONGOING') AND x.day >= ?",
            first.get().toString());
    where.and("x.day <= ?", lastDay(when).orElse(first.get().plusDays(DAYS)).toString());
    for (CountryCode party : parties) {
      where.and(
          "EXISTS (SELECT 1 FROM record_party p WHERE p.record = x.id AND p.country = ?)",
          party.value());
    }
    return database.one(
        "SELECT x.id FROM record x" + where.sql() + " ORDER BY x.day, x.id LIMIT 1",
        r -> r.getString(1),
        where.arguments().toArray());
  }

  private static final String TELLERS =
      " FROM fact f JOIN report r ON r.key = f.report WHERE f.record = ?";

  private static Optional<LocalDate> lastDay(When when) {
    return when.precision() == Precision.SINCE ? Optional.empty() : when.to();
  }

  /** The ledger knows no other today than the day of its latest report. */
  private Optional<LocalDate> latestReport() throws SQLException {
    return day("SELECT max(published_day) FROM report WHERE published_day IS NOT NULL");
  }

  private Optional<LocalDate> day(String sql, Object... arguments) throws SQLException {
    return database.one(sql, row -> Columns.day(row, 1), arguments).flatMap(d -> d);
  }
}
