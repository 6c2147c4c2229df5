package org.readout.ledger;

import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/**
 * A report in the ledger, without its words.
 *
 * @param id the report's id
 * @param title its headline
 * @param publisher who published it
 * @param agency whose words it carries
 * @param published when, as precisely as known
 * @param url where
 * @param side whose voice it is
 * @param sideCountry whose official voice, where it is one
 * @param origin reports of one origin are one source
 * @param reader what read it
 */
public record ReportEntry(
    String id,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> agency,
    Optional<String> published,
    Optional<String> url,
    Side side,
    Optional<CountryCode> sideCountry,
    String origin,
    String reader) {
  /** Whose voice a report is. */
  public enum Side {
    OFFICIAL,
    AGENCY,
    PRESS
  }
}
