package org.readout.acquire.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.testkit.TroublesomeServer.gzip;
import static org.readout.testkit.TroublesomeServer.head;
import static org.readout.testkit.TroublesomeServer.headers;
import static org.readout.testkit.TroublesomeServer.page;
import static org.readout.testkit.TroublesomeServer.redirect;
import static org.readout.testkit.TroublesomeServer.status;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.readout.testkit.TroublesomeServer;

/** Against a real server that misbehaves; "outside" is 127.0.0.1 here, and "inside" 127.0.0.2. */
class FetcherTest {
  private static final Instant NOW = Instant.parse("2024-03-03T10:00:00Z");
  private static final FetchRules RULES =
      new FetchRules(
          false,
          50_000,
          Duration.ofMillis(1500),
          Duration.ofSeconds(1),
          3,
          Duration.ofSeconds(1),
          5);

  private final TroublesomeServer server = new TroublesomeServer("127.0.0.1");
  private final TroublesomeServer inside = new TroublesomeServer("127.0.0.2");
  private final List<Duration> waits = new ArrayList<>();
  private final Fetcher fetcher = fetcher(InetAddress::getAllByName);

  private Fetcher fetcher(Exchange.Names names) {
    return new Fetcher(
        RULES,
        Clock.fixed(NOW, ZoneOffset.UTC),
        waits::add,
        new Exchange(RULES, names, a -> a.getHostAddress().equals("127.0.0.2")));
  }

  @AfterEach
  void close() {
    server.close();
    inside.close();
  }

  private static InetAddress loopback(int last) throws java.net.UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private Fetched.Found found(String path) {
    Fetched fetched = fetcher.fetch(server.at(path));
    assertThat(fetched).isInstanceOf(Fetched.Found.class);
    return (Fetched.Found) fetched;
  }

  private String failure(String path) {
    Fetched fetched = fetcher.fetch(server.at(path));
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    return ((Fetched.Failed) fetched).reason();
  }

  @Test
  void fetchesAPageWithItsCharsetAndValidators() {
    server.on(
        "/a",
        page(
            "text/html; charset=\"windows-1251\"",
            "hello".getBytes(UTF_8),
            "ETag: \"v1\"",
            "Last-Modified: Sun, 03 Mar 2024 09:00:00 GMT"));
    Fetched.Found found = found("/a");
    assertThat(new String(found.bytes(), UTF_8)).isEqualTo("hello");
    assertThat(found.type()).isEqualTo("text/html");
    assertThat(found.charset()).contains("windows-1251");
    assertThat(found.validators().etag()).contains("\"v1\"");
    assertThat(found.at()).isEqualTo(NOW);
    assertThat(server.requests.get(1))
        .contains("User-Agent: Readout/")
        .contains("Host: 127.0.0.1:");
  }

  @Test
  void asksWhetherAPageHasChanged() {
    server.on(
        "/a",
        (out, request) -> {
          if (request.contains("If-None-Match: \"v1\"")) {
            head(out, "304 Not Modified");
            headers(out);
          } else {
            page("text/html", new byte[] {'x'}, "ETag: \"v1\"").answer(out, request);
          }
        });
    assertThat(fetcher.fetch(server.at("/a"), found("/a").validators()))
        .isInstanceOf(Fetched.Unchanged.class);
  }

  @Test
  void followsRedirectsAndSaysWhereItCameOut() {
    server.on("/a", redirect("/b?x=1")).on("/b?x=1", page("text/html", "b".getBytes(UTF_8)));
    assertThat(found("/a").address()).endsWith("/b?x=1");
  }

  @Test
  void leavesCirclesAndEndlessChainsOfRedirects() {
    server.on("/a", redirect("/b")).on("/b", redirect("/a"));
    for (int i = 0; i < 20; i++) {
      server.on("/c" + i, redirect("/c" + (i + 1)));
    }
    assertThat(failure("/a")).isEqualTo("redirects in a circle");
    assertThat(failure("/c0")).isEqualTo("redirects more than 5 times");
  }

  @Test
  void unpacksGzip() {
    server.on("/a", page("text/html", gzip("packed".getBytes(UTF_8)), "Content-Encoding: gzip"));
    assertThat(new String(found("/a").bytes(), UTF_8)).isEqualTo("packed");
  }

  @Test
  void hangsUpOnAnEndlessBody() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    server.on(
        "/a",
        (out, request) -> {
          head(out, "200 OK", "Content-Type: text/html");
          headers(out);
          try {
            while (true) {
              out.write(new byte[8192]);
            }
          } finally {
            hungUp.countDown();
          }
        });
    assertThat(failure("/a")).isEqualTo("is longer than 50000 bytes");
    assertThat(hungUp.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void doesNotUnpackABomb() {
    byte[] bomb = gzip(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(50_000);
    server.on("/a", page("text/html", bomb, "Content-Encoding: gzip"));
    assertThat(failure("/a")).isEqualTo("is longer than 50000 bytes");
  }

  @Test
  void saysThatDamagedGzipIsDamaged() {
    byte[] packed = gzip("packed and then cut off in the middle of it".getBytes(UTF_8));
    server.on(
        "/a", page("text/html", java.util.Arrays.copyOf(packed, 20), "Content-Encoding: gzip"));
    assertThat(failure("/a")).startsWith("is damaged");
  }

  @Test
  void doesNotTakeABodyThatIsShorterThanSaid() {
    server.on(
        "/a",
        (out, request) -> {
          head(out, "200 OK", "Content-Type: text/html", "Content-Length: 1000");
          headers(out);
          out.write("half".getBytes(UTF_8));
        });
    assertThat(failure("/a")).startsWith("broke off");
    assertThat(waits).contains(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void readsNoMoreOfABodyThanWasSaid() {
    server.on(
        "/a",
        (out, request) -> {
          head(out, "200 OK", "Content-Type: text/html", "Content-Length: 4");
          headers(out);
          out.write("half and more".getBytes(UTF_8));
        });
    assertThat(new String(found("/a").bytes(), UTF_8)).isEqualTo("half");
  }

  @Test
  void givesUpOnBytesThatDrip() {
    server.on("/robots.txt", status("404 Not Found"));
    server.on(
        "/a",
        (out, request) -> {
          head(out, "200 OK", "Content-Type: text/html");
          headers(out);
          for (int i = 0; i < 200; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        });
    long began = System.nanoTime();
    assertThat(failure("/a")).startsWith("took longer than");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void triesAgainWhenASiteIsBusyAndWaitsAsLongAsItAsks() {
    AtomicInteger asked = new AtomicInteger();
    server.on(
        "/a",
        (out, request) ->
            (asked.incrementAndGet() < 3
                    ? status("503 Busy", "Retry-After: 7")
                    : page("text/html", "there".getBytes(UTF_8)))
                .answer(out, request));
    assertThat(new String(found("/a").bytes(), UTF_8)).isEqualTo("there");
    assertThat(waits).contains(Duration.ofSeconds(7));
  }

  @Test
  void givesUpOnASiteThatStaysBusy() {
    server.on("/a", status("503 Busy"));
    assertThat(failure("/a")).isEqualTo("answers 503 (the site has trouble)");
    assertThat(server.requests).filteredOn(r -> r.startsWith("GET /a ")).hasSize(3);
  }

  @Test
  void doesNotAskAgainForWhatIsNotThere() {
    assertThat(failure("/nothing")).isEqualTo("answers 404 (not there)");
    assertThat(server.requests).filteredOn(r -> r.startsWith("GET /nothing ")).hasSize(1);
  }

  @Test
  void obeysRobots() {
    server
        .on(
            "/robots.txt",
            page(
                "text/plain", "User-agent: *\nDisallow: /secret\nCrawl-delay: 5\n".getBytes(UTF_8)))
        .on("/secret/a", page("text/html", "no".getBytes(UTF_8)))
        .on("/a", page("text/html", "yes".getBytes(UTF_8)));
    assertThat(failure("/secret/a")).isEqualTo("its robots.txt forbids it");
    found("/a");
    assertThat(server.requests).noneMatch(r -> r.startsWith("GET /secret"));
    assertThat(server.requests).filteredOn(r -> r.startsWith("GET /robots.txt")).hasSize(1);
    found("/a");
    assertThat(waits).contains(Duration.ofSeconds(5));
  }

  @Test
  void obeysRobotsAlsoAfterARedirect() {
    server
        .on(
            "/robots.txt",
            page("text/plain", "User-agent: Readout\nDisallow: /secret\n".getBytes(UTF_8)))
        .on("/a", redirect("/secret/a"))
        .on("/secret/a", page("text/html", "no".getBytes(UTF_8)));
    assertThat(failure("/a")).isEqualTo("its robots.txt forbids it");
  }

  @Test
  void asksNothingOfASiteWhoseRobotsCannotBeHad() {
    server.on("/robots.txt", status("500 Oops")).on("/a", page("text/html", "a".getBytes(UTF_8)));
    assertThat(failure("/a")).startsWith("its robots.txt cannot be had");
    assertThat(server.requests).noneMatch(r -> r.startsWith("GET /a"));
  }

  @Test
  void waitsBetweenTwoRequestsToOneHost() {
    server.on("/a", page("text/html", "a".getBytes(UTF_8)));
    found("/a");
    found("/a");
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void refusesAddressesThatLeadInside() {
    inside.on("/a", page("text/html", "secret".getBytes(UTF_8)));
    assertThat(((Fetched.Failed) fetcher.fetch(inside.at("/a"))).reason())
        .startsWith("leads inside the network (127.0.0.2)");
    assertThat(inside.requests).isEmpty();
  }

  @Test
  void refusesARedirectThatLeadsInside() {
    server.on("/a", redirect(inside.at("/a")));
    assertThat(failure("/a")).startsWith("leads inside the network");
    assertThat(inside.requests).isEmpty();
  }

  @Test
  void refusesANameThatLeadsInside() {
    Fetcher named = fetcher(host -> new InetAddress[] {loopback(1), loopback(2)});
    assertThat(
            ((Fetched.Failed) named.fetch("http://two-faced.example:" + server.port() + "/a"))
                .reason())
        .startsWith("leads inside the network");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void asksTheVeryAddressThatItLookedAt() throws Exception {
    // Leads outside whenever it is looked at by us; whoever looked it up anew would be led
    // elsewhere.
    server.on("/a", page("text/html", "outside".getBytes(UTF_8)));
    Fetcher named = fetcher(host -> new InetAddress[] {loopback(1)});
    Fetched fetched = named.fetch("http://turncoat.invalid:" + server.port() + "/a");
    assertThat(fetched).isInstanceOf(Fetched.Found.class);
    assertThat(server.requests.get(1)).contains("Host: turncoat.invalid:" + server.port());
  }

  @Test
  void takesNoAddressThatIsNotOfTheWeb() {
    for (String address :
        List.of(
            "file:///etc/passwd",
            "ftp://a.example/",
            "javascript:alert(1)",
            "nonsense",
            "http:///x",
            "http://user:word@a.example/",
            "http://a b/")) {
      assertThat(fetcher.fetch(address)).as(address).isInstanceOf(Fetched.Failed.class);
    }
    assertThat(failure("/x".repeat(3000))).isEqualTo("is longer than an address can be");
  }

  @Test
  void theStandardRulesRefuseThisVeryServer() {
    Fetched fetched = new Fetcher(FetchRules.STANDARD).fetch(server.at("/a"));
    assertThat(((Fetched.Failed) fetched).reason()).contains("--allow-private");
    assertThat(new Fetcher(FetchRules.STANDARD.allowingPrivate()).fetch(server.at("/nothing")))
        .isEqualTo(new Fetched.Failed(server.at("/nothing"), "answers 404 (not there)"));
    assertThat(Optional.of(server.requests))
        .get()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }
}
