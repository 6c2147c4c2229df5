package org.readout.ledger;

import java.util.Optional;

/**
 * A report in a list, with how it is kept.
 *
 * @param language ISO 639-1, where it could be told
 * @param unread whether it is kept without having been read, for its language
 * @param versions how many texts of it came in
 */
public record KeptReport(
    ReportEntry entry, Optional<String> language, boolean unread, int versions) {}
