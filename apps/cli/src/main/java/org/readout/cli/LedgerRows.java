package org.readout.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** Records as rows of named cells, in the shape of reading.md. */
final class LedgerRows {
  private final boolean forPeople;

  /** Rows for a table name the actors; rows for programs give their ids. */
  LedgerRows(boolean forPeople) {
    this.forPeople = forPeople;
  }

  Stream<Map<String, Object>> of(Ledger ledger, String kind, Query query) {
    return switch (kind) {
      case "contacts" -> ledger.contacts(query).map(this::contact);
      case "events" ->
          ledger
              .events(query)
              .map(
                  e ->
                      row(
                          "id",
                          e.id(),
                          "type",
                          e.type().name(),
                          "mode",
                          e.mode().orElse(""),
                          "cameo",
                          e.cameo(),
                          "status",
                          e.status() == Status.OCCURRED ? "occurred" : written(e.status()),
                          "actors",
                          who(e.actors()),
                          "recipients",
                          who(e.recipients()),
                          "actorCountries",
                          texts(e.actorCountries()),
                          "recipientCountries",
                          texts(e.recipientCountries()),
                          "date",
                          date(e.date()),
                          "place",
                          e.place().orElse(""),
                          "reports",
                          reports(e.reports()),
                          "independentSources",
                          e.independentSources()));
      case "agreements" ->
          ledger
              .agreements(query)
              .map(
                  a ->
                      row(
                          "id",
                          a.id(),
                          "state",
                          written(a.state()),
                          "parties",
                          texts(a.parties()),
                          "subject",
                          a.subject(),
                          "reached",
                          date(a.reached()),
                          "place",
                          a.place().orElse(""),
                          "reports",
                          reports(a.reports()),
                          "independentSources",
                          a.independentSources()));
      case "follow-ups" ->
          ledger
              .followUps(query)
              .map(
                  f ->
                      row(
                          "id",
                          f.id(),
                          "when",
                          date(f.when()),
                          "what",
                          f.what(),
                          "parties",
                          texts(f.parties()),
                          "assertedBy",
                          who(f.assertedBy()),
                          "reports",
                          reports(f.reports()),
                          "independentSources",
                          f.independentSources()));
      case "claims", "count-claims" ->
          ledger
              .claims(query)
              .map(
                  c ->
                      row(
                          "id",
                          c.id(),
                          "ordinal",
                          c.ordinal(),
                          "channel",
                          c.channel().map(LedgerRows::written).orElse("any"),
                          "participants",
                          who(c.participants()),
                          "since",
                          date(c.since()),
                          "asOf",
                          c.asOf().map(Object::toString).orElse(""),
                          "verdict",
                          written(c.verdict()),
                          "onRecord",
                          c.counted().size(),
                          "dates",
                          c.counted().stream().map(LedgerRows::day).toList(),
                          "reports",
                          reports(c.reports())));
      case "statements" ->
          ledger
              .statements(query)
              .map(
                  s ->
                      row(
                          "id",
                          s.id(),
                          "published",
                          s.published().orElse(""),
                          "speakers",
                          who(s.speakers()),
                          "stance",
                          s.stance().map(LedgerRows::written).orElse(""),
                          "content",
                          s.content(),
                          "relayedBy",
                          who(s.relayedBy()),
                          "report",
                          s.report()));
      case "reports" ->
          ledger
              .reports(query)
              .map(
                  r ->
                      row(
                          "id",
                          r.id(),
                          "published",
                          r.published().orElse(""),
                          "publisher",
                          r.publisher().orElse(""),
                          "agency",
                          r.agency().orElse(""),
                          "side",
                          written(r.side()),
                          "title",
                          r.title().orElse("")));
      default -> throw new IllegalArgumentException("no such kind of record: " + kind);
    };
  }

  private Map<String, Object> contact(ContactRecord c) {
    return row(
        "id",
        c.id(),
        "channel",
        written(c.channel()),
        "status",
        written(c.status()),
        "participants",
        who(c.participants()),
        "countries",
        texts(c.countries()),
        "date",
        date(c.date()),
        "place",
        c.place().orElse(""),
        "reports",
        reports(c.reports()),
        "independentSources",
        c.independentSources());
  }

  static String day(ContactRecord contact) {
    return contact.date().from().map(Object::toString).orElse("not stated");
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
  static String written(Enum<?> value) {
    return value == Status.OCCURRED
        ? "held"
        : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> row(Object... namesAndCells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndCells.length; i += 2) {
      row.put(String.valueOf(namesAndCells[i]), namesAndCells[i + 1]);
    }
    return row;
  }

  static List<String> kinds() {
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
