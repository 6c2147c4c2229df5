package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.PlaceMention;
import org.readout.identify.TimeMention;
import org.readout.interpret.Trail;
import org.readout.knowledge.codebook.Codebook;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** The events of one report as they gather, each once. */
final class Told {
  private static final Set<String> AT = Set.of("in", "at", "near", "outside", "on");

  private final Codebook book;
  private final IdentifiedReport report;
  private final List<Statement> statements;
  private final List<Contact> contacts;
  private final Trail trail;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, List<Integer>> byDyad = new HashMap<>();

  Told(
      Codebook book,
      IdentifiedReport report,
      List<Statement> statements,
      List<Contact> contacts,
      Trail trail) {
    this.book = book;
    this.report = report;
    this.statements = statements;
    this.contacts = contacts;
    this.trail = trail;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  void add(
      Candidate c,
      Grammar grammar,
      Dating dating,
      List<TimeMention> times,
      List<PlaceMention> places) {
    Sentence sentence = grammar.sentence();
    Evidence words = EventFinder.words(report, sentence, c);
    boolean domestic = book.entry(c.type()).domestic() || inward(c, grammar);
    Optional<Place> stated = place(c, grammar, places);
    List<CountryCode> actors = c.actor().countries();
    Party recipient = c.reciprocal() || c.closed() ? Party.NOBODY : c.recipient();
    List<CountryCode> recipients = recipient.countries();
    if (domestic && recipients.isEmpty() && !c.reciprocal() && !c.closed()) {
      recipients = home(c, stated);
    }
    if (domestic && actors.isEmpty() && !recipients.isEmpty() && actsAtHome(c, grammar)) {
      actors = recipients;
    }
    if (actors.isEmpty()
        && recipients.isEmpty()
        && c.actor().actors().isEmpty()
        && recipient.actors().isEmpty()) {
      trail.turnedDown(c.type().name(), c.rule(), List.of(words), "nobody known takes part in it");
      return;
    }
    if (!c.reciprocal() && isSame(c.actor(), recipient)) {
      trail.turnedDown(c.type().name(), c.rule(), List.of(words), "its actor is its recipient");
      return;
    }
    Optional<Contact> contact = contact(c, words, actors, recipients);
    Optional<When> own = dating.stated(c, grammar, times);
    When date =
        contact
            .map(Contact::date)
            .filter(When::isStated)
            .or(() -> own)
            .or(() -> ofStatement(words))
            .or(() -> ofCause(c).map(dating::after))
            .orElseGet(dating::assumed);
    Status status =
        c.status() == Status.OCCURRED && own.isPresent() && dating.longBefore(date)
            ? Status.HISTORICAL
            : c.status();
    Optional<Place> place =
        c.mode().filter(m -> m.equals("phone")).isPresent()
            ? Optional.empty()
            : stated.or(() -> contact.flatMap(Contact::place));
    Event event =
        new Event(
            "e" + (events.size() + 1),
            c.type(),
            c.mode(),
            contexts(grammar),
            c.code().code(),
            book.intensity(c.type(), c.mode()),
            c.code().goldstein(),
            c.actor().actors(),
            recipient.actors(),
            actors,
            recipients,
            status,
            date,
            place,
            contact.map(Contact::id),
            List.of(words));
    keep(event, c);
  }

  /** Of a state and its own parts it can be said; of one person it is a misreading. */
  private static boolean isSame(Party actor, Party recipient) {
    return actor.actors().stream().anyMatch(a -> a.value().startsWith("person/"))
        && new HashSet<>(actor.actors()).equals(new HashSet<>(recipient.actors()));
  }

  private void keep(Event event, Candidate c) {
    List<Integer> alike = byDyad.computeIfAbsent(dyad(event), d -> new ArrayList<>());
    for (int i : alike) {
      Event before = events.get(i);
      if (same(before, event)) {
        events.set(i, merged(before, event));
        trail.found(before.id(), c.rule(), event.evidence(), "tells the same event once more");
        return;
      }
    }
    alike.add(events.size());
    events.add(event);
    trail.found(
        event.id(),
        c.rule(),
        event.evidence(),
        "these words stand in the codebook for " + c.code().code() + ", " + c.code().name());
  }

  /** Where nobody else is named, it is done at the place, or in the actor's own country. */
  private static List<CountryCode> home(Candidate c, Optional<Place> place) {
    Optional<CountryCode> there = place.flatMap(Place::country);
    if (there.isPresent()) {
      return List.of(there.get());
    }
    return c.actor().countries().size() == 1 ? c.actor().countries() : List.of();
  }

  /** Whether it is asked or refused by one who deals with the own state: rebels, courts, unions. */
  private boolean inward(Candidate c, Grammar grammar) {
    return switch (c.type()) {
      case REQUEST, REJECT, THREATEN -> actsAs("inward", c, grammar);
      default -> false;
    };
  }

  /** Whether the actor is one that acts in its own country: the police, the unions, students. */
  private boolean actsAtHome(Candidate c, Grammar grammar) {
    return actsAs("home", c, grammar);
  }

  private boolean actsAs(String list, Candidate c, Grammar grammar) {
    Set<String> home = book.words(list);
    for (int word : c.actor().words()) {
      for (String noun : grammar.nounWords(grammar.sentence().token(word))) {
        if (home.contains(noun)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Place> place(Candidate c, Grammar grammar, List<PlaceMention> places) {
    Token clause = grammar.clause(c.head());
    for (PlaceMention p : places) {
      Token head = grammar.sentence().token(p.last());
      for (int i = p.first(); i <= p.last(); i++) {
        Token t = grammar.sentence().token(i);
        if (t.head() < p.first() || t.head() > p.last()) {
          head = t;
        }
      }
      if (grammar.clause(head).index() != clause.index()) {
        continue;
      }
      for (Token t : grammar.children(head)) {
        if (t.is("case") && AT.contains(Grammar.lemma(t))) {
          return Optional.of(p.place());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Contact> contact(
      Candidate c, Evidence words, List<CountryCode> actors, List<CountryCode> recipients) {
    if (c.type() != EventType.CONSULT) {
      return Optional.empty();
    }
    Set<CountryCode> all = new HashSet<>(actors);
    all.addAll(recipients);
    for (Contact contact : contacts) {
      if (!all.isEmpty()
          && all.equals(new HashSet<>(contact.countries()))
          && overlaps(contact.evidence(), words)) {
        return Optional.of(contact);
      }
    }
    return Optional.empty();
  }

  private static boolean overlaps(List<Evidence> evidence, Evidence words) {
    return evidence.stream().anyMatch(e -> e.span().overlaps(words.span()));
  }

  /** The day of the contact in which it was said. */
  private Optional<When> ofStatement(Evidence words) {
    for (Statement s : statements) {
      if (s.contact().isPresent() && overlaps(s.evidence(), words)) {
        for (Contact contact : contacts) {
          if (contact.id().equals(s.contact().get()) && contact.date().isStated()) {
            return Optional.of(contact.date());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The date of the event just told, where this one answers it. */
  private Optional<When> ofCause(Candidate c) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Event last = events.get(events.size() - 1);
    boolean answer =
        last.type() == c.type()
            && !last.actorCountries().isEmpty()
            && last.actorCountries().equals(c.recipient().countries())
            && last.recipientCountries().equals(c.actor().countries())
            && !last.actorCountries().equals(last.recipientCountries());
    return answer ? Optional.of(last.date()) : Optional.empty();
  }

  private List<String> contexts(Grammar grammar) {
    Set<String> lemmas = new HashSet<>();
    grammar.sentence().tokens().forEach(t -> lemmas.add(Grammar.lemma(t)));
    List<String> found = new ArrayList<>();
    book.contexts()
        .forEach(
            (name, cues) -> {
              if (lemmas.stream().anyMatch(cues::contains)) {
                found.add(name);
              }
            });
    return found;
  }

  private static String dyad(Event e) {
    return e.type() + " " + sorted(e.actorCountries()) + sorted(e.recipientCountries());
  }

  private static List<CountryCode> sorted(List<CountryCode> codes) {
    return codes.stream().sorted().toList();
  }

  private static boolean same(Event a, Event b) {
    boolean loose = a.type() == EventType.ASSAULT || a.type() == EventType.ACCUSE;
    boolean modes = loose || a.mode().isEmpty() || b.mode().isEmpty() || a.mode().equals(b.mode());
    boolean codes =
        loose
            || a.type() == EventType.CONSULT
            || a.cameo().startsWith(b.cameo())
            || b.cameo().startsWith(a.cameo());
    boolean settled =
        a.status() == b.status()
            || a.status() == Status.HISTORICAL
            || b.status() == Status.HISTORICAL;
    boolean days = a.date().assumed() || b.date().assumed() || a.date().couldOverlap(b.date());
    boolean somebody = !a.actorCountries().isEmpty() || !a.recipientCountries().isEmpty();
    return somebody && settled && modes && codes && days;
  }

  private static Event merged(Event a, Event b) {
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    for (Evidence e : b.evidence()) {
      if (!evidence.contains(e)) {
        evidence.add(e);
      }
    }
    boolean finer =
        (a.mode().isEmpty() && b.mode().isPresent())
            || (b.cameo().length() > a.cameo().length() && b.cameo().startsWith(a.cameo()));
    Event detail = finer ? b : a;
    When date =
        a.date().assumed() && !b.date().assumed() && b.date().isStated() ? b.date() : a.date();
    return new Event(
        a.id(),
        a.type(),
        detail.mode(),
        a.contexts(),
        detail.cameo(),
        detail.plover(),
        detail.goldstein(),
        a.actors().isEmpty() ? b.actors() : a.actors(),
        a.recipients().isEmpty() ? b.recipients() : a.recipients(),
        a.actorCountries(),
        a.recipientCountries(),
        a.status(),
        date,
        a.place().or(b::place),
        a.contact().or(b::contact),
        evidence);
  }
}
