package org.readout.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * One news report or official readout, as it was published.
 *
 * @param id the id it came with, else {@code sha256:} and the digest of its text and URL
 * @param url where it was published
 * @param publisher who published it, as they name themselves: "The Moscow Times", "Kremlin"
 * @param agency the news agency whose words it carries: "AFP"
 * @param byline who signed it
 * @param dateline the place and day before the first sentence
 * @param title the headline
 * @param published when it was published
 * @param language ISO 639-1
 * @param imageCredit whose pictures it shows
 * @param text the article's own words, never changed
 * @param related other reports that it links to
 */
public record Report(
    String id,
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> agency,
    Optional<String> byline,
    Optional<String> dateline,
    Optional<String> title,
    Optional<Moment> published,
    Optional<String> language,
    Optional<String> imageCredit,
    String text,
    List<RelatedReport> related) {
  public Report {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a report without an id");
    }
    related = List.copyOf(related);
  }

  /** A report of which only the words are known. */
  public static Report ofText(String id, String text) {
    return new Report(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        List.of());
  }

  public Report published(Moment moment) {
    return new Report(
        id,
        url,
        publisher,
        agency,
        byline,
        dateline,
        title,
        Optional.of(moment),
        language,
        imageCredit,
        text,
        related);
  }

  /** The same report, known by another id. */
  public Report withId(String other) {
    return new Report(
        other,
        url,
        publisher,
        agency,
        byline,
        dateline,
        title,
        published,
        language,
        imageCredit,
        text,
        related);
  }
}
