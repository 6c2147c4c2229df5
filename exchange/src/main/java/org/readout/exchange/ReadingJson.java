package org.readout.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.RelatedReport;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.TimeExpression;
import org.readout.vocabulary.When;

/**
 * Writes readings and reports as JSON.
 *
 * <p>Field order is fixed and offsets are code points, so the same reading gives the same bytes
 * everywhere.
 */
public final class ReadingJson {
  private final JsonFactory json = new JsonFactory();
  private final boolean pretty;

  private ReadingJson(boolean pretty) {
    this.pretty = pretty;
  }

  /** Many lines, for a person and for a diff. */
  public static ReadingJson pretty() {
    return new ReadingJson(true);
  }

  /** One line, without its line end. */
  public static ReadingJson oneLine() {
    return new ReadingJson(false);
  }

  public String write(Reading reading) {
    return writing(g -> new Writer(g, reading.report().text()).reading(reading));
  }

  /** What was taken from a file before any reading. */
  public String write(Report report) {
    return writing(
        g -> {
          g.writeStartObject();
          g.writeStringField("id", report.id());
          new Writer(g, report.text()).report(report);
          g.writeEndObject();
        });
  }

  /** The line that stands for an input that could not be taken. */
  public String writeProblem(Optional<String> id, long line, String reason) {
    return writing(
        g -> {
          g.writeStartObject();
          if (id.isPresent()) {
            g.writeStringField("id", id.get());
          } else {
            g.writeNullField("id");
          }
          g.writeObjectFieldStart("problem");
          g.writeNumberField("line", line);
          g.writeStringField("reason", reason);
          g.writeEndObject();
          g.writeEndObject();
        });
  }

  private interface Content {
    void writeTo(JsonGenerator g) throws IOException;
  }

  private String writing(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator g = json.createGenerator(out)) {
      if (pretty) {
        // The platform's line end would make the bytes depend on the machine.
        g.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      content.writeTo(g);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string failed", e);
    }
    return out.toString();
  }

  /** One document's writing: the generator, and the text that its offsets count in. */
  private static final class Writer {
    private final JsonGenerator g;
    private final CodePoints points;

    Writer(JsonGenerator g, String text) {
      this.g = g;
      this.points = new CodePoints(text);
    }

    void reading(Reading r) throws IOException {
      g.writeStartObject();
      g.writeStringField("id", r.report().id());
      g.writeStringField("reader", r.reader());
      report(r.report());
      list("actors", r.actors(), this::actor);
      list("times", r.times(), this::time);
      list("places", r.places(), this::place);
      list("contacts", r.contacts(), this::contact);
      list("events", r.events(), this::event);
      list("statements", r.statements(), this::statement);
      list("agreements", r.agreements(), this::agreement);
      list("followUps", r.followUps(), this::followUp);
      list("countClaims", r.countClaims(), this::countClaim);
      list("links", r.links(), this::link);
      list("problems", r.problems(), this::problem);
      g.writeEndObject();
    }

    void report(Report r) throws IOException {
      g.writeObjectFieldStart("report");
      g.writeStringField("id", r.id());
      optional("url", r.url());
      optional("publisher", r.publisher());
      optional("agency", r.agency());
      optional("byline", r.byline());
      optional("dateline", r.dateline());
      optional("title", r.title());
      optional("published", r.published());
      optional("language", r.language());
      optional("imageCredit", r.imageCredit());
      g.writeStringField("text", r.text());
      list("related", r.related(), this::related);
      g.writeEndObject();
    }

    private void related(RelatedReport r) throws IOException {
      g.writeStringField("title", r.title());
      optional("url", r.url());
    }

    private void actor(Actor a) throws IOException {
      g.writeStringField("id", a.id().value());
      g.writeStringField("name", a.name());
      g.writeStringField("kind", Words.of(a.kind()));
      optional("country", a.country());
      optional("sector", a.sector());
      optional("title", a.title());
      g.writeBooleanField("known", a.known());
      list("mentions", a.mentions(), this::evidenceFields);
    }

    private void time(TimeExpression t) throws IOException {
      evidenceFields(t.evidence());
      g.writeStringField("type", t.type().name());
      g.writeStringField("value", t.value());
    }

    private void place(Place p) throws IOException {
      evidenceFields(p.evidence());
      g.writeStringField("name", p.name());
      optional("country", p.country());
      if (p.coordinates().isPresent()) {
        g.writeNumberField("latitude", p.coordinates().get().latitude());
        g.writeNumberField("longitude", p.coordinates().get().longitude());
      } else {
        g.writeNullField("latitude");
        g.writeNullField("longitude");
      }
    }

    private void optionalPlace(Optional<Place> place) throws IOException {
      if (place.isEmpty()) {
        g.writeNullField("place");
        return;
      }
      g.writeObjectFieldStart("place");
      place(place.get());
      g.writeEndObject();
    }

    private void contact(Contact c) throws IOException {
      g.writeStringField("id", c.id());
      g.writeStringField("channel", Words.of(c.channel()));
      g.writeStringField("status", Words.ofContact(c.status()));
      strings("participants", c.participants());
      strings("countries", c.countries());
      optional("initiator", c.initiator());
      when("date", c.date());
      optional("duration", c.duration());
      optionalPlace(c.place());
      strings("topics", c.topics());
      list("evidence", c.evidence(), this::evidenceFields);
    }

    private void event(Event e) throws IOException {
      g.writeStringField("id", e.id());
      g.writeStringField("type", e.type().name());
      optional("mode", e.mode());
      strings("contexts", e.contexts());
      g.writeStringField("cameo", e.cameo());
      g.writeNumberField("quad", e.type().quad());
      g.writeNumberField("plover", e.plover());
      g.writeNumberField("goldstein", e.goldstein());
      strings("actors", e.actors());
      strings("recipients", e.recipients());
      strings("actorCountries", e.actorCountries());
      strings("recipientCountries", e.recipientCountries());
      g.writeStringField("status", Words.of(e.status()));
      when("date", e.date());
      optionalPlace(e.place());
      optional("contact", e.contact());
      list("evidence", e.evidence(), this::evidenceFields);
    }

    private void statement(Statement s) throws IOException {
      g.writeStringField("id", s.id());
      g.writeStringField("form", Words.of(s.form()));
      strings("speakers", s.speakers());
      strings("addressees", s.addressees());
      strings("relayedBy", s.relayedBy());
      optional("cue", s.cue());
      optional("contact", s.contact());
      if (s.source().isPresent()) {
        object("source", s.source().get());
      } else {
        g.writeNullField("source");
      }
      object("content", s.content());
      if (s.stance().isPresent()) {
        g.writeObjectFieldStart("stance");
        g.writeStringField("kind", Words.of(s.stance().get().kind()));
        optional("toward", s.stance().get().toward());
        optional("basis", s.stance().get().basis());
        g.writeEndObject();
      } else {
        g.writeNullField("stance");
      }
      list("evidence", s.evidence(), this::evidenceFields);
    }

    private void agreement(Agreement a) throws IOException {
      g.writeStringField("id", a.id());
      strings("parties", a.parties());
      g.writeStringField("subject", a.subject());
      when("reached", a.reached());
      optionalPlace(a.place());
      optional("contact", a.contact());
      list("updates", a.updates(), this::update);
      list("evidence", a.evidence(), this::evidenceFields);
    }

    private void update(Agreement.Update u) throws IOException {
      g.writeStringField("status", Words.of(u.status()));
      strings("assertedBy", u.assertedBy());
      when("date", u.date());
    }

    private void followUp(FollowUp f) throws IOException {
      g.writeStringField("id", f.id());
      g.writeStringField("what", f.what());
      strings("parties", f.parties());
      when("when", f.when());
      strings("assertedBy", f.assertedBy());
      list("evidence", f.evidence(), this::evidenceFields);
    }

    private void countClaim(CountClaim n) throws IOException {
      g.writeStringField("id", n.id());
      g.writeNumberField("ordinal", n.ordinal());
      g.writeStringField("counts", "contact");
      optional("channel", n.channel().map(Words::of));
      strings("participants", n.participants());
      when("since", n.since());
      optional("contact", n.contact());
      list("evidence", n.evidence(), this::evidenceFields);
    }

    private void link(Link l) throws IOException {
      g.writeStringField("kind", Words.of(l.kind()));
      g.writeStringField("cause", l.cause());
      g.writeStringField("effect", l.effect());
      g.writeStringField("cue", l.cue());
      list("evidence", l.evidence(), this::evidenceFields);
    }

    private void problem(Problem p) throws IOException {
      if (p.span().isPresent()) {
        g.writeNumberField("start", points.point(p.span().get().start()));
        g.writeNumberField("end", points.point(p.span().get().end()));
      }
      g.writeStringField("reason", p.reason());
    }

    private void when(String field, When when) throws IOException {
      g.writeObjectFieldStart(field);
      if (when.from().isPresent()) {
        g.writeStringField("from", when.from().get().toString());
      }
      if (when.to().isPresent()) {
        g.writeStringField("to", when.to().get().toString());
      }
      if (when.isStated()) {
        g.writeStringField("precision", Words.of(when.precision()));
      }
      if (when.text().isPresent()) {
        g.writeStringField("text", when.text().get());
      }
      if (when.assumed()) {
        g.writeBooleanField("assumed", true);
      }
      g.writeEndObject();
    }

    private void object(String field, Evidence e) throws IOException {
      g.writeObjectFieldStart(field);
      evidenceFields(e);
      g.writeEndObject();
    }

    private void evidenceFields(Evidence e) throws IOException {
      g.writeNumberField("start", points.point(e.span().start()));
      g.writeNumberField("end", points.point(e.span().end()));
      g.writeStringField("exact", e.exact());
    }

    private interface Fields<T> {
      void writeOf(T value) throws IOException;
    }

    private <T> void list(String field, List<T> values, Fields<T> fields) throws IOException {
      g.writeArrayFieldStart(field);
      for (T value : values) {
        g.writeStartObject();
        fields.writeOf(value);
        g.writeEndObject();
      }
      g.writeEndArray();
    }

    private void strings(String field, List<?> values) throws IOException {
      g.writeArrayFieldStart(field);
      for (Object value : values) {
        g.writeString(value.toString());
      }
      g.writeEndArray();
    }

    private void optional(String field, Optional<?> value) throws IOException {
      if (value.isPresent()) {
        g.writeStringField(field, value.get().toString());
      } else {
        g.writeNullField(field);
      }
    }
  }
}
