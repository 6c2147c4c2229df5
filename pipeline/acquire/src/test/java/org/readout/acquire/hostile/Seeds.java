package org.readout.acquire.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.readout.testkit.TroublesomeServer;

/** Good inputs to begin with: our own samples, and real pages where they lie beside the project. */
final class Seeds {
  private static final Path REAL_PAGES = Path.of("../../../shared/gold/html/htmldate");
  private static final int MOST_REAL = 25;
  private static final int LONGEST_REAL = 60_000;

  static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries to run | The Lake Post</title>
      <link rel="canonical" href="https://lake.example/news/1">
      <meta property="article:published_time" content="2025-03-03T10:00:00+01:00">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries to run","datePublished":"2025-03-03",
      "author":{"name":"Ann Lind"},"publisher":{"name":"The Lake Post"}}</script></head>
      <body><nav><a href="/">News</a></nav><article><h1>Ferries to run</h1><p class="byline">By Ann Lind</p>
      <p>OSTERVIK, March 3 (Lake) -- The ministers of both lakes met on Monday and agreed on ferries, fish and harbour dues.</p>
      <p>“We begin in spring,” one of them said. <a href="/2">More about it</a></p><table><tr><td>1<td>2</table>
      <figure><img src="x.jpg"><figcaption>The harbour. Photo: Ann Lind</figcaption></figure></article>
      <footer>© 2025</footer></body></html>
      """;

  static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Lake</title><link>https://lake.example/</link>
      <item><guid>1</guid><title>One</title><link>/news/1</link><pubDate>Mon, 03 Mar 2025 10:00:00 +0100</pubDate>
      <description><![CDATA[<p>The ministers met.</p>]]></description></item></channel></rss>
      """;

  static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Lake</title><entry><id>urn:1</id><title type="html">One &amp; two</title>
      <link href="https://lake.example/1"/><updated>2025-03-03T10:00:00Z</updated><content type="html">&lt;p&gt;Met.&lt;/p&gt;</content></entry></feed>
      """;

  static final String OPML =
      "<opml version=\"2.0\"><body><outline text=\"L\"><outline xmlUrl=\"https://lake.example/feed\"/></outline></body></opml>";

  static final String MARKDOWN =
      """
      # Ferries to run

      By Ann Lind

      March 3, 2025

      OSTERVIK, March 3 (Lake) -- The ministers met on Monday and agreed on [ferries](https://lake.example/2).

      Related: [Harbour dues](https://lake.example/3)

      Original URL: <https://lake.example/news/1>
      """;

  static final String LINE =
      "{\"id\":\"1\",\"text\":\"The ministers met.\",\"published\":\"2025-03-03T10:00+01:00\",\"url\":\"https://lake.example/1\"}";

  static final String MAIL =
      """
      From: =?UTF-8?Q?Press_=C3=98?= <press@lake.example>
      Subject: The minister receives
       the ambassador
      Date: Tue, 4 Mar 2025 18:30:00 +0200 (EET)
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      The minister received the ambassador this morning =E2=80=93 about ferries.
      --b
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHA+VGhlIG1pbmlzdGVyIG1ldC48L3A+
      --b--
      """;

  private Seeds() {}

  static List<byte[]> pages() throws IOException {
    List<byte[]> pages = new ArrayList<>(List.of(PAGE.getBytes(UTF_8)));
    if (Files.isDirectory(REAL_PAGES)) {
      try (Stream<Path> files = Files.list(REAL_PAGES)) {
        for (Path file : files.sorted().toList()) {
          try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] page = in.readAllBytes();
            if (page.length <= LONGEST_REAL && pages.size() <= MOST_REAL) {
              pages.add(page);
            }
          }
        }
      }
    }
    return pages;
  }

  static byte[] warc() {
    byte[] block =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE)
            .getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      out.writeBytes(
          ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lake.example/"
                  + i
                  + "\r\nWARC-Date: 2024-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                  + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                  + block.length
                  + "\r\n\r\n")
              .getBytes(UTF_8));
      out.writeBytes(block);
      out.writeBytes("\r\n\r\n".getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  static byte[] zip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (String name : List.of("a.md", "../../escaped.html", "/tmp/escaped.eml", "l.jsonl")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.endsWith("l.jsonl") ? LINE : PAGE).getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  static byte[] mailbox() {
    return ("From a Mon Mar  3 10:00:00 2025\n"
            + MAIL
            + "\nFrom b Tue Mar  4 10:00:00 2025\n"
            + MAIL)
        .getBytes(UTF_8);
  }

  static byte[] packed(byte[] bytes) {
    return TroublesomeServer.gzip(bytes);
  }
}
