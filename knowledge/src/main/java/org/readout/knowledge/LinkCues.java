package org.readout.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.vocabulary.Link;

/** The words that tell how one deed followed from another. */
public final class LinkCues {
  private static final String FILE = "link-cues.tsv";
  private static final String[] COLUMNS = {"words", "kind", "effect"};

  private LinkCues() {}

  /** The list that comes with the program, in the order in which they are to be looked for. */
  public static List<LinkCue> bundled() {
    return of(Table.bundled(FILE, COLUMNS));
  }

  /** Reads a list; what is not as it must be is refused, with file and line. */
  static List<LinkCue> parse(String file, String text) {
    return of(Table.parse(file, text, COLUMNS));
  }

  private static List<LinkCue> of(Table table) {
    List<LinkCue> cues = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String words = row.text(0);
      if (cues.stream().anyMatch(c -> c.words().equals(words))) {
        throw row.bad("listed twice: " + words);
      }
      boolean after =
          switch (row.text(2)) {
            case "after" -> true;
            case "before" -> false;
            default -> throw row.bad("neither after nor before: " + row.text(2));
          };
      cues.add(
          row.make(
              r ->
                  new LinkCue(
                      words, Link.Kind.valueOf(r.text(1).toUpperCase(Locale.ROOT)), after)));
    }
    return List.copyOf(cues);
  }
}
