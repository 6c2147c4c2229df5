package org.readout.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a search found, the best first.
 *
 * @param hits each report, statement or record once
 * @param more whether there are more than were asked for
 */
public record SearchResult(List<Hit> hits, boolean more) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * One thing found.
   *
   * @param id the report's, statement's or record's id
   * @param day a record's day; when a report or statement was published
   * @param heading a report's title; who, where and about what in anything else
   * @param words the words around what was found
   * @param report id of the report with those words
   * @param publisher who published it
   * @param reports how many reports tell of the record; 1 for a report or statement
   */
  public record Hit(
      Search.Kind kind,
      String id,
      Optional<String> day,
      List<Part> heading,
      List<Part> words,
      String report,
      Optional<String> publisher,
      int reports) {
    public Hit {
      heading = List.copyOf(heading);
      words = List.copyOf(words);
    }
  }

  /**
   * A piece of text.
   *
   * @param found whether it is what was looked for
   */
  public record Part(String text, boolean found) {}
}
