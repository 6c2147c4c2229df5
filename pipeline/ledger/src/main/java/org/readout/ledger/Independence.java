package org.readout.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many sources tell of a thing, and on how many they rest. */
final class Independence {
  /**
   * One report's telling.
   *
   * @param report its id
   * @param origin whose words the report carries, by what it credits
   * @param copies a number that all reports of one text share; empty where none has its text
   * @param basis whose word it passes on; empty where it is its own
   */
  record Telling(String report, String origin, Optional<String> copies, Optional<String> basis) {}

  private final List<Telling> tellings;
  private final Map<String, String> next = new HashMap<>();

  Independence(List<Telling> tellings) {
    this.tellings = List.copyOf(tellings);
    for (Telling telling : tellings) {
      telling.copies().ifPresent(c -> unite("origin " + telling.origin(), "copies " + c));
    }
  }

  /** The reports' ids, each once. */
  List<String> reports() {
    return tellings.stream().map(Telling::report).distinct().toList();
  }

  /** Reports of one origin are one source, and so are those that carry one text. */
  int sources() {
    Set<String> found = new HashSet<>();
    tellings.forEach(t -> found.add(one("origin " + t.origin())));
    return found.size();
  }

  /** Sources that pass on one word rest on one. */
  int independent() {
    Set<String> found = new HashSet<>();
    tellings.forEach(t -> found.add(t.basis().orElseGet(() -> one("origin " + t.origin()))));
    return found.size();
  }

  private void unite(String a, String b) {
    String one = one(a);
    String other = one(b);
    if (!one.equals(other)) {
      next.put(one, other);
    }
  }

  private String one(String name) {
    String found = name;
    while (next.containsKey(found)) {
      found = next.get(found);
    }
    return found;
  }
}
