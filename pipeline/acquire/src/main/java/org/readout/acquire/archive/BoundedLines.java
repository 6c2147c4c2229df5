package org.readout.acquire.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of UTF-8, and never holds more of one than is allowed. */
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

  /** The next line without its end; its beginning if it is too long; null at the end. */
  public @org.jspecify.annotations.Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    tooLong = false;
    boolean any = false;
    while (true) {
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end <= 0) {
          end = 0;
          return any ? text(line) : null;
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
        return text(line);
      }
    }
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
