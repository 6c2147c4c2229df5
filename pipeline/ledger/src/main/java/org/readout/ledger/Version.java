package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Report;

/**
 * A text of a report, as it once came in.
 *
 * @param number 1 for the oldest
 * @param id the id that this text came with
 * @param language ISO 639-1, "und" where it cannot be named but is not English
 * @param unread whether it is in a language that is not read
 * @param current whether the report's facts are taken from it
 * @param report the text with what is known about it
 * @param arrivals how it came in, in order of time
 */
public record Version(
    int number,
    String id,
    Optional<String> language,
    boolean unread,
    boolean current,
    Report report,
    List<Arrival> arrivals) {
  public Version {
    arrivals = List.copyOf(arrivals);
  }

  /**
   * One way in which a text came in.
   *
   * @param address where it was fetched; empty for a file
   * @param raw the SHA-256 of the bytes as they came, in hexadecimal
   * @param extractor what took the text from the bytes, with its version
   * @param modified when the publisher says it was last changed
   * @param first when it was first fetched, in UTC; empty for a file
   * @param last when it was last fetched
   */
  public record Arrival(
      Optional<String> address,
      String raw,
      String extractor,
      Optional<String> modified,
      Optional<String> first,
      Optional<String> last) {}
}
