package org.readout.training.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.annotate.names.Hashes;
import org.readout.annotate.names.NameLexicon;

/** The names of the knowledge module's files, by kind, as the name tagger keeps them. */
final class KnownNames {
  private static final int COUNTRY = 1 << 1;
  private static final int PLACE = 1 << 2;
  private static final int PERSON = 1 << 3;
  private static final int SURNAME = 1 << 4;
  private static final int ORGANISATION = 1 << 5;

  private final SortedMap<Integer, Integer> phrases = new TreeMap<>();

  private KnownNames() {}

  /**
   * @param folder the knowledge module's tables
   */
  static SortedMap<Integer, Integer> of(Path folder) throws IOException {
    KnownNames names = new KnownNames();
    names.table(folder.resolve("countries.tsv"), COUNTRY, "name", "names");
    names.table(folder.resolve("countries.tsv"), PLACE, "capitals");
    names.table(folder.resolve("former-names.tsv"), COUNTRY, "name");
    names.table(folder.resolve("cities.tsv"), PLACE, "name", "names");
    names.table(folder.resolve("places.tsv"), PLACE, "name", "names");
    names.table(folder.resolve("people.tsv"), PERSON, "name", "aliases");
    names.table(folder.resolve("people.tsv"), SURNAME, "surname");
    names.table(folder.resolve("organisations.tsv"), ORGANISATION, "name", "aliases");
    return names.phrases;
  }

  private void table(Path file, int kind, String... columns) throws IOException {
    List<String> header = List.of();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (header.isEmpty()) {
        header = cells;
        continue;
      }
      for (String column : columns) {
        int at = header.indexOf(column);
        if (at < 0) {
          throw new IOException(file + " has no column " + column);
        }
        if (at < cells.size()) {
          for (String name : cells.get(at).split("\\|", -1)) {
            add(name, kind);
          }
        }
      }
    }
  }

  private void add(String name, int kind) {
    List<String> words = new ArrayList<>();
    for (String word : name.strip().split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (!words.isEmpty() && words.get(0).toLowerCase(Locale.ROOT).equals("the")) {
      words.remove(0);
    }
    if (words.isEmpty() || words.size() > NameLexicon.LONGEST_PHRASE) {
      return;
    }
    int phrase = NameLexicon.noWords();
    for (int i = 0; i < words.size(); i++) {
      phrase = NameLexicon.phrase(phrase, Hashes.form(words.get(i)));
      phrases.merge(phrase, i + 1 < words.size() ? 1 : kind, (a, b) -> a | b);
    }
  }
}
