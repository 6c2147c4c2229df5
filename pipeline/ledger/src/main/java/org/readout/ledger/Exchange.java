package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.readout.vocabulary.EventType;

/**
 * An event between two countries with its weight.
 *
 * @param event the record's id
 * @param day its first day
 * @param plover PLOVER's intensity, -10 to 10: the mean over the reports that tell of it
 * @param goldstein the Goldstein score, -10 to 8.3: likewise
 */
public record Exchange(
    String event, LocalDate day, EventType type, double plover, double goldstein) {
  /** One acts on the other, or both act together. */
  static final String SQL =
      "SELECT x.id, x.day, x.type, avg(e.plover), avg(e.goldstein) FROM record x JOIN fact f ON"
          + " f.record = x.id JOIN event_fact e ON e.fact = f.key WHERE x.kind = 'event' AND x.day <"
          + " '9999' AND x.status IN ('OCCURRED', 'ONGOING', 'HISTORICAL') AND x.id IN (SELECT"
          + " a.record FROM record_party a JOIN record_party b ON b.record = a.record WHERE a.role ="
          + " 'country' AND b.role = 'recipient-country' AND (a.country = ? AND b.country = ? OR"
          + " a.country = ? AND b.country = ?) UNION SELECT a.record FROM record_party a JOIN"
          + " record_party b ON b.record = a.record WHERE a.role = 'country' AND b.role = 'country'"
          + " AND a.country = ? AND b.country = ?) GROUP BY x.id ORDER BY x.day, x.id";

  static Exchange of(ResultSet row) throws SQLException {
    return new Exchange(
        row.getString(1),
        LocalDate.parse(row.getString(2)),
        EventType.valueOf(row.getString(3)),
        row.getDouble(4),
        row.getDouble(5));
  }
}
