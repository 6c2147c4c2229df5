package org.readout.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** The facts of one reading, as matching sees them; row keys are still 0. */
final class Candidates {
  private final Reading reading;
  private final Source source;

  Candidates(Reading reading, Voice voice) {
    this.reading = reading;
    this.source =
        new Source(
            reading.report().id(),
            reading.report().published().map(Moment::day),
            voice.origin(),
            voice.side() == Publisher.Side.OFFICIAL);
  }

  Candidate of(Fact fact) {
    if (fact instanceof Contact c) {
      return of(c);
    }
    if (fact instanceof Event e) {
      return of(e);
    }
    if (fact instanceof Statement s) {
      return of(s);
    }
    if (fact instanceof Agreement a) {
      return of(a);
    }
    return fact instanceof FollowUp f ? of(f) : of((CountClaim) fact);
  }

  private Candidate of(Contact c) {
    return new Sketch("contact", c.id(), c.channel().name())
        .status(c.status())
        .parties(c.participants(), c.countries())
        .at(c.date(), c.place())
        .candidate();
  }

  private Candidate of(Event e) {
    return new Sketch("event", e.id(), e.type().name())
        .coded(Optional.of(e.cameo()), e.mode())
        .status(e.status())
        .parties(e.actors(), e.actorCountries())
        .recipients(e.recipients(), e.recipientCountries())
        .at(e.date(), e.place())
        .candidate();
  }

  private Candidate of(Statement s) {
    return new Sketch("statement", s.id(), s.form().name())
        .parties(s.speakers(), countriesOf(s.speakers()))
        .recipients(s.addressees(), List.of())
        .asserters(s.relayedBy())
        .words(Optional.of(s.content().exact()))
        .candidate();
  }

  private Candidate of(Agreement a) {
    return new Sketch("agreement", a.id(), state(a).name())
        .parties(List.of(), a.parties())
        .asserters(a.updates().stream().flatMap(u -> u.assertedBy().stream()).distinct().toList())
        .at(a.reached(), a.place())
        .words(Optional.of(a.subject()))
        .candidate();
  }

  static Agreement.State state(Agreement a) {
    return a.updates().isEmpty()
        ? Agreement.State.REACHED
        : a.updates().get(a.updates().size() - 1).status();
  }

  private Candidate of(FollowUp f) {
    return new Sketch("follow-up", f.id(), "PLANNED")
        .status(Status.PLANNED)
        .parties(List.of(), f.parties())
        .asserters(f.assertedBy())
        .at(f.when(), Optional.empty())
        .words(Optional.of(f.what()))
        .candidate();
  }

  /** A claim's date is the day up to which it counts: its contact's, else the report's. */
  private Candidate of(CountClaim n) {
    When asOf =
        n.contact()
            .flatMap(id -> reading.contacts().stream().filter(c -> c.id().equals(id)).findFirst())
            .map(Contact::date)
            .filter(d -> d.to().isPresent())
            .or(() -> source.published().map(d -> When.on(d, d.toString())))
            .orElse(When.unstated());
    return new Sketch("count-claim", n.id(), n.channel().map(Enum::name).orElse("ANY"))
        .coded(
            Optional.of(Integer.toString(n.ordinal())), n.since().from().map(LocalDate::toString))
        .parties(n.participants(), countriesOf(n.participants()))
        .at(asOf, Optional.empty())
        .words(n.evidence().stream().findFirst().map(e -> e.exact()))
        .candidate();
  }

  private List<CountryCode> countriesOf(List<ActorId> ids) {
    List<CountryCode> found = new ArrayList<>();
    for (ActorId id : ids) {
      Optional<CountryCode> country =
          reading.actors().stream()
              .filter(a -> a.id().equals(id))
              .findFirst()
              .flatMap(a -> a.country());
      if (country.isEmpty() && id.value().matches("country/[a-z]{3}")) {
        country = Optional.of(new CountryCode(id.value().substring(8).toUpperCase(Locale.ROOT)));
      }
      country.filter(c -> !found.contains(c)).ifPresent(found::add);
    }
    return found;
  }

  /** A candidate in the making; what is not said of it is empty, and that it occurred. */
  private final class Sketch {
    private final String kind;
    private final String fact;
    private final String type;
    private Optional<String> code = Optional.empty();
    private Optional<String> mode = Optional.empty();
    private Status status = Status.OCCURRED;
    private List<ActorId> parties = List.of();
    private List<ActorId> recipients = List.of();
    private List<CountryCode> countries = List.of();
    private List<CountryCode> recipientCountries = List.of();
    private List<ActorId> asserters = List.of();
    private When date = When.unstated();
    private Optional<Place> place = Optional.empty();
    private Optional<String> words = Optional.empty();

    Sketch(String kind, String fact, String type) {
      this.kind = kind;
      this.fact = fact;
      this.type = type;
    }

    Sketch coded(Optional<String> as, Optional<String> how) {
      code = as;
      mode = how;
      return this;
    }

    Sketch status(Status whether) {
      status = whether;
      return this;
    }

    Sketch parties(List<ActorId> who, List<CountryCode> whose) {
      parties = who;
      countries = whose;
      return this;
    }

    Sketch recipients(List<ActorId> whom, List<CountryCode> whose) {
      recipients = whom;
      recipientCountries = whose;
      return this;
    }

    Sketch asserters(List<ActorId> who) {
      asserters = who;
      return this;
    }

    Sketch at(When when, Optional<Place> where) {
      date = when;
      place = where;
      return this;
    }

    Sketch words(Optional<String> said) {
      words = said;
      return this;
    }

    Candidate candidate() {
      return new Candidate(
          0,
          source,
          fact,
          kind,
          type,
          code,
          mode,
          status,
          new Sides(parties, recipients, countries, recipientCountries, asserters),
          date,
          place.map(Place::name),
          place.flatMap(Place::country),
          words);
    }
  }
}
