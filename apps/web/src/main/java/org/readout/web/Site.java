package org.readout.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.readout.ledger.Desk;
import org.readout.ledger.Ledger;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Report;

/** The module's front door: serves the pages over a ledger until it is closed. */
public final class Site implements AutoCloseable {
  private static final long LARGEST_BODY = 2_000_000;
  private static final long IDLE_MILLIS = 30_000;

  private final Ledger ledger;
  private final Desks desks;
  private final Javalin server;
  private final Settings settings;
  private final Arrivals arrivals;
  private final Contradictions contradictions;

  private Site(Settings settings) {
    this.settings = settings;
    this.ledger =
        settings.token().isPresent()
            ? Ledger.open(settings.ledger(), settings.documents())
            : Ledger.openToAsk(settings.ledger(), settings.documents());
    this.arrivals = new Arrivals(settings.reader());
    this.desks = new Desks(ledger::desk);
    this.contradictions = new Contradictions(desks, settings::ledgerState);
    this.server = Javalin.create(this::configure);
  }

  /**
   * Opens the ledger and begins to serve.
   *
   * @throws IOException if there is no ledger, or if the port is taken
   * @throws org.readout.ledger.LedgerException if the file is no ledger
   */
  public static Site open(Settings settings) throws IOException {
    if (!Files.exists(settings.ledger())) {
      throw new NoSuchFileException(
          settings.ledger().toString(), null, "there is no ledger; begin one: readout ingest FILE");
    }
    Site site = new Site(settings);
    try {
      site.server.start(settings.host(), settings.port());
      site.contradictions.begin();
      return site;
    } catch (RuntimeException e) {
      site.close();
      throw new IOException(
          "cannot listen on " + settings.host() + ":" + settings.port() + ": is the port taken?",
          e);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    Doorkeeper doorkeeper = new Doorkeeper(settings);
    Assets assets = new Assets();
    Press press = new Press(settings, desks, assets, contradictions);
    config.routes.before(doorkeeper::admit);
    config.routes.exception(HttpResponseException.class, press::explain);
    config.routes.exception(Exception.class, press::explain);
    config.routes.error(404, press::nothingHere);
    config.routes.error(405, press::notSo);
    config.routes.get("/static/{version}/{name}", press::asset);
    config.routes.get("/healthz", press::health);
    config.routes.get("/openapi.json", press::description);
    Meter meter = new Meter();
    config.routes.before(meter::begin);
    config.routes.after(meter::end);
    config.routes.get("/metrics", meter::metrics);
    routes(config, press);
    writing(config, press);
    config.routes.get("/reports/{id}/rules.json", context -> press.print(context, this::rules));
  }

  private void routes(JavalinConfig config, Press press) {
    Lists lists = new Lists();
    Today today = new Today(settings.clock(), contradictions);
    page(config, press, "/", today::page);
    page(config, press, "/today", today::page);
    page(config, press, "/contacts", lists::contacts);
    page(config, press, "/contacts/{id}", ContactPage::answer);
    page(config, press, "/claims", lists::claims);
    page(config, press, "/events", lists::events);
    page(config, press, "/agreements", lists::agreements);
    page(config, press, "/agenda", lists::agenda);
    page(config, press, "/people", People::index);
    page(config, press, "/actors/{kind}/{name}", People::actor);
    page(config, press, "/countries", CountryPages::index);
    page(config, press, "/countries/{code}", CountryPages::country);
    page(config, press, "/pairs/{pair}", CountryPages::pair);
    config.routes.get("/events/map.json", context -> press.print(context, Events::map));
    config.routes.get("/agenda.ics", press::calendar);
    config.routes.get("/contacts.atom", press::atom);
    page(config, press, "/events/{id}", RecordPage::event);
    page(config, press, "/agreements/{id}", RecordPage::agreement);
    page(config, press, "/agenda/{id}", RecordPage::followUp);
    page(config, press, "/claims/{id}", RecordPage::claim);
    page(config, press, "/search", SearchPage::answer);
    page(config, press, "/statements", lists::statements);
    page(config, press, "/reports", lists::reports);
    page(config, press, "/reports/{id}", ReportPage::answer);
  }

  private void writing(JavalinConfig config, Press press) {
    Keys keys = new Keys(settings.token());
    Writing writing = new Writing(ledger, keys, arrivals, press);
    Amending amending = new Amending(ledger, keys, press, settings.clock());
    page(config, press, "/amendments", (asked, desk) -> amending.list(asked));
    config.routes.post("/amend", amending::amend);
    config.routes.get("/add", writing::form);
    config.routes.post("/sign-in", writing::signIn);
    config.routes.post("/add", writing::add);
    config.routes.get("/add/{id}", writing::progress);
    config.routes.sse("/add/{id}/steps", writing::steps);
    config.routes.post("/add/{id}/post", writing::post);
  }

  /** Why each fact of a report was found: the report is read again, which takes its time. */
  private Answer rules(Asked asked, Desk desk) {
    String id = asked.id("id");
    Report report =
        desk.report(id)
            .orElseThrow(() -> Trouble.missing("The ledger holds no report " + id + "."))
            .reading()
            .report();
    ExplainedReading explained = arrivals.explain(report);
    return Answer.page("Rules", "problem", id, () -> Map.of("rules", Writing.rules(explained)));
  }

  /** What makes the answer at an address. */
  interface Maker {
    Answer answer(Asked asked, Desk desk);
  }

  /** A page and its other forms: PATH.json and so on. */
  private static void page(JavalinConfig config, Press press, String path, Maker maker) {
    config.routes.get(path, context -> press.print(context, maker));
    if (!path.equals("/") && !path.endsWith("}")) {
      for (Asked.Form form : Asked.Form.values()) {
        if (!form.suffix.isEmpty()) {
          config.routes.get(path + form.suffix, context -> press.print(context, maker));
        }
      }
    }
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Where a browser finds the pages. */
  public String address() {
    return "http://" + settings.host() + ":" + port() + "/";
  }

  @Override
  public void close() {
    server.stop();
    arrivals.close();
    contradictions.close();
    desks.close();
    ledger.close();
  }
}
