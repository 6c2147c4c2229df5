package org.readout.exchange.imports;

/**
 * The cells of a line that make an event, as they stand; "" where they are empty.
 *
 * @param type PLOVER's type, or "" where the data set codes by CAMEO
 * @param cameo CAMEO's code, or "" where it codes by PLOVER
 */
record Row(
    String id,
    String day,
    Side source,
    Side target,
    String type,
    String mode,
    String cameo,
    String score,
    String place,
    String placeCountry,
    CountryBy placeCountryBy,
    String latitude,
    String longitude,
    String publisher,
    String published,
    String url) {

  /** Who, whose, and how the country is written. */
  record Side(String name, String country, CountryBy by) {}

  /** How a data set writes countries. */
  enum CountryBy {
    NAME,
    ISO3,
    CAMEO,
    FIPS
  }
}
