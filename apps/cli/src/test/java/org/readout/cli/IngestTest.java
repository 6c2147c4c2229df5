package org.readout.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.testkit.TroublesomeServer.page;
import static org.readout.testkit.TroublesomeServer.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.TroublesomeServer;

/**
 * Everything that {@code readout ingest} takes, in one call. The reports are in Russian: they are
 * kept without the reader being loaded.
 */
class IngestTest {
  @TempDir Path folder = Path.of("");

  private final TroublesomeServer server = new TroublesomeServer("127.0.0.1");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void close() {
    server.close();
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static String text(String town) {
    return "Министры двух озёрных стран встретились в городе "
        + town
        + " и обсудили паромное сообщение. Они договорились встретиться снова весной.";
  }

  private static String story(String town) {
    return "<html><head><title>Министры встретились</title></head><body><article><p>"
        + text(town)
        + "</p><p>Стороны подтвердили намерение снизить портовые сборы в будущем году.</p>"
        + "</article></body></html>";
  }

  private static byte[] warc(String address, String html) {
    byte[] block =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html)
            .getBytes(UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + address
                + "\r\nWARC-Date: 2024-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + block.length
                + "\r\n\r\n")
            .getBytes(UTF_8));
    all.writeBytes(block);
    all.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return all.toByteArray();
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  @Test
  void takesEverythingInOneCall() throws Exception {
    String feed =
        "<rss version=\"2.0\"><channel><title>Озеро</title><item><title>Один</title><link>"
            + server.at("/news/1")
            + "</link></item></channel></rss>";
    server
        .on("/feed", page("application/rss+xml; charset=utf-8", feed.getBytes(UTF_8)))
        .on("/news/1", page("text/html; charset=utf-8", story("Альта").getBytes(UTF_8)))
        .on("/old", redirect(server.at("/news/2")))
        .on("/news/2", page("text/html; charset=utf-8", story("Бета").getBytes(UTF_8)))
        .on("/round", redirect(server.at("/round")));
    Files.createDirectories(folder.resolve("stories"));
    write("stories/1.txt", text("Гамма").getBytes(UTF_8));
    write("stories/2.html", story("Дельта").getBytes(UTF_8));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("../../out.txt"));
      zip.write(text("Эпсилон").getBytes(UTF_8));
    }
    String zip = write("z.zip", packed.toByteArray());
    String crawl =
        write("c.warc.gz", TroublesomeServer.gzip(warc("https://lake.example/9", story("Зета"))));
    String lines = write("l.jsonl", ("{\"text\":\"" + text("Эта") + "\"}\n{}\n").getBytes(UTF_8));
    String mails =
        write(
            "m.mbox",
            ("From a@lake.example Mon Mar  3 10:00:00 2025\nSubject: Call\nContent-Type: text/plain; charset=utf-8\n\n"
                    + text("Тета")
                    + "\n")
                .getBytes(UTF_8));
    String ledger = folder.resolve("l.db").toString();
    String[] all = {
      "ingest",
      "--allow-private",
      "--ledger",
      ledger,
      server.at("/feed"),
      server.at("/old"),
      server.at("/round"),
      folder.resolve("stories").toString(),
      zip,
      crawl,
      lines,
      mails
    };
    assertThat(run(all)).isEqualTo(1);
    assertThat(out.toString())
        .contains("0 read, 0 skipped (held already), 8 kept unread (ru 8), 2 problems");
    assertThat(err.toString().lines().filter(l -> l.startsWith("readout: ")))
        .containsExactly(
            "readout: " + server.at("/round") + ": redirects in a circle",
            "readout: " + lines + ":2: has no text");
    assertThat(run(all)).isEqualTo(1);
    assertThat(out.toString()).contains("0 read, 8 skipped (held already), 2 problems");
    assertThat(run("show", "reports", "--format", "jsonl", "--ledger", ledger)).isZero();
    assertThat(out.toString().lines()).hasSize(8);
  }

  @Test
  void aChangedPageIsANewerTextAndTheOlderStaysReadable() {
    String ledger = folder.resolve("l.db").toString();
    String[] ingest = {"ingest", "--allow-private", "--ledger", ledger, server.at("/x")};
    server.on("/x", page("text/html; charset=utf-8", story("Йота").getBytes(UTF_8)));
    assertThat(run(ingest)).isZero();
    String changed =
        story("Йота").replace("</article>", "<p>Позже пресс-служба уточнила дату.</p></article>");
    server.on("/x", page("text/html; charset=utf-8", changed.getBytes(UTF_8)));
    assertThat(run(ingest)).isZero();
    assertThat(out.toString()).contains("1 of these a newer text of one held");
    assertThat(run("show", "reports", "--format", "csv", "--ledger", ledger)).isZero();
    assertThat(out.toString().split("\r\n", -1)).hasSize(3);
    assertThat(out.toString()).contains(",ru,no,2,");
    String id = out.toString().split("\r\n", -1)[1].split(",", -1)[0];
    assertThat(run("show", "report", id, "--ledger", ledger)).isZero();
    assertThat(out.toString())
        .contains("Министры встретились", "ru, which is not read", "version 1", "version 2")
        .contains("from " + server.at("/x") + ", fetched 20", "by pages ", "Позже пресс-служба");
    assertThat(run("show", "report", id, "--version", "1", "--ledger", ledger)).isZero();
    assertThat(out.toString()).contains("Йота").doesNotContain("Позже пресс-служба");
    assertThat(run("show", "report", id, "--version", "3", "--ledger", ledger)).isEqualTo(1);
    assertThat(run("search", "сборы", "--ledger", ledger)).isZero();
    assertThat(out.toString()).contains("Министры");
    assertThat(run("show", "report", "none", "--ledger", ledger)).isEqualTo(1);
    assertThat(run("show", "report", "--ledger", ledger)).isEqualTo(2);
  }

  @Test
  void asksNoAddressInsideTheNetworkUnlessItMay() {
    server.on("/x", page("text/html; charset=utf-8", story("Йота").getBytes(UTF_8)));
    String ledger = folder.resolve("l.db").toString();
    assertThat(run("ingest", "--ledger", ledger, server.at("/x"))).isEqualTo(1);
    assertThat(err.toString()).contains("leads inside the network", "--allow-private");
    assertThat(server.requests).isEmpty();
    assertThat(run("report", "--allow-private", server.at("/x"))).isZero();
    assertThat(out.toString()).contains("Йота", "\"language\":\"ru\"");
    assertThat(run("read", "--allow-private", "--format", "json", server.at("/x"))).isEqualTo(1);
    assertThat(err.toString()).contains("not in English");
    assertThat(out.toString()).contains("Йота");
  }

  @Test
  void aLongArchiveFitsIntoASmallHeap() throws Exception {
    Path archive = folder.resolve("long.warc.gz");
    int pages = 400;
    // 80 MB unpacked: 20 stories, each fetched 20 times within pages of 200 kB.
    String padding = "<script>" + "let x = 'text of no article';\n".repeat(7000) + "</script>";
    try (OutputStream file = Files.newOutputStream(archive)) {
      for (int i = 0; i < pages; i++) {
        String page =
            story("Каппа " + "ё".repeat(1 + i % 20)).replace("<body>", "<body>" + padding);
        try (OutputStream gz = new GZIPOutputStream(new Unclosed(file))) {
          gz.write(warc("https://lake.example/" + i % 20, page));
        }
      }
    }
    Process ingest =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ingest",
                "--ledger",
                folder.resolve("long.db").toString(),
                archive.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(ingest.getInputStream().readAllBytes(), UTF_8);
    assertThat(ingest.waitFor()).as(printed).isZero();
    assertThat(printed).contains("20 kept unread (ru 20)", "0 problems");
  }

  /** Lets a packed record end without ending the file. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
