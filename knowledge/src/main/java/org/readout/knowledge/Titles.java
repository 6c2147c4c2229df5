package org.readout.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for offices. */
public final class Titles {
  private final Map<String, Title> byWords = new LinkedHashMap<>();
  private final Map<String, Integer> longestFrom = new HashMap<>();

  Titles(Table table) {
    for (Table.Row row : table.rows()) {
      row.make(this::add);
    }
  }

  static Titles bundled() {
    return new Titles(
        Table.bundled(
            "titles.tsv", "words", "plural", "written", "roles", "rank", "sector", "before-name"));
  }

  private Title add(Table.Row row) {
    Title title =
        new Title(
            row.text(0), row.text(2), row.list(3), (int) row.number(4), row.text(5), row.yes(6));
    index(row, title.words(), title);
    row.list(1).forEach(p -> index(row, p, title));
    return title;
  }

  private void index(Table.Row row, String words, Title title) {
    String folded = Spelling.folded(words);
    if (byWords.put(folded, title) != null) {
      throw row.bad("second title " + words);
    }
    String first = folded.contains(" ") ? folded.substring(0, folded.indexOf(' ')) : folded;
    longestFrom.merge(first, folded.split(" ", -1).length, Math::max);
  }

  /** The title that is written so, in singular or plural. */
  public Optional<Title> of(String words) {
    return Optional.ofNullable(byWords.get(Spelling.folded(words)));
  }

  /** The longest title that starts at a token; tokens are {@linkplain Spelling folded}. */
  public Optional<Match> longestAt(List<String> foldedTokens, int from) {
    Integer longest = longestFrom.get(foldedTokens.get(from));
    if (longest == null) {
      return Optional.empty();
    }
    Optional<Match> best = Optional.empty();
    StringBuilder words = new StringBuilder();
    for (int i = from; i < foldedTokens.size() && i < from + longest + 2; i++) {
      String token = foldedTokens.get(i);
      if (!token.isEmpty()) {
        words.append(words.length() == 0 ? "" : " ").append(token);
        Title title = byWords.get(words.toString());
        if (title != null) {
          best = Optional.of(new Match(title, i - from + 1));
        }
      }
    }
    return best;
  }

  public Collection<Title> all() {
    return Collections.unmodifiableCollection(new java.util.LinkedHashSet<>(byWords.values()));
  }

  /**
   * A title in a text.
   *
   * @param title the title
   * @param tokens how many tokens it takes
   */
  public record Match(Title title, int tokens) {}
}
