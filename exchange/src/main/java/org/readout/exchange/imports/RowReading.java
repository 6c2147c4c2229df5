package org.readout.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** Makes of a line the reading of a report without text. */
final class RowReading {
  private final EventData.Source source;
  private final Whose whose = new Whose();
  private final Kinds kinds = new Kinds();

  RowReading(EventData.Source source) {
    this.source = source;
  }

  Reading of(Row row) {
    if (row.id().isEmpty()) {
      throw new BadRow("has no id");
    }
    String dataSet = source.name().toLowerCase(Locale.ROOT);
    List<Actor> actors = new ArrayList<>();
    List<ActorId> by = actor(row.source(), actors);
    List<ActorId> to = actor(row.target(), actors);
    if (by.isEmpty() && to.isEmpty()) {
      throw new BadRow("names neither an actor nor a recipient");
    }
    EventType type = row.type().isEmpty() ? kinds.type(row.cameo()) : kinds.named(row.type());
    String cameo = row.cameo().isEmpty() ? kinds.root(type) : row.cameo();
    double score = number(row.score(), "intensity");
    Event event =
        new Event(
            "e1",
            type,
            Optional.of(row.mode()).filter(m -> !m.isEmpty()),
            List.of(),
            cameo,
            row.cameo().isEmpty() ? score : kinds.plover(type),
            row.cameo().isEmpty() ? kinds.goldstein(cameo) : score,
            by,
            to,
            countries(actors, by),
            countries(actors, to),
            Status.OCCURRED,
            when(row.day()),
            place(row),
            Optional.empty(),
            List.of());
    return new Reading(
        dataSet + " import",
        report(dataSet, row),
        actors,
        List.of(),
        List.of(),
        List.of(),
        List.of(event),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Report report(String dataSet, Row row) {
    return new Report(
        dataSet + ":" + row.id(),
        Optional.of(row.url()).filter(u -> !u.isEmpty()),
        Optional.of(row.publisher()).filter(p -> !p.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Moment.parse(row.published()),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of());
  }

  /** Who, where the cell names somebody or a country; of several joined by semicolons each. */
  private List<ActorId> actor(Row.Side side, List<Actor> actors) {
    List<ActorId> ids = new ArrayList<>();
    List<String> names = List.of(side.name().split("\\s*;\\s*", -1));
    List<String> countries = List.of(side.country().split("\\s*;\\s*", -1));
    for (int i = 0; i < names.size(); i++) {
      String country = countries.get(names.size() == countries.size() ? i : 0);
      Optional<CountryCode> code = whose.country(country, side.by());
      if (!names.get(i).isBlank() || code.isPresent()) {
        Actor actor = whose.actor(names.get(i), code);
        ids.add(actor.id());
        if (actors.stream().noneMatch(a -> a.id().equals(actor.id()))) {
          actors.add(actor);
        }
      }
    }
    return ids.stream().distinct().toList();
  }

  private static List<CountryCode> countries(List<Actor> actors, List<ActorId> ids) {
    return ids.stream()
        .flatMap(
            id -> actors.stream().filter(a -> a.id().equals(id)).flatMap(a -> a.country().stream()))
        .distinct()
        .toList();
  }

  private static When when(String day) {
    if (day.isEmpty()) {
      return When.unstated();
    }
    try {
      return When.on(LocalDate.parse(day.substring(0, Math.min(10, day.length()))), day);
    } catch (DateTimeException e) {
      throw new BadRow("has no date but \"" + day + "\"");
    }
  }

  private Optional<Place> place(Row row) {
    if (row.place().isEmpty()) {
      return Optional.empty();
    }
    Optional<Place.Coordinates> at =
        row.latitude().isEmpty() || row.longitude().isEmpty()
            ? Optional.empty()
            : Optional.of(coordinates(row));
    return Optional.of(
        new Place(
            new Evidence(new Span(0, 0), ""),
            row.place(),
            whose.country(row.placeCountry(), row.placeCountryBy()),
            at));
  }

  private static Place.Coordinates coordinates(Row row) {
    double latitude = number(row.latitude(), "latitude");
    double longitude = number(row.longitude(), "longitude");
    try {
      return new Place.Coordinates(latitude, longitude);
    } catch (IllegalArgumentException e) {
      throw new BadRow("lies nowhere on Earth: " + latitude + ", " + longitude);
    }
  }

  private static double number(String text, String what) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new BadRow("has no " + what + " but \"" + text + "\"");
    }
  }

  /** Event types and codes. */
  private static final class Kinds {
    private static final Map<String, EventType> BY_ROOT =
        Map.ofEntries(
            Map.entry("01", EventType.STATE),
            Map.entry("02", EventType.STATE),
            Map.entry("03", EventType.AGREE),
            Map.entry("04", EventType.CONSULT),
            Map.entry("05", EventType.SUPPORT),
            Map.entry("06", EventType.COOPERATE),
            Map.entry("07", EventType.AID),
            Map.entry("08", EventType.CONCEDE),
            Map.entry("09", EventType.ACCUSE),
            Map.entry("10", EventType.REQUEST),
            Map.entry("11", EventType.ACCUSE),
            Map.entry("12", EventType.REJECT),
            Map.entry("13", EventType.THREATEN),
            Map.entry("14", EventType.PROTEST),
            Map.entry("15", EventType.MOBILIZE),
            Map.entry("16", EventType.SANCTION),
            Map.entry("17", EventType.COERCE),
            Map.entry("18", EventType.ASSAULT),
            Map.entry("19", EventType.ASSAULT),
            Map.entry("20", EventType.ASSAULT));

    private final org.readout.knowledge.codebook.Codebook codebook =
        org.readout.knowledge.codebook.Codebook.standard();

    EventType type(String cameo) {
      EventType type = cameo.matches("\\d{2,4}") ? BY_ROOT.get(cameo.substring(0, 2)) : null;
      if (type == null) {
        throw new BadRow("has no CAMEO code but \"" + cameo + "\"");
      }
      return cameo.startsWith("087") ? EventType.RETREAT : type;
    }

    EventType named(String name) {
      try {
        return EventType.valueOf(name.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new BadRow("has no PLOVER type but \"" + name + "\"");
      }
    }

    /** The CAMEO root that is nearest to a PLOVER type. */
    String root(EventType type) {
      return switch (type) {
        case STATE -> "01";
        case AGREE -> "03";
        case CONSULT -> "04";
        case SUPPORT -> "05";
        case COOPERATE -> "06";
        case AID -> "07";
        case CONCEDE, RETREAT -> "08";
        case REQUEST -> "10";
        case ACCUSE -> "11";
        case REJECT -> "12";
        case THREATEN -> "13";
        case PROTEST -> "14";
        case MOBILIZE -> "15";
        case SANCTION -> "16";
        case COERCE -> "17";
        case ASSAULT -> "19";
      };
    }

    double plover(EventType type) {
      return codebook.intensity(type, Optional.empty());
    }

    double goldstein(String cameo) {
      return codebook.entries().stream()
          .flatMap(e -> e.codes().values().stream())
          .filter(c -> c.code().equals(cameo) || c.code().equals(cameo + "0"))
          .mapToDouble(c -> c.goldstein())
          .findFirst()
          .orElse(0);
    }
  }
}
