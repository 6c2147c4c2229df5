package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Stance;

/**
 * Where somebody leafs through a ledger: lists in parts, newest first, with what has no day behind
 * the rest; single records; and the reports beneath them.
 *
 * <p>It has a connection of its own, sees what is posted meanwhile, and is for one thread at a
 * time.
 */
public final class Desk implements AutoCloseable {
  private static final String UNDATED = "9999-12-31";

  private final Database database;
  private final Answers answers;
  private final ReadingDocuments documents;

  Desk(Database database, ReadingDocuments documents) {
    this.database = database;
    this.answers = new Answers(database);
    this.documents = documents;
  }

  /**
   * A part of the contacts; the other lists go likewise.
   *
   * @param after the {@link Slice#next} of the part before; empty for the first
   * @param size how many at most, from 1
   * @throws IllegalArgumentException if {@code after} is nothing that a slice handed out
   */
  public Slice<ContactRecord> contacts(Selection wanted, Optional<String> after, int size) {
    return records("contact", wanted, after, size, answers::contact, ContactRecord::id);
  }

  public Slice<EventRecord> events(Selection wanted, Optional<String> after, int size) {
    return records("event", wanted, after, size, answers::event, EventRecord::id);
  }

  public Slice<AgreementRecord> agreements(Selection wanted, Optional<String> after, int size) {
    return records("agreement", wanted, after, size, answers::agreement, AgreementRecord::id);
  }

  public Slice<FollowUpRecord> followUps(Selection wanted, Optional<String> after, int size) {
    return records("follow-up", wanted, after, size, answers::followUp, FollowUpRecord::id);
  }

  public Slice<ClaimCheck> claims(Selection wanted, Optional<String> after, int size) {
    return records("count-claim", wanted, after, size, answers::claim, ClaimCheck::id);
  }

  private interface Id<T> {
    String of(T record);
  }

  private record Row<T>(String day, T record) {}

  private <T> Slice<T> records(
      String kind,
      Selection wanted,
      Optional<String> after,
      int size,
      Database.RowReader<T> reader,
      Id<T> id) {
    Condition where = where(kind, wanted);
    Optional<Place> place = after.map(Place::parse);
    try {
      List<Row<T>> rows = new ArrayList<>();
      if (place.filter(p -> p.day().equals(UNDATED)).isEmpty()) {
        rows.addAll(rows(where, "x.day < '" + UNDATED + "'", place, size + 1, reader));
      }
      if (rows.size() <= size) {
        Optional<Place> undated = place.filter(p -> p.day().equals(UNDATED));
        rows.addAll(
            rows(where, "x.day = '" + UNDATED + "'", undated, size + 1 - rows.size(), reader));
      }
      return slice(rows, size, id);
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private <T> List<Row<T>> rows(
      Condition where, String days, Optional<Place> after, int limit, Database.RowReader<T> reader)
      throws SQLException {
    Condition condition = where.copy();
    condition.and(days);
    after.ifPresent(p -> condition.and("(x.day, x.id) < (?, ?)", p.day(), p.id()));
    return database.all(
        Answers.RECORD.replace(" FROM record x", ", x.day AS listed FROM record x")
            + condition.sql()
            + " ORDER BY x.day DESC, x.id DESC LIMIT ?",
        row -> new Row<>(row.getString("listed"), reader.read(row)),
        condition.arguments((Object) limit));
  }

  private static <T> Slice<T> slice(List<Row<T>> rows, int size, Id<T> id) {
    List<T> records = rows.stream().limit(size).map(Row::record).toList();
    if (rows.size() <= size) {
      return new Slice<>(records, Optional.empty());
    }
    Row<T> last = rows.get(size - 1);
    return new Slice<>(records, Optional.of(new Place(last.day(), id.of(last.record())).written()));
  }

  /** How far a list was shown. */
  private record Place(String day, String id) {
    static Place parse(String written) {
      int end = written.indexOf('~');
      if (end < 0) {
        throw new IllegalArgumentException("no place in a list: " + written);
      }
      return new Place(written.substring(0, end), written.substring(end + 1));
    }

    String written() {
      return day + "~" + id;
    }
  }

  public Slice<StatementRecord> statements(Selection wanted, Optional<String> after, int size) {
    Condition where = answers.statementsMatching(wanted.query());
    wanted.side().ifPresent(s -> where.and("r.side = ?", s.name()));
    after
        .map(Place::parse)
        .ifPresent(p -> where.and("(s.day, s.fact) < (?, CAST(? AS INTEGER))", p.day(), p.id()));
    try {
      record Said(String place, StatementRecord statement) {}
      List<Said> found =
          database.all(
              Answers.STATEMENT.replace(
                      " FROM statement_fact", ", s.day AS listed FROM statement_fact")
                  + where.sql()
                  + " ORDER BY s.day DESC, s.fact DESC LIMIT ?",
              row ->
                  new Said(
                      new Place(row.getString("listed"), row.getString(1)).written(),
                      answers.statement(row)),
              where.arguments((Object) (size + 1)));
      return new Slice<>(
          found.stream().limit(size).map(Said::statement).toList(),
          found.size() > size ? Optional.of(found.get(size - 1).place()) : Optional.empty());
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  public Slice<ReportEntry> reports(Selection wanted, Optional<String> after, int size) {
    Condition where = answers.reportsMatching(wanted.query());
    wanted.side().ifPresent(s -> where.and("r.side = ?", s.name()));
    after
        .map(Place::parse)
        .ifPresent(
            p ->
                where.and(
                    "(coalesce(r.published_day, '') < ? OR coalesce(r.published_day, '') = ? AND"
                        + " r.id < ?)",
                    p.day(),
                    p.day(),
                    p.id()));
    try {
      List<Row<ReportEntry>> rows =
          database.all(
              Answers.REPORT.replace(" FROM report r", ", r.published_day AS listed FROM report r")
                  + where.sql()
                  + " ORDER BY r.published_day DESC, r.id DESC LIMIT ?",
              row ->
                  new Row<>(
                      Optional.ofNullable(row.getString("listed")).orElse(""), Answers.report(row)),
              where.arguments((Object) (size + 1)));
      return slice(rows, size, ReportEntry::id);
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private Condition where(String kind, Selection wanted) {
    Condition where = answers.matching(kind, wanted.query());
    wanted
        .side()
        .ifPresent(
            side ->
                where.and(
                    "EXISTS (SELECT 1 FROM fact g JOIN report h ON h.key = g.report WHERE g.record"
                        + " = x.id AND h.side = ?)",
                    side.name()));
    return where;
  }

  public Optional<ContactRecord> contact(String id) {
    return record("contact", id, answers::contact);
  }

  public Optional<EventRecord> event(String id) {
    return record("event", id, answers::event);
  }

  public Optional<AgreementRecord> agreement(String id) {
    return record("agreement", id, answers::agreement);
  }

  public Optional<FollowUpRecord> followUp(String id) {
    return record("follow-up", id, answers::followUp);
  }

  public Optional<ClaimCheck> claim(String id) {
    return record("count-claim", id, answers::claim);
  }

  private <T> Optional<T> record(String kind, String id, Database.RowReader<T> reader) {
    return asked(
        () -> database.one(Answers.RECORD + " WHERE x.kind = ? AND x.id = ?", reader, kind, id));
  }

  /** What was discussed at a contact, in the words of its reports, each once. */
  public List<String> topics(String contact) {
    Set<String> topics = new LinkedHashSet<>();
    asked(
            () ->
                database.all(
                    "SELECT c.topics FROM fact f JOIN contact_fact c ON c.fact = f.key WHERE"
                        + " f.record = ? ORDER BY f.key",
                    r -> r.getString(1),
                    contact))
        .forEach(lines -> lines.lines().filter(l -> !l.isBlank()).forEach(topics::add));
    return List.copyOf(topics);
  }

  /** One report with its reading. */
  public Optional<Told> report(String id) {
    return asked(
        () ->
            database.one(
                Answers.REPORT.replace(
                        " FROM report r",
                        ", r.key AS report_key, d.document AS document FROM report r")
                    + " JOIN reading d ON d.report = r.key AND d.reader = r.reader WHERE r.id ="
                    + " ?",
                row -> told(row),
                id));
  }

  /** The reports that tell of a record, in order of their days. */
  public List<Told> tellersOf(String record) {
    return asked(
        () ->
            database.all(
                Answers.REPORT.replace(
                        " FROM report r",
                        ", r.key AS report_key, d.document AS document FROM report r")
                    + " JOIN reading d ON d.report = r.key AND d.reader = r.reader WHERE r.key IN"
                    + " (SELECT report FROM fact WHERE record = ?) ORDER BY"
                    + " coalesce(r.published_day, '9999'), r.id",
                this::told,
                record));
  }

  private Told told(ResultSet row) throws SQLException {
    Map<String, String> records = new LinkedHashMap<>();
    for (List<String> pair :
        database.all(
            "SELECT id, record FROM fact WHERE report = ? AND record IS NOT NULL",
            r -> List.of(r.getString(1), r.getString(2)),
            row.getLong("report_key"))) {
      records.put(pair.get(0), pair.get(1));
    }
    return new Told(Answers.report(row), documents.read(row.getString("document")), records);
  }

  /** An actor by its id. */
  public Optional<Party> actor(ActorId id) {
    return asked(
        () ->
            database.one(
                "SELECT id, name, country FROM actor WHERE id = ?", Answers::party, id.value()));
  }

  /** What each side tells of a contact, side by side; sentences are compared by their words. */
  public Optional<Comparison> compare(String contact) {
    return answers.comparison(contact, documents, Likeness.ofWords());
  }

  /**
   * Reports, statements and records by their words, the best first.
   *
   * @throws SearchException if the words are none to look for
   */
  public SearchResult search(Search search) {
    return new Searching(database).search(search);
  }

  /** Which reports are held, by source and day, of the days given, and where some are missing. */
  public Coverage coverage(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Covering(database).coverage(from, to);
  }

  /** What was corrected in a record, in order. */
  public List<Amendment> amendments(String record) {
    return asked(
        () -> new Amendments(database, new FactRows(database, new FirstMatching())).of(record));
  }

  /** Counts over whole lists. */
  public Tallies tallies() {
    return new Tallies(database, answers, this::where);
  }

  /** What an actor did by speaking, toward whom, the latest first. */
  public List<Attitude> attitudes(ActorId speaker, int limit) {
    return asked(
        () ->
            database.all(
                "SELECT s.day, s.stance, s.toward, r.id, f.id FROM fact_party p JOIN statement_fact"
                    + " s ON s.fact = p.fact JOIN fact f ON f.key = p.fact JOIN report r ON r.key ="
                    + " f.report WHERE p.role = 'party' AND p.actor = ? AND s.toward IS NOT NULL"
                    + " AND s.stance IS NOT NULL ORDER BY s.day DESC, s.fact DESC LIMIT ?",
                r ->
                    new Attitude(
                        Columns.text(r, 1)
                            .filter(d -> d.matches("\\d{4}-.*") && !d.startsWith("9999")),
                        Stance.Kind.valueOf(r.getString(2)),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5)),
                speaker.value(),
                limit));
  }

  /** The events between two countries, in order of days, as far as they have one. */
  public List<Exchange> exchanges(CountryCode one, CountryCode other) {
    return asked(
        () -> database.all(Exchange.SQL, Exchange::of, one, other, other, one, one, other));
  }

  private <T> T asked(Database.Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
