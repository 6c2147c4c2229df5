package org.readout.acquire.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines, and never holds more of one than is allowed. */
public final class BoundedLines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean tooLong;

  /**
   * @param longest most bytes of a line that are kept
   */
  public BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Whether the line that was read last was longer than allowed, and so is not whole. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** The next line as UTF-8, without its end; its beginning if it is too long; null at the end. */
  public @Nullable String next() throws IOException {
    byte[] line = nextBytes();
    return line == null ? null : new String(line, StandardCharsets.UTF_8);
  }

  /**
   * The next line as it came, without its end; its beginning if it is too long; null at the end.
   */
  byte @Nullable [] nextBytes() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    tooLong = false;
    boolean any = false;
    while (true) {
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end <= 0) {
          end = 0;
          return any ? withoutReturn(line) : null;
        }
      }
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int keep = Math.min(stop - at, longest - line.size());
      tooLong |= keep < stop - at;
      line.write(buffer, at, keep);
      boolean whole = stop < end;
      at = whole ? stop + 1 : stop;
      if (whole) {
        return withoutReturn(line);
      }
    }
  }

  private static byte[] withoutReturn(ByteArrayOutputStream line) {
    byte[] bytes = line.toByteArray();
    int end = bytes.length;
    return end > 0 && bytes[end - 1] == '\r' ? Arrays.copyOf(bytes, end - 1) : bytes;
  }
}
