package org.readout.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.When;

/**
 * What holds of every reading, whatever was read: spans in bounds, exact words equal to the text's,
 * ids unique and resolvable, dates no wider than their precision.
 */
public final class EvidenceInvariants {
  private final Reading reading;
  private final List<String> broken = new ArrayList<>();

  private EvidenceInvariants(Reading reading) {
    this.reading = reading;
  }

  /**
   * Fails with every promise that {@code reading} breaks.
   *
   * @return the reading itself
   */
  public static Reading check(Reading reading) {
    List<String> broken = brokenBy(reading);
    if (!broken.isEmpty()) {
      throw new AssertionError(
          "The reading of report "
              + reading.report().id()
              + " breaks promises:\n  "
              + String.join("\n  ", broken));
    }
    return reading;
  }

  /** Every promise that {@code reading} breaks, in words; empty for a sound reading. */
  public static List<String> brokenBy(Reading reading) {
    EvidenceInvariants invariants = new EvidenceInvariants(reading);
    invariants.checkAll();
    return List.copyOf(invariants.broken);
  }

  private void checkAll() {
    reading.actors().forEach(this::actor);
    reading.times().forEach(t -> words("time " + t.value(), t.evidence()));
    reading.places().forEach(p -> place("places", p));
    reading.contacts().forEach(this::contact);
    reading.events().forEach(this::event);
    reading.statements().forEach(this::statement);
    reading.agreements().forEach(this::agreement);
    reading.followUps().forEach(this::followUp);
    reading.countClaims().forEach(this::countClaim);
    reading.links().forEach(this::link);
    reading.problems().forEach(this::problem);
    reading.facts().forEach(this::fact);
    unique("fact id", reading.facts().map(Fact::id));
    unique("actor", reading.actors().stream().map(a -> a.id().value()));
  }

  private void actor(Actor actor) {
    actor.mentions().forEach(m -> words("mention of " + actor.id(), m));
    if (actor.name().isBlank()) {
      broken.add(actor.id() + " has no name");
    }
  }

  private void fact(Fact fact) {
    if (fact.evidence().isEmpty()) {
      broken.add(fact.id() + " rests on no words");
    }
    fact.evidence().forEach(e -> words("evidence of " + fact.id(), e));
    String letter = letterOf(fact);
    if (!fact.id().matches(letter + "[1-9][0-9]*")) {
      broken.add(fact.id() + " is no id of the form " + letter + "1");
    }
  }

  private static String letterOf(Fact fact) {
    if (fact instanceof Contact) {
      return "c";
    }
    if (fact instanceof Event) {
      return "e";
    }
    if (fact instanceof Statement) {
      return "s";
    }
    if (fact instanceof Agreement) {
      return "a";
    }
    return fact instanceof FollowUp ? "f" : "n";
  }

  private void contact(Contact contact) {
    String id = contact.id();
    known(id, contact.participants());
    known(id, contact.initiator().stream().toList());
    unique("participant of " + id, contact.participants().stream().map(ActorId::value));
    unique("country of " + id, contact.countries().stream().map(c -> c.value()));
    when(id, contact.date());
    contact.place().ifPresent(p -> place(id, p));
    if (contact.duration().filter(Duration::isNegative).isPresent()) {
      broken.add(id + " lasts less than no time: " + contact.duration().get());
    }
  }

  private void event(Event event) {
    String id = event.id();
    known(id, event.actors());
    known(id, event.recipients());
    unique("actor of " + id, event.actors().stream().map(ActorId::value));
    unique("recipient of " + id, event.recipients().stream().map(ActorId::value));
    when(id, event.date());
    event.place().ifPresent(p -> place(id, p));
    event.contact().ifPresent(c -> resolves(id, c, reading.contacts(), Contact::id));
  }

  private void statement(Statement statement) {
    String id = statement.id();
    known(id, statement.speakers());
    known(id, statement.addressees());
    known(id, statement.relayedBy());
    words("content of " + id, statement.content());
    statement.source().ifPresent(s -> words("source of " + id, s));
    statement.contact().ifPresent(c -> resolves(id, c, reading.contacts(), Contact::id));
  }

  private void agreement(Agreement agreement) {
    String id = agreement.id();
    when(id, agreement.reached());
    agreement.place().ifPresent(p -> place(id, p));
    agreement.contact().ifPresent(c -> resolves(id, c, reading.contacts(), Contact::id));
    for (Agreement.Update update : agreement.updates()) {
      known(id, update.assertedBy());
      when(id, update.date());
    }
  }

  private void followUp(FollowUp followUp) {
    when(followUp.id(), followUp.when());
    known(followUp.id(), followUp.assertedBy());
  }

  private void countClaim(CountClaim claim) {
    known(claim.id(), claim.participants());
    when(claim.id(), claim.since());
    claim.contact().ifPresent(c -> resolves(claim.id(), c, reading.contacts(), Contact::id));
  }

  private void link(Link link) {
    String name = "link " + link.cause() + " > " + link.effect();
    List<Fact> facts = reading.facts().toList();
    resolves(name, link.cause(), facts, Fact::id);
    resolves(name, link.effect(), facts, Fact::id);
    link.evidence().forEach(e -> words("evidence of " + name, e));
  }

  private void problem(Problem problem) {
    problem
        .span()
        .filter(s -> !inBounds(s))
        .ifPresent(s -> broken.add("problem '" + problem.reason() + "' is out of bounds: " + s));
  }

  private void place(String of, Place place) {
    words("place of " + of, place.evidence());
  }

  private void words(String what, Evidence evidence) {
    if (!inBounds(evidence.span())) {
      broken.add(what + " is out of bounds: " + evidence.span());
    } else if (!evidence.span().in(reading.report().text()).equals(evidence.exact())) {
      broken.add(
          what
              + " says \""
              + evidence.exact()
              + "\", the text at "
              + evidence.span()
              + " says \""
              + evidence.span().in(reading.report().text())
              + "\"");
    }
  }

  private boolean inBounds(Span span) {
    return span.end() <= reading.report().text().length();
  }

  private void known(String of, List<ActorId> ids) {
    Set<ActorId> listed = reading.actors().stream().map(Actor::id).collect(Collectors.toSet());
    ids.stream()
        .filter(id -> !listed.contains(id))
        .forEach(id -> broken.add(of + " names " + id + ", whom the reading does not list"));
  }

  private <T> void resolves(String of, String id, Collection<T> facts, Function<T, String> ids) {
    if (facts.stream().map(ids).noneMatch(id::equals)) {
      broken.add(of + " points to " + id + ", which the reading does not hold");
    }
  }

  private void when(String of, When when) {
    if (when.from().isEmpty() || when.to().isEmpty()) {
      return;
    }
    long days = ChronoUnit.DAYS.between(when.from().get(), when.to().get()) + 1;
    if (days > longest(when)) {
      broken.add(of + " spans " + days + " days, too many for a " + when.precision());
    }
  }

  private static long longest(When when) {
    return switch (when.precision()) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 31;
      case QUARTER -> 92;
      case YEAR -> 366;
      case SINCE, BEFORE, UNKNOWN -> Long.MAX_VALUE;
    };
  }

  private void unique(String what, Stream<String> values) {
    Set<String> seen = new HashSet<>();
    values
        .filter(v -> !seen.add(v))
        .forEach(v -> broken.add("the " + what + " " + v + " stands twice"));
  }
}
