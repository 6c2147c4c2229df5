package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** One set of questions to the ledger, on a connection of its own. */
final class Answers implements AutoCloseable {
  static final String RECORD =
      "SELECT x.id, x.type, x.code, x.mode, x.status, x.date_from, x.date_to, x.precision,"
          + " x.assumed, x.place, x.place_country, x.words FROM record x";

  private final Database database;
  private final Called called;

  Answers(Database database) {
    this.database = database;
    this.called = new Called(database);
  }

  Stream<ContactRecord> contacts(Query query) {
    return records("contact", query, this::contact);
  }

  Stream<EventRecord> events(Query query) {
    return records("event", query, this::event);
  }

  Stream<AgreementRecord> agreements(Query query) {
    return records("agreement", query, this::agreement);
  }

  Stream<FollowUpRecord> followUps(Query query) {
    return records("follow-up", query, this::followUp);
  }

  Stream<ClaimCheck> claims(Query query) {
    return records("count-claim", query, this::claim);
  }

  private <T> Stream<T> records(String kind, Query query, Database.RowReader<T> reader) {
    Condition where = matching(kind, query);
    return stream(RECORD + where.sql() + " ORDER BY x.day, x.id", where.arguments(), reader);
  }

  /** The records x of a kind that a query wants. */
  Condition matching(String kind, Query query) {
    Condition where = new Condition(" WHERE x.kind = ?", kind);
    query.channel().ifPresent(c -> where.and("x.type = ?", constant(c)));
    query.type().ifPresent(t -> where.and("x.type = ?", constant(t)));
    query
        .status()
        .ifPresent(s -> where.and("x.status = ?", constant(s.equals("held") ? "OCCURRED" : s)));
    query.from().ifPresent(d -> where.and("x.until >= ? AND x.day < '9999'", d.toString()));
    query.to().ifPresent(d -> where.and("x.day <= ?", d.toString()));
    query.actor().ifPresent(a -> called.takesPart(where, "record_party", "record", "x.id", a));
    query.with().ifPresent(a -> called.takesPart(where, "record_party", "record", "x.id", a));
    return where;
  }

  Stream<StatementRecord> statements(Query query) {
    Condition where = statementsMatching(query);
    return stream(
        STATEMENT + where.sql() + " ORDER BY s.day, r.id, s.content_start, f.id",
        where.arguments(),
        this::statement);
  }

  static final String STATEMENT =
      "SELECT f.key, f.id, s.form, s.stance, s.content, r.published, r.id FROM statement_fact s"
          + " JOIN fact f ON f.key = s.fact JOIN report r ON r.key = f.report";

  /** The statements s, facts f in reports r, that a query wants. */
  Condition statementsMatching(Query query) {
    Condition where = new Condition(" WHERE f.rejected = 0 AND f.kind = ?", "statement");
    query.from().ifPresent(d -> where.and("s.day >= ?", d.toString()));
    query.to().ifPresent(d -> where.and("s.day <= ?", d.toString()));
    query.type().ifPresent(t -> where.and("s.stance = ?", constant(t)));
    query.actor().ifPresent(a -> called.takesPart(where, "fact_party", "fact", "f.key", a));
    query.with().ifPresent(a -> called.takesPart(where, "fact_party", "fact", "f.key", a));
    return where;
  }

  StatementRecord statement(ResultSet row) throws SQLException {
    return new StatementRecord(
        StatementRecord.id(row.getString(7), row.getString(2)),
        Statement.Form.valueOf(row.getString(3)),
        said(row.getLong(1), "party"),
        said(row.getLong(1), "recipient"),
        said(row.getLong(1), "asserter"),
        Columns.text(row, 4).map(Stance.Kind::valueOf),
        row.getString(5),
        Columns.text(row, 6),
        row.getString(7));
  }

  Stream<ReportEntry> reports(Query query) {
    Condition where = reportsMatching(query);
    return stream(REPORT + where.sql() + IN_ORDER, where.arguments(), Answers::report);
  }

  Stream<KeptReport> keptReports(Query query) {
    Condition where = reportsMatching(query);
    return stream(
        REPORT.replace(
                " FROM report r",
                ", v.language, v.unread, (SELECT count(*) FROM version w WHERE w.report = r.key)"
                    + " FROM report r LEFT JOIN version v ON v.report = r.key AND v.document IS"
                    + " NULL")
            + where.sql()
            + IN_ORDER,
        where.arguments(),
        row ->
            new KeptReport(
                report(row),
                Columns.text(row, 11),
                row.getInt(12) == 1,
                Math.max(1, row.getInt(13))));
  }

  private static final String IN_ORDER = " ORDER BY coalesce(r.published_day, '9999'), r.id";

  /** The reports r that a query wants. */
  Condition reportsMatching(Query query) {
    Condition where = new Condition(" WHERE 1 = ?", 1);
    query.from().ifPresent(d -> where.and("r.published_day >= ?", d.toString()));
    query.to().ifPresent(d -> where.and("r.published_day <= ?", d.toString()));
    query.actor().ifPresent(a -> called.takesPartInReport(where, "r.key", a));
    return where;
  }

  static final String REPORT =
      "SELECT r.id, r.title, r.publisher, r.agency, r.published, r.url, r.side, r.side_country,"
          + " r.origin, r.reader FROM report r";

  static ReportEntry report(ResultSet row) throws SQLException {
    return new ReportEntry(
        row.getString(1),
        Columns.text(row, 2),
        Columns.text(row, 3),
        Columns.text(row, 4),
        Columns.text(row, 5),
        Columns.text(row, 6),
        Publisher.Side.valueOf(row.getString(7)),
        Columns.country(row, 8),
        row.getString(9),
        row.getString(10));
  }

  /** The contact with this id, or whose id alone begins so. */
  private Optional<ContactRecord> contact(String id) throws SQLException {
    List<ContactRecord> found =
        database.all(
            RECORD + " WHERE x.kind = 'contact' AND x.id >= ? AND x.id < ? ORDER BY x.id LIMIT 2",
            this::contact,
            id,
            id + "\uffff");
    return found.isEmpty() || (found.size() > 1 && !found.get(0).id().equals(id))
        ? Optional.empty()
        : Optional.of(found.get(0));
  }

  /** What every report tells of a contact, laid next to each other. */
  Optional<Comparison> comparison(String id, ReadingDocuments documents, Likeness likeness) {
    try {
      Optional<ContactRecord> found = contact(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Account> accounts = new LinkedHashMap<>();
      for (Told told : told(found.get().id())) {
        accounts.merge(
            told.report().id(),
            new Account(told.report(), read(told, documents), Set.of(told.fact())),
            Account::with);
      }
      return Optional.of(
          new Comparing(found.get(), List.copyOf(accounts.values()), likeness).comparison());
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private List<Told> told(String record) throws SQLException {
    return database.all(
        REPORT.replace(
                " FROM report r",
                ", f.id, d.document FROM fact f JOIN report r ON"
                    + " r.key = f.report JOIN reading d ON d.report = r.key AND d.reader ="
                    + " r.reader")
            + " WHERE f.record = ? ORDER BY coalesce(r.published_day, '9999'), r.id, f.id",
        row -> new Told(report(row), row.getString(11), row.getString(12)),
        record);
  }

  Optional<ContactDossier> contact(String id, ReadingDocuments documents) {
    try {
      Optional<ContactRecord> found = contact(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      List<ContactDossier.Telling> tellings = new ArrayList<>();
      for (Told told : told(found.get().id())) {
        tellings.add(telling(told, read(told, documents)));
      }
      return Optional.of(new ContactDossier(found.get(), tellings));
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  /** The reports that tell of a record, in the order of their publication. */
  List<ReportEntry> tellers(String record) throws SQLException {
    return database.all(
        REPORT
            + " WHERE r.key IN (SELECT f.report FROM fact f WHERE f.record = ?) ORDER BY"
            + " coalesce(r.published_day, '9999'), r.id",
        Answers::report,
        record);
  }

  /** A report's reading without what people rejected in it. */
  private Reading read(Told told, ReadingDocuments documents) throws SQLException {
    Set<String> rejected =
        new HashSet<>(
            database.all(
                "SELECT f.id FROM report r JOIN fact f ON f.report = r.key WHERE r.id = ? AND"
                    + " f.rejected = 1",
                row -> row.getString(1),
                told.report().id()));
    Reading whole = documents.read(told.document());
    return rejected.isEmpty() ? whole : without(rejected, whole);
  }

  private static Reading without(Set<String> rejected, Reading whole) {
    Predicate<Fact> kept = fact -> !rejected.contains(fact.id());
    return new Reading(
        whole.reader(),
        whole.report(),
        whole.actors(),
        whole.times(),
        whole.places(),
        whole.contacts().stream().filter(kept).toList(),
        whole.events().stream().filter(kept).toList(),
        whole.statements().stream().filter(kept).toList(),
        whole.agreements().stream().filter(kept).toList(),
        whole.followUps().stream().filter(kept).toList(),
        whole.countClaims().stream().filter(kept).toList(),
        whole.links(),
        whole.problems());
  }

  private record Told(ReportEntry report, String fact, String document) {}

  private static ContactDossier.Telling telling(Told told, Reading reading) {
    Contact contact =
        reading.contacts().stream()
            .filter(c -> c.id().equals(told.fact()))
            .findFirst()
            .orElseThrow(
                () ->
                    new LedgerException(
                        "The ledger's reading of "
                            + told.report().id()
                            + " lacks its fact "
                            + told.fact()
                            + "."));
    return new ContactDossier.Telling(
        told.report(),
        contact,
        reading.statements().stream()
            .filter(s -> s.contact().filter(told.fact()::equals).isPresent())
            .toList(),
        reading.actors());
  }

  ContactRecord contact(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Independence behind = behind(id);
    return new ContactRecord(
        id,
        Channel.valueOf(row.getString(2)),
        Status.valueOf(row.getString(5)),
        parties(id, "party"),
        countries(id, "country"),
        when(row),
        Columns.text(row, 10),
        Columns.country(row, 11),
        behind.reports(),
        behind.sources(),
        behind.independent());
  }

  EventRecord event(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Independence behind = behind(id);
    return new EventRecord(
        id,
        EventType.valueOf(row.getString(2)),
        Columns.text(row, 4),
        Columns.text(row, 3).orElse(""),
        Status.valueOf(row.getString(5)),
        parties(id, "party"),
        parties(id, "recipient"),
        countries(id, "country"),
        countries(id, "recipient-country"),
        when(row),
        Columns.text(row, 10),
        Columns.country(row, 11),
        behind.reports(),
        behind.sources(),
        behind.independent());
  }

  AgreementRecord agreement(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Independence behind = behind(id);
    List<AgreementRecord.Step> steps = new AgreementLife(database).steps(id);
    return new AgreementRecord(
        id,
        Agreement.State.valueOf(row.getString(2)),
        countries(id, "country"),
        Columns.text(row, 12).orElse(""),
        when(row),
        Columns.text(row, 10),
        steps,
        AgreementLife.implementation(steps),
        behind.reports(),
        behind.sources(),
        behind.independent());
  }

  FollowUpRecord followUp(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Independence behind = behind(id);
    String what = Columns.text(row, 12).orElse("");
    List<CountryCode> parties = countries(id, "country");
    FollowUps.Outcome outcome = new FollowUps(database).of(id, what, parties, when(row));
    return new FollowUpRecord(
        id,
        what,
        parties,
        when(row),
        parties(id, "asserter"),
        outcome.state(),
        outcome.metBy(),
        behind.reports(),
        behind.sources(),
        behind.independent());
  }

  /** Counts what the ledger holds between the same parties, on the same channel, in those days. */
  ClaimCheck claim(ResultSet row) throws SQLException {
    String id = row.getString(1);
    int ordinal = Integer.parseInt(Columns.text(row, 3).orElse("1"));
    Optional<Channel> channel =
        Optional.of(row.getString(2)).filter(t -> !t.equals("ANY")).map(Channel::valueOf);
    Optional<LocalDate> since = Columns.text(row, 4).map(LocalDate::parse);
    Optional<LocalDate> asOf = Columns.day(row, 7).or(() -> dayOf(row));
    String words = Columns.text(row, 12).orElse("");
    List<Party> participants = parties(id, "party");
    List<ContactRecord> counted = new ArrayList<>();
    List<ContactRecord> leftOut = new ArrayList<>();
    for (ContactRecord contact : between(participants, since, asOf)) {
      boolean sameChannel = channel.isEmpty() || channel.get() == contact.channel();
      boolean perhaps = channel.isPresent() && contact.channel() == Channel.UNSPECIFIED;
      boolean certainDay = contact.date().from().isPresent() && fits(contact.date(), since, asOf);
      if (sameChannel && certainDay) {
        counted.add(contact);
      } else if (sameChannel || perhaps) {
        leftOut.add(contact);
      }
    }
    return new ClaimCheck(
        id,
        ordinal,
        channel,
        participants,
        since.map(d -> When.since(d, d.toString())).orElse(When.unstated()),
        asOf,
        words,
        counted,
        leftOut,
        verdict(ordinal, since, counted.size()),
        reports(id));
  }

  private static Optional<LocalDate> dayOf(ResultSet row) {
    try {
      return Columns.day(row, 6);
    } catch (SQLException e) {
      throw new LedgerException("The ledger holds a claim whose day cannot be read.", e);
    }
  }

  private static ClaimCheck.Verdict verdict(int ordinal, Optional<LocalDate> since, int counted) {
    if (since.isEmpty() || counted < ordinal) {
      return ClaimCheck.Verdict.CANNOT_TELL;
    }
    return counted == ordinal ? ClaimCheck.Verdict.AGREES : ClaimCheck.Verdict.CONTRADICTED;
  }

  private static boolean fits(When date, Optional<LocalDate> since, Optional<LocalDate> asOf) {
    return date.to().isPresent()
        && since.filter(s -> s.isAfter(date.from().orElseThrow())).isEmpty()
        && asOf.filter(d -> d.isBefore(date.to().orElseThrow())).isEmpty();
  }

  /** Contacts that were held between these, a country standing for anybody of it. */
  private List<ContactRecord> between(
      List<Party> participants, Optional<LocalDate> since, Optional<LocalDate> asOf)
      throws SQLException {
    if (participants.size() < 2) {
      return List.of();
    }
    // From whom to records, not through all days: the plus signs keep SQLite from the days' index.
    Condition where =
        new Condition(
            " WHERE +x.kind = 'contact' AND x.status IN ('OCCURRED', 'ONGOING', ?)", "HISTORICAL");
    since.ifPresent(d -> where.and("x.until >= ? AND +x.day < '9999'", d.toString()));
    asOf.ifPresent(d -> where.and("+x.day <= ?", d.toString()));
    List<Party> peopleFirst =
        participants.stream()
            .sorted(Comparator.comparing(p -> p.id().value().startsWith("country/")))
            .toList();
    for (Party party : peopleFirst) {
      String id = party.id().value();
      String code = party.country().map(CountryCode::value).orElse("-");
      if (id.startsWith("country/")) {
        where.and((party.equals(peopleFirst.get(0)) ? OF : PARTY) + "p.country = ?)", code);
      } else {
        // The person, or their country where nobody of it is named.
        where.and(
            (party.equals(peopleFirst.get(0)) ? OF : PARTY) + "p.actor IN (?, ?))",
            id,
            "country/" + code.toLowerCase(Locale.ROOT));
      }
    }
    return database.all(
        RECORD + where.sql() + " ORDER BY x.day, x.id", this::contact, where.arguments().toArray());
  }

  private static final String OF = "x.id IN (SELECT p.record FROM record_party p WHERE ";

  private static final String PARTY =
      "EXISTS (SELECT 1 FROM record_party p WHERE p.record = x.id AND ";

  private static When when(ResultSet row) throws SQLException {
    return new When(
        Columns.day(row, 6),
        Columns.day(row, 7),
        Precision.valueOf(row.getString(8)),
        Optional.empty(),
        row.getInt(9) == 1);
  }

  private List<Party> parties(String record, String role) throws SQLException {
    return database.all(
        "SELECT p.actor, a.name, a.country FROM record_party p LEFT JOIN actor a ON a.id = p.actor"
            + " WHERE p.record = ? AND p.role = ? ORDER BY p.position",
        Answers::party,
        record,
        role);
  }

  private List<Party> said(long fact, String role) throws SQLException {
    return database.all(
        "SELECT p.actor, a.name, a.country FROM fact_party p LEFT JOIN actor a ON a.id = p.actor"
            + " WHERE p.fact = ? AND p.role = ? ORDER BY p.position",
        Answers::party,
        fact,
        role);
  }

  static Party party(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Optional<CountryCode> country = Columns.country(row, 3);
    if (country.isEmpty() && id.matches("country/[a-z]{3}")) {
      country = Optional.of(new CountryCode(id.substring(8).toUpperCase(Locale.ROOT)));
    }
    return new Party(new ActorId(id), Columns.text(row, 2).orElse(id), country);
  }

  private List<CountryCode> countries(String record, String role) throws SQLException {
    return database.all(
        "SELECT country FROM record_party WHERE record = ? AND role = ? ORDER BY position",
        r -> new CountryCode(r.getString(1)),
        record,
        role);
  }

  private List<String> reports(String record) throws SQLException {
    return behind(record).reports();
  }

  private Independence behind(String record) throws SQLException {
    return new Independence(
        database.all(
            "SELECT DISTINCT r.id, r.origin, r.copies, f.basis FROM fact f JOIN report r ON r.key ="
                + " f.report WHERE f.record = ? ORDER BY r.id",
            r ->
                new Independence.Telling(
                    r.getString(1), r.getString(2), Columns.text(r, 3), Columns.text(r, 4)),
            record));
  }

  private static String constant(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Rows as they are read, with the connection closed behind them. */
  private <T> Stream<T> stream(String sql, List<Object> arguments, Database.RowReader<T> reader) {
    try {
      ResultSet rows = database.stream(sql, arguments);
      Spliterator<T> each =
          new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
              try {
                if (!rows.next()) {
                  return false;
                }
                action.accept(reader.read(rows));
                return true;
              } catch (SQLException e) {
                throw database.trouble(e);
              }
            }
          };
      return StreamSupport.stream(each, false).onClose(this::close);
    } catch (SQLException e) {
      close();
      throw database.trouble(e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
