package org.readout.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Sets of words that steer the reading beside the codebook and the lists of cues. */
public final class WordSets {
  private static final String FILE = "word-sets.tsv";
  private static final String[] COLUMNS = {"set", "words", "is"};

  private final Map<String, Set<String>> sets = new LinkedHashMap<>();

  private WordSets() {}

  /** The sets that come with the program; read once. */
  public static WordSets bundled() {
    return Bundled.SETS;
  }

  /** Reads sets; what is not as it must be is refused, with file and line. */
  static WordSets parse(String file, String text) {
    return of(Table.parse(file, text, COLUMNS));
  }

  private static WordSets of(Table table) {
    WordSets read = new WordSets();
    for (Table.Row row : table.rows()) {
      row.text(2);
      Set<String> words = row.make(r -> Set.copyOf(r.list(1)));
      if (words.size() < row.list(1).size()) {
        throw row.bad("a word stands twice in " + row.text(0));
      }
      if (read.sets.put(row.text(0), words) != null) {
        throw row.bad("listed twice: " + row.text(0));
      }
    }
    return read;
  }

  /**
   * The words of a set.
   *
   * @throws IllegalArgumentException if there is no such set
   */
  public Set<String> of(String set) {
    Set<String> words = sets.get(set);
    if (words == null) {
      throw new IllegalArgumentException("no such set of words: " + set);
    }
    return words;
  }

  private static final class Bundled {
    static final WordSets SETS = WordSets.of(Table.bundled(FILE, COLUMNS));
  }
}
