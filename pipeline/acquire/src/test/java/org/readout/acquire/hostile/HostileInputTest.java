package org.readout.acquire.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.acquire.feed.Feed;
import org.readout.acquire.feed.Opml;
import org.readout.acquire.web.FetchRules;
import org.readout.acquire.web.Fetcher;
import org.readout.testkit.TroublesomeServer;

/**
 * Every reader against inputs made up by the thousand from {@code fuzz.seed}: the same ones each
 * time, or as many as come in {@code fuzz.seconds}. None crashes, hangs, uses up the memory, writes
 * a file, fetches an entity or opens a file that an entity names. {@code evaluation/fuzz} runs it
 * for longer.
 */
class HostileInputTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_250_303);
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);

  /** How many inputs a reader is given where no time is. */
  private static final int INPUTS = 400;

  /** Longer than any honest input takes even on a busy machine. */
  private static final int PATIENCE = 60;

  private static final String SECRET = "words that stand in a file that no input may open";

  @TempDir Path folder = Path.of("");

  private final TroublesomeServer server = new TroublesomeServer("127.0.0.1");
  private final ExecutorService worker = Executors.newCachedThreadPool(HostileInputTest::daemon);
  private final Acquisition acquisition = new Acquisition();
  private final Courier courier =
      new Courier(acquisition, new Fetcher(FetchRules.STANDARD.allowingPrivate()), bytes -> {});

  @BeforeEach
  void aSecretThatEntitiesMayName() throws IOException {
    Files.writeString(folder.resolve("secret"), SECRET);
  }

  @AfterEach
  void close() {
    server.close();
    worker.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hostile");
    thread.setDaemon(true);
    return thread;
  }

  /** Reads an input, and gives back all that it came to, for a look at the secret. */
  private interface Reader {
    String read(byte[] input) throws Exception;
  }

  private record Target(List<byte[]> seeds, Reader reader) {}

  private Map<String, Target> targets() throws IOException {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("page", new Target(Seeds.pages(), this::page));
    targets.put(
        "document",
        new Target(
            List.of(
                Seeds.MARKDOWN.getBytes(UTF_8),
                Seeds.packed(Seeds.MARKDOWN.getBytes(UTF_8)),
                Seeds.PAGE.getBytes(UTF_8)),
            bytes -> said(acquisition.bytes(bytes))));
    targets.put(
        "line",
        new Target(
            List.of(
                Seeds.LINE.getBytes(UTF_8),
                "{\"html\":\"<p>The ministers met.</p>\",\"url\":\"x\"}".getBytes(UTF_8)),
            bytes -> said(acquisition.line(new String(bytes, UTF_8), 1))));
    targets.put(
        "feed",
        new Target(
            List.of(Seeds.RSS.getBytes(UTF_8), Seeds.ATOM.getBytes(UTF_8)),
            HostileInputTest::feed));
    targets.put(
        "opml",
        new Target(
            List.of(Seeds.OPML.getBytes(UTF_8)),
            bytes -> Opml.write(Opml.read(new String(bytes, UTF_8)))));
    targets.put(
        "mail",
        new Target(List.of(Seeds.MAIL.getBytes(UTF_8)), bytes -> said(acquisition.mail(bytes))));
    targets.put("warc", file("x.warc", Seeds.warc()));
    targets.put("warc.gz", file("x.warc.gz", Seeds.packed(Seeds.warc())));
    targets.put("zip", file("x.zip", Seeds.zip()));
    targets.put("mbox", file("x.mbox", Seeds.mailbox()));
    targets.put("jsonl.gz", file("x.jsonl.gz", Seeds.packed(Seeds.LINE.getBytes(UTF_8))));
    targets.put("feed file", file("x.xml", Seeds.RSS.getBytes(UTF_8)));
    return targets;
  }

  private String page(byte[] bytes) {
    return said(
        acquisition.page(
            bytes, Optional.of("https://lake.example/x"), Optional.empty(), Optional.empty()));
  }

  private static String feed(byte[] bytes) {
    try {
      return Feed.read(bytes, "https://lake.example/feed", "").toString();
    } catch (Feed.NoFeed e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Target file(String name, byte[] seed) {
    Path path = folder.resolve("in").resolve(name);
    return new Target(
        List.of(seed),
        bytes -> {
          Files.createDirectories(folder.resolve("in"));
          Files.write(path, bytes);
          StringBuilder all = new StringBuilder();
          courier.bring(path.toString(), (at, acquired) -> all.append(said(acquired)));
          Files.delete(path);
          return all.toString();
        });
  }

  private static String said(Acquired acquired) {
    return acquired.toString();
  }

  private List<String> scraps() {
    String file = folder.resolve("secret").toUri().toString();
    return List.of(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + file + "\">]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + server.at("/entity") + "\">]>",
        "<!DOCTYPE x SYSTEM \"" + server.at("/dtd") + "\">",
        "<!DOCTYPE l [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<?xml-stylesheet href=\"" + server.at("/style") + "\"?>",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + file + "\"/>",
        "&e;",
        "<![CDATA[",
        "]]>",
        "<div>",
        "<table><tr><td>",
        "</p></div></article>",
        "<script>",
        "<!--",
        "<p>The ministers met on Monday in the harbour town and spoke about ferries and fish.</p>",
        "{\"@type\":\"NewsArticle\",\"author\":[[[[",
        "[[[[",
        "{\"a\":",
        "\\uD800",
        "\u0000",
        "\uFEFF",
        "\u202E",
        "99999999999999999999",
        "2025-13-45T99:99:99+99:99",
        "\r\n\r\n",
        "Content-Length: 9223372036854775807\r\n",
        "Content-Length: -1\r\n",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        "=?UTF-8?B?",
        "charset=\"x-none\"",
        "WARC/1.0\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        "From ",
        "(((((((((((((((((((((((((((((a",
        "# ",
        "[a](b",
        "a".repeat(300),
        " ".repeat(300));
  }

  @Test
  void noInputBreaksAReader() throws Exception {
    Map<String, Integer> tried = new LinkedHashMap<>();
    Map<String, Target> targets = targets();
    long before = used();
    for (Map.Entry<String, Target> target : targets.entrySet()) {
      // Pages are what comes most, and what there is most in.
      int shares = target.getKey().equals("page") ? 4 : 1;
      long share = TimeUnit.SECONDS.toNanos(SECONDS) * shares / (targets.size() + 3);
      tried.put(target.getKey(), tried(target.getKey(), target.getValue(), share));
    }
    System.out.println("hostile inputs from seed " + SEED + ": " + tried);
    assertThat(tried.values()).allMatch(n -> n > 0);
    assertThat(used() - before).as("memory kept").isLessThan(100_000_000);
    assertThat(server.requests).as("asked of the net").isEmpty();
    assertThat(Path.of("/tmp/escaped.eml")).doesNotExist();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("secret"));
    }
  }

  private int tried(String name, Target target, long nanos) throws Exception {
    Mutator mutator = new Mutator(SEED + name.hashCode(), scraps());
    long end = System.nanoTime() + nanos;
    int tried = 0;
    while (nanos > 0 ? System.nanoTime() < end : tried < INPUTS) {
      byte[] input = mutator.one(target.seeds());
      Future<String> reading = worker.submit(() -> target.reader().read(input));
      try {
        assertThat(reading.get(PATIENCE, TimeUnit.SECONDS)).doesNotContain(SECRET);
      } catch (Exception | AssertionError e) {
        Path kept = Files.write(Path.of("target", "hostile-" + name.replace(' ', '-')), input);
        throw new AssertionError(
            name + ", input " + tried + " of seed " + SEED + ", kept in " + kept, e);
      }
      tried++;
    }
    return tried;
  }

  private static long used() {
    System.gc();
    Runtime r = Runtime.getRuntime();
    return r.totalMemory() - r.freeMemory();
  }
}
