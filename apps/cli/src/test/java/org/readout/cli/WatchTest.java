package org.readout.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.testkit.TroublesomeServer.page;
import static org.readout.testkit.TroublesomeServer.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.acquire.feed.Opml;
import org.readout.acquire.web.FetchRules;
import org.readout.acquire.web.Fetcher;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.testkit.TroublesomeServer;

/** Watches feeds of a real server; the reports are in Russian, so that no reader is loaded. */
class WatchTest {
  private static final FetchRules RULES =
      new FetchRules(true, 100_000, Duration.ofSeconds(2), Duration.ZERO, 1, Duration.ZERO, 5);

  @TempDir Path folder = Path.of("");

  private final TroublesomeServer server = new TroublesomeServer("127.0.0.1");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void close() {
    server.close();
  }

  private Path file() {
    return folder.resolve("watched.db");
  }

  /** One run of its own, as after a restart. */
  private Watch.Round look(String... feeds) {
    err.getBuffer().setLength(0);
    Fetcher fetcher = new Fetcher(RULES, Clock.systemUTC(), time -> {});
    Progress progress = new Progress.Lines(0, new PrintWriter(err, true), System::nanoTime);
    try (Ledger ledger = LedgerOption.open(file());
        Intake intake = Intake.into(ledger, progress)) {
      Courier courier = new Courier(new Acquisition(), fetcher, bytes -> {});
      return new Watch(
              fetcher, courier, ledger, intake, Clock.systemUTC(), progress, new Stopping())
          .look(List.of(feeds).stream().map(f -> new Opml.Subscription(f, f)).toList());
    }
  }

  private long held() {
    try (Ledger ledger = LedgerOption.open(file());
        var reports = ledger.reports(Query.all())) {
      return reports.count();
    }
  }

  private byte[] feed(int... stories) {
    return ("<rss version=\"2.0\"><channel><title>Озеро</title>"
            + IntStream.of(stories)
                .mapToObj(
                    i ->
                        "<item><title>Новость "
                            + i
                            + "</title><link>"
                            + server.at("/news/" + i)
                            + "</link></item>")
                .collect(Collectors.joining())
            + "</channel></rss>")
        .getBytes(UTF_8);
  }

  private void story(int i) {
    String town = "Каппа" + "ё".repeat(i);
    server.on(
        "/news/" + i,
        page(
            "text/html; charset=utf-8",
            ("<html><head><title>Министры встретились</title></head><body><article><p>Министры двух"
                    + " озёрных стран встретились в городе "
                    + town
                    + " и обсудили паромное сообщение.</p><p>Стороны подтвердили намерение снизить"
                    + " портовые сборы.</p></article></body></html>")
                .getBytes(UTF_8)));
  }

  private long asked(String path) {
    return server.requests.stream().filter(r -> r.startsWith("GET " + path + " ")).count();
  }

  @Test
  void takesNewEntriesOnlyAlsoAfterARestart() {
    IntStream.rangeClosed(1, 3).forEach(this::story);
    server.on("/feed", page("application/rss+xml", feed(1, 2)));
    assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(2, 0));
    assertThat(err.toString()).contains("Озеро: Новость 1", "Озеро: Новость 2");
    assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(0, 0));
    server.on("/feed", page("application/rss+xml", feed(3, 2, 1)));
    assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(1, 0));
    assertThat(held()).isEqualTo(3);
    assertThat(asked("/news/1")).isEqualTo(1);
    assertThat(asked("/news/3")).isEqualTo(1);
  }

  @Test
  void asksForAFeedOnlyIfItHasChanged() {
    story(1);
    server.on(
        "/feed",
        (out, request) ->
            (request.contains("If-None-Match: \"v1\"")
                    ? status("304 Not Modified")
                    : page("application/rss+xml", feed(1), "ETag: \"v1\""))
                .answer(out, request));
    assertThat(look(server.at("/feed")).entries()).isEqualTo(1);
    assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(0, 0));
    assertThat(server.requests).last().asString().contains("If-None-Match: \"v1\"");
  }

  @Test
  void aFailingFeedIsReportedAndRetriedAndHindersNoOther() {
    story(1);
    story(2);
    server
        .on("/bad", page("application/rss+xml", "<rss><channel><item>".getBytes(UTF_8)))
        .on("/busy", status("503 Service Unavailable"))
        .on("/feed", page("application/rss+xml", feed(1)));
    String[] feeds = {
      server.at("/gone"), server.at("/bad"), server.at("/busy"), server.at("/feed")
    };
    Watch.Round round = look(feeds);
    assertThat(round.entries()).isEqualTo(1);
    assertThat(round.failed()).isGreaterThanOrEqualTo(2);
    assertThat(err.toString())
        .contains("/gone: answers 404", "/busy: answers 503", "tried again next time");
    server.on("/busy", page("application/rss+xml", feed(2)));
    assertThat(look(feeds).entries()).isEqualTo(1);
    assertThat(held()).isEqualTo(2);
  }

  @Test
  void anEntryThatFailsIsTriedAgainAndInTheEndLeftAlone() {
    server.on("/feed", page("application/rss+xml", feed(1), "ETag: \"v1\""));
    for (int i = 0; i < 2; i++) {
      assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(0, 0));
    }
    story(1);
    assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(1, 0));
    server.on("/feed", page("application/rss+xml", feed(2)));
    for (int i = 0; i < 8; i++) {
      look(server.at("/feed"));
    }
    assertThat(asked("/news/2")).isEqualTo(5);
  }

  @Test
  void theCommandTakesOpmlInAndGivesItOut() throws Exception {
    story(1);
    server.on("/feed", page("application/rss+xml", feed(1)));
    Path opml =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml version=\"2.0\"><body><outline text=\"Lakes\"><outline text=\"Lake\" xmlUrl=\""
                + server.at("/feed")
                + "\"/></outline></body></opml>");
    String ledger = file().toString();
    assertThat(run("watch", "--once", "--allow-private", "--ledger", ledger, opml.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("1 new entry in 1 feed: 0 read", "1 kept unread (ru 1)");
    assertThat(run("watch", "--list", "--ledger", ledger)).isZero();
    assertThat(Opml.read(out.toString()))
        .containsExactly(new Opml.Subscription("Озеро", server.at("/feed")));
    // What was watched before needs no list.
    assertThat(run("watch", "--once", "--allow-private", "--ledger", ledger)).isZero();
    assertThat(out.toString()).contains("0 new entries in 1 feed");
    assertThat(run("watch", "--every", "soon", "x.opml")).isEqualTo(2);
    Path none = Files.writeString(folder.resolve("none.opml"), "no list");
    assertThat(run("watch", "--once", "--ledger", ledger, none.toString())).isEqualTo(3);
    assertThat(err.toString()).hasLineCount(1).contains("no list of feeds");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void stopsCleanlyWhenAskedToAndTheNextRunGoesOn() throws Exception {
    story(1);
    server.on("/feed", page("application/rss+xml", feed(1, 2)));
    server.on("/news/2", (out, request) -> Thread.sleep(60_000));
    Path printed = folder.resolve("printed.txt");
    Process watch =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                "--allow-private",
                "--ledger",
                file().toString(),
                server.at("/feed"))
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    // Until it hangs on the second report.
    while (watch.isAlive() && asked("/news/2") == 0) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    watch.destroy();
    assertThat(watch.waitFor(25, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(printed))
        .contains("readout: stopping")
        .anyMatch(l -> l.startsWith("1 new entry in 1 feed"))
        .noneMatch(l -> l.contains("Exception") || l.contains("broke off"));
    assertThat(held()).isEqualTo(1);
    story(2);
    assertThat(look(server.at("/feed"))).isEqualTo(new Watch.Round(1, 0));
    assertThat(held()).isEqualTo(2);
  }
}
