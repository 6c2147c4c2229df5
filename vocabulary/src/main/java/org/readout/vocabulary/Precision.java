package org.readout.vocabulary;

/**
 * How exactly a date is known. {@code SINCE} and {@code BEFORE} are open towards the future and
 * towards the past.
 */
public enum Precision {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  SINCE,
  BEFORE,
  UNKNOWN
}
