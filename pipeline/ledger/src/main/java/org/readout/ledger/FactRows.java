package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** Writes a reading's facts as rows, and reads them back as matching sees them. */
final class FactRows {
  private final Database database;
  private final Matching matching;

  FactRows(Database database, Matching matching) {
    this.database = database;
    this.matching = matching;
  }

  /**
   * What was written.
   *
   * @param came the facts that can match others
   * @param alone the rows of those that cannot
   */
  record Written(List<Change> came, List<Long> alone) {}

  Written write(long report, Reading reading, Voice source) throws SQLException {
    for (Actor actor : reading.actors()) {
      // The least of the names given, so that the order of posting does not matter.
      database.update(
          "INSERT INTO actor (id, name, kind, country) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO"
              + " UPDATE SET name = min(name, excluded.name), country = min(coalesce(country,"
              + " excluded.country), coalesce(excluded.country, country))",
          actor.id(),
          actor.name(),
          actor.kind().name(),
          actor.country());
    }
    Candidates candidates = new Candidates(reading, source);
    Bases bases = new Bases(reading, source);
    Written written = new Written(new ArrayList<>(), new ArrayList<>());
    for (Fact fact : reading.facts().toList()) {
      Candidate candidate = candidates.of(fact);
      boolean matches = !candidate.kind().equals("statement");
      String block = matches ? matching.block(candidate) : "statement";
      Optional<Window> window = matches ? matching.window(candidate) : Optional.empty();
      long key = write(report, fact, candidate, block, window);
      Optional<String> basis = bases.of(fact);
      if (basis.isPresent()) {
        database.update("UPDATE fact SET basis = ? WHERE key = ?", basis, key);
      }
      if (window.isPresent()) {
        written.came().add(new Change(candidate.kind(), block, window.get(), key));
      } else if (matches) {
        written.alone().add(key);
      }
    }
    return written;
  }

  private long write(long report, Fact fact, Candidate c, String block, Optional<Window> window)
      throws SQLException {
    Optional<Place> place = placeOf(fact);
    database.update(
        "INSERT INTO fact (report, id, kind, block, first_day, last_day, status, date_from,"
            + " date_to, precision, date_text, assumed, place, place_country, latitude, longitude)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        report,
        c.fact(),
        c.kind(),
        block,
        window.map(Window::first),
        window.map(Window::last),
        c.status().name(),
        c.date().from(),
        c.date().to(),
        c.date().precision().name(),
        c.date().text(),
        c.date().assumed() ? 1 : 0,
        c.place(),
        c.placeCountry(),
        place.flatMap(Place::coordinates).map(Place.Coordinates::latitude),
        place.flatMap(Place::coordinates).map(Place.Coordinates::longitude));
    long key = database.lastKey();
    writeKind(key, fact, c);
    actors(key, "party", c.parties());
    actors(key, "recipient", c.recipients());
    actors(key, "asserter", c.asserters());
    countries(key, "country", c.countries());
    countries(key, "recipient-country", c.recipientCountries());
    int position = 0;
    for (Evidence e : fact.evidence()) {
      database.update(
          "INSERT INTO evidence VALUES (?, ?, ?, ?, ?)",
          key,
          position++,
          e.span().start(),
          e.span().end(),
          e.exact());
    }
    return key;
  }

  private static Optional<Place> placeOf(Fact fact) {
    if (fact instanceof Contact c) {
      return c.place();
    }
    if (fact instanceof Event e) {
      return e.place();
    }
    return fact instanceof Agreement a ? a.place() : Optional.empty();
  }

  private void writeKind(long key, Fact fact, Candidate candidate) throws SQLException {
    if (fact instanceof Contact c) {
      database.update(
          "INSERT INTO contact_fact VALUES (?, ?, ?, ?, ?)",
          key,
          c.channel().name(),
          c.initiator(),
          c.duration(),
          String.join("\n", c.topics()));
    } else if (fact instanceof Event e) {
      database.update(
          "INSERT INTO event_fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          key,
          e.type().name(),
          e.mode(),
          String.join("\n", e.contexts()),
          e.cameo(),
          e.plover(),
          e.goldstein(),
          e.contact());
    } else if (fact instanceof Statement s) {
      database.update(
          "INSERT INTO statement_fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          key,
          s.form().name(),
          s.cue(),
          s.contact(),
          s.source().map(Evidence::exact),
          s.content().exact(),
          s.content().span().start(),
          s.content().span().end(),
          s.stance().map(t -> t.kind().name()),
          s.stance().flatMap(t -> t.toward()),
          s.stance().flatMap(t -> t.basis()),
          candidate.published().map(Object::toString).orElse("9999-12-31"));
    } else if (fact instanceof Agreement a) {
      write(key, a);
    } else if (fact instanceof FollowUp f) {
      database.update("INSERT INTO follow_up_fact VALUES (?, ?)", key, f.what());
    } else if (fact instanceof CountClaim n) {
      database.update(
          "INSERT INTO count_claim_fact (fact, ordinal, since, channel, contact) VALUES (?, ?, ?,"
              + " ?, ?)",
          key,
          n.ordinal(),
          n.since().from(),
          n.channel().map(Enum::name),
          n.contact());
    }
  }

  private void write(long key, Agreement a) throws SQLException {
    database.update(
        "INSERT INTO agreement_fact VALUES (?, ?, ?, ?)",
        key,
        a.subject(),
        Candidates.state(a).name(),
        a.contact());
    int position = 0;
    for (Agreement.Update update : a.updates()) {
      database.update(
          "INSERT INTO agreement_update VALUES (?, ?, ?, ?, ?, ?)",
          key,
          position++,
          update.status().name(),
          update.assertedBy().stream().map(ActorId::value).collect(Collectors.joining("\n")),
          update.date().from(),
          update.date().to());
    }
  }

  private void actors(long key, String role, List<ActorId> ids) throws SQLException {
    for (int i = 0; i < ids.size(); i++) {
      database.update(
          "INSERT INTO fact_party (fact, role, position, actor) VALUES (?, ?, ?, ?)",
          key,
          role,
          i,
          ids.get(i));
    }
  }

  private void countries(long key, String role, List<CountryCode> codes) throws SQLException {
    for (int i = 0; i < codes.size(); i++) {
      database.update(
          "INSERT INTO fact_party (fact, role, position, country) VALUES (?, ?, ?, ?)",
          key,
          role,
          i,
          codes.get(i));
    }
  }

  private static final String CANDIDATE =
      "SELECT f.key, r.id, r.published_day, r.origin, r.side, f.id, f.kind, f.status, f.date_from,"
          + " f.date_to, f.precision, f.date_text, f.assumed, f.place, f.place_country,"
          + " coalesce(c.channel, e.type, a.state, n.channel, 'ANY'), coalesce(e.cameo, n.ordinal),"
          + " coalesce(e.mode, n.since), coalesce(a.subject, u.what, (SELECT exact FROM evidence v"
          + " WHERE v.fact = f.key AND v.position = 0)) FROM fact f JOIN report r ON r.key ="
          + " f.report LEFT JOIN contact_fact c ON c.fact = f.key LEFT JOIN event_fact e ON e.fact"
          + " = f.key LEFT JOIN agreement_fact a ON a.fact = f.key LEFT JOIN follow_up_fact u ON"
          + " u.fact = f.key LEFT JOIN count_claim_fact n ON n.fact = f.key WHERE ";

  /** A fact that matching looks at. */
  Candidate candidate(long key) throws SQLException {
    return database.one(CANDIDATE + "f.key = ?", this::read, key).orElseThrow();
  }

  private static final String SLOT =
      "SELECT key, report, first_day, last_day, record FROM fact WHERE ";

  /** The facts of a block on these days. */
  List<Slot> slots(String block, Window days) throws SQLException {
    return database.all(
        SLOT + "block = ? AND first_day BETWEEN ? AND ? AND last_day >= ?",
        FactRows::slot,
        block,
        days.first().minusDays(Matching.LONGEST_WINDOW),
        days.last(),
        days.first());
  }

  /** The facts of one report in a block. */
  List<Slot> siblings(long report, String block) throws SQLException {
    return database.all(
        SLOT + "report = ? AND block = ? AND first_day IS NOT NULL", FactRows::slot, report, block);
  }

  /** A report's facts that can match others, as they are when they go. */
  List<Change> changes(long report) throws SQLException {
    return database.all(
        "SELECT kind, block, first_day, last_day, key FROM fact WHERE report = ? AND first_day IS"
            + " NOT NULL",
        row ->
            new Change(
                row.getString(1),
                row.getString(2),
                new Window(Columns.day(row, 3).orElseThrow(), Columns.day(row, 4).orElseThrow()),
                -row.getLong(5)),
        report);
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        row.getLong(1),
        row.getLong(2),
        new Window(Columns.day(row, 3).orElseThrow(), Columns.day(row, 4).orElseThrow()),
        Columns.text(row, 5));
  }

  private Candidate read(ResultSet row) throws SQLException {
    long key = row.getLong(1);
    return new Candidate(
        key,
        new Source(
            row.getString(2),
            Columns.day(row, 3),
            row.getString(4),
            row.getString(5).equals("OFFICIAL")),
        row.getString(6),
        row.getString(7),
        row.getString(16),
        Columns.text(row, 17),
        Columns.text(row, 18),
        Status.valueOf(row.getString(8)),
        sides(key),
        new When(
            Columns.day(row, 9),
            Columns.day(row, 10),
            Precision.valueOf(row.getString(11)),
            Columns.text(row, 12),
            row.getInt(13) == 1),
        Columns.text(row, 14),
        Columns.country(row, 15),
        Columns.text(row, 19));
  }

  private Sides sides(long key) throws SQLException {
    Sides sides =
        new Sides(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    database.each(
        "SELECT role, actor, country FROM fact_party WHERE fact = ? ORDER BY role, position",
        row -> {
          switch (row.getString(1)) {
            case "party" -> sides.parties().add(new ActorId(row.getString(2)));
            case "recipient" -> sides.recipients().add(new ActorId(row.getString(2)));
            case "asserter" -> sides.asserters().add(new ActorId(row.getString(2)));
            case "country" -> sides.countries().add(new CountryCode(row.getString(3)));
            case "recipient-country" ->
                sides.recipientCountries().add(new CountryCode(row.getString(3)));
            default -> throw new SQLException("no such role: " + row.getString(1));
          }
        },
        key);
    return sides;
  }

  /** The way a kind or a code is written outside: {@code in-force}. */
  static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
