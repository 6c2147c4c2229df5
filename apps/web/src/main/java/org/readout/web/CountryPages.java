package org.readout.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.knowledge.Country;
import org.readout.knowledge.Knowledge;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Desk;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Exchange;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;
import org.readout.ledger.Tally;
import org.readout.vocabulary.CountryCode;

/** The pages of countries and of two countries. */
final class CountryPages {
  private static final int LISTED = 250;
  private static final int LINES = 25;
  private static final int TICKS = 400;
  private static final int EVENTS = 60;

  private CountryPages() {}

  record Index(List<Tally<CountryCode>> countries) {}

  static Answer index(Asked asked, Desk desk) {
    Index page = new Index(codes(desk.tallies().countries("contact", all(), LISTED)));
    return Answer.page(
        "Countries",
        "countries",
        page,
        () -> Map.of("items", page.countries().stream().map(CountryPages::json).toList()));
  }

  private static Selection all() {
    return Selection.of(Query.all());
  }

  private static List<Tally<CountryCode>> codes(List<Tally<String>> tallies) {
    return tallies.stream().map(t -> new Tally<>(new CountryCode(t.what()), t.number())).toList();
  }

  private static Map<String, Object> json(Tally<CountryCode> t) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("country", t.what().value());
    json.put("name", Shown.country(t.what()));
    json.put("contacts", t.number());
    return json;
  }

  /**
   * One country.
   *
   * @param partners countries in contact with it, most often first
   * @param people its people with the most contacts
   */
  record Page(
      CountryCode code,
      Optional<Country> known,
      long contacts,
      long events,
      Bars bars,
      List<ContactLine> latest,
      List<Tally<CountryCode>> partners,
      List<Tally<Party>> people) {
    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("country", code.value());
      json.put("name", Shown.country(code));
      json.put("contacts", contacts);
      json.put("events", events);
      json.put("latest", latest.stream().map(ContactLine::json).toList());
      json.put("partners", partners.stream().map(CountryPages::json).toList());
      json.put("people", people.stream().map(p -> Wire.party(p.what())).toList());
      return json;
    }
  }

  static Answer country(Asked asked, Desk desk) {
    CountryCode code = code(asked.segments().getOrDefault("code", ""));
    Selection its = Selection.of(Query.all().actor(code.value()));
    Page page =
        new Page(
            code,
            Knowledge.bundled().countries().find(code),
            desk.tallies().records("contact", its),
            desk.tallies().records("event", its),
            Bars.ofMonths(
                desk.tallies().days("event", its),
                "event",
                (from, to) -> "/events?actor=" + code + "&from=" + from + "&to=" + to),
            desk.contacts(its, Optional.empty(), LINES).records().stream()
                .map(c -> ContactLine.of(c, desk))
                .toList(),
            codes(desk.tallies().countries("contact", its, LISTED)).stream()
                .filter(t -> !t.what().equals(code))
                .toList(),
            desk.tallies().parties("contact", "person", its, LISTED).stream()
                .filter(t -> t.what().country().filter(code::equals).isPresent())
                .limit(LINES)
                .toList());
    return Answer.page(Shown.country(code), "country", page, page::json);
  }

  private static CountryCode code(String written) {
    String code = written.toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{3}")) {
      throw Trouble.missing(
          "“" + written + "” is no country's code; there are three letters, as in RUS.");
    }
    return new CountryCode(code);
  }

  /**
   * Two countries.
   *
   * @param events the latest events between them, with their weights
   */
  record Pair(
      CountryCode one,
      CountryCode other,
      long exchanges,
      Bars bars,
      List<ContactRecord> contacts,
      List<AgreementRecord> agreements,
      List<Weighed> events,
      List<Bars.Week> weeks) {
    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("countries", List.of(one.value(), other.value()));
      json.put(
          "weeks",
          weeks.stream()
              .map(
                  w ->
                      Map.of(
                          "monday",
                          w.monday().toString(),
                          "cooperation",
                          w.up(),
                          "conflict",
                          w.down()))
              .toList());
      json.put("contacts", contacts.stream().map(Wire::contact).toList());
      json.put("agreements", agreements.stream().map(Wire::agreement).toList());
      json.put("events", events.stream().map(Weighed::json).toList());
      return json;
    }
  }

  record Weighed(EventRecord event, double goldstein) {
    Map<String, Object> json() {
      Map<String, Object> json = Wire.event(event);
      json.put("goldstein", goldstein);
      return json;
    }

    String score() {
      return String.format(Locale.ROOT, "%+.1f", goldstein);
    }
  }

  static Answer pair(Asked asked, Desk desk) {
    String[] codes = asked.segments().getOrDefault("pair", "").split("-", -1);
    if (codes.length != 2) {
      throw Trouble.missing("A pair of countries is written as in RUS-USA.");
    }
    CountryCode one = code(codes[0]);
    CountryCode other = code(codes[1]);
    Selection both = Selection.of(Query.all().actor(one.value()).with(other.value()));
    List<Exchange> exchanges = desk.exchanges(one, other);
    List<ContactRecord> contacts = desk.contacts(both, Optional.empty(), TICKS).records();
    List<Bars.Week> weeks = weeks(exchanges, one, other);
    Pair page =
        new Pair(
            one,
            other,
            exchanges.size(),
            Bars.ofWeeks(weeks, marks(contacts)),
            contacts,
            desk.agreements(both, Optional.empty(), LINES).records(),
            latest(exchanges, desk),
            weeks);
    return Answer.page(Shown.country(one) + " – " + Shown.country(other), "pair", page, page::json);
  }

  private static List<Weighed> latest(List<Exchange> exchanges, Desk desk) {
    List<Weighed> latest = new ArrayList<>();
    for (int i = exchanges.size() - 1; i >= 0 && latest.size() < EVENTS; i--) {
      Exchange exchange = exchanges.get(i);
      desk.event(exchange.event()).ifPresent(e -> latest.add(new Weighed(e, exchange.goldstein())));
    }
    return latest;
  }

  /** The Goldstein scores of each week, what cooperates and what conflicts summed apart. */
  private static List<Bars.Week> weeks(
      List<Exchange> exchanges, CountryCode one, CountryCode other) {
    Map<LocalDate, List<Exchange>> byWeek = new TreeMap<>();
    for (Exchange exchange : exchanges) {
      LocalDate monday = exchange.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      byWeek.computeIfAbsent(monday, m -> new ArrayList<>()).add(exchange);
    }
    List<Bars.Week> weeks = new ArrayList<>();
    byWeek.forEach(
        (monday, events) ->
            weeks.add(
                new Bars.Week(
                    monday,
                    events.stream().mapToDouble(e -> Math.max(0, e.goldstein())).sum(),
                    events.stream().mapToDouble(e -> Math.min(0, e.goldstein())).sum(),
                    "Week of "
                        + Shown.shortDay(monday)
                        + ": "
                        + Shown.number(events.size(), "event")
                        + " ("
                        + String.join(
                            ", ",
                            events.stream().map(e -> e.type().name()).distinct().sorted().toList())
                        + ")",
                    "/events?actor="
                        + one
                        + "&with="
                        + other
                        + "&from="
                        + monday
                        + "&to="
                        + monday.plusDays(6))));
    return weeks;
  }

  private static List<Bars.Mark> marks(List<ContactRecord> contacts) {
    List<Bars.Mark> marks = new ArrayList<>();
    for (ContactRecord contact : contacts) {
      contact
          .date()
          .from()
          .ifPresent(
              d ->
                  marks.add(
                      new Bars.Mark(
                          d,
                          Shown.shortDay(d)
                              + ", "
                              + Shown.channel(contact.channel())
                              + ": "
                              + Shown.brief(Shown.parties(contact.participants()), 80),
                          Links.contact(contact.id()))));
    }
    return marks;
  }
}
