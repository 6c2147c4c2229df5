package org.readout.identify.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of time and what they stand for, as {@code time-words.tsv} lists them. */
final class TimeWords {
  private static final String FILE = "time-words.tsv";

  /** What a word can be in a time expression. */
  enum Kind {
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    UNIT,
    UNITS,
    SEASON,
    DAYPART,
    CLOCK,
    DAYWORD,
    TODAYPART,
    NUMBER,
    HUNDRED,
    ORDINAL,
    DECADE,
    REFERENCE,
    REPEATED,
    DEICTIC,
    HOLIDAY,
    AHEAD,
    ABOUT
  }

  private final Map<String, Map<Kind, String>> words;

  private TimeWords(Map<String, Map<Kind, String>> words) {
    this.words = words;
  }

  static TimeWords load() {
    try (InputStream in = TimeWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TimeWords read(BufferedReader lines) throws IOException {
    Map<String, Map<Kind, String>> words = new HashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != 3) {
        throw bad(number, "three columns wanted: " + line);
      }
      Kind kind = kind(columns[0], number);
      for (String word : columns[2].split(", ", -1)) {
        if (word.isBlank() || !word.equals(word.toLowerCase(Locale.ROOT).strip())) {
          throw bad(number, "not a word in lower case: '" + word + "'");
        }
        Map<Kind, String> meanings = new HashMap<>(words.getOrDefault(word, Map.of()));
        if (meanings.put(kind, columns[1]) != null) {
          throw bad(number, "'" + word + "' is listed twice");
        }
        words.put(word, Map.copyOf(meanings));
      }
    }
    return new TimeWords(Map.copyOf(words));
  }

  private static Kind kind(String name, int line) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw bad(line, "no class of words: " + name);
  }

  private static IllegalStateException bad(int line, String reason) {
    return new IllegalStateException(FILE + ", line " + line + ": " + reason);
  }

  /**
   * What {@code word}, in lower case, can be; empty for a word that has nothing to do with time.
   */
  Map<Kind, String> of(String word) {
    return words.getOrDefault(word, Map.of());
  }
}
