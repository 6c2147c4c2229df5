package org.readout.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/** The names that mean a country or something else, and the regions that tell where a town lies. */
public final class DoubtfulNames {
  private static final String FILE = "doubtful-names.tsv";
  private static final String[] COLUMNS = {"name", "usual", "other", "as", "next", "words", "own"};

  private final Map<String, DoubtfulName> names = new HashMap<>();
  private final Map<String, CountryCode> regions = new HashMap<>();

  private DoubtfulNames() {}

  static DoubtfulNames bundled() {
    return of(Table.bundled(FILE, COLUMNS));
  }

  /** Reads a list; what is not as it must be is refused, with file and line. */
  static DoubtfulNames parse(String file, String text) {
    return of(Table.parse(file, text, COLUMNS));
  }

  private static DoubtfulNames of(Table table) {
    DoubtfulNames read = new DoubtfulNames();
    for (Table.Row row : table.rows()) {
      row.make(read::add);
    }
    return read;
  }

  private boolean add(Table.Row row) {
    String name = Spelling.folded(row.text(0));
    CountryCode usual = new CountryCode(row.text(1));
    boolean twice =
        switch (row.text(3)) {
          case "region" -> regions.put(name, usual) != null;
          case "country", "place" ->
              names.put(
                      name,
                      new DoubtfulName(
                          row.text(0),
                          usual,
                          new CountryCode(row.text(2)),
                          row.text(3).equals("place"),
                          words(row, 4),
                          words(row, 5),
                          words(row, 6)))
                  != null;
          default -> throw row.bad("neither country nor place nor region: " + row.text(3));
        };
    if (twice) {
      throw row.bad("listed twice: " + row.text(0));
    }
    return true;
  }

  private static List<String> words(Table.Row row, int column) {
    return row.text(column).equals("-") ? List.of() : row.list(column);
  }

  public Optional<DoubtfulName> of(String name) {
    return Optional.ofNullable(names.get(Spelling.folded(name)));
  }

  /** The country of a state or province that is written behind the name of a town. */
  public Optional<CountryCode> region(String name) {
    return Optional.ofNullable(regions.get(Spelling.folded(name)));
  }
}
