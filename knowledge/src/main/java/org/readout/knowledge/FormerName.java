package org.readout.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/**
 * A name that a country bore, or the name of a state that is no more.
 *
 * @param name "Soviet Union", "Burma", "Swaziland"
 * @param successor the country that is meant by it today
 * @param adjectives "Soviet", "Yugoslav"
 * @param until the last day of the name, where it ended
 */
public record FormerName(
    String name, CountryCode successor, List<String> adjectives, Optional<LocalDate> until) {
  public FormerName {
    adjectives = List.copyOf(adjectives);
  }
}
