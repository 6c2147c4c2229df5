package org.readout.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.RelatedReport;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.TimeExpression;
import org.readout.vocabulary.When;

/** Reads back what {@link ReadingJson} wrote: the same value comes out. */
public final class ReadingParser {
  private final ObjectMapper mapper = new ObjectMapper();

  /** Whether a line of JSON holds a reading, and no report that has yet to be read. */
  public boolean isReading(String json) {
    if (!json.contains("\"reader\"")) {
      return false;
    }
    try {
      JsonNode node = mapper.readTree(json);
      return node.path("reader").isTextual() && node.path("report").isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * The reading that {@code json} holds.
   *
   * @throws IllegalArgumentException if it is no reading
   */
  public Reading reading(String json) {
    JsonNode node;
    try {
      node = mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a reading: " + e.getOriginalMessage(), e);
    }
    if (!node.hasNonNull("report")) {
      throw new IllegalArgumentException("not a reading: it has no report");
    }
    return new Document(node).reading();
  }

  private static final class Document {
    private final JsonNode root;
    private final CodePoints points;

    Document(JsonNode root) {
      this.root = root;
      this.points = new CodePoints(root.path("report").path("text").asText());
    }

    Reading reading() {
      return new Reading(
          text(root, "reader"),
          report(root.path("report")),
          list(root, "actors", this::actor),
          list(root, "times", this::time),
          list(root, "places", this::place),
          list(root, "contacts", this::contact),
          list(root, "events", this::event),
          list(root, "statements", this::statement),
          list(root, "agreements", this::agreement),
          list(root, "followUps", this::followUp),
          list(root, "countClaims", this::countClaim),
          list(root, "links", this::link),
          list(root, "problems", this::problem));
    }

    private Report report(JsonNode n) {
      return new Report(
          text(n, "id"),
          optional(n, "url"),
          optional(n, "publisher"),
          optional(n, "agency"),
          optional(n, "byline"),
          optional(n, "dateline"),
          optional(n, "title"),
          optional(n, "published").flatMap(Moment::parse),
          optional(n, "language"),
          optional(n, "imageCredit"),
          text(n, "text"),
          list(n, "related", r -> new RelatedReport(text(r, "title"), optional(r, "url"))));
    }

    private Actor actor(JsonNode n) {
      return new Actor(
          new ActorId(text(n, "id")),
          text(n, "name"),
          Words.read(Actor.Kind.class, text(n, "kind")),
          optional(n, "country").map(CountryCode::new),
          optional(n, "sector"),
          optional(n, "title"),
          n.path("known").asBoolean(),
          list(n, "mentions", this::evidence));
    }

    private TimeExpression time(JsonNode n) {
      return new TimeExpression(
          evidence(n), TimeExpression.Type.valueOf(text(n, "type")), text(n, "value"));
    }

    private Place place(JsonNode n) {
      Optional<Place.Coordinates> coordinates =
          n.hasNonNull("latitude")
              ? Optional.of(
                  new Place.Coordinates(
                      n.path("latitude").asDouble(), n.path("longitude").asDouble()))
              : Optional.empty();
      return new Place(
          evidence(n), text(n, "name"), optional(n, "country").map(CountryCode::new), coordinates);
    }

    private Contact contact(JsonNode n) {
      return new Contact(
          text(n, "id"),
          Words.read(Channel.class, text(n, "channel")),
          Words.read(Status.class, text(n, "status")),
          strings(n, "participants", ActorId::new),
          strings(n, "countries", CountryCode::new),
          optional(n, "initiator").map(ActorId::new),
          when(n.path("date")),
          optional(n, "duration").map(Duration::parse),
          optionalPlace(n),
          strings(n, "topics", t -> t),
          evidences(n));
    }

    private Event event(JsonNode n) {
      return new Event(
          text(n, "id"),
          EventType.valueOf(text(n, "type")),
          optional(n, "mode"),
          strings(n, "contexts", c -> c),
          text(n, "cameo"),
          n.path("plover").asDouble(),
          n.path("goldstein").asDouble(),
          strings(n, "actors", ActorId::new),
          strings(n, "recipients", ActorId::new),
          strings(n, "actorCountries", CountryCode::new),
          strings(n, "recipientCountries", CountryCode::new),
          Words.read(Status.class, text(n, "status")),
          when(n.path("date")),
          optionalPlace(n),
          optional(n, "contact"),
          evidences(n));
    }

    private Statement statement(JsonNode n) {
      return new Statement(
          text(n, "id"),
          Words.read(Statement.Form.class, text(n, "form")),
          strings(n, "speakers", ActorId::new),
          strings(n, "addressees", ActorId::new),
          strings(n, "relayedBy", ActorId::new),
          optional(n, "cue"),
          optional(n, "contact"),
          n.hasNonNull("source") ? Optional.of(evidence(n.path("source"))) : Optional.empty(),
          evidence(n.path("content")),
          n.hasNonNull("stance") ? Optional.of(stance(n.path("stance"))) : Optional.empty(),
          evidences(n));
    }

    private static Stance stance(JsonNode n) {
      return new Stance(
          Words.read(Stance.Kind.class, text(n, "kind")),
          optional(n, "toward"),
          optional(n, "basis"));
    }

    private Agreement agreement(JsonNode n) {
      return new Agreement(
          text(n, "id"),
          strings(n, "parties", CountryCode::new),
          text(n, "subject"),
          when(n.path("reached")),
          optionalPlace(n),
          optional(n, "contact"),
          list(n, "updates", Document::update),
          evidences(n));
    }

    private static Agreement.Update update(JsonNode n) {
      return new Agreement.Update(
          Words.read(Agreement.State.class, text(n, "status")),
          strings(n, "assertedBy", ActorId::new),
          when(n.path("date")));
    }

    private FollowUp followUp(JsonNode n) {
      return new FollowUp(
          text(n, "id"),
          text(n, "what"),
          strings(n, "parties", CountryCode::new),
          when(n.path("when")),
          strings(n, "assertedBy", ActorId::new),
          evidences(n));
    }

    private CountClaim countClaim(JsonNode n) {
      return new CountClaim(
          text(n, "id"),
          n.path("ordinal").asInt(),
          optional(n, "channel").map(c -> Words.read(Channel.class, c)),
          strings(n, "participants", ActorId::new),
          when(n.path("since")),
          optional(n, "contact"),
          evidences(n));
    }

    private Link link(JsonNode n) {
      return new Link(
          Words.read(Link.Kind.class, text(n, "kind")),
          text(n, "cause"),
          text(n, "effect"),
          text(n, "cue"),
          evidences(n));
    }

    private Problem problem(JsonNode n) {
      Optional<Span> span =
          n.has("start")
              ? Optional.of(points.span(n.path("start").asInt(), n.path("end").asInt()))
              : Optional.empty();
      return new Problem(span, text(n, "reason"));
    }

    private static When when(JsonNode n) {
      return new When(
          optional(n, "from").map(LocalDate::parse),
          optional(n, "to").map(LocalDate::parse),
          optional(n, "precision")
              .map(p -> Words.read(Precision.class, p))
              .orElse(Precision.UNKNOWN),
          optional(n, "text"),
          n.path("assumed").asBoolean(false));
    }

    private Optional<Place> optionalPlace(JsonNode n) {
      return n.hasNonNull("place") ? Optional.of(place(n.path("place"))) : Optional.empty();
    }

    private List<Evidence> evidences(JsonNode n) {
      return list(n, "evidence", this::evidence);
    }

    private Evidence evidence(JsonNode n) {
      return new Evidence(
          points.span(n.path("start").asInt(), n.path("end").asInt()), text(n, "exact"));
    }

    private static <T> List<T> list(JsonNode n, String field, Function<JsonNode, T> element) {
      List<T> values = new ArrayList<>();
      n.path(field).forEach(e -> values.add(element.apply(e)));
      return values;
    }

    private static <T> List<T> strings(JsonNode n, String field, Function<String, T> element) {
      return list(n, field, e -> element.apply(e.asText()));
    }

    private static Optional<String> optional(JsonNode n, String field) {
      return n.hasNonNull(field) ? Optional.of(n.path(field).asText()) : Optional.empty();
    }

    private static String text(JsonNode n, String field) {
      JsonNode value = n.path(field);
      if (!value.isTextual()) {
        throw new IllegalArgumentException("not a reading: '" + field + "' is missing");
      }
      return value.asText();
    }
  }
}
