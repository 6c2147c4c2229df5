package org.readout.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.ledger.Desk;
import org.readout.ledger.LedgerException;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;
import org.readout.ledger.Slice;

/** Prints answers in the form that was asked for, and says what is wrong where there is none. */
final class Press {
  private static final int PART = 500;

  private final Settings settings;
  private final Desks desks;
  private final Assets assets;
  private final Contradictions contradictions;
  private final Printed printed = new Printed();
  private final ObjectMapper json = new ObjectMapper();
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Press.class.getClassLoader(), "org.readout.web");

  Press(Settings settings, Desks desks, Assets assets, Contradictions contradictions) {
    this.settings = settings;
    this.desks = desks;
    this.assets = assets;
    this.contradictions = contradictions;
  }

  void print(Context context, Site.Maker maker) throws IOException {
    Asked asked = Asked.of(context);
    context.header("Vary", "Accept");
    context.header("Cache-Control", "no-cache");
    String tag = tag(asked);
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    switch (asked.form()) {
      case HTML -> send(context, asked.form().type, printed.page(tag, () -> html(asked, maker)));
      case JSON -> {
        Object content = desks.ask(desk -> maker.answer(asked, desk).json().get());
        send(context, asked.form().type, json.writeValueAsBytes(content));
      }
      case NDJSON, CSV -> rows(context, asked, maker);
    }
  }

  private byte[] html(Asked asked, Site.Maker maker) {
    Answer answer = desks.ask(desk -> maker.answer(asked, desk));
    Frame frame = frame(answer.title(), asked, answer.rows().isPresent());
    return rendered(frame, answer.template(), answer.page());
  }

  /** A page that is there for people alone, and only now. */
  void show(Context context, String title, String template, Object page) {
    context.header("Cache-Control", "no-store");
    Frame frame = frame(title, Asked.of(context), false);
    send(context, Asked.Form.HTML.type, rendered(frame, template, page));
  }

  private Frame frame(String title, Asked asked, boolean list) {
    return new Frame(title, asked, assets, list, name(), settings.token().isPresent());
  }

  void sendJson(Context context, Object content) {
    try {
      send(context, Asked.Form.JSON.type, json.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] rendered(Frame frame, String template, Object page) {
    StringOutput out = new StringOutput(32_000);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame);
    values.put("page", page);
    templates.render(template + ".jte", values, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the ledger answers, and how many reports it holds. */
  void health(Context context) throws IOException {
    long reports = desks.ask(desk -> desk.tallies().reports(Selection.of(Query.all())));
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "ok");
    health.put("reports", reports);
    context.header("Cache-Control", "no-store");
    send(context, Asked.Form.JSON.type, json.writeValueAsBytes(health));
  }

  /** The OpenAPI document. */
  void description(Context context) {
    send(context, Asked.Form.JSON.type, Assets.bytes("openapi.json"));
  }

  /** The agenda as a calendar program takes it. */
  void calendar(Context context) {
    Asked asked = Asked.of(context);
    String calendar = desks.ask(desk -> Feeds.calendar(asked, desk, site(context)));
    send(context, "text/calendar; charset=utf-8", calendar.getBytes(StandardCharsets.UTF_8));
  }

  /** New contacts as a feed reader takes them. */
  void atom(Context context) {
    Asked asked = Asked.of(context);
    LocalDate today = LocalDate.now(settings.clock());
    String feed = desks.ask(desk -> Feeds.atom(asked, desk, site(context), today));
    send(context, "application/atom+xml; charset=utf-8", feed.getBytes(StandardCharsets.UTF_8));
  }

  private static String site(Context context) {
    return "http://" + context.header("Host") + "/";
  }

  /** All rows of a list, as they are read: memory does not grow with the list. */
  private void rows(Context context, Asked asked, Site.Maker maker) {
    desks.ask(
        desk -> {
          Answer answer = maker.answer(asked, desk);
          Answer.Rows rows =
              answer
                  .rows()
                  .orElseThrow(
                      () ->
                          Trouble.of(
                              406, "No such form", "This page is no list; ask for HTML or JSON."));
          context.contentType(asked.form().type);
          try {
            write(rows, desk, asked.form(), context.outputStream());
          } catch (IOException e) {
            throw new UncheckedIOException("the rows could not be sent", e);
          }
          return rows;
        });
  }

  private void write(Answer.Rows rows, Desk desk, Asked.Form form, OutputStream out)
      throws IOException {
    if (form == Asked.Form.CSV) {
      line(out, Csv.names(rows.columns()));
    }
    Optional<String> place = Optional.empty();
    do {
      Slice<Map<String, Object>> slice = rows.from().of(desk, place, PART);
      for (Map<String, Object> row : slice.records()) {
        line(
            out,
            form == Asked.Form.CSV ? Csv.row(rows.columns(), row) : json.writeValueAsString(row));
      }
      place = slice.next();
    } while (place.isPresent());
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /** Changes with the ledger, the program, the day and the address. */
  private String tag(Asked asked) {
    String state =
        String.join(
            "\n",
            asked.form().name(),
            asked.path() + Asked.query(asked.parameters()),
            assets.version(),
            LocalDate.now(settings.clock()).toString(),
            String.valueOf(contradictions.generation()),
            settings.ledgerState());
    byte[] digest = Assets.sha256().digest(state.getBytes(StandardCharsets.UTF_8));
    return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
  }

  void asset(Context context) {
    Assets.Asset asset =
        assets
            .named(context.pathParam("name"))
            .orElseThrow(() -> Trouble.missing("There is no such file."));
    boolean current = context.pathParam("version").equals(assets.version());
    context.header("Cache-Control", current ? "max-age=31536000, immutable" : "no-cache");
    send(context, asset.type(), asset.bytes());
  }

  private static void send(Context context, String type, byte[] bytes) {
    context.contentType(type);
    context.result(bytes);
  }

  /**
   * What went wrong, as RFC 9457 has it for programs and as a page for people. No more than that.
   */
  void explain(Exception e, Context context) {
    if (e instanceof Trouble trouble) {
      tell(context, trouble.status(), trouble.title(), trouble.detail());
    } else if (e instanceof HttpResponseException refused) {
      tell(context, refused.getStatus(), "Not answered", String.valueOf(refused.getMessage()));
    } else if (e instanceof IllegalArgumentException) {
      tell(context, 400, "The address is not understood", "A part of it is mistyped.");
    } else if (e instanceof LedgerException) {
      tell(context, 503, "The ledger does not answer", String.valueOf(e.getMessage()));
    } else {
      System.err.println("readout: " + context.path() + ": " + e);
      tell(context, 500, "Something went wrong here", "It is a fault of the program.");
    }
  }

  void nothingHere(Context context) {
    if (!String.valueOf(context.contentType()).contains("problem") && isUntold(context)) {
      tell(context, 404, "Nothing is at this address", "Try the search, or one of the lists.");
    }
  }

  void notSo(Context context) {
    if (isUntold(context)) {
      tell(context, 405, "Not done this way", "This address is not to be written to.");
    }
  }

  private static boolean isUntold(Context context) {
    return context.attribute("told") == null;
  }

  private void tell(Context context, int status, String title, String detail) {
    context.attribute("told", true);
    context.status(status);
    context.removeHeader("ETag");
    context.header("Cache-Control", "no-store");
    Asked asked = Asked.of(context);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("instance", context.path());
    if (asked.form() == Asked.Form.HTML) {
      Frame frame = frame(title, asked, false);
      send(context, Asked.Form.HTML.type, rendered(frame, "problem", new Problem(status, detail)));
      return;
    }
    try {
      send(context, "application/problem+json", json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A problem's page. */
  record Problem(int status, String detail) {}

  private String name() {
    return String.valueOf(settings.ledger().getFileName());
  }
}
