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
  private final Voice source;

  Candidates(Reading reading, Voice source) {
    this.reading = reading;
    this.source = source;
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
    return candidate(
        c.id(),
        "contact",
        c.channel().name(),
        Optional.empty(),
        Optional.empty(),
        c.status(),
        c.participants(),
        List.of(),
        c.countries(),
        List.of(),
        List.of(),
        c.date(),
        c.place(),
        Optional.empty());
  }

  private Candidate of(Event e) {
    return candidate(
        e.id(),
        "event",
        e.type().name(),
        Optional.of(e.cameo()),
        e.mode(),
        e.status(),
        e.actors(),
        e.recipients(),
        e.actorCountries(),
        e.recipientCountries(),
        List.of(),
        e.date(),
        e.place(),
        Optional.empty());
  }

  private Candidate of(Statement s) {
    return candidate(
        s.id(),
        "statement",
        s.form().name(),
        Optional.empty(),
        Optional.empty(),
        Status.OCCURRED,
        s.speakers(),
        s.addressees(),
        countriesOf(s.speakers()),
        List.of(),
        s.relayedBy(),
        When.unstated(),
        Optional.empty(),
        Optional.of(s.content().exact()));
  }

  private Candidate of(Agreement a) {
    List<Agreement.Update> updates = a.updates();
    return candidate(
        a.id(),
        "agreement",
        state(a).name(),
        Optional.empty(),
        Optional.empty(),
        Status.OCCURRED,
        List.of(),
        List.of(),
        a.parties(),
        List.of(),
        updates.stream().flatMap(u -> u.assertedBy().stream()).distinct().toList(),
        a.reached(),
        a.place(),
        Optional.of(a.subject()));
  }

  static Agreement.State state(Agreement a) {
    return a.updates().isEmpty()
        ? Agreement.State.REACHED
        : a.updates().get(a.updates().size() - 1).status();
  }

  private Candidate of(FollowUp f) {
    return candidate(
        f.id(),
        "follow-up",
        "PLANNED",
        Optional.empty(),
        Optional.empty(),
        Status.PLANNED,
        List.of(),
        List.of(),
        f.parties(),
        List.of(),
        f.assertedBy(),
        f.when(),
        Optional.empty(),
        Optional.of(f.what()));
  }

  /** A claim's date is the day up to which it counts: its contact's, else the report's. */
  private Candidate of(CountClaim n) {
    When asOf =
        n.contact()
            .flatMap(id -> reading.contacts().stream().filter(c -> c.id().equals(id)).findFirst())
            .map(Contact::date)
            .filter(d -> d.to().isPresent())
            .or(() -> published().map(d -> When.on(d, d.toString())))
            .orElse(When.unstated());
    return candidate(
        n.id(),
        "count-claim",
        n.channel().map(Enum::name).orElse("ANY"),
        Optional.of(Integer.toString(n.ordinal())),
        n.since().from().map(LocalDate::toString),
        Status.OCCURRED,
        n.participants(),
        List.of(),
        countriesOf(n.participants()),
        List.of(),
        List.of(),
        asOf,
        Optional.empty(),
        n.evidence().stream().findFirst().map(e -> e.exact()));
  }

  private Candidate candidate(
      String fact,
      String kind,
      String type,
      Optional<String> code,
      Optional<String> mode,
      Status status,
      List<ActorId> parties,
      List<ActorId> recipients,
      List<CountryCode> countries,
      List<CountryCode> recipientCountries,
      List<ActorId> asserters,
      When date,
      Optional<Place> place,
      Optional<String> words) {
    return new Candidate(
        0,
        reading.report().id(),
        published(),
        source.origin(),
        source.side() == Publisher.Side.OFFICIAL,
        fact,
        kind,
        type,
        code,
        mode,
        status,
        parties,
        recipients,
        countries,
        recipientCountries,
        asserters,
        date,
        place.map(Place::name),
        place.flatMap(Place::country),
        words);
  }

  private Optional<LocalDate> published() {
    return reading.report().published().map(Moment::day);
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
}
