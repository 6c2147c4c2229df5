package org.readout.acquire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The stage's front door: a file or a line becomes a report, with what it says about itself kept
 * apart from its words.
 */
public final class Acquisition {
  /** Largest file that is taken for one report, in bytes. A longer one is surely something else. */
  private static final long LARGEST = 20_000_000;

  private final DocumentText documents = new DocumentText();
  private final InputLine lines = new InputLine();

  /**
   * The report in a file of plain text or Markdown.
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

  /** The report in the bytes of a file of plain text or Markdown. */
  public Acquired bytes(byte[] bytes) {
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

  /** The report in one input line of JSON. */
  public Acquired line(String json, long number) {
    return lines.report(json, number);
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
