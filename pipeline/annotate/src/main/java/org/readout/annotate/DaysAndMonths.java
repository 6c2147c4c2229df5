package org.readout.annotate;

import java.util.Set;

/** The names of the days of the week and of the months. */
public final class DaysAndMonths {
  private static final Set<String> NAMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private DaysAndMonths() {}

  /** Whether {@code word}, in lower case, is one of them; "march" and "may" always are. */
  public static boolean have(String word) {
    return NAMES.contains(word);
  }
}
