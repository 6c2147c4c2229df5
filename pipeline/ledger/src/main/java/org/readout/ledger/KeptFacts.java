package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;

/**
 * Keeps in a new reading the facts of the one before that somebody accepted, edited, merged or
 * split, and that the new reader does not find; the reading says so among its problems.
 */
final class KeptFacts {
  private static final String KEPT = "not read any more; kept by amendment ";

  private final Reading before;
  private final List<Fact> kept = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Reading after;

  private KeptFacts(Reading before, Reading after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The reading with what must be kept in it; empty if that is nothing.
   *
   * @param resting on which facts amendments rest that hold, with the amendments' numbers
   */
  static Optional<Reading> in(Reading after, Reading before, List<Resting> resting) {
    KeptFacts keeping = new KeptFacts(before, after);
    resting.forEach(keeping::keep);
    return keeping.kept.isEmpty() ? Optional.empty() : Optional.of(keeping.reading());
  }

  /** An amendment and a place that it rests on. */
  record Resting(int amendment, Anchors.Anchor anchor) {}

  /** The places in a report on which amendments rest that hold and need their facts. */
  static List<Resting> restingOn(Database database, String report, Predicate<Integer> holds)
      throws SQLException {
    return database
        .all(
            "SELECT a.amendment, n.parted, n.report, n.kind, n.fact, n.who, n.start, n.end, n.exact"
                + " FROM (SELECT number AS amendment FROM amendment WHERE act IN ('accept', 'edit',"
                + " 'merge', 'split')) a JOIN amendment_anchor n ON n.amendment = a.amendment WHERE"
                + " n.report = ? ORDER BY a.amendment, n.position",
            row -> new Resting(row.getInt(1), Anchors.anchor(row.getInt(2) == 1, row, 3)),
            report)
        .stream()
        .filter(r -> holds.test(r.amendment()))
        .toList();
  }

  private void keep(Resting resting) {
    Anchors.Anchor anchor = resting.anchor();
    if (find(after, anchor).isPresent() || kept.stream().anyMatch(f -> fits(f, anchor))) {
      return;
    }
    Optional<Fact> old = find(before, anchor).filter(this::isStillInTheWords);
    if (old.isPresent()) {
      kept.add(old.get());
      problems.add(problem(old.get(), resting.amendment()));
    }
  }

  /** Says where the fact is from: a reading that kept it, too, knows the first that had it. */
  private Problem problem(Fact fact, int amendment) {
    Optional<Span> span = fact.evidence().stream().findFirst().map(Evidence::span);
    return before.problems().stream()
        .filter(p -> p.span().equals(span) && p.reason().startsWith(KEPT))
        .findFirst()
        .orElseGet(
            () -> new Problem(span, KEPT + amendment + " from the reading by " + before.reader()));
  }

  private static Optional<Fact> find(Reading reading, Anchors.Anchor anchor) {
    List<Fact> fitting = reading.facts().filter(f -> fits(f, anchor)).toList();
    return fitting.stream()
        .filter(f -> f.id().equals(anchor.fact()))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static boolean fits(Fact fact, Anchors.Anchor anchor) {
    return kind(fact).equals(anchor.kind())
        && fact.evidence().stream()
            .anyMatch(
                e ->
                    e.exact().equals(anchor.exact())
                        || (e.span().start() < anchor.end() && anchor.start() < e.span().end()));
  }

  private static String kind(Fact fact) {
    return fact.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private boolean isStillInTheWords(Fact fact) {
    String text = after.report().text();
    Stream<Evidence> evidence =
        fact instanceof Statement s
            ? Stream.concat(
                Stream.concat(Stream.of(s.content()), s.source().stream()), s.evidence().stream())
            : fact.evidence().stream();
    return evidence.allMatch(
        e -> e.span().end() <= text.length() && e.span().in(text).equals(e.exact()));
  }

  private Reading reading() {
    List<Actor> actors = new ArrayList<>(after.actors());
    List<ActorId> listed = new ArrayList<>(actors.stream().map(Actor::id).toList());
    for (Actor actor : before.actors()) {
      if (!listed.contains(actor.id()) && kept.stream().anyMatch(f -> names(f, actor.id()))) {
        actors.add(actor);
        listed.add(actor.id());
      }
    }
    List<Contact> contacts = new ArrayList<>(after.contacts());
    List<Event> events = new ArrayList<>(after.events());
    List<Statement> statements = new ArrayList<>(after.statements());
    List<Agreement> agreements = new ArrayList<>(after.agreements());
    List<FollowUp> followUps = new ArrayList<>(after.followUps());
    List<CountClaim> claims = new ArrayList<>(after.countClaims());
    for (Fact fact : kept) {
      if (fact instanceof Contact c) {
        contacts.add(Renamed.contact(c, "c" + (contacts.size() + 1)));
      } else if (fact instanceof Event e) {
        events.add(Renamed.event(e, "e" + (events.size() + 1)));
      } else if (fact instanceof Statement s) {
        statements.add(Renamed.statement(s, "s" + (statements.size() + 1)));
      } else if (fact instanceof Agreement a) {
        agreements.add(Renamed.agreement(a, "a" + (agreements.size() + 1)));
      } else if (fact instanceof FollowUp f) {
        followUps.add(Renamed.followUp(f, "f" + (followUps.size() + 1)));
      } else if (fact instanceof CountClaim n) {
        claims.add(Renamed.claim(n, "n" + (claims.size() + 1)));
      }
    }
    problems.addAll(0, after.problems());
    return new Reading(
        after.reader(),
        after.report(),
        actors,
        after.times(),
        after.places(),
        contacts,
        events,
        statements,
        agreements,
        followUps,
        claims,
        after.links(),
        problems);
  }

  private static boolean names(Fact fact, ActorId id) {
    if (fact instanceof Contact c) {
      return c.participants().contains(id) || c.initiator().filter(id::equals).isPresent();
    }
    if (fact instanceof Event e) {
      return e.actors().contains(id) || e.recipients().contains(id);
    }
    if (fact instanceof Statement s) {
      return s.speakers().contains(id) || s.addressees().contains(id) || s.relayedBy().contains(id);
    }
    if (fact instanceof Agreement a) {
      return a.updates().stream().anyMatch(u -> u.assertedBy().contains(id));
    }
    return fact instanceof FollowUp f
        ? f.assertedBy().contains(id)
        : ((CountClaim) fact).participants().contains(id);
  }
}
