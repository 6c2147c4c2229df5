package org.readout.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.StatementRecord;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** Records as rows of named cells, in the shape of reading.md. */
public final class LedgerRows {
  private final boolean forPeople;

  /** Rows for a table name the actors; rows for programs give their ids. */
  public LedgerRows(boolean forPeople) {
    this.forPeople = forPeople;
  }

  /**
   * Rows and their columns, which are there even where no row is.
   *
   * @param columns their names
   * @param rows to be closed
   */
  public record Rows(List<String> columns, Stream<Map<String, Object>> rows)
      implements AutoCloseable {
    @Override
    public void close() {
      rows.close();
    }
  }

  private record Column<T>(String name, Function<T, Object> cell) {}

  private static <T> Column<T> column(String name, Function<T, Object> cell) {
    return new Column<>(name, cell);
  }

  /** Records of one of the {@link #kinds}. */
  public Rows of(Ledger ledger, String kind, Query query) {
    return switch (kind) {
      case "contacts" -> rows(contacts(), ledger.contacts(query));
      case "events" -> rows(events(), ledger.events(query));
      case "agreements" -> rows(agreements(), ledger.agreements(query));
      case "follow-ups" -> rows(followUps(), ledger.followUps(query));
      case "claims", "count-claims" -> rows(claims(), ledger.claims(query));
      case "statements" -> rows(statements(), ledger.statements(query));
      case "reports" -> rows(reports(), ledger.reports(query));
      default -> throw new IllegalArgumentException("no such kind of record: " + kind);
    };
  }

  private static <T> Rows rows(List<Column<T>> columns, Stream<T> records) {
    return new Rows(
        columns.stream().map(Column::name).toList(),
        records.map(
            record -> {
              Map<String, Object> row = new LinkedHashMap<>();
              columns.forEach(c -> row.put(c.name(), c.cell().apply(record)));
              return row;
            }));
  }

  private List<Column<ContactRecord>> contacts() {
    return List.of(
        column("id", ContactRecord::id),
        column("channel", c -> written(c.channel())),
        column("status", c -> written(c.status())),
        column("participants", c -> who(c.participants())),
        column("countries", c -> texts(c.countries())),
        column("date", c -> date(c.date())),
        column("place", c -> c.place().orElse("")),
        column("reports", c -> reports(c.reports())),
        column("independentSources", ContactRecord::independentSources));
  }

  private List<Column<EventRecord>> events() {
    return List.of(
        column("id", EventRecord::id),
        column("type", e -> e.type().name()),
        column("mode", e -> e.mode().orElse("")),
        column("cameo", EventRecord::cameo),
        column("status", e -> e.status() == Status.OCCURRED ? "occurred" : written(e.status())),
        column("actors", e -> who(e.actors())),
        column("recipients", e -> who(e.recipients())),
        column("actorCountries", e -> texts(e.actorCountries())),
        column("recipientCountries", e -> texts(e.recipientCountries())),
        column("date", e -> date(e.date())),
        column("place", e -> e.place().orElse("")),
        column("reports", e -> reports(e.reports())),
        column("independentSources", EventRecord::independentSources));
  }

  private List<Column<AgreementRecord>> agreements() {
    return List.of(
        column("id", AgreementRecord::id),
        column("state", a -> written(a.state())),
        column("parties", a -> texts(a.parties())),
        column("subject", AgreementRecord::subject),
        column("reached", a -> date(a.reached())),
        column("place", a -> a.place().orElse("")),
        column("reports", a -> reports(a.reports())),
        column("independentSources", AgreementRecord::independentSources));
  }

  private List<Column<FollowUpRecord>> followUps() {
    return List.of(
        column("id", FollowUpRecord::id),
        column("when", f -> date(f.when())),
        column("what", FollowUpRecord::what),
        column("parties", f -> texts(f.parties())),
        column("assertedBy", f -> who(f.assertedBy())),
        column("reports", f -> reports(f.reports())),
        column("independentSources", FollowUpRecord::independentSources));
  }

  private List<Column<ClaimCheck>> claims() {
    return List.of(
        column("id", ClaimCheck::id),
        column("ordinal", ClaimCheck::ordinal),
        column("channel", c -> c.channel().map(LedgerRows::written).orElse("any")),
        column("participants", c -> who(c.participants())),
        column("since", c -> date(c.since())),
        column("asOf", c -> c.asOf().map(Object::toString).orElse("")),
        column("verdict", c -> written(c.verdict())),
        column("onRecord", c -> c.counted().size()),
        column("dates", c -> c.counted().stream().map(LedgerRows::day).toList()),
        column("reports", c -> reports(c.reports())));
  }

  private List<Column<StatementRecord>> statements() {
    return List.of(
        column("id", StatementRecord::id),
        column("published", s -> s.published().orElse("")),
        column("speakers", s -> who(s.speakers())),
        column("stance", s -> s.stance().map(LedgerRows::written).orElse("")),
        column("content", StatementRecord::content),
        column("relayedBy", s -> who(s.relayedBy())),
        column("report", StatementRecord::report));
  }

  private static List<Column<ReportEntry>> reports() {
    return List.of(
        column("id", ReportEntry::id),
        column("published", r -> r.published().orElse("")),
        column("publisher", r -> r.publisher().orElse("")),
        column("agency", r -> r.agency().orElse("")),
        column("side", r -> written(r.side())),
        column("title", r -> r.title().orElse("")));
  }

  /** The first day of a contact, or that it is not stated. */
  public static String day(ContactRecord contact) {
    return day(contact.date());
  }

  /** The first day of a time, or that it is not stated. */
  public static String day(When when) {
    return when.from().map(Object::toString).orElse("not stated");
  }

  private List<String> who(List<Party> parties) {
    return parties.stream().map(p -> forPeople ? p.name() : p.id().value()).toList();
  }

  private Object reports(List<String> ids) {
    return forPeople ? ids.size() : ids;
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static Map<String, Object> date(When when) {
    Map<String, Object> date = new LinkedHashMap<>();
    when.from().ifPresent(d -> date.put("from", d.toString()));
    when.to().ifPresent(d -> date.put("to", d.toString()));
    if (when.precision() != Precision.UNKNOWN || when.isStated()) {
      date.put("precision", written(when.precision()));
    }
    if (when.assumed()) {
      date.put("assumed", true);
    }
    return date;
  }

  /** A contact that occurred is written "held". */
  public static String written(Enum<?> value) {
    return value == Status.OCCURRED
        ? "held"
        : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kinds of records, as the command line writes them. */
  public static List<String> kinds() {
    return new ArrayList<>(
        List.of(
            "contacts",
            "events",
            "agreements",
            "follow-ups",
            "claims",
            "count-claims",
            "statements",
            "reports"));
  }
}
