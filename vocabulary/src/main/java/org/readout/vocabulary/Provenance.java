package org.readout.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * How a report came in: the moment it was fetched, beside the moments of what it tells and of its
 * publication.
 *
 * @param address where it was fetched; empty for a file
 * @param fetched when; empty for a file
 * @param raw the SHA-256 of the bytes as they came, in hexadecimal; "" if they are not known
 * @param extractor what took the report from the bytes, with its version
 * @param modified when the publisher says it was last changed
 */
public record Provenance(
    Optional<String> address,
    Optional<Instant> fetched,
    String raw,
    String extractor,
    Optional<Moment> modified) {
  /** Nothing is known. */
  public static final Provenance UNKNOWN =
      new Provenance(Optional.empty(), Optional.empty(), "", "", Optional.empty());
}
