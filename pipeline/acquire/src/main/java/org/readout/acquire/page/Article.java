package org.readout.acquire.page;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.RelatedReport;

/**
 * What a page says.
 *
 * @param text the article's own words, paragraphs parted by an empty line; empty if it has none
 * @param title its headline, without the site's name
 * @param byline who signed it
 * @param site the site's name for itself
 * @param address where the page says it belongs
 * @param published when it says it was published
 * @param modified when it says it was last changed
 * @param language the language that it declares, ISO 639-1
 * @param imageCredit whose pictures it shows
 * @param related other articles that it links to as related
 */
public record Article(
    String text,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> site,
    Optional<String> address,
    Optional<Moment> published,
    Optional<Moment> modified,
    Optional<String> language,
    Optional<String> imageCredit,
    List<RelatedReport> related) {
  public Article {
    related = List.copyOf(related);
  }
}
