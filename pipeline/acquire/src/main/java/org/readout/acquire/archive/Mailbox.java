package org.readout.acquire.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Parts a mailbox (mbox) into its messages: each begins with a line "From " after an empty line,
 * and a line of the message that begins so is marked with ">".
 */
final class Mailbox {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final int largest;

  /**
   * @param largest most bytes of one message
   */
  Mailbox(int largest) {
    this.largest = largest;
  }

  void find(String name, InputStream in, Archive.Finder finder) throws IOException {
    BoundedLines lines = new BoundedLines(in, largest);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean afterEmpty = true;
    int number = 0;
    for (byte[] line = lines.nextBytes(); line != null; line = lines.nextBytes()) {
      if (afterEmpty && beginsWith(line, 0, FROM)) {
        end(name, number, message, tooLong, finder);
        number++;
        message.reset();
        tooLong = false;
        afterEmpty = false;
        continue;
      }
      afterEmpty = line.length == 0;
      if (number == 0 && !afterEmpty) {
        finder.problem(name, "is no mailbox: it does not begin with a line \"From \"");
        return;
      }
      byte[] plain = unmarked(line);
      tooLong |= message.size() + plain.length >= largest;
      if (!tooLong) {
        message.writeBytes(plain);
        message.write('\n');
      }
    }
    end(name, number, message, tooLong, finder);
  }

  private void end(
      String name,
      int number,
      ByteArrayOutputStream message,
      boolean tooLong,
      Archive.Finder finder)
      throws IOException {
    String one = name + ":" + number;
    if (tooLong) {
      finder.problem(one, "is longer than " + largest + " bytes, more than one report can be");
    } else if (number > 0) {
      finder.mail(one, message.toByteArray());
    }
  }

  private static byte[] unmarked(byte[] line) {
    int marks = 0;
    while (marks < line.length && line[marks] == '>') {
      marks++;
    }
    return marks > 0 && beginsWith(line, marks, FROM)
        ? Arrays.copyOfRange(line, 1, line.length)
        : line;
  }

  private static boolean beginsWith(byte[] line, int at, byte[] start) {
    return line.length >= at + start.length
        && Arrays.equals(line, at, at + start.length, start, 0, start.length);
  }
}
