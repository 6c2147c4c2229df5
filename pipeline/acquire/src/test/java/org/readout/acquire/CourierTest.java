package org.readout.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.readout.testkit.TroublesomeServer.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.acquire.web.FetchRules;
import org.readout.acquire.web.Fetcher;
import org.readout.testkit.TroublesomeServer;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Report;

class CourierTest {
  private static final FetchRules RULES =
      new FetchRules(
          true, 100_000, Duration.ofMillis(1500), Duration.ofSeconds(1), 2, Duration.ZERO, 5);

  @TempDir Path folder = Path.of("");

  private final TroublesomeServer server = new TroublesomeServer("127.0.0.1");
  private final Map<String, Acquired> brought = new LinkedHashMap<>();
  private final List<Long> progress = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  private Map<String, Acquired> bring(String... sources) throws IOException {
    brought.clear();
    Fetcher fetcher = new Fetcher(RULES, Clock.systemUTC(), time -> {});
    Courier courier = new Courier(new Acquisition(), fetcher, progress::add);
    for (String source : sources) {
      courier.bring(source, brought::put);
    }
    return brought;
  }

  private Report report(String name) {
    return taken(name).report();
  }

  private Acquired.Taken taken(String name) {
    if (brought.get(name) instanceof Acquired.Taken taken) {
      return taken;
    }
    throw new AssertionError(name + " was not taken: " + brought);
  }

  private String reason(String name) {
    if (brought.get(name) instanceof Acquired.Refused refused) {
      return refused.refusal().reason();
    }
    throw new AssertionError(name + " was not refused: " + brought);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String story(String who) {
    return "<html><head><title>"
        + who
        + " meet</title></head><body><article><h1>"
        + who
        + " meet</h1><p>"
        + who
        + " met in the harbour town on Monday to speak about ferries and fish.</p><p>They agreed to"
        + " meet again in spring, and to send their envoys ahead of them.</p></article></body></html>";
  }

  @Test
  void bringsAPageWithWhereAndWhenItWasFetched() throws Exception {
    server.on("/news/1", page("text/html", story("The ministers").getBytes(UTF_8)));
    bring(server.at("/news/1"));
    Acquired.Taken taken = taken(server.at("/news/1"));
    assertThat(taken.report().title()).contains("The ministers meet");
    Provenance known = taken.provenance();
    assertThat(known.address()).contains(server.at("/news/1"));
    assertThat(known.fetched()).isPresent();
    assertThat(known.raw()).hasSize(64);
    assertThat(known.extractor()).startsWith("pages ");
  }

  @Test
  void bringsWhatAFeedAnnouncesAndSaysWhatIsGone() throws Exception {
    String carried =
        "&lt;p&gt;"
            + "The envoys of both lakes signed the list of islands and of the ferries between them. "
                .repeat(6)
            + "&lt;/p&gt;";
    String feed =
        "<?xml version=\"1.0\"?><!-- made by hand --><rss version=\"2.0\"><channel><title>Lake</title>"
            + "<item><title>One</title><link>/news/1</link><pubDate>Mon, 03 Mar 2025 10:00:00 +0100"
            + "</pubDate></item>"
            + "<item><title>Two</title><link>/gone</link></item>"
            + "<item><title>Three, carried</title><link>/also-gone</link><description>"
            + carried
            + "</description></item></channel></rss>";
    server.on("/feed", page("application/rss+xml", feed.getBytes(UTF_8)));
    server.on("/news/1", page("text/html", story("The ministers").getBytes(UTF_8)));
    bring(server.at("/feed"));
    assertThat(brought.keySet())
        .containsExactly(server.at("/news/1"), server.at("/gone"), server.at("/also-gone"));
    assertThat(report(server.at("/news/1")).title()).contains("The ministers meet");
    assertThat(report(server.at("/news/1")).published().orElseThrow().toString())
        .isEqualTo("2025-03-03T09:00Z");
    assertThat(reason(server.at("/gone"))).contains("404");
    assertThat(report(server.at("/also-gone")).title()).contains("Three, carried");
    assertThat(report(server.at("/also-gone")).text()).startsWith("The envoys of both lakes");
  }

  @Test
  void aFeedInAFileAsksNothingOfTheNet() throws Exception {
    String feed =
        "<rss version=\"2.0\"><channel><title>Lake</title><item><title>One</title><link>"
            + server.at("/news/1")
            + "</link></item></channel></rss>";
    String file = file("saved.xml", feed);
    bring(file);
    assertThat(reason(file + ": " + server.at("/news/1"))).contains("announced only");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void whatAnAddressRefusesIsSaidAndTheRestIsBrought() throws Exception {
    server.on("/image", page("image/png", new byte[] {1, 2, 3}));
    server.on("/broken", page("application/rss+xml", "<rss><channel>".getBytes(UTF_8)));
    server.on("/long", page("text/html", "<p>word</p>".repeat(20_000).getBytes(UTF_8)));
    String text = file("story.txt", "The ministers met in Ostervik on Monday.");
    bring(server.at("/image"), server.at("/broken"), server.at("/long"), server.at("/no"), text);
    assertThat(reason(server.at("/image"))).contains("image/png");
    assertThat(reason(server.at("/long"))).contains("longer than 100000 bytes");
    assertThat(reason(server.at("/no"))).contains("404");
    assertThat(brought).containsKey(server.at("/broken"));
    assertThat(report(text).text()).startsWith("The ministers met");
  }

  @Test
  void bringsAFolderOfEverythingInOrderAndTellsHowFarItIs() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    file("in/1.txt", "The ministers met in Ostervik on Monday.");
    file("in/2.jsonl", "{\"text\":\"They met again.\"}\nno json\n");
    file("in/3.html", story("The envoys"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("a.md"));
      zip.write("# Heading\n\nThe talks go on in the old town hall.".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("b.eml"));
      zip.write("Subject: Call\n\nThe two presidents spoke by telephone.".getBytes(UTF_8));
    }
    Files.write(folder.resolve("in/4.zip"), packed.toByteArray());
    String in = folder.resolve("in").toString();
    bring(in);
    assertThat(brought.keySet())
        .containsExactly(
            in + "/1.txt",
            in + "/2.jsonl:1",
            in + "/2.jsonl:2",
            in + "/3.html",
            in + "/4.zip!a.md",
            in + "/4.zip!b.eml");
    assertThat(report(in + "/4.zip!a.md").title()).contains("Heading");
    assertThat(report(in + "/4.zip!b.eml").title()).contains("Call");
    assertThat(progress).isSorted();
    assertThat(progress.get(progress.size() - 1)).isEqualTo(Courier.size(List.of(in)));
  }

  @Test
  void aFileThatIsNotThereIsFoundBeforeAnythingIsBrought() {
    assertThatThrownBy(() -> Courier.size(List.of("https://lake.example", "none.txt")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
