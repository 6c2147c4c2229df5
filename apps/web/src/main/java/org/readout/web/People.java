package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.KnownActor;
import org.readout.ledger.Attitude;
import org.readout.ledger.Couple;
import org.readout.ledger.Desk;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;
import org.readout.ledger.StatementRecord;
import org.readout.ledger.Tally;
import org.readout.vocabulary.ActorId;

/** The pages of people, organisations and groups. */
final class People {
  private static final int LISTED = 300;
  private static final int LINES = 25;
  private static final int COUPLES = 150;

  private People() {}

  /** Those with the most contacts. */
  record Index(List<Tally<Party>> people, Filter filter) {}

  static Answer index(Asked asked, Desk desk) {
    Filter filter = Filter.of(asked);
    Index page =
        new Index(desk.tallies().parties("contact", "person", filter.selection(), LISTED), filter);
    return Answer.page("People", "people", page, () -> json(page));
  }

  private static Object json(Index page) {
    return Map.of(
        "items",
        page.people().stream()
            .map(
                t -> {
                  Map<String, Object> json = Wire.party(t.what());
                  json.put("contacts", t.number());
                  return json;
                })
            .toList());
  }

  /**
   * One actor.
   *
   * @param known what the registry knows
   * @param partners with whom, most often first
   * @param couples everybody's contacts with everybody in the actor's contacts
   */
  record Page(
      Party actor,
      Optional<KnownActor> known,
      long total,
      List<ContactLine> contacts,
      Bars bars,
      List<Tally<Party>> partners,
      List<Couple> couples,
      List<Attitude> attitudes,
      List<StatementRecord> statements) {
    /** How many contacts the partners with the most have, for the length of their bars. */
    long most() {
      return partners.stream().mapToLong(Tally::number).max().orElse(1);
    }

    Map<String, Object> json() {
      Map<String, Object> json = Wire.party(actor);
      known.ifPresent(
          k -> {
            json.put("aliases", k.aliases());
            json.put("offices", k.offices().stream().map(Page::office).toList());
          });
      json.put("contacts", total);
      json.put("latest", contacts.stream().map(ContactLine::json).toList());
      json.put("partners", partners.stream().map(Page::partner).toList());
      json.put("network", couples.stream().map(Page::edge).toList());
      json.put("attitudes", attitudes.stream().map(Page::attitude).toList());
      json.put("statements", statements.stream().map(Wire::statement).toList());
      return json;
    }

    private static Map<String, Object> office(org.readout.knowledge.Office o) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("role", o.role());
      json.put("title", o.title());
      json.put("of", o.of().value());
      o.from().ifPresent(d -> json.put("from", d.toString()));
      o.to().ifPresent(d -> json.put("to", d.toString()));
      return json;
    }

    private static Map<String, Object> partner(Tally<Party> t) {
      Map<String, Object> json = Wire.party(t.what());
      json.put("contacts", t.number());
      return json;
    }

    private static Map<String, Object> edge(Couple c) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("first", Wire.party(c.first()));
      json.put("second", Wire.party(c.second()));
      json.put("contacts", c.contacts());
      return json;
    }

    private static Map<String, Object> attitude(Attitude a) {
      Map<String, Object> json = new LinkedHashMap<>();
      a.day().ifPresent(d -> json.put("day", d));
      json.put("act", Shown.code(a.act()));
      json.put("toward", a.toward());
      json.put("address", Links.fact(a.report(), a.fact()));
      return json;
    }
  }

  static Answer actor(Asked asked, Desk desk) {
    String written =
        asked.segments().getOrDefault("kind", "") + "/" + asked.segments().getOrDefault("name", "");
    ActorId id;
    try {
      id = new ActorId(written.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Trouble.missing("“" + written + "” is no actor's id.");
    }
    Optional<KnownActor> known = Knowledge.bundled().actors().byId(id);
    Party actor =
        desk.actor(id)
            .or(() -> known.map(k -> new Party(id, k.name(), k.country())))
            .orElseThrow(() -> Trouble.missing("The ledger names nobody " + id + "."));
    Page page = page(actor, known, desk);
    return Answer.page(actor.name(), "actor", page, page::json);
  }

  private static Page page(Party actor, Optional<KnownActor> known, Desk desk) {
    String id = actor.id().value();
    Selection theirs = Selection.of(Query.all().actor(id));
    List<Couple> couples = desk.tallies().couples(theirs, COUPLES);
    List<Tally<Party>> partners = new ArrayList<>();
    for (Couple couple : couples) {
      if (couple.first().id().equals(actor.id())) {
        partners.add(new Tally<>(couple.second(), couple.contacts()));
      } else if (couple.second().id().equals(actor.id())) {
        partners.add(new Tally<>(couple.first(), couple.contacts()));
      }
    }
    return new Page(
        actor,
        known,
        desk.tallies().records("contact", theirs),
        desk.contacts(theirs, Optional.empty(), LINES).records().stream()
            .map(c -> ContactLine.of(c, desk))
            .toList(),
        Bars.ofMonths(
            desk.tallies().days("contact", theirs),
            "contact",
            (from, to) -> "/contacts?actor=" + Links.encoded(id) + "&from=" + from + "&to=" + to),
        partners,
        couples,
        desk.attitudes(actor.id(), 60),
        desk.statements(theirs, Optional.empty(), LINES).records());
  }
}
