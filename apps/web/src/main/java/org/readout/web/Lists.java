package org.readout.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Desk;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.Slice;
import org.readout.ledger.StatementRecord;
import org.readout.ledger.Tally;

/** The lists of records. */
final class Lists {
  private static final int ON_A_PAGE = 50;
  private static final int MOST = 1000;

  Answer contacts(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<ContactRecord> parts = (d, p, n) -> d.contacts(filter.selection(), p, n);
    ListPage<ContactLine> page =
        page(
            filter,
            desk,
            (d, p, n) -> lines(d, parts.of(d, p, n)),
            desk.tallies().records("contact", filter.selection()),
            desk.tallies().types("contact", filter.selection()));
    Matrix matrix =
        asked.text("after").isPresent() ? Matrix.EMPTY : Matrix.of(desk, filter.selection());
    return Answer.list(
        "Contacts",
        "contacts",
        new Contacts(page, matrix),
        () -> json(page, ContactLine::json),
        Answer.Rows.of(Columns.CONTACTS, parts, Wire::contact));
  }

  /** The page of contacts: the list, and who was in contact with whom. */
  record Contacts(ListPage<ContactLine> list, Matrix matrix) {}

  private static Slice<ContactLine> lines(Desk desk, Slice<ContactRecord> slice) {
    List<ContactLine> lines = slice.records().stream().map(c -> ContactLine.of(c, desk)).toList();
    return new Slice<>(lines, slice.next());
  }

  Answer events(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<EventRecord> parts = (d, p, n) -> d.events(filter.selection(), p, n);
    ListPage<EventRecord> page =
        page(
            filter,
            desk,
            parts,
            desk.tallies().records("event", filter.selection()),
            desk.tallies().types("event", filter.selection()));
    return Answer.list(
        "Events",
        "events",
        Events.page(page, desk),
        () -> json(page, Wire::event),
        Answer.Rows.of(Columns.EVENTS, parts, Wire::event));
  }

  Answer agreements(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<AgreementRecord> parts = (d, p, n) -> d.agreements(filter.selection(), p, n);
    return of(
        "Agreements",
        "agreements",
        "agreement",
        filter,
        desk,
        parts,
        Columns.AGREEMENTS,
        Wire::agreement);
  }

  Answer agenda(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<FollowUpRecord> parts = (d, p, n) -> d.followUps(filter.selection(), p, n);
    return of(
        "Agenda", "agenda", "follow-up", filter, desk, parts, Columns.FOLLOW_UPS, Wire::followUp);
  }

  Answer claims(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<ClaimCheck> parts = (d, p, n) -> d.claims(filter.selection(), p, n);
    return of(
        "Counts claimed",
        "claims",
        "count-claim",
        filter,
        desk,
        parts,
        Columns.CLAIMS,
        Wire::claim);
  }

  private static <T> Answer of(
      String title,
      String template,
      String kind,
      Filter filter,
      Desk desk,
      Answer.Parts<T> parts,
      List<String> columns,
      Function<T, Map<String, Object>> row) {
    return of(
        title,
        template,
        page(
            filter,
            desk,
            parts,
            desk.tallies().records(kind, filter.selection()),
            desk.tallies().types(kind, filter.selection())),
        parts,
        columns,
        row);
  }

  private static <T> Answer of(
      String title,
      String template,
      ListPage<T> page,
      Answer.Parts<T> parts,
      List<String> columns,
      Function<T, Map<String, Object>> row) {
    return Answer.list(
        title, template, page, () -> json(page, row), Answer.Rows.of(columns, parts, row));
  }

  Answer statements(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<StatementRecord> parts = (d, p, n) -> d.statements(filter.selection(), p, n);
    return of(
        "Statements",
        "statements",
        page(filter, desk, parts, desk.tallies().statements(filter.selection()), List.of()),
        parts,
        Columns.STATEMENTS,
        Wire::statement);
  }

  Answer reports(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Answer.Parts<ReportEntry> parts = (d, p, n) -> d.reports(filter.selection(), p, n);
    return of(
        "Reports",
        "reports",
        page(filter, desk, parts, desk.tallies().reports(filter.selection()), List.of()),
        parts,
        Columns.REPORTS,
        Wire::report);
  }

  private static <T> ListPage<T> page(
      Filter filter, Desk desk, Answer.Parts<T> parts, long total, List<Tally<String>> types) {
    Asked asked = filter.asked();
    int size = asked.number("size", ON_A_PAGE, 1, MOST);
    Slice<T> slice = parts.of(desk, asked.text("after"), size);
    Optional<String> next =
        slice.next().map(n -> asked.path() + asked.form().suffix + asked.more(n));
    return new ListPage<>(filter, total, slice.records(), next, types);
  }

  private static <T> Map<String, Object> json(
      ListPage<T> page, Function<T, Map<String, Object>> row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", page.total());
    json.put("filter", page.filter().json());
    json.put("items", page.items().stream().map(row).toList());
    page.next().ifPresent(n -> json.put("next", n));
    return json;
  }

  /** The fields of each kind's rows. */
  private static final class Columns {
    static final List<String> CONTACTS =
        List.of(
            "id",
            "channel",
            "status",
            "participants",
            "names",
            "countries",
            "date",
            "place",
            "placeCountry",
            "reports",
            "independentSources");
    static final List<String> EVENTS =
        List.of(
            "id",
            "type",
            "mode",
            "cameo",
            "quad",
            "status",
            "actors",
            "recipients",
            "actorCountries",
            "recipientCountries",
            "date",
            "place",
            "placeCountry",
            "reports",
            "independentSources");
    static final List<String> AGREEMENTS =
        List.of(
            "id",
            "state",
            "parties",
            "subject",
            "reached",
            "place",
            "reports",
            "independentSources");
    static final List<String> FOLLOW_UPS =
        List.of("id", "what", "parties", "when", "assertedBy", "reports", "independentSources");
    static final List<String> CLAIMS =
        List.of(
            "id",
            "ordinal",
            "channel",
            "participants",
            "since",
            "asOf",
            "words",
            "verdict",
            "counted",
            "leftOut",
            "reports");
    static final List<String> STATEMENTS =
        List.of(
            "id",
            "form",
            "speakers",
            "addressees",
            "relayedBy",
            "stance",
            "content",
            "published",
            "report");
    static final List<String> REPORTS =
        List.of(
            "id",
            "title",
            "publisher",
            "agency",
            "published",
            "url",
            "side",
            "sideCountry",
            "origin",
            "reader");
  }
}
