package org.readout.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;

class ReportFileReaderTest {
  private static final String LINES =
      IntStream.rangeClosed(1, 100)
          .mapToObj(i -> "{\"id\":\"r" + i + "\",\"text\":\"They met.\"}\n")
          .collect(Collectors.joining());

  private static ReportFileReader reader(String file, byte[] bytes, long skipped) {
    return new ReportFileReader(new ByteArrayInputStream(bytes), file, file, skipped, 1000);
  }

  private static List<RecordAndPosition<Dispatch>> all(ReportFileReader reader) throws IOException {
    List<RecordAndPosition<Dispatch>> all = new ArrayList<>();
    try (reader) {
      for (BulkFormat.RecordIterator<Dispatch> batch = reader.readBatch();
          batch != null;
          batch = reader.readBatch()) {
        for (RecordAndPosition<Dispatch> next = batch.next(); next != null; next = batch.next()) {
          all.add(
              new RecordAndPosition<>(
                  next.getRecord(), next.getOffset(), next.getRecordSkipCount()));
        }
      }
    }
    return all;
  }

  @Test
  void handsOutLinesInTheirOrderEachWithThePlaceBehindIt() throws Exception {
    List<RecordAndPosition<Dispatch>> all = all(reader("a.jsonl", LINES.getBytes(UTF_8), 0));
    assertThat(all).hasSize(100);
    for (int i = 0; i < 100; i++) {
      assertThat(all.get(i).getRecord().words()).contains("\"r" + (i + 1) + "\"");
      assertThat(all.get(i).getRecord().number()).isEqualTo(i + 1);
      assertThat(all.get(i).getRecordSkipCount()).isEqualTo(i + 1);
    }
    assertThat(all).extracting(r -> r.getRecord().order()).isSorted();
  }

  @Test
  void goesOnBehindWhatACheckpointHolds() throws Exception {
    List<RecordAndPosition<Dispatch>> whole = all(reader("a.jsonl", LINES.getBytes(UTF_8), 0));
    for (int skipped : new int[] {1, 31, 32, 33, 99, 100}) {
      assertThat(all(reader("a.jsonl", LINES.getBytes(UTF_8), skipped)))
          .as("%d skipped", skipped)
          .usingRecursiveComparison()
          .isEqualTo(whole.subList(skipped, 100));
    }
  }

  @Test
  void takesAPageOfAWarcAndTheParts() throws Exception {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>They met.</p>";
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    for (String address : List.of("https://lake.example/1", "https://lake.example/2")) {
      String record =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
              + address
              + "\r\nWARC-Date: 2024-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
              + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
              + http.length()
              + "\r\n\r\n"
              + http
              + "\r\n\r\n";
      try (GZIPOutputStream gzip = new GZIPOutputStream(warc)) {
        gzip.write(record.getBytes(UTF_8));
      }
    }
    assertThat(all(reader("crawl.warc.gz", warc.toByteArray(), 0)))
        .extracting(r -> r.getRecord().kind() + " " + r.getRecord().words())
        .containsExactly("PAGE https://lake.example/1", "PAGE https://lake.example/2");
  }

  @Test
  void tellsOfDamageAsAProblem() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(LINES.getBytes(UTF_8));
    }
    byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    List<RecordAndPosition<Dispatch>> all = all(reader("a.jsonl.gz", cut, 0));
    assertThat(all.get(all.size() - 1).getRecord())
        .extracting(Dispatch::kind, Dispatch::name)
        .containsExactly(Dispatch.Kind.PROBLEM, "a.jsonl.gz");
  }

  @Test
  void failsWhereTheDiskFails() throws Exception {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(LINES.getBytes(UTF_8))) {
          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    try (ReportFileReader reader = new ReportFileReader(broken, "a.jsonl", "a", 0, 1000)) {
      assertThatThrownBy(reader::readBatch)
          .isInstanceOf(IOException.class)
          .hasRootCauseMessage("the disk is gone");
    }
  }

  @Test
  void closedEarlyLeavesNoThreadBehind() throws Exception {
    ReportFileReader reader = reader("left.jsonl", LINES.repeat(50).getBytes(UTF_8), 0);
    assertThat(reader.readBatch()).isNotNull();
    reader.close();
    for (int i = 0; i < 100 && isRunning("readout left.jsonl"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(isRunning("readout left.jsonl")).isFalse();
  }

  private static boolean isRunning(String thread) {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals(thread));
  }
}
