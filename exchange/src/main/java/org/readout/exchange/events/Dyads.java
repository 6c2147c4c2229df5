package org.readout.exchange.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Expands an event with several actors or recipients, and what both sides do, to directions. */
final class Dyads {
  /** Codes of what both sides do, whichever is named first. */
  private static final Set<String> BOTH_WAYS = Set.of("040", "041", "044", "046", "057");

  /** A visit is made by one side and hosted by the other. */
  private static final Map<String, String> OTHER_WAY = Map.of("042", "043", "043", "042");

  private static final Set<String> COMMON_ROOTS = Set.of("03", "04", "06");
  private static final Set<String> NOT_COMMON = Set.of("042", "043", "045");

  private Dyads() {}

  static List<Dyad> of(String cameo, List<Side> actors, List<Side> recipients) {
    List<Dyad> dyads = new ArrayList<>();
    if (recipients.isEmpty() && actors.size() > 1 && isCommon(cameo)) {
      for (Side source : actors) {
        for (Side target : actors) {
          add(dyads, Optional.of(source), Optional.of(target), cameo);
        }
      }
    } else {
      for (Optional<Side> source : orNobody(actors)) {
        for (Optional<Side> target : orNobody(recipients)) {
          add(dyads, source, target, cameo);
          if (source.isPresent() && target.isPresent()) {
            Optional.ofNullable(BOTH_WAYS.contains(cameo) ? cameo : OTHER_WAY.get(cameo))
                .ifPresent(code -> add(dyads, target, source, code));
          }
        }
      }
    }
    return List.copyOf(dyads);
  }

  /** Whether several actors with no recipient do it to each other. */
  private static boolean isCommon(String cameo) {
    return cameo.equals("057")
        || (COMMON_ROOTS.contains(cameo.substring(0, 2)) && !NOT_COMMON.contains(cameo));
  }

  private static List<Optional<Side>> orNobody(List<Side> sides) {
    return sides.isEmpty() ? List.of(Optional.empty()) : sides.stream().map(Optional::of).toList();
  }

  /** Nobody does anything to themselves. */
  private static void add(
      List<Dyad> dyads, Optional<Side> source, Optional<Side> target, String cameo) {
    boolean same =
        source.isPresent() && target.isPresent() && source.get().id().equals(target.get().id());
    if (!same) {
      dyads.add(new Dyad(dyads.size() + 1, source, target, cameo));
    }
  }
}
