package org.readout.vocabulary;

import java.util.regex.Pattern;

/**
 * A country as ISO 3166-1 alpha-3 ({@code XKX} for Kosovo, {@code PSE} for the Palestinians), or
 * one of PLOVER's codes for what is no country: {@code IGO}, {@code NGO}, {@code UNO}, {@code EUR}
 * and the like.
 *
 * @param value three capital letters
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

  public CountryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a country code: " + value);
    }
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
