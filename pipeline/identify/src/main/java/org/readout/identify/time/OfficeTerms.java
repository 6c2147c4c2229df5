package org.readout.identify.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.Office;

/** When people's terms of office began, by the names they go by. */
final class OfficeTerms {
  private final Map<String, List<Office>> byName = new HashMap<>();

  OfficeTerms(Collection<KnownActor> actors) {
    for (KnownActor actor : actors) {
      List<Office> dated =
          actor.offices().stream().filter(o -> o.certain() && o.from().isPresent()).toList();
      if (dated.isEmpty()) {
        continue;
      }
      add(actor.name(), dated);
      actor.aliases().forEach(alias -> add(alias, dated));
      int space = actor.name().lastIndexOf(' ');
      add(actor.name().substring(space + 1), dated);
    }
  }

  private void add(String name, List<Office> offices) {
    List<Office> known =
        byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>());
    for (Office office : offices) {
      if (!known.contains(office)) {
        known.add(office);
      }
    }
  }

  boolean knows(String name) {
    return byName.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The first day of the latest term that {@code name} had begun by {@code day}; the head of a
   * state or government before anybody else of that name. Nothing where two of them could be meant.
   */
  Optional<LocalDate> began(String name, LocalDate day) {
    List<Office> offices = byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return latest(offices.stream().filter(o -> o.role().startsWith("head of ")).toList(), day)
        .or(() -> latest(offices, day));
  }

  private static Optional<LocalDate> latest(List<Office> offices, LocalDate day) {
    return offices.stream()
        .flatMap(o -> o.from().stream())
        .filter(from -> !from.isAfter(day))
        .max(LocalDate::compareTo);
  }
}
