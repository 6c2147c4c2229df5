package org.readout.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the stage's word lists: lines of fields parted by spaces; {@code #} opens a comment. */
final class WordLines {
  private WordLines() {}

  /**
   * One line of a list.
   *
   * @param where file and line, for messages
   * @param fields its fields, as many as were asked for
   */
  record Line(String where, List<String> fields) {
    String field(int i) {
      return fields.get(i);
    }

    IllegalStateException wrong(String why) {
      return new IllegalStateException(where + ": " + why);
    }
  }

  static List<Line> read(String file, int fields) {
    try (InputStream in = WordLines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      List<Line> lines = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        if (text.isBlank() || text.startsWith("#")) {
          continue;
        }
        Line line = new Line(file + ":" + number, List.of(text.trim().split(" +", -1)));
        if (line.fields().size() != fields) {
          throw line.wrong("expected " + fields + " fields, found " + line.fields().size());
        }
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
