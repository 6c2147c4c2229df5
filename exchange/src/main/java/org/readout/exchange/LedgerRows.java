package org.readout.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.KeptReport;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.StatementRecord;
import org.readout.vocabulary.CountryCode;
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
   * @param columns their names and what they hold
   * @param rows to be closed
   */
  public record Rows(List<Column> columns, Stream<Map<String, Object>> rows)
      implements AutoCloseable {
    /** Rows whose cells are texts or are written like them. */
    public static Rows ofTexts(List<String> names, Stream<Map<String, Object>> rows) {
      return new Rows(names.stream().map(n -> new Column(n, Type.TEXT)).toList(), rows);
    }

    /** What takes a row. */
    public interface Taker<E extends Exception> {
      void take(Map<String, Object> row) throws E;
    }

    /** Gives every row, one after the other, and keeps none. */
    @SuppressWarnings("unchecked")
    public <E extends Exception> void each(Taker<E> taker) throws E {
      try {
        rows.forEachOrdered(
            row -> {
              try {
                taker.take(row);
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new Stopped(e);
              }
            });
      } catch (Stopped e) {
        throw (E) e.reason;
      }
    }

    private static final class Stopped extends RuntimeException {
      private final transient Exception reason;

      Stopped(Exception reason) {
        super(reason);
        this.reason = reason;
      }
    }

    public List<String> names() {
      return columns.stream().map(Column::name).toList();
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  /** A column and what it holds. */
  public record Column(String name, Type type) {}

  /** What a column holds: TEXTS are a list; WHEN is a stretch of days. */
  public enum Type {
    TEXT,
    TEXTS,
    DAY,
    WHEN,
    WHOLE,
    DECIMAL
  }

  private record Cell<T>(Column column, Function<T, Object> of) {}

  private static <T> Cell<T> text(String name, Function<T, Object> of) {
    return new Cell<>(new Column(name, Type.TEXT), of);
  }

  private static <T> Cell<T> texts(String name, Function<T, Object> of) {
    return new Cell<>(new Column(name, Type.TEXTS), of);
  }

  private static <T> Cell<T> when(String name, Function<T, When> of) {
    return new Cell<>(new Column(name, Type.WHEN), of.andThen(LedgerRows::date));
  }

  private static <T> Cell<T> whole(String name, Function<T, Object> of) {
    return new Cell<>(new Column(name, Type.WHOLE), of);
  }

  private static <T> Cell<T> decimal(String name, Function<T, Object> of) {
    return new Cell<>(new Column(name, Type.DECIMAL), of);
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
      case "reports" -> rows(reports(), ledger.keptReports(query));
      case "evidence" -> EvidenceRows.of(ledger, query);
      default -> throw new IllegalArgumentException("no such kind of record: " + kind);
    };
  }

  private static <T> Rows rows(List<Cell<T>> cells, Stream<T> records) {
    return new Rows(
        cells.stream().map(Cell::column).toList(),
        records.map(
            record -> {
              Map<String, Object> row = new LinkedHashMap<>();
              cells.forEach(c -> row.put(c.column().name(), c.of().apply(record)));
              return row;
            }));
  }

  /** For people the columns that fit a screen; for programs also the others. */
  private <T> List<Cell<T>> withOthers(List<Cell<T>> cells, List<Cell<T>> others) {
    return forPeople ? cells : Stream.concat(cells.stream(), others.stream()).toList();
  }

  private List<Cell<ContactRecord>> contacts() {
    return withOthers(
        List.of(
            text("id", ContactRecord::id),
            text("channel", c -> written(c.channel())),
            text("status", c -> written(c.status())),
            texts("participants", c -> who(c.participants())),
            texts("countries", c -> texts(c.countries())),
            when("date", ContactRecord::date),
            text("place", c -> c.place().orElse("")),
            reports("reports", ContactRecord::reports),
            whole("sources", ContactRecord::sources),
            whole("independentSources", ContactRecord::independentSources)),
        List.of(text("placeCountry", c -> written(c.placeCountry()))));
  }

  private List<Cell<EventRecord>> events() {
    return withOthers(
        List.of(
            text("id", EventRecord::id),
            text("type", e -> e.type().name()),
            text("mode", e -> e.mode().orElse("")),
            text("cameo", EventRecord::cameo),
            text("status", e -> e.status() == Status.OCCURRED ? "occurred" : written(e.status())),
            texts("actors", e -> who(e.actors())),
            texts("recipients", e -> who(e.recipients())),
            texts("actorCountries", e -> texts(e.actorCountries())),
            texts("recipientCountries", e -> texts(e.recipientCountries())),
            when("date", EventRecord::date),
            text("place", e -> e.place().orElse("")),
            reports("reports", EventRecord::reports),
            whole("sources", EventRecord::sources),
            whole("independentSources", EventRecord::independentSources)),
        List.of(
            text("placeCountry", e -> written(e.placeCountry())),
            whole("quad", e -> e.type().quad()),
            decimal("plover", Scores::plover),
            decimal("goldstein", Scores::goldstein)));
  }

  private List<Cell<AgreementRecord>> agreements() {
    return List.of(
        text("id", AgreementRecord::id),
        text("state", a -> written(a.state())),
        texts("parties", a -> texts(a.parties())),
        text("subject", AgreementRecord::subject),
        when("reached", AgreementRecord::reached),
        text("place", a -> a.place().orElse("")),
        texts("steps", a -> a.steps().stream().map(this::step).toList()),
        whole("implementation", AgreementRecord::implementation),
        reports("reports", AgreementRecord::reports),
        whole("sources", AgreementRecord::sources),
        whole("independentSources", AgreementRecord::independentSources));
  }

  /** As {@code implementing 2025-06-14 by Vladimir Putin}. */
  private String step(AgreementRecord.Step step) {
    return written(step.state())
        + step.day().map(d -> " " + d).orElse("")
        + (step.assertedBy().isEmpty() ? "" : " by " + String.join(", ", who(step.assertedBy())));
  }

  private List<Cell<FollowUpRecord>> followUps() {
    return List.of(
        text("id", FollowUpRecord::id),
        when("when", FollowUpRecord::when),
        text("what", FollowUpRecord::what),
        texts("parties", f -> texts(f.parties())),
        texts("assertedBy", f -> who(f.assertedBy())),
        text("state", f -> written(f.state())),
        text("metBy", f -> f.metBy().orElse("")),
        reports("reports", FollowUpRecord::reports),
        whole("sources", FollowUpRecord::sources),
        whole("independentSources", FollowUpRecord::independentSources));
  }

  private List<Cell<ClaimCheck>> claims() {
    return List.of(
        text("id", ClaimCheck::id),
        whole("ordinal", ClaimCheck::ordinal),
        text("channel", c -> c.channel().map(LedgerRows::written).orElse("any")),
        texts("participants", c -> who(c.participants())),
        when("since", ClaimCheck::since),
        new Cell<>(new Column("asOf", Type.DAY), c -> c.asOf().map(Object::toString).orElse("")),
        text("verdict", c -> written(c.verdict())),
        whole("onRecord", c -> c.counted().size()),
        texts("dates", c -> c.counted().stream().map(LedgerRows::day).toList()),
        reports("reports", ClaimCheck::reports));
  }

  private List<Cell<StatementRecord>> statements() {
    return withOthers(
        List.of(
            text("id", StatementRecord::id),
            text("published", s -> s.published().orElse("")),
            texts("speakers", s -> who(s.speakers())),
            text("stance", s -> s.stance().map(LedgerRows::written).orElse("")),
            text("content", StatementRecord::content),
            texts("relayedBy", s -> who(s.relayedBy())),
            text("report", StatementRecord::report)),
        List.of(
            text("form", s -> written(s.form())), texts("addressees", s -> who(s.addressees()))));
  }

  private List<Cell<KeptReport>> reports() {
    return withOthers(
        List.of(
            text("id", r -> r.entry().id()),
            text("published", r -> r.entry().published().orElse("")),
            text("publisher", r -> r.entry().publisher().orElse("")),
            text("agency", r -> r.entry().agency().orElse("")),
            text("side", r -> written(r.entry().side())),
            text("title", r -> r.entry().title().orElse("")),
            text("language", r -> r.language().orElse("")),
            text("read", r -> r.unread() ? "no" : "yes"),
            whole("versions", KeptReport::versions)),
        List.of(
            text("sideCountry", r -> written(r.entry().sideCountry())),
            text("origin", r -> r.entry().origin()),
            text("url", r -> r.entry().url().orElse("")),
            text("reader", r -> r.entry().reader())));
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

  /** Their number for people, their ids for programs. */
  private <T> Cell<T> reports(String name, Function<T, List<String>> of) {
    return forPeople ? whole(name, of.andThen(List::size)) : texts(name, of.andThen(l -> l));
  }

  private static String written(Optional<CountryCode> country) {
    return country.map(CountryCode::value).orElse("");
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
            "reports",
            "evidence"));
  }
}
