package org.readout.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the gold's event classes of 2016 and its country codes go together with today's. */
final class Coding {
  private static final Map<String, String> TYPES =
      Map.of(
          "DEMAND", "REQUEST",
          "DISAPPROVE", "ACCUSE",
          "INVESTIGATE", "ACCUSE",
          "FIGHT", "ASSAULT");
  private static final Map<String, Set<String>> ROOTS =
      Map.ofEntries(
          Map.entry("AGREE", Set.of("03")),
          Map.entry("CONSULT", Set.of("04")),
          Map.entry("SUPPORT", Set.of("05")),
          Map.entry("COOPERATE", Set.of("06")),
          Map.entry("AID", Set.of("07")),
          Map.entry("CONCEDE", Set.of("08")),
          Map.entry("RETREAT", Set.of("08")),
          Map.entry("INVESTIGATE", Set.of("09", "11")),
          Map.entry("DEMAND", Set.of("10")),
          Map.entry("DISAPPROVE", Set.of("09", "11")),
          Map.entry("REJECT", Set.of("12")),
          Map.entry("THREATEN", Set.of("13")),
          Map.entry("PROTEST", Set.of("14")),
          Map.entry("MOBILIZE", Set.of("15")),
          Map.entry("SANCTION", Set.of("16")),
          Map.entry("COERCE", Set.of("17")),
          Map.entry("ASSAULT", Set.of("18", "19", "20")),
          Map.entry("FIGHT", Set.of("18", "19", "20")));
  private static final Map<String, Integer> QUADS =
      Map.ofEntries(
          Map.entry("AGREE", 1),
          Map.entry("CONSULT", 1),
          Map.entry("SUPPORT", 1),
          Map.entry("CONCEDE", 1),
          Map.entry("COOPERATE", 2),
          Map.entry("AID", 2),
          Map.entry("RETREAT", 2),
          Map.entry("REQUEST", 3),
          Map.entry("ACCUSE", 3),
          Map.entry("REJECT", 3),
          Map.entry("THREATEN", 3),
          Map.entry("PROTEST", 4),
          Map.entry("SANCTION", 4),
          Map.entry("MOBILIZE", 4),
          Map.entry("COERCE", 4),
          Map.entry("ASSAULT", 4));
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "JAP", "JPN",
          "ITL", "ITA",
          "VTN", "VNM",
          "ROM", "ROU",
          "PAL", "PSE",
          "YUG", "SRB",
          "SCG", "SRB");

  private Coding() {}

  /** Today's type of the gold's class. */
  static String type(String goldClass) {
    String upper = goldClass.toUpperCase(Locale.ROOT);
    return TYPES.getOrDefault(upper, upper);
  }

  /** The CAMEO roots that are right for the gold's class. */
  static Set<String> roots(String goldClass) {
    Set<String> roots = ROOTS.get(goldClass);
    if (roots == null) {
      throw new IllegalArgumentException("the gold has an event class of no root: " + goldClass);
    }
    return roots;
  }

  /** The quad class of a type of today; 0 of one that has none. */
  static int quad(String type) {
    return QUADS.getOrDefault(type, 0);
  }

  /** The country at the beginning of an actor's code. */
  static String country(String code) {
    String first = code.length() <= 3 ? code : code.substring(0, 3);
    return COUNTRIES.getOrDefault(first, first);
  }
}
