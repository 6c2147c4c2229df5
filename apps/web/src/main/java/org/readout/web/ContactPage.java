package org.readout.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.Amendment;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Desk;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;
import org.readout.ledger.Told;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Statement;

/**
 * Everything known of one contact.
 *
 * @param told the reports that tell of it
 * @param between contacts of the same two on the same channel, in order of days
 * @param neighbours contacts of the same two by any channel, in order of days, with this one
 */
record ContactPage(
    ContactRecord contact,
    List<Told> told,
    List<String> topics,
    Sides sides,
    List<ContactRecord> between,
    List<ContactRecord> neighbours,
    List<ClaimCheck> claims,
    List<EventRecord> events,
    List<FollowUpRecord> followUps,
    List<AgreementRecord> agreements,
    LocalDate lastReport,
    List<Amendment> amendments) {
  private static final int BETWEEN = 200;
  private static final int NEIGHBOURS = 6;

  static Answer answer(Asked asked, Desk desk) {
    String id = asked.id("id");
    ContactRecord contact =
        desk.contact(id)
            .orElseThrow(
                () ->
                    Trouble.missing(
                        "The ledger holds no contact " + id + ". Its id may be cut off."));
    ContactPage page = of(contact, desk);
    return Answer.page(
        Shown.parties(contact.participants()) + ", " + Shown.when(contact.date()),
        "contact",
        page,
        page::json);
  }

  private static ContactPage of(ContactRecord contact, Desk desk) {
    List<Told> told = desk.tellersOf(contact.id());
    List<ContactRecord> all = between(contact, desk);
    Set<String> linked = linked(contact, told);
    return new ContactPage(
        contact,
        told,
        desk.topics(contact.id()),
        desk.compare(contact.id())
            .map(c -> Sides.of(c, told))
            .orElse(new Sides(List.of(), List.of())),
        all.stream()
            .filter(c -> c.channel() == contact.channel() && c.date().from().isPresent())
            .toList(),
        around(contact, all),
        records(linked, desk::claim),
        records(linked, desk::event),
        records(linked, desk::followUp),
        records(linked, desk::agreement),
        desk.tallies().span().stream().reduce((a, b) -> b).orElse(LocalDate.EPOCH),
        desk.amendments(contact.id()));
  }

  /** Contacts of the first two parties, in order of days. */
  private static List<ContactRecord> between(ContactRecord contact, Desk desk) {
    if (contact.participants().size() < 2) {
      return List.of(contact);
    }
    Query query =
        Query.all()
            .actor(contact.participants().get(0).id().value())
            .with(contact.participants().get(1).id().value());
    List<ContactRecord> found =
        new ArrayList<>(desk.contacts(Selection.of(query), Optional.empty(), BETWEEN).records());
    java.util.Collections.reverse(found);
    return found;
  }

  private static List<ContactRecord> around(ContactRecord contact, List<ContactRecord> all) {
    List<ContactRecord> dated =
        all.stream()
            .filter(c -> c.date().from().isPresent() || c.id().equals(contact.id()))
            .toList();
    int here = 0;
    for (int i = 0; i < dated.size(); i++) {
      if (dated.get(i).id().equals(contact.id())) {
        here = i;
      }
    }
    return dated.subList(
        Math.max(0, here - NEIGHBOURS), Math.min(dated.size(), here + NEIGHBOURS + 1));
  }

  /** Records that its reports tie to it, or that they tell beside it as plans and agreements. */
  private static Set<String> linked(ContactRecord contact, List<Told> told) {
    Set<String> facts = new LinkedHashSet<>();
    for (Told t : told) {
      Set<String> here = new LinkedHashSet<>();
      t.records()
          .forEach(
              (fact, record) -> {
                if (record.equals(contact.id())) {
                  here.add(fact);
                }
              });
      t.reading().countClaims().stream()
          .filter(n -> n.contact().filter(here::contains).isPresent())
          .forEach(n -> add(facts, t, n.id()));
      Set<String> its = new LinkedHashSet<>(here);
      t.reading().events().stream()
          .filter(e -> e.contact().filter(here::contains).isPresent())
          .map(Event::id)
          .forEach(its::add);
      t.reading().links().stream()
          .filter(l -> its.contains(l.cause()) || its.contains(l.effect()))
          .forEach(
              l -> {
                add(facts, t, l.cause());
                add(facts, t, l.effect());
              });
      t.reading().followUps().forEach(f -> add(facts, t, f.id()));
      t.reading().agreements().stream()
          .filter(a -> a.contact().isEmpty() || here.contains(a.contact().get()))
          .forEach(a -> add(facts, t, a.id()));
    }
    facts.remove(contact.id());
    return facts;
  }

  private static void add(Set<String> records, Told told, String fact) {
    Optional.ofNullable(told.records().get(fact)).ifPresent(records::add);
  }

  private interface Finder<T> {
    Optional<T> of(String id);
  }

  private static <T> List<T> records(Set<String> ids, Finder<T> finder) {
    return ids.stream().flatMap(id -> finder.of(id).stream()).toList();
  }

  /**
   * Which one it is of the contacts on record between the two on this channel; 0 if it has no day.
   */
  int number() {
    for (int i = 0; i < between.size(); i++) {
      if (between.get(i).id().equals(contact.id())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** How long it was, if all reports that say so agree; else what they say. */
  String length() {
    return stated("length");
  }

  String initiator() {
    return stated("initiated by");
  }

  private String stated(String label) {
    Set<String> values = new LinkedHashSet<>();
    sides.rows().stream()
        .filter(r -> r.label().equals(label))
        .flatMap(r -> r.cells().stream())
        .flatMap(List::stream)
        .forEach(v -> values.add(v.text()));
    return values.isEmpty() ? "not stated" : String.join(" or ", values);
  }

  List<ReportLine> lines() {
    return told.stream().map(ReportLine::of).toList();
  }

  /** The reports, those of one origin together. */
  List<ReportLine.Origin> origins() {
    Map<String, List<ReportLine>> origins = new LinkedHashMap<>();
    for (Told t : told) {
      origins.computeIfAbsent(t.report().origin(), o -> new ArrayList<>()).add(ReportLine.of(t));
    }
    return origins.entrySet().stream()
        .map(e -> new ReportLine.Origin(e.getKey(), e.getValue()))
        .toList();
  }

  int number(ReportLine line) {
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).report().equals(line.report())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What was said at it, by speaker. */
  Map<String, List<Saying>> sayings() {
    Map<String, List<Saying>> sayings = new TreeMap<>();
    for (int i = 0; i < told.size(); i++) {
      Told t = told.get(i);
      for (Statement s : t.reading().statements()) {
        if (s.contact().filter(c -> contact.id().equals(t.records().get(c))).isPresent()) {
          sayings
              .computeIfAbsent(names(t, s.speakers()), n -> new ArrayList<>())
              .add(Saying.of(t, i + 1, s));
        }
      }
    }
    return sayings;
  }

  private static String names(Told told, List<org.readout.vocabulary.ActorId> ids) {
    return ids.isEmpty()
        ? "Speaker not stated"
        : String.join(" and ", ids.stream().map(id -> Saying.name(told, id)).toList());
  }

  boolean isOverdue(FollowUpRecord f) {
    return f.when().to().filter(d -> d.isBefore(lastReport)).isPresent();
  }

  /** The two to whose contacts this belongs, for a link to all of them. */
  Optional<String> allBetween() {
    List<Party> parties = contact.participants();
    return parties.size() < 2
        ? Optional.empty()
        : Optional.of(Links.contacts(parties.get(0).id().value(), parties.get(1).id().value()));
  }

  Object json() {
    Map<String, Object> json = Wire.contact(contact);
    json.put("number", number());
    json.put("topics", topics);
    json.put("comparison", sides.json());
    json.put("statements", sayings());
    json.put("between", between.stream().map(ContactRecord::id).toList());
    json.put("claims", claims.stream().map(Wire::claim).toList());
    json.put("events", events.stream().map(Wire::event).toList());
    json.put("followUps", followUps.stream().map(Wire::followUp).toList());
    json.put("agreements", agreements.stream().map(Wire::agreement).toList());
    json.put("amendments", amendments.stream().map(Amending::json).toList());
    json.put("told", told.stream().map(t -> Wire.report(t.report())).toList());
    return json;
  }
}
