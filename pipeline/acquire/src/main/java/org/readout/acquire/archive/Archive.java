package org.readout.acquire.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Streams what is in files, folders and archives, one thing after the other, so that the longest
 * archive needs no more memory than its longest report. Names inside an archive are only told,
 * never used as paths.
 */
public final class Archive {
  private final int largest;
  private final LongConsumer progress;

  /**
   * @param largest most bytes of one thing; what is longer is told as a problem
   * @param progress is told how many bytes of the file at hand have been read so far
   */
  public Archive(int largest, LongConsumer progress) {
    this.largest = largest;
    this.progress = progress;
  }

  /** What is found; in the order of the archive. */
  public interface Finder {
    /** A line of JSON; {@code number} counts from 1. */
    void line(String name, String json, long number) throws IOException;

    /** A file of text, Markdown or HTML, which may be gzip'd. */
    void file(String name, byte[] bytes) throws IOException;

    /** A page as a crawler got it. */
    void page(String name, String address, byte[] bytes, Optional<String> charset, Instant fetched)
        throws IOException;

    /** A message of mail. */
    void mail(String name, byte[] bytes) throws IOException;

    /** Something that cannot be taken. */
    void problem(String name, String reason) throws IOException;
  }

  /**
   * The files at a path, in order: itself, or all below it. Inside a folder, links are not followed
   * and what is hidden is not taken: it may be half written.
   */
  public static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(f -> Files.isRegularFile(f, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !isHidden(path.relativize(f)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path inside) {
    for (Path name : inside) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file may hold many things. */
  public static boolean isArchive(Path file) {
    return Kind.of(file.toString()) != Kind.SINGLE;
  }

  private enum Kind {
    LINES,
    WARC,
    ZIP,
    MAIL,
    MAILBOX,
    SINGLE;

    static Kind of(String name) {
      String n = name.toLowerCase(Locale.ROOT);
      if (n.endsWith(".jsonl") || n.endsWith(".jsonl.gz") || n.endsWith(".ndjson")) {
        return LINES;
      }
      if (n.endsWith(".warc") || n.endsWith(".warc.gz")) {
        return WARC;
      }
      if (n.endsWith(".mbox") || n.endsWith(".mbox.gz")) {
        return MAILBOX;
      }
      if (n.endsWith(".eml")) {
        return MAIL;
      }
      return n.endsWith(".zip") ? ZIP : SINGLE;
    }
  }

  /**
   * Streams what is in {@code file}.
   *
   * @throws IOException if it cannot be read; damage inside an archive is told as a problem
   */
  public void find(Path file, Finder finder) throws IOException {
    String name = file.toString();
    Kind kind = Kind.of(name);
    boolean whole = kind == Kind.SINGLE || kind == Kind.MAIL;
    if (whole && Files.size(file) > largest) {
      finder.problem(name, "is " + Files.size(file) + " bytes long, more than one report can be");
      return;
    }
    try (InputStream raw = Files.newInputStream(file)) {
      find(name, raw, finder);
    }
  }

  /**
   * Streams what is in a file that was opened elsewhere, and stays open.
   *
   * @param name of the file, which tells what is in it
   * @throws IOException if it cannot be read; damage inside an archive is told as a problem
   */
  public void find(String name, InputStream raw, Finder finder) throws IOException {
    InputStream in = new BufferedInputStream(new Counted(raw, progress), 1 << 16);
    Kind kind = Kind.of(name);
    switch (kind) {
      case LINES -> lines(name, in, finder);
      case WARC -> warc(name, in, finder);
      case ZIP -> zip(name, in, finder);
      case MAILBOX -> mailbox(name, in, finder);
      case MAIL, SINGLE -> whole(name, kind, in, finder);
    }
  }

  private void whole(String name, Kind kind, InputStream in, Finder finder) throws IOException {
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      finder.problem(name, "is longer than " + largest + " bytes, more than one report can be");
    } else if (kind == Kind.MAIL) {
      finder.mail(name, bytes);
    } else {
      finder.file(name, bytes);
    }
  }

  private static InputStream unpacked(String name, InputStream packed) throws IOException {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPInputStream(packed, 1 << 16)
        : packed;
  }

  private void mailbox(String name, InputStream packed, Finder finder) throws IOException {
    try {
      new Mailbox(largest).find(name, unpacked(name, packed), finder);
    } catch (ZipException | EOFException e) {
      finder.problem(name, "is damaged gzip: " + e.getMessage());
    }
  }

  private void lines(String name, InputStream packed, Finder finder) throws IOException {
    try {
      BoundedLines lines = new BoundedLines(unpacked(name, packed), largest);
      long number = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (lines.isTooLong()) {
          finder.problem(
              name + ":" + number,
              "is longer than " + largest + " bytes, more than one report can be");
        } else if (!line.isBlank()) {
          finder.line(name + ":" + number, line, number);
        }
      }
    } catch (ZipException | EOFException e) {
      finder.problem(name, "is damaged gzip: " + e.getMessage());
    }
  }

  private void zip(String name, InputStream packed, Finder finder) throws IOException {
    try (Entries zip = new Entries(packed)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String inside = name + "!" + entry.getName();
        Kind kind = Kind.of(entry.getName());
        if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
          continue;
        }
        entry(inside, kind, zip, finder);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      finder.problem(name, "is a damaged zip file: " + e.getMessage());
    }
  }

  private void entry(String inside, Kind kind, InputStream zip, Finder finder) throws IOException {
    switch (kind) {
      case LINES -> lines(inside, zip, finder);
      case MAILBOX -> mailbox(inside, zip, finder);
      case SINGLE, MAIL -> whole(inside, kind, zip, finder);
      case WARC, ZIP -> finder.problem(inside, "is an archive in an archive, which is not opened");
    }
  }

  private void warc(String name, InputStream in, Finder finder) throws IOException {
    long number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> next = reader.next();
        if (next.isEmpty()) {
          return;
        }
        number++;
        if (next.get() instanceof WarcResponse response) {
          page(name + ":" + number, response, finder);
        }
      }
    } catch (ParsingException | ZipException | EOFException | IllegalArgumentException e) {
      finder.problem(name, "is damaged after record " + number + ": " + e.getMessage());
    } catch (java.io.UncheckedIOException e) {
      finder.problem(name, "is damaged after record " + number + ": " + e.getMessage());
    }
  }

  private void page(String name, WarcResponse response, Finder finder) throws IOException {
    Optional<String> address;
    byte[] body;
    Optional<String> charset;
    Instant fetched;
    try {
      address = response.headers().first("WARC-Target-URI");
      fetched = response.date();
      HttpResponse http = response.http();
      String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
      if (http.status() != 200 || !type.contains("html")) {
        return;
      }
      int at = type.indexOf("charset=");
      charset =
          at < 0
              ? Optional.empty()
              : Optional.of(type.substring(at + 8).split("[;,\\s]", 2)[0].replace("\"", ""));
      try (InputStream stream = http.bodyDecoded().stream()) {
        body = stream.readNBytes(largest + 1);
      }
    } catch (IOException | RuntimeException e) {
      // The library fails in many ways on heads made to make it fail; the next record may be sound.
      finder.problem(name, "is a damaged record: " + e.getMessage());
      return;
    }
    if (address.isEmpty()) {
      finder.problem(name, "is a record without an address");
    } else if (body.length > largest) {
      finder.problem(name, "is longer than " + largest + " bytes, more than one report can be");
    } else {
      finder.page(name, address.get(), body, charset, fetched);
    }
  }

  /** Tells how much was read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer progress;
    private long read;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      told(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      told(Math.max(0, n));
      return n;
    }

    private void told(int n) {
      if (n > 0) {
        read += n;
        progress.accept(read);
      }
    }
  }
}
