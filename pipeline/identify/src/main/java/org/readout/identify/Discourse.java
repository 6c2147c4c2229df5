package org.readout.identify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.CountryCode;

/** What a reader of the report still has in mind: who was named lately, and who spoke. */
final class Discourse {
  private static final int MEMORY = 60;

  /**
   * Somebody referred to.
   *
   * @param who who
   * @param sentence in which sentence
   * @param subject whether as a subject
   * @param person whether it is one person
   * @param plural whether it is more than one
   * @param body whether it is an organisation, a country or a group
   */
  record Seen(
      Referent who, int sentence, boolean subject, boolean person, boolean plural, boolean body) {}

  private final Deque<Seen> seen = new ArrayDeque<>();
  private final Map<String, Referent> described = new HashMap<>();
  private Optional<Referent> speaker = Optional.empty();

  void add(Seen latest) {
    seen.addFirst(latest);
    if (seen.size() > MEMORY) {
      seen.removeLast();
    }
  }

  /** Latest first. */
  Iterable<Seen> latestFirst() {
    return seen;
  }

  void described(String noun, Referent who) {
    described.put(noun, who);
  }

  Optional<Referent> described(String noun) {
    return Optional.ofNullable(described.get(noun));
  }

  void spoke(Referent institution) {
    speaker = Optional.of(institution);
  }

  Optional<Referent> speaker() {
    return speaker;
  }

  /** The last two countries that somebody named was of, or that were named. */
  List<CountryCode> lastCountries(int count) {
    Set<CountryCode> found = new LinkedHashSet<>();
    for (Seen s : seen) {
      for (CountryCode c : s.who().countries()) {
        if (found.size() < count) {
          found.add(c);
        }
      }
    }
    List<CountryCode> inOrder = new ArrayList<>(found);
    java.util.Collections.reverse(inOrder);
    return inOrder;
  }
}
