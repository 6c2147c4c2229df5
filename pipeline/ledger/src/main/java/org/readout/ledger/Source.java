package org.readout.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a fact stands.
 *
 * @param report id of its report
 * @param published the report's day
 * @param origin whose words the report carries
 * @param official whether the report is an official's own
 */
record Source(String report, Optional<LocalDate> published, String origin, boolean official) {}
