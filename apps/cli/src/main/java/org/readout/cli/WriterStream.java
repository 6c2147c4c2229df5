package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 for a writer of characters: what the command line prints to. */
final class WriterStream extends OutputStream {
  private final Writer out;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);

  WriterStream(Writer out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int now = Math.min(length - done, bytes.remaining());
      bytes.put(from, start + done, now);
      done += now;
      decode();
    }
  }

  /** Passes on all whole characters; the beginning of one waits for its rest. */
  private void decode() throws IOException {
    bytes.flip();
    CoderResult result;
    do {
      result = decoder.decode(bytes, chars, false);
      chars.flip();
      out.write(chars.array(), chars.position(), chars.remaining());
      chars.clear();
    } while (result.isOverflow());
    bytes.compact();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
