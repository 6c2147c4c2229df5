package org.readout.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.readout.knowledge.Publisher;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.Told;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Report;

/** The pages that write: signing in, and adding reports. */
final class Writing {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 200_000;

  private final Ledger ledger;
  private final Keys keys;
  private final Arrivals arrivals;
  private final Press press;

  Writing(Ledger ledger, Keys keys, Arrivals arrivals, Press press) {
    this.ledger = ledger;
    this.keys = keys;
    this.arrivals = arrivals;
    this.press = press;
  }

  /** The form; whether somebody may write, and whether whoever asks has signed in. */
  record Form(boolean allowed, boolean signedIn, String trouble) {}

  /** How far a report has come; what was read in it, once it was. */
  record Progress(String id, Arrivals.Stage stage, String reason, Optional<Read> read) {}

  /** A reading that is not posted yet. */
  record Read(ReportPage page, ExplainedReading reading, List<Rule> rules) {}

  /** Why a fact was found. */
  record Rule(String fact, String rule, String reason) {}

  void form(Context context) {
    press.show(context, "Add a report", "add", form(context, ""));
  }

  private Form form(Context context, String trouble) {
    return new Form(keys.areThere(), keys.areThere() && keys.admit(context), trouble);
  }

  void signIn(Context context) {
    String token = Optional.ofNullable(context.formParam("token")).orElse("");
    if (keys.signIn(context, token)) {
      context.status(303).header("Location", "/add");
      return;
    }
    context.status(401);
    press.show(context, "Add a report", "add", form(context, "This is not the token."));
  }

  void add(Context context) {
    keys.require(context);
    String url = field(context, "url").orElse("");
    String text = Optional.ofNullable(context.formParam("text")).orElse("");
    Arrivals.Arrival arrival;
    if (!text.isBlank()) {
      if (text.strip().length() < SHORTEST || text.length() > LONGEST) {
        throw Trouble.unclear(
            "A report has between " + SHORTEST + " and " + LONGEST + " characters.");
      }
      arrival = arrivals.bring(report(context, text, field(context, "url")));
    } else if (Links.outside(url).isPresent()) {
      arrival = arrivals.fetch(url);
    } else {
      throw Trouble.unclear("Paste a text, or give the http or https address of a report.");
    }
    context.status(303).header("Location", "/add/" + arrival.id());
  }

  private static Report report(Context context, String text, Optional<String> url) {
    String words = text.replace("\r\n", "\n");
    byte[] digest =
        Assets.sha256().digest((words + "\n" + url.orElse("")).getBytes(StandardCharsets.UTF_8));
    return new Report(
        "sha256:" + HexFormat.of().formatHex(digest),
        url.flatMap(Links::outside),
        field(context, "publisher"),
        field(context, "agency"),
        Optional.empty(),
        Optional.empty(),
        field(context, "title"),
        field(context, "published").flatMap(Moment::parse),
        Optional.of("en"),
        Optional.empty(),
        words,
        List.of());
  }

  private static Optional<String> field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name))
        .map(String::strip)
        .filter(f -> !f.isEmpty());
  }

  private Arrivals.Arrival arrival(Context context) {
    keys.require(context);
    return arrivals
        .named(context.pathParam("id"))
        .orElseThrow(
            () -> Trouble.missing("This report was put aside by newer ones. Add it again."));
  }

  void progress(Context context) {
    Arrivals.Arrival arrival = arrival(context);
    press.show(
        context,
        "A report " + arrival.stage().words,
        "arrival",
        new Progress(
            arrival.id(), arrival.stage(), arrival.reason(), arrival.reading().map(Writing::read)));
  }

  private static Read read(ExplainedReading explained) {
    Report report = explained.reading().report();
    ReportEntry entry =
        new ReportEntry(
            report.id(),
            report.title(),
            report.publisher(),
            report.agency(),
            report.published().map(Moment::toString),
            report.url(),
            Publisher.Side.PRESS,
            Optional.empty(),
            report.id(),
            explained.reading().reader());
    return new Read(
        ReportPage.of(new Told(entry, explained.reading(), Map.of())), explained, rules(explained));
  }

  static List<Rule> rules(ExplainedReading explained) {
    return explained.found().stream()
        .map(x -> new Rule(x.subject(), x.rule(), x.reason()))
        .toList();
  }

  /** Each step as a server-sent event; the stream ends with the last. */
  void steps(SseClient client) {
    Arrivals.Arrival arrival = arrival(client.ctx());
    Consumer<Arrivals.Stage> listener =
        stage -> {
          client.sendEvent("stage", stage.words);
          if (stage.isLast()) {
            client.sendEvent("end", stage.words);
            client.close();
          }
        };
    client.keepAlive();
    client.onClose(() -> arrival.forget(listener));
    arrival.listen(listener);
  }

  void post(Context context) {
    Arrivals.Arrival arrival = arrival(context);
    ExplainedReading reading =
        arrival
            .reading()
            .orElseThrow(() -> Trouble.of(409, "Not yet", "The report has not been read yet."));
    ledger.post(reading.reading());
    context.status(303).header("Location", Links.report(reading.reading().report().id()));
  }
}
