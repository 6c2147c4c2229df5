package org.readout.acquire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.readout.acquire.feed.FeedEntry;
import org.readout.acquire.web.Fetched;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Provenance;

/**
 * The stage's front door: a file or a line becomes a report, with what it says about itself kept
 * apart from its words.
 */
public final class Acquisition {
  /** Largest file that is taken for one report, in bytes. A longer one is surely something else. */
  public static final int LARGEST = 20_000_000;

  /** Longest text that is taken for one report, in characters. A longer one is something else. */
  private static final int LONGEST = 1_000_000;

  /** What a feed carries of a report, if it is shorter, only announces it. */
  private static final int SHORTEST_CARRIED = 400;

  private final DocumentText documents = new DocumentText();
  private final PageReport pages = new PageReport();
  private final InputLine lines = new InputLine(pages);
  private final MailReport mails = new MailReport(documents, pages);

  /**
   * The report in a file of plain text, Markdown or HTML, which may be gzip'd.
   *
   * @throws IOException if the file cannot be read
   */
  public Acquired file(Path file) throws IOException {
    long size = Files.size(file);
    if (size > LARGEST) {
      return Acquired.refused(
          Optional.empty(), 0, "is " + size + " bytes long, more than one report can be");
    }
    return bytes(Files.readAllBytes(file));
  }

  /** The report in the bytes of a file of plain text, Markdown or HTML, which may be gzip'd. */
  public Acquired bytes(byte[] given) {
    byte[] bytes = given;
    if (isGzip(given)) {
      try {
        bytes = unzipped(given);
      } catch (IOException e) {
        return Acquired.refused(Optional.empty(), 0, "is damaged gzip: " + e.getMessage());
      }
      if (bytes.length > LARGEST) {
        return Acquired.refused(
            Optional.empty(), 0, "is more than " + LARGEST + " bytes long when unpacked");
      }
    }
    if (PageReport.looksLikePage(bytes)) {
      return asItCame(
          given, Optional.empty(), pages.report(bytes, Optional.empty(), Optional.empty()));
    }
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return Acquired.refused(
          Optional.empty(), 0, looksBinary(bytes) ? "is not text" : "is not valid UTF-8");
    }
    if (text.get().isBlank()) {
      return Acquired.refused(Optional.empty(), 0, "is empty");
    }
    if (text.get().length() > LONGEST) {
      return Acquired.refused(Optional.empty(), 0, tooLong(text.get().length()));
    }
    return asItCame(given, Optional.empty(), documents.report(text.get()));
  }

  /**
   * The report in a web page.
   *
   * @param address where it was fetched, if it was
   * @param charset what the server said it is written in, if it did
   * @param fetched when it was fetched, if it was
   */
  public Acquired page(
      byte[] bytes, Optional<String> address, Optional<String> charset, Optional<Instant> fetched) {
    if (bytes.length > LARGEST) {
      return Acquired.refused(
          Optional.empty(), 0, "is " + bytes.length + " bytes long, more than one report can be");
    }
    return asItCame(bytes, fetched, pages.report(bytes, address, charset));
  }

  /** The report in what was fetched from the web. */
  public Acquired fetched(Fetched.Found found) {
    String type = found.type();
    if (type.contains("html")
        || (!type.startsWith("text/plain") && PageReport.looksLikePage(found.bytes()))) {
      return page(
          found.bytes(), Optional.of(found.address()), found.charset(), Optional.of(found.at()));
    }
    if (type.isEmpty() || type.equals("text/plain") || type.equals("text/markdown")) {
      Acquired acquired = bytes(found.bytes());
      return acquired instanceof Acquired.Taken taken
          ? asItCame(found.bytes(), Optional.of(found.at()), at(found.address(), taken))
          : acquired;
    }
    return Acquired.refused(Optional.empty(), 0, "is " + type + ", and no page or text");
  }

  /** A text from the web belongs where it was found, unless it says otherwise. */
  private static Acquired at(String address, Acquired.Taken taken) {
    Completed where =
        new Completed(Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty());
    return Acquired.taken(
        where.report(taken.report()),
        new Provenance(
            Optional.of(address),
            Optional.empty(),
            "",
            taken.provenance().extractor(),
            Optional.empty()));
  }

  /** A page with what the feed that announced it says of it. */
  Acquired announced(FeedEntry entry, Acquired.Taken page) {
    return Acquired.taken(said(entry).report(page.report()), page.provenance());
  }

  /** The report that a feed carries itself. */
  Acquired carried(FeedEntry entry, Optional<Instant> fetched) {
    Optional<String> content = entry.content().filter(c -> c.length() >= SHORTEST_CARRIED);
    if (content.isEmpty()) {
      return Acquired.refused(Optional.empty(), 0, "is announced only: the feed has no text of it");
    }
    byte[] page =
        ("<html><body><article>" + content.get() + "</article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    Acquired acquired = page(page, entry.link(), Optional.of("UTF-8"), fetched);
    return acquired instanceof Acquired.Taken taken ? announced(entry, taken) : acquired;
  }

  private static Completed said(FeedEntry entry) {
    return new Completed(
        entry.link(), Optional.empty(), entry.title(), entry.published().map(Acquisition::utc));
  }

  private static Moment utc(Instant instant) {
    OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
    return new Moment(
        at.toLocalDate(), Optional.of(at.toLocalTime().withNano(0)), Optional.of(ZoneOffset.UTC));
  }

  /** The report in a message of mail, head and all. */
  public Acquired mail(byte[] bytes) {
    return asItCame(bytes, Optional.empty(), mails.report(bytes));
  }

  private static Acquired asItCame(byte[] bytes, Optional<Instant> fetched, Acquired acquired) {
    if (!(acquired instanceof Acquired.Taken taken)) {
      return acquired;
    }
    Provenance known = taken.provenance();
    return Acquired.taken(
        taken.report(),
        new Provenance(
            known.address(),
            fetched,
            Digest.of(bytes),
            known.extractor().isEmpty() ? DocumentText.EXTRACTOR : known.extractor(),
            known.modified()));
  }

  /** The report in one input line of JSON. */
  public Acquired line(String json, long number) {
    Acquired acquired = lines.report(json, number);
    if (acquired instanceof Acquired.Taken taken && taken.report().text().length() > LONGEST) {
      return Acquired.refused(
          Optional.of(taken.report().id()), number, tooLong(taken.report().text().length()));
    }
    return asItCame(json.getBytes(StandardCharsets.UTF_8), Optional.empty(), acquired);
  }

  private static String tooLong(int length) {
    return "is "
        + length
        + " characters long, more than one report can be (at most "
        + LONGEST
        + "); part it, or give it as JSON lines";
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** Unpacks no more than one byte over what is allowed. */
  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  private static Optional<String> decode(byte[] bytes) {
    if (looksBinary(bytes)) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean looksBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
