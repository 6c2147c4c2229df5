package org.readout.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/**
 * Builds a reading by hand, for tests of what comes after reading.
 *
 * <p>Actors are written {@code "person/vladimir-putin RUS GOV"}: id, country and sector, as far as
 * they have them. Days are written {@code "2025-06-14"}, stretches {@code "2025-06-01/2025-06-30"},
 * open ones {@code "2025-06-01/"} and {@code "/2025-06-30"}, unstated ones {@code ""}. A fact rests
 * on the whole text unless {@code words} are given, which must stand in it.
 *
 * <pre>
 * Readings.of("kremlin-1", "Putin spoke with Trump on Saturday.")
 *     .published("2025-06-14").publisher("Kremlin")
 *     .contact(Channel.PHONE, "2025-06-14", "person/vladimir-putin RUS", "person/donald-trump USA")
 *     .build();
 * </pre>
 */
public final class Readings {
  private final String id;
  private final String text;
  private String reader = "readout test";
  private Optional<String> publisher = Optional.empty();
  private Optional<String> agency = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<Moment> published = Optional.empty();
  private final Map<ActorId, Actor> actors = new LinkedHashMap<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<FollowUp> followUps = new ArrayList<>();
  private final List<CountClaim> claims = new ArrayList<>();

  private Readings(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** Begins the reading of a report with this id and these words. */
  public static Readings of(String id, String text) {
    return new Readings(id, text);
  }

  public Readings reader(String name) {
    reader = name;
    return this;
  }

  public Readings published(String day) {
    published = Optional.of(Moment.of(LocalDate.parse(day)));
    return this;
  }

  public Readings publisher(String name) {
    publisher = Optional.of(name);
    return this;
  }

  public Readings agency(String name) {
    agency = Optional.of(name);
    return this;
  }

  public Readings url(String address) {
    url = Optional.of(address);
    return this;
  }

  public Readings title(String headline) {
    title = Optional.of(headline);
    return this;
  }

  /** A contact that was held. */
  public Readings contact(Channel channel, String date, String... participants) {
    return contact(channel, Status.OCCURRED, date, participants);
  }

  public Readings contact(Channel channel, Status status, String date, String... participants) {
    contacts.add(
        new Contact(
            "c" + (contacts.size() + 1),
            channel,
            status,
            actors(participants),
            countries(participants),
            Optional.empty(),
            when(date),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            wholeText()));
    return this;
  }

  /** Changes the last contact: {@code .lastContact(c -> Readings.lasting(c, "PT50M"))}. */
  public Readings lastContact(UnaryOperator<Contact> change) {
    contacts.set(contacts.size() - 1, change.apply(contacts.get(contacts.size() - 1)));
    return this;
  }

  public static Contact lasting(Contact c, String duration) {
    return new Contact(
        c.id(),
        c.channel(),
        c.status(),
        c.participants(),
        c.countries(),
        c.initiator(),
        c.date(),
        Optional.of(Duration.parse(duration)),
        c.place(),
        c.topics(),
        c.evidence());
  }

  public static Contact about(Contact c, String... topics) {
    return new Contact(
        c.id(),
        c.channel(),
        c.status(),
        c.participants(),
        c.countries(),
        c.initiator(),
        c.date(),
        c.duration(),
        c.place(),
        List.of(topics),
        c.evidence());
  }

  public static Contact initiatedBy(Contact c, String actor) {
    return new Contact(
        c.id(),
        c.channel(),
        c.status(),
        c.participants(),
        c.countries(),
        Optional.of(new ActorId(actor)),
        c.date(),
        c.duration(),
        c.place(),
        c.topics(),
        c.evidence());
  }

  /** Sets the last contact's place, whose name must stand in the text. */
  public Readings at(String place, String country) {
    return lastContact(
        c ->
            new Contact(
                c.id(),
                c.channel(),
                c.status(),
                c.participants(),
                c.countries(),
                c.initiator(),
                c.date(),
                c.duration(),
                Optional.of(
                    new Place(
                        words(place),
                        place,
                        Optional.of(new CountryCode(country)),
                        Optional.empty())),
                c.topics(),
                c.evidence()));
  }

  /** An event that occurred; {@code recipient} may be empty. */
  public Readings event(EventType type, String cameo, String date, String actor, String recipient) {
    List<String> to = recipient.isEmpty() ? List.of() : List.of(recipient);
    events.add(
        new Event(
            "e" + (events.size() + 1),
            type,
            Optional.empty(),
            List.of(),
            cameo,
            0,
            0,
            actors(actor),
            actors(to.toArray(String[]::new)),
            countries(actor),
            countries(to.toArray(String[]::new)),
            Status.OCCURRED,
            when(date),
            Optional.empty(),
            Optional.empty(),
            wholeText()));
    return this;
  }

  /** What {@code speaker} said, in words of the text; of the last contact, if there is one. */
  public Readings statement(Statement.Form form, String speaker, String content, String... chain) {
    statements.add(
        new Statement(
            "s" + (statements.size() + 1),
            form,
            actors(speaker),
            List.of(),
            actors(chain),
            Optional.of("said"),
            contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(contacts.get(contacts.size() - 1).id()),
            Optional.empty(),
            words(content),
            Optional.of(new Stance(Stance.Kind.INFORM, Optional.empty(), Optional.empty())),
            List.of(words(content))));
    return this;
  }

  public Readings agreement(
      String subject, String reached, Agreement.State state, String assertedBy, String... parties) {
    agreements.add(
        new Agreement(
            "a" + (agreements.size() + 1),
            codes(parties),
            subject,
            when(reached),
            Optional.empty(),
            Optional.empty(),
            List.of(new Agreement.Update(state, actors(assertedBy), When.unstated())),
            wholeText()));
    return this;
  }

  public Readings followUp(String what, String when, String assertedBy, String... parties) {
    followUps.add(
        new FollowUp(
            "f" + (followUps.size() + 1),
            what,
            codes(parties),
            when(when),
            actors(assertedBy),
            wholeText()));
    return this;
  }

  /** A count of the last contact: "the fourth phone call since ...". */
  public Readings claim(int ordinal, Channel channel, String since, String... participants) {
    claims.add(
        new CountClaim(
            "n" + (claims.size() + 1),
            ordinal,
            channel == Channel.UNSPECIFIED ? Optional.empty() : Optional.of(channel),
            actors(participants),
            when(since),
            contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(contacts.get(contacts.size() - 1).id()),
            wholeText()));
    return this;
  }

  public Reading build() {
    Report report =
        new Report(
            id,
            url,
            publisher,
            agency,
            Optional.empty(),
            Optional.empty(),
            title,
            published,
            Optional.of("en"),
            Optional.empty(),
            text,
            List.of());
    return EvidenceInvariants.check(
        new Reading(
            reader,
            report,
            List.copyOf(actors.values()),
            List.of(),
            List.of(),
            contacts,
            events,
            statements,
            agreements,
            followUps,
            claims,
            List.of(),
            List.of()));
  }

  /** The first place where the text says {@code exact}. */
  private Evidence words(String exact) {
    int start = text.indexOf(exact);
    if (start < 0) {
      throw new IllegalArgumentException("the text does not say \"" + exact + "\"");
    }
    return Evidence.of(text, new Span(start, start + exact.length()));
  }

  private List<Evidence> wholeText() {
    return List.of(Evidence.of(text, new Span(0, text.length())));
  }

  private List<ActorId> actors(String... written) {
    List<ActorId> ids = new ArrayList<>();
    for (String one : written) {
      ActorId actor = new ActorId(one.split(" ", 2)[0]);
      actors.putIfAbsent(actor, actor(actor, countries(one), sector(one)));
      ids.add(actor);
    }
    return ids;
  }

  private static Optional<String> sector(String written) {
    String[] parts = written.split(" ", 3);
    return parts.length == 3 ? Optional.of(parts[2]) : Optional.empty();
  }

  private static Actor actor(ActorId id, List<CountryCode> countries, Optional<String> sector) {
    String[] parts = id.value().split("/", 2);
    return new Actor(
        id,
        named(parts[1]),
        Actor.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        countries.stream().findFirst(),
        sector,
        Optional.empty(),
        true,
        List.of());
  }

  private static String named(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("-", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }

  private static List<CountryCode> countries(String... written) {
    Set<CountryCode> codes = new LinkedHashSet<>();
    for (String one : written) {
      String[] parts = one.split(" ", 3);
      if (parts.length > 1) {
        codes.add(new CountryCode(parts[1]));
      } else if (one.startsWith("country/")) {
        codes.add(new CountryCode(one.substring("country/".length()).toUpperCase(Locale.ROOT)));
      }
    }
    return List.copyOf(codes);
  }

  private static List<CountryCode> codes(String... written) {
    return Arrays.stream(written).map(CountryCode::new).toList();
  }

  /** A time as the class comment writes it. */
  public static When when(String written) {
    if (written.isEmpty()) {
      return When.unstated();
    }
    String[] ends = written.split("/", -1);
    if (ends.length == 1) {
      return When.on(LocalDate.parse(written), written);
    }
    if (ends[1].isEmpty()) {
      return When.since(LocalDate.parse(ends[0]), written);
    }
    if (ends[0].isEmpty()) {
      return When.before(LocalDate.parse(ends[1]), written);
    }
    return When.between(
        LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), Precision.UNKNOWN, written);
  }
}
