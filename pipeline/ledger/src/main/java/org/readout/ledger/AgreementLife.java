package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Agreement;

/** What is asserted of an agreement, step by step. */
final class AgreementLife {
  private final Database database;

  AgreementLife(Database database) {
    this.database = database;
  }

  /** The steps of a record, by day; of one day in the order of the states. */
  List<AgreementRecord.Step> steps(String record) throws SQLException {
    return database
        .all(
            "SELECT u.state, u.asserted_by, coalesce(u.date_from, u.date_to, r.published_day), r.id"
                + " FROM fact f JOIN agreement_update u ON u.fact = f.key JOIN report r ON r.key ="
                + " f.report WHERE f.record = ? ORDER BY coalesce(u.date_from, u.date_to,"
                + " r.published_day, '9999'), r.id, f.id, u.position",
            Row::read,
            record)
        .stream()
        .map(this::step)
        .toList();
  }

  private record Row(String state, String assertedBy, String day, String report) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getString(1), row.getString(2), Columns.text(row, 3).orElse(""), row.getString(4));
    }
  }

  private AgreementRecord.Step step(Row row) {
    List<Party> who = new ArrayList<>();
    for (String id : row.assertedBy().lines().toList()) {
      try {
        who.addAll(
            database.all("SELECT id, name, country FROM actor WHERE id = ?", Answers::party, id));
      } catch (SQLException e) {
        throw database.trouble(e);
      }
    }
    return new AgreementRecord.Step(
        Agreement.State.valueOf(row.state()),
        who,
        row.day().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.day())),
        row.report());
  }

  /** The furthest that anybody asserts, from 0 to 3. */
  static int implementation(List<AgreementRecord.Step> steps) {
    int furthest = 0;
    for (AgreementRecord.Step step : steps) {
      int level =
          switch (step.state()) {
            case IMPLEMENTED -> 3;
            case IMPLEMENTING -> 1;
            case PROPOSED, REACHED, SIGNED, RATIFIED, IN_FORCE, VIOLATED, SUSPENDED, WITHDRAWN -> 0;
          };
      furthest = Math.max(furthest, level);
    }
    return furthest;
  }
}
