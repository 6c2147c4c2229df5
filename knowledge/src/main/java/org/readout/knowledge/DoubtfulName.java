package org.readout.knowledge;

import java.util.List;
import org.readout.vocabulary.CountryCode;

/**
 * A country's name that is also the name of something else.
 *
 * @param name as it is written
 * @param usual the country that is meant where nothing tells otherwise
 * @param other the country of what else it can be
 * @param place whether it then is a place there, and not that country
 * @param next words directly behind it that settle it for the other reading, {@linkplain
 *     Spelling#folded folded}
 * @param words words that speak for the other reading
 * @param own words that speak for the usual one
 */
public record DoubtfulName(
    String name,
    CountryCode usual,
    CountryCode other,
    boolean place,
    List<String> next,
    List<String> words,
    List<String> own) {
  public DoubtfulName {
    next = next.stream().map(Spelling::folded).toList();
    words = words.stream().map(Spelling::folded).toList();
    own = own.stream().map(Spelling::folded).toList();
  }
}
