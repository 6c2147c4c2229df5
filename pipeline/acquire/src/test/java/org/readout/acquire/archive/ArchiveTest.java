package org.readout.acquire.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path folder = Path.of("");

  private final List<String> found = new ArrayList<>();
  private long read;

  private final Archive.Finder finder =
      new Archive.Finder() {
        @Override
        public void line(String name, String json, long number) {
          found.add(simple(name) + " line " + json);
        }

        @Override
        public void file(String name, byte[] bytes) {
          found.add(simple(name) + " file " + new String(bytes, UTF_8));
        }

        @Override
        public void page(
            String name, String address, byte[] bytes, Optional<String> charset, Instant fetched) {
          found.add(
              address + " " + charset.orElse("-") + " " + fetched + " " + new String(bytes, UTF_8));
        }

        @Override
        public void mail(String name, byte[] bytes) {
          found.add(simple(name) + " mail " + new String(bytes, UTF_8));
        }

        @Override
        public void problem(String name, String reason) {
          found.add(simple(name) + " problem " + reason);
        }
      };

  private static String simple(String name) {
    return name.substring(name.replaceAll("!.*", "").lastIndexOf('/') + 1);
  }

  private List<String> find(Path file) throws IOException {
    found.clear();
    new Archive(1000, n -> read = n).find(file, finder);
    return found;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  static byte[] warc(String address, String http) {
    byte[] block = http.replace("\n", "\r\n").replace("\r\n\r\n\r\n", "\r\n\r\n").getBytes(UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2024-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(block);
    out.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static final String PAGE =
      "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n<p>The ministers met.</p>";

  @Test
  void streamsLinesAndTellsHowFarItIs() throws Exception {
    byte[] lines = "{\"a\":1}\r\n\n{\"b\":2}".getBytes(UTF_8);
    assertThat(find(write("x.jsonl", lines)))
        .containsExactly("x.jsonl:1 line {\"a\":1}", "x.jsonl:3 line {\"b\":2}");
    assertThat(read).isEqualTo(lines.length);
    assertThat(find(write("x.jsonl.gz", gzip(lines)))).hasSize(2);
  }

  @Test
  void aLineThatNeverEndsIsAProblemAndTheNextIsRead() throws Exception {
    String lines = "{\"a\":\"" + "x".repeat(5000) + "\"}\n{\"b\":2}\n";
    assertThat(find(write("x.jsonl", lines.getBytes(UTF_8))))
        .containsExactly(
            "x.jsonl:1 problem is longer than 1000 bytes, more than one report can be",
            "x.jsonl:2 line {\"b\":2}");
  }

  @Test
  void takesTheFilesOfAZipWithoutUsingTheirNames() throws Exception {
    Path zip =
        write(
            "x.zip",
            zip(
                "a/b.txt",
                "one",
                "../../escaped.txt",
                "two",
                "/tmp/escaped.txt",
                "three",
                "l.jsonl",
                "{}",
                "big.txt",
                "x".repeat(2000),
                "inner.zip",
                "?"));
    assertThat(find(zip))
        .containsExactly(
            "x.zip!a/b.txt file one",
            "x.zip!../../escaped.txt file two",
            "x.zip!/tmp/escaped.txt file three",
            "x.zip!l.jsonl:1 line {}",
            "x.zip!big.txt problem is longer than 1000 bytes, more than one report can be",
            "x.zip!inner.zip problem is an archive in an archive, which is not opened");
    try (var all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(zip);
    }
    assertThat(folder.resolveSibling("escaped.txt")).doesNotExist();
    assertThat(Path.of("/tmp/escaped.txt")).doesNotExist();
  }

  @Test
  void partsAMailboxIntoItsMessages() throws Exception {
    String mailbox =
        """
        From press@lake.example Mon Mar  3 10:00:00 2025
        Subject: One

        The ministers met.
        >From there they went on.
        From inside a paragraph it is no new message.

        From press@lake.example Tue Mar  4 10:00:00 2025
        Subject: Two

        They met again.
        """;
    String first =
        """
        Subject: One

        The ministers met.
        From there they went on.
        From inside a paragraph it is no new message.

        """;
    assertThat(find(write("x.mbox", mailbox.getBytes(UTF_8))))
        .containsExactly(
            "x.mbox:1 mail " + first, "x.mbox:2 mail Subject: Two\n\nThey met again.\n");
    assertThat(find(write("x.mbox.gz", gzip(mailbox.getBytes(UTF_8))))).hasSize(2);
    assertThat(find(write("y.mbox", "Dear reader,\n".getBytes(UTF_8))))
        .containsExactly("y.mbox problem is no mailbox: it does not begin with a line \"From \"");
    String longer = mailbox.replace("They met again.", "They met again. ".repeat(200));
    assertThat(find(write("z.mbox", longer.getBytes(UTF_8))))
        .containsExactly(
            "z.mbox:1 mail " + first,
            "z.mbox:2 problem is longer than 1000 bytes, more than one report can be");
  }

  @Test
  void takesThePagesOfAWarcAndLeavesTheRest() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(gzip(warc("https://lakepost.example/1", PAGE)));
    all.writeBytes(
        gzip(warc("https://lakepost.example/2", PAGE.replace("200 OK", "404 Not Found"))));
    all.writeBytes(
        gzip(warc("https://lakepost.example/3", PAGE.replace("text/html", "image/png"))));
    all.writeBytes(
        gzip(warc("https://lakepost.example/4", PAGE.replace("met", "met".repeat(500)))));
    all.writeBytes(gzip(warc("https://lakepost.example/5", PAGE)));
    assertThat(find(write("x.warc.gz", all.toByteArray())))
        .containsExactly(
            "https://lakepost.example/1 utf-8 2024-03-03T10:00:00Z <p>The ministers met.</p>",
            "x.warc.gz:4 problem is longer than 1000 bytes, more than one report can be",
            "https://lakepost.example/5 utf-8 2024-03-03T10:00:00Z <p>The ministers met.</p>");
  }

  @Test
  void tellsWhatIsDamagedAndKeepsWhatCameBefore() throws Exception {
    byte[] good = gzip(warc("https://lakepost.example/1", PAGE));
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.writeBytes(good);
    cut.write(good, 0, good.length / 2);
    assertThat(find(write("x.warc.gz", cut.toByteArray())))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("x.warc.gz")
        .contains("damaged");
    assertThat(find(write("y.warc", "no warc at all".getBytes(UTF_8))))
        .hasSize(1)
        .last()
        .asString()
        .contains("problem is damaged");
    assertThat(find(write("x.jsonl.gz", new byte[] {1, 2, 3})))
        .containsExactly("x.jsonl.gz problem is damaged gzip: Not in GZIP format");
  }

  @Test
  void aRecordWithAHeadThatCannotBeReadIsAProblemAndTheNextIsTaken() throws Exception {
    String sound = new String(warc("https://lake.example/2", PAGE), UTF_8);
    String odd = sound.replace("2024-03-03T10:00:00Z", "2024-03-?3T10:00:00Z");
    assertThat(find(write("x.warc", (odd + sound).getBytes(UTF_8))))
        .hasSize(2)
        .satisfies(
            found -> {
              assertThat(found.get(0)).startsWith("x.warc:1 problem is a damaged record");
              assertThat(found.get(1)).startsWith("https://lake.example/2 utf-8");
            });
  }

  @Test
  void aRecordThatSaysNoAddressIsAProblemAndTheNextIsTaken() throws Exception {
    String sound = new String(warc("https://lake.example/2", PAGE), UTF_8);
    String nowhere = sound.replace("WARC-Target-URI", "WARC-Elsewhere");
    assertThat(find(write("x.warc", (nowhere + sound).getBytes(UTF_8))))
        .hasSize(2)
        .satisfies(
            found -> {
              assertThat(found.get(0)).isEqualTo("x.warc:1 problem is a record without an address");
              assertThat(found.get(1)).startsWith("https://lake.example/2 utf-8");
            });
  }

  @Test
  void walksFoldersInOrderAndTakesNoLinksAndNothingHidden() throws Exception {
    Files.createDirectories(folder.resolve("in/b"));
    Files.createDirectories(folder.resolve("in/.half"));
    Files.writeString(folder.resolve("in/.half/3.txt"), "3");
    Files.writeString(folder.resolve("in/b/.2.txt.part"), "2");
    Files.writeString(folder.resolve("in/b/2.txt"), "2");
    Files.writeString(folder.resolve("in/1.txt"), "1");
    Files.createSymbolicLink(folder.resolve("in/link.txt"), Path.of("/etc/passwd"));
    assertThat(Archive.files(folder.resolve("in")))
        .extracting(p -> p.getFileName().toString())
        .containsExactly("1.txt", "2.txt");
  }

  @Test
  void aLongArchiveNeedsNoMoreMemoryThanAShortOne() throws Exception {
    Path file = folder.resolve("long.jsonl.gz");
    byte[] line = ("{\"text\":\"" + "words and more ".repeat(40) + "\"}\n").getBytes(UTF_8);
    int lines = 600_000;
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < lines; i++) {
        out.write(line);
      }
    }
    // 370 MB unpacked; every line is dropped again.
    long[] seen = new long[2];
    new Archive(1000, n -> {})
        .find(
            file,
            new Archive.Finder() {
              @Override
              public void line(String name, String json, long number) {
                seen[0]++;
                if (number % 100_000 == 0) {
                  System.gc();
                  Runtime r = Runtime.getRuntime();
                  seen[1] = Math.max(seen[1], r.totalMemory() - r.freeMemory());
                }
              }

              @Override
              public void file(String name, byte[] bytes) {}

              @Override
              public void page(
                  String name,
                  String address,
                  byte[] bytes,
                  Optional<String> charset,
                  Instant fetched) {}

              @Override
              public void mail(String name, byte[] bytes) {}

              @Override
              public void problem(String name, String reason) {
                throw new AssertionError(reason);
              }
            });
    assertThat(seen[0]).isEqualTo(lines);
    assertThat(seen[1]).isLessThan(100_000_000);
  }
}
