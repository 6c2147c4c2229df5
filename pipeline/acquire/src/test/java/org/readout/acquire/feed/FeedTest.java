package org.readout.acquire.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>The Lake Post</title><link>https://lakepost.example/</link><description>News</description>
      <item><title>Ferry to run again</title><link>/news/ferry</link><guid isPermaLink="false">f-1</guid><pubDate>Sun, 03 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;The ministers met.&lt;/p&gt;</description></item>
      <item><title>No link at all</title></item>
      </channel></rss>
      """;

  private static Feed read(String xml) throws Feed.NoFeed {
    return Feed.read(xml.getBytes(UTF_8), "https://lakepost.example/feed.xml", "");
  }

  @Test
  void readsRss() throws Exception {
    Feed feed = read(RSS);
    assertThat(feed.title()).isEqualTo("The Lake Post");
    assertThat(feed.entries()).hasSize(1);
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("f-1");
    assertThat(entry.link()).contains("https://lakepost.example/news/ferry");
    assertThat(entry.title()).contains("Ferry to run again");
    assertThat(entry.published().map(Object::toString)).contains("2024-03-03T10:00:00Z");
    assertThat(entry.content()).contains("<p>The ministers met.</p>");
  }

  @Test
  void readsAtom() throws Exception {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Palace</title><id>x</id><updated>2024-03-03T10:00:00Z</updated>"
                + "<entry><id>urn:1</id><title>Call</title><link href='https://palace.example/1'/><updated>2024-03-03T10:00:00Z</updated><published>2024-03-02T10:00:00Z</published><content type='html'>Long words of it</content></entry></feed>");
    assertThat(feed.entries()).extracting(FeedEntry::id).containsExactly("urn:1");
    assertThat(feed.entries().get(0).published().map(Object::toString))
        .contains("2024-03-02T10:00:00Z");
  }

  @Test
  void readsTheCharsetThatTheFeedSays() throws Exception {
    String xml = RSS.replace("UTF-8", "windows-1251").replace("Ferry to run again", "Паром");
    Feed feed =
        Feed.read(xml.getBytes(Charset.forName("windows-1251")), "https://lakepost.example/", "");
    assertThat(feed.entries().get(0).title()).contains("Паром");
  }

  @Test
  void refusesWhatIsNoFeed() {
    for (String xml :
        List.of("", "<html><body>no</body></html>", "<rss", "{}", "<rss version='2.0'><channel>")) {
      assertThatThrownBy(() -> read(xml))
          .as(xml)
          .isInstanceOf(Feed.NoFeed.class)
          .hasMessageStartingWith("is no RSS or Atom feed");
    }
  }

  @Test
  void fetchesNoEntityAndReadsNoFile(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/e.dtd";
      for (String doctype :
          List.of(
              "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
              "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + web + "\">]>",
              "<!DOCTYPE rss SYSTEM \"" + web + "\" [<!ENTITY x \"y\">]>",
              "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + web + "\"> %p;]>")) {
        String xml = RSS.replace("<rss", doctype + "<rss").replace("Ferry to run again", "&x;");
        assertThatThrownBy(() -> read(xml))
            .isInstanceOf(Feed.NoFeed.class)
            .hasMessageNotContaining("secret words");
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void doesNotExpandABillionLaughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      doctype
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    String xml = RSS.replace("<rss", doctype + "]><rss").replace("Ferry to run again", "&a29;");
    assertThatThrownBy(() -> read(xml)).isInstanceOf(Feed.NoFeed.class);
  }

  @Test
  void listsOfFeedsGoOutAndComeIn() {
    List<Opml.Subscription> feeds =
        List.of(
            new Opml.Subscription(
                "Lakes & \"Rivers\" <x>", "https://lakepost.example/feed?a=1&b=2"),
            new Opml.Subscription("Palace", "https://palace.example/atom.xml"));
    assertThat(Opml.read(Opml.write(feeds))).isEqualTo(feeds);
    assertThat(
            Opml.read(
                "<opml><body><outline text='Folder'><outline type='rss' text='A' XMLURL='https://a.example/f'/><outline text='A again' xmlUrl='https://a.example/f'/></outline></body></opml>"))
        .containsExactly(new Opml.Subscription("A", "https://a.example/f"));
    assertThat(Opml.read("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml>&e;</opml>"))
        .isEmpty();
  }
}
