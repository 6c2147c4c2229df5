package org.readout.knowledge;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place;

/**
 * A place that matters in the news.
 *
 * @param name usual English name
 * @param names other names and spellings
 * @param kind what sort of place
 * @param country the country it lies in; none for seas, straits and regions that several share
 * @param coordinates WGS 84
 * @param population of a settlement, 0 where unknown
 */
public record KnownPlace(
    String name,
    List<String> names,
    Kind kind,
    Optional<CountryCode> country,
    Place.Coordinates coordinates,
    int population) {
  public KnownPlace {
    names = List.copyOf(names);
  }

  /** What sort of place. */
  public enum Kind {
    CAPITAL,
    CITY,
    TOWN,
    /** A province, state, oblast or other part of a country. */
    REGION,
    /** A disputed or self-governing territory. */
    TERRITORY,
    /** A part of the world, such as the Middle East. */
    WORLD_REGION,
    SEA,
    STRAIT,
    ISLAND,
    RIVER,
    MOUNTAIN,
    BASE,
    /** A plant, port, dam, crossing or other installation. */
    SITE,
    /** A palace, resort or hotel where leaders meet. */
    VENUE
  }
}
