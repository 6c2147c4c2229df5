package org.readout.vocabulary;

import java.util.Optional;

/**
 * A place that a report names.
 *
 * @param evidence the words
 * @param name its usual English name
 * @param country the country it lies in
 * @param coordinates where known
 */
public record Place(
    Evidence evidence,
    String name,
    Optional<CountryCode> country,
    Optional<Coordinates> coordinates) {
  /** WGS 84 degrees: latitude -90 to 90, longitude -180 to 180. */
  public record Coordinates(double latitude, double longitude) {
    public Coordinates {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("not on Earth: " + latitude + ", " + longitude);
      }
    }
  }
}
