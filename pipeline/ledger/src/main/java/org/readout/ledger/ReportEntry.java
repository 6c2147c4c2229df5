package org.readout.ledger;

import java.util.Optional;
import org.readout.knowledge.Publisher;
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
 * @param sideCountry whose office or agency that is, or where a paper is made
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
    Publisher.Side side,
    Optional<CountryCode> sideCountry,
    String origin,
    String reader) {}
