package org.readout.knowledge;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/**
 * Who publishes reports.
 *
 * @param name as it names itself
 * @param side whose voice it is
 * @param country whose office or agency it is, or where a paper is made; empty where it is nobody's
 * @param domains its domains on the web, in lower case
 * @param otherNames what else it is called
 * @param source reports of one source are one source, whoever carries them
 */
public record Publisher(
    String name,
    Side side,
    Optional<CountryCode> country,
    List<String> domains,
    List<String> otherNames,
    String source) {
  /** Whose voice a report is. */
  public enum Side {
    /** A press office: it speaks for its country or organisation. */
    OFFICIAL,
    /** Its words are carried by others. */
    AGENCY,
    PRESS
  }

  public Publisher {
    domains = List.copyOf(domains);
    otherNames = List.copyOf(otherNames);
  }
}
