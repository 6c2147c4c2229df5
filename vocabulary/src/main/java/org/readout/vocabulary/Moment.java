package org.readout.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day, with the clock time and the zone where they are known.
 *
 * @param day the calendar day where it was stated
 * @param time the clock time, if stated
 * @param zone the offset from UTC, if stated; only with a time
 */
public record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> zone) {
  public Moment {
    if (zone.isPresent() && time.isEmpty()) {
      throw new IllegalArgumentException("a zone without a time: " + zone.get());
    }
  }

  public static Moment of(LocalDate day) {
    return new Moment(day, Optional.empty(), Optional.empty());
  }

  /**
   * The moment that {@code text} writes in ISO 8601: a date, or a date and time with or without its
   * zone.
   *
   * @return empty if it is neither
   */
  public static Optional<Moment> parse(String text) {
    String iso = text.strip().replace(' ', 'T');
    int t = iso.indexOf('T');
    try {
      if (t < 0) {
        return Optional.of(of(LocalDate.parse(iso)));
      }
      LocalDate day = LocalDate.parse(iso.substring(0, t));
      String clock = iso.substring(t + 1);
      if (clock.matches("[\\d:.]+")) {
        return Optional.of(new Moment(day, Optional.of(LocalTime.parse(clock)), Optional.empty()));
      }
      OffsetTime zoned = OffsetTime.parse(clock);
      return Optional.of(
          new Moment(day, Optional.of(zoned.toLocalTime()), Optional.of(zoned.getOffset())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO 8601: {@code 2025-06-14}, {@code 2025-06-14T09:30} or {@code 2025-06-14T09:30+03:00}. */
  @Override
  public String toString() {
    return day + time.map(t -> "T" + t).orElse("") + zone.map(ZoneOffset::toString).orElse("");
  }
}
