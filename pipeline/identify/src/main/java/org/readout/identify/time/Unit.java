package org.readout.identify.time;

import java.time.LocalDate;

/** A unit of time, with the way TIMEX3 writes lengths of it. */
enum Unit {
  SECOND("PT", "S", 1),
  MINUTE("PT", "M", 1),
  HOUR("PT", "H", 1),
  DAY("P", "D", 1),
  NIGHT("P", "D", 1),
  WEEK("P", "W", 1),
  FORTNIGHT("P", "W", 2),
  WEEKEND("P", "WE", 1),
  MONTH("P", "M", 1),
  QUARTER("P", "Q", 1),
  YEAR("P", "Y", 1),
  DECADE("P", "Y", 10),
  CENTURY("P", "Y", 100);

  private final String before;
  private final String after;
  private final int times;

  Unit(String before, String after, int times) {
    this.before = before;
    this.after = after;
    this.times = times;
  }

  boolean isOfDay() {
    return before.equals("PT");
  }

  /** {@code P3W} for "3", {@code PXW} for "X", {@code PT5H30M} for "5.5" hours. */
  String length(String number) {
    if (number.equals("X")) {
      return before + "X" + after;
    }
    double n = Double.parseDouble(number) * times;
    long whole = (long) n;
    boolean half = n - whole == 0.5;
    if (this == QUARTER && !half) {
      return "P" + 3 * whole + "M";
    }
    if (half && this == HOUR) {
      return "PT" + (whole > 0 ? whole + "H" : "") + "30M";
    }
    if (half && this == MINUTE) {
      return "PT" + (whole > 0 ? whole + "M" : "") + "30S";
    }
    if (half && this == YEAR) {
      return "P" + (long) (n * 12) + "M";
    }
    return before + (n == whole ? Long.toString(whole) : Double.toString(n)) + after;
  }

  LocalDate add(LocalDate day, long n) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY, NIGHT -> day.plusDays(n);
      case WEEK, WEEKEND -> day.plusWeeks(n);
      case FORTNIGHT -> day.plusWeeks(2 * n);
      case MONTH -> day.plusMonths(n);
      case QUARTER -> day.plusMonths(3 * n);
      case YEAR -> day.plusYears(n);
      case DECADE -> day.plusYears(10 * n);
      case CENTURY -> day.plusYears(100 * n);
    };
  }
}
