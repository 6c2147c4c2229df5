package org.readout.acquire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The stage's front door: a file or a line becomes a report, with what it says about itself kept
 * apart from its words.
 */
public final class Acquisition {
  /** Largest file that is taken for one report, in bytes. A longer one is surely something else. */
  private static final long LARGEST = 20_000_000;

  private final DocumentText documents = new DocumentText();
  private final PageReport pages = new PageReport();
  private final InputLine lines = new InputLine(pages);

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
      return page(bytes, Optional.empty(), Optional.empty());
    }
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return Acquired.refused(
          Optional.empty(), 0, looksBinary(bytes) ? "is not text" : "is not valid UTF-8");
    }
    if (text.get().isBlank()) {
      return Acquired.refused(Optional.empty(), 0, "is empty");
    }
    return documents.report(text.get());
  }

  /**
   * The report in a web page.
   *
   * @param address where it was fetched, if it was
   * @param charset what the server said it is written in, if it did
   */
  public Acquired page(byte[] bytes, Optional<String> address, Optional<String> charset) {
    return pages.report(bytes, address, charset);
  }

  /** The report in one input line of JSON. */
  public Acquired line(String json, long number) {
    return lines.report(json, number);
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** Unpacks no more than one byte over what is allowed. */
  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes((int) LARGEST + 1);
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
