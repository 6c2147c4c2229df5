package org.readout.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** Readings of a few reports that between them have every kind of fact. */
public final class SampleReadings {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";
  private static final String MODI = "person/narendra-modi IND";

  private SampleReadings() {}

  /** Two sides' reports of one call and a drone strike, and a paper's of a visit and more. */
  public static List<Reading> all() {
    return List.of(kremlin(), whiteHouse(), paper());
  }

  private static Reading kremlin() {
    String text =
        "President Vladimir Putin called Donald Trump on 4 March.\n"
            + "Earlier that day Russian drones struck Kharkiv in Ukraine. 🕊 Talks go on on 20"
            + " March.";
    return new Draft(
            Readings.of("kremlin-1", text)
                .title("A call; and \"more\"")
                .publisher("Kremlin")
                .url("https://kremlin.example/1?a=b&c=d")
                .published("2025-03-05")
                .contact(Channel.PHONE, "2025-03-04", PUTIN, TRUMP)
                .statement(Statement.Form.INDIRECT, PUTIN, "Talks go on", "org/kremlin RUS")
                .followUp("Talks; go on, on 20 March", "2025-03-20", PUTIN, "RUS", "USA")
                .followUp("a visit later", "2025-04-01/", PUTIN, "RUS")
                .claim(2, Channel.PHONE, "2025-01-20/", PUTIN, TRUMP)
                .build())
        .actor(PUTIN, "GOV", "President", "Vladimir Putin")
        .actor(TRUMP, "GOV", "", "Donald Trump")
        .event(EventType.CONSULT, "phone", "041", Status.OCCURRED, Readings.when("2025-03-04"))
        .by(PUTIN, TRUMP)
        .words("called Donald Trump on 4 March", 1.5, 5.2)
        .event(EventType.ASSAULT, "drone", "195", Status.OCCURRED, Readings.when("2025-03-04"))
        .by("country/rus")
        .to("country/ukr")
        .at("Kharkiv", "UKR", 49.99, 36.23)
        .about("military")
        .words("Russian drones struck Kharkiv in Ukraine", -9.5, -10)
        .build();
  }

  private static Reading whiteHouse() {
    return new Draft(
            Readings.of("white-house-1", "Today the president spoke with President Putin.")
                .publisher("White House")
                .published("2025-03-04")
                .contact(Channel.PHONE, "2025-03-04", TRUMP, PUTIN)
                .build())
        .actor(TRUMP, "GOV", "President", "the president")
        .actor(PUTIN, "GOV", "President", "President Putin")
        .event(EventType.CONSULT, "phone", "041", Status.OCCURRED, Readings.when("2025-03-04"))
        .by(TRUMP, PUTIN)
        .words("spoke with President Putin", 1.5, 5.2)
        .build();
  }

  private static Reading paper() {
    String text =
        "Narendra Modi visited Russia in May. Modi may criticise Hamas.\tThe UN spoke of it.\n"
            + "A grain deal holds.";
    return new Draft(
            Readings.of("paper-1", text)
                .publisher("The Daily")
                .agency("AFP")
                .published("2025-05-20")
                .contact(Channel.MEETING, Status.PLANNED, "2025-06-10", MODI, PUTIN)
                .agreement(
                    "grain deal", "2025-04-28", Agreement.State.IMPLEMENTING, MODI, "IND", "RUS")
                .followUp("meet again", "2025-06-10", MODI, "IND", "RUS")
                .build())
        .actor(MODI, "GOV", "Prime Minister", "Narendra Modi")
        .actor("country/rus", "GOV", "", "Russia")
        .actor("group/hamas PSE", "REB", "", "Hamas")
        .actor("org/united-nations IGO", "IGO", "", "The UN")
        .event(
            EventType.CONSULT,
            "visit",
            "042",
            Status.OCCURRED,
            When.between(
                LocalDate.parse("2025-05-01"),
                LocalDate.parse("2025-05-31"),
                Precision.MONTH,
                "May"))
        .by(MODI)
        .to("country/rus")
        .words("visited Russia in May", 4, 1.9)
        .event(EventType.ACCUSE, "disapprove", "111", Status.HYPOTHETICAL, When.unstated())
        .by(MODI)
        .to("group/hamas PSE")
        .words("Modi may criticise Hamas.\tThe", -2, -2)
        .event(EventType.STATE, "", "010", Status.OCCURRED, Readings.when("2025-05-19"))
        .by("org/united-nations IGO")
        .words("The UN spoke of it", 0, 0)
        .build();
  }

  /** Adds to a reading what the test kit's builder has no words for. */
  private static final class Draft {
    private final Reading reading;
    private final List<Actor> actors;
    private final List<Event> events = new ArrayList<>();
    private Optional<Event> open = Optional.empty();

    Draft(Reading reading) {
      this.reading = reading;
      this.actors = new ArrayList<>(reading.actors());
    }

    Draft actor(String written, String sector, String title, String mention) {
      ActorId id = new ActorId(written.split(" ", 2)[0]);
      String slug = id.value().replaceFirst(".*/", "");
      Optional<CountryCode> country =
          written.contains(" ")
              ? Optional.of(new CountryCode(written.split(" ", 2)[1]))
              : Optional.of(new CountryCode(slug.toUpperCase(java.util.Locale.ROOT)));
      Actor actor =
          new Actor(
              id,
              name(id),
              Actor.Kind.valueOf(
                  id.value().replaceFirst("/.*", "").toUpperCase(java.util.Locale.ROOT)),
              country,
              Optional.of(sector),
              Optional.of(title).filter(t -> !t.isEmpty()),
              true,
              List.of(find(mention)));
      actors.removeIf(a -> a.id().equals(id));
      actors.add(actor);
      return this;
    }

    private static String name(ActorId id) {
      return switch (id.value()) {
        case "country/rus" -> "Russia";
        case "country/ukr" -> "Ukraine";
        case "group/hamas" -> "Hamas";
        case "org/united-nations" -> "United Nations";
        case "person/vladimir-putin" -> "Vladimir Putin";
        case "person/donald-trump" -> "Donald Trump";
        case "person/narendra-modi" -> "Narendra Modi";
        default -> id.value();
      };
    }

    Draft event(EventType type, String mode, String cameo, Status status, When date) {
      close();
      open =
          Optional.of(
              new Event(
                  "e" + (events.size() + 1),
                  type,
                  Optional.of(mode).filter(m -> !m.isEmpty()),
                  List.of(),
                  cameo,
                  0,
                  0,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  status,
                  date,
                  Optional.empty(),
                  Optional.empty(),
                  List.of()));
      return this;
    }

    Draft by(String... who) {
      Event e = open.orElseThrow();
      return with(
          ids(who),
          codes(who),
          e.recipients(),
          e.recipientCountries(),
          e.place(),
          e.contexts(),
          e.evidence(),
          0,
          0);
    }

    Draft to(String... whom) {
      Event e = open.orElseThrow();
      return with(
          e.actors(),
          e.actorCountries(),
          ids(whom),
          codes(whom),
          e.place(),
          e.contexts(),
          e.evidence(),
          0,
          0);
    }

    Draft at(String place, String country, double latitude, double longitude) {
      Event e = open.orElseThrow();
      return with(
          e.actors(),
          e.actorCountries(),
          e.recipients(),
          e.recipientCountries(),
          Optional.of(
              new Place(
                  find(place),
                  place,
                  Optional.of(new CountryCode(country)),
                  Optional.of(new Place.Coordinates(latitude, longitude)))),
          e.contexts(),
          e.evidence(),
          0,
          0);
    }

    Draft about(String... contexts) {
      Event e = open.orElseThrow();
      return with(
          e.actors(),
          e.actorCountries(),
          e.recipients(),
          e.recipientCountries(),
          e.place(),
          List.of(contexts),
          e.evidence(),
          0,
          0);
    }

    Draft words(String exact, double plover, double goldstein) {
      Event e = open.orElseThrow();
      return with(
          e.actors(),
          e.actorCountries(),
          e.recipients(),
          e.recipientCountries(),
          e.place(),
          e.contexts(),
          List.of(find(exact)),
          plover,
          goldstein);
    }

    private Draft with(
        List<ActorId> by,
        List<CountryCode> byCountries,
        List<ActorId> to,
        List<CountryCode> toCountries,
        Optional<Place> place,
        List<String> contexts,
        List<Evidence> evidence,
        double plover,
        double goldstein) {
      Event e = open.orElseThrow();
      open =
          Optional.of(
              new Event(
                  e.id(),
                  e.type(),
                  e.mode(),
                  contexts,
                  e.cameo(),
                  plover,
                  goldstein,
                  by,
                  to,
                  byCountries,
                  toCountries,
                  e.status(),
                  e.date(),
                  place,
                  e.contact(),
                  evidence));
      return this;
    }

    private List<ActorId> ids(String... who) {
      List<ActorId> ids = new ArrayList<>();
      for (String one : who) {
        ActorId id = new ActorId(one.split(" ", 2)[0]);
        ids.add(id);
        if (actors.stream().noneMatch(a -> a.id().equals(id))) {
          actor(one, "GOV", "", name(id));
        }
      }
      return ids;
    }

    private static List<CountryCode> codes(String... who) {
      return java.util.Arrays.stream(who)
          .map(
              w ->
                  w.contains(" ")
                      ? w.split(" ", 2)[1]
                      : w.replaceFirst(".*/", "").toUpperCase(java.util.Locale.ROOT))
          .map(CountryCode::new)
          .toList();
    }

    private Evidence find(String exact) {
      String text = reading.report().text();
      int start = text.indexOf(exact);
      if (start < 0) {
        throw new IllegalArgumentException("the text does not say " + exact);
      }
      return Evidence.of(text, new Span(start, start + exact.length()));
    }

    private void close() {
      open.ifPresent(events::add);
      open = Optional.empty();
    }

    Reading build() {
      close();
      return new Reading(
          "readout 0.1.0",
          reading.report(),
          actors,
          reading.times(),
          reading.places(),
          reading.contacts(),
          events,
          reading.statements(),
          reading.agreements(),
          reading.followUps(),
          reading.countClaims(),
          reading.links(),
          reading.problems());
    }
  }
}
