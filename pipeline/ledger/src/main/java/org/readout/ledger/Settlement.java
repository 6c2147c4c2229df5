package org.readout.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the records of one block anew around what came and what went. */
final class Settlement {
  private final Matching matching;
  private final FactRows facts;
  private final RecordRows records;
  private final String kind;
  private final String block;
  private final List<Change> came;
  private final List<Change> went;
  private final Map<Long, Candidate> loaded = new HashMap<>();

  Settlement(
      Matching matching, FactRows facts, RecordRows records, List<Change> came, List<Change> went) {
    this.matching = matching;
    this.facts = facts;
    this.records = records;
    this.came = came;
    this.went = went;
    Change any = came.isEmpty() ? went.get(0) : came.get(0);
    this.kind = any.kind();
    this.block = any.block();
  }

  /** Facts with certain days that are one thing, and the loosely dated that join them. */
  private record Group(List<Candidate> firm, List<Candidate> joined) {
    List<Candidate> members() {
      return Stream.concat(firm.stream(), joined.stream()).sorted(Candidate.ORDER).toList();
    }
  }

  void settle() throws SQLException {
    List<List<Slot>> parts = firmParts();
    List<Group> groups = new ArrayList<>();
    for (List<Slot> part : parts) {
      for (List<Candidate> group : matching.partition(candidates(part))) {
        groups.add(new Group(group, new ArrayList<>()));
      }
    }
    Set<Long> parted = new HashSet<>();
    parts.forEach(part -> part.forEach(s -> parted.add(s.key())));
    Map<Long, Slot> moving = looseNear(parts);
    if (!moving.isEmpty() || went.stream().anyMatch(c -> isLoose(c.window()))) {
      groups.addAll(otherGroupsNear(moving, parted));
      Set<Long> homeless = join(moving, groups);
      for (List<Slot> part : looseParts(moving)) {
        List<Slot> alone = new ArrayList<>();
        for (Slot slot : part) {
          if (moving.containsKey(slot.key()) ? homeless.contains(slot.key()) : isHomeless(slot)) {
            alone.add(slot);
          }
        }
        for (List<Candidate> group : matching.partition(candidates(alone))) {
          groups.add(new Group(List.of(), group));
        }
      }
    }
    for (Group group : groups) {
      records.write(group.members());
    }
  }

  private List<List<Slot>> firmParts() throws SQLException {
    List<Change> firmCame = came.stream().filter(c -> !isLoose(c.window())).toList();
    List<Change> firmWent = went.stream().filter(c -> !isLoose(c.window())).toList();
    if (firmCame.isEmpty() && firmWent.isEmpty()) {
      return List.of();
    }
    Pace pace = matching.pace(kind, false);
    Window around = hull(windows(firmCame, firmWent)).widened(pace.reach());
    return Runs.touched(slots(around, false), firmCame, firmWent, Set.of(), pace);
  }

  /**
   * The loosely dated facts whose place may change, with all others of their reports: of one report
   * only the first may join a group.
   */
  private Map<Long, Slot> looseNear(List<List<Slot>> parts) throws SQLException {
    List<Window> changed = new ArrayList<>(windows(came, went));
    parts.forEach(part -> changed.add(Runs.hull(part)));
    Map<Long, Slot> found = new LinkedHashMap<>();
    for (Slot slot : slots(hull(changed).widened(1), true)) {
      if (changed.stream().anyMatch(w -> w.distance(slot.window()) <= 1)) {
        found.put(slot.key(), slot);
      }
    }
    for (Slot slot : List.copyOf(found.values())) {
      for (Slot sibling : facts.siblings(slot.report(), block)) {
        if (isLoose(sibling.window())) {
          found.put(sibling.key(), sibling);
        }
      }
    }
    return found;
  }

  /** The groups near loosely dated facts that are not parted anew. */
  private List<Group> otherGroupsNear(Map<Long, Slot> moving, Set<Long> parted)
      throws SQLException {
    List<Window> near = new ArrayList<>(moving.values().stream().map(Slot::window).toList());
    went.stream().map(Change::window).filter(this::isLoose).forEach(near::add);
    Set<String> seen = new HashSet<>();
    List<Group> found = new ArrayList<>();
    for (Slot slot : slots(hull(near).widened(1), false)) {
      Optional<String> record = slot.record();
      boolean touches = near.stream().anyMatch(w -> w.distance(slot.window()) <= 1);
      if (!touches || parted.contains(slot.key()) || record.isEmpty() || !seen.add(record.get())) {
        continue;
      }
      Group group = new Group(new ArrayList<>(), new ArrayList<>());
      for (long key : records.members(record.get())) {
        Candidate member = candidate(key);
        if (!isLoose(member)) {
          group.firm().add(member);
        } else if (!moving.containsKey(key)) {
          group.joined().add(member);
        }
      }
      found.add(group);
    }
    return found;
  }

  /** Lets each fact join the one group that it can; gives the rows of those that cannot. */
  private Set<Long> join(Map<Long, Slot> moving, List<Group> groups) throws SQLException {
    Set<Long> homeless = new HashSet<>();
    for (Candidate fact : candidates(moving.values())) {
      List<Group> open =
          groups.stream()
              .filter(g -> g.firm().stream().allMatch(other -> matching.mayMatch(fact, other)))
              .toList();
      boolean joins =
          open.size() == 1
              && open.get(0).joined().stream().noneMatch(o -> o.report().equals(fact.report()));
      if (joins) {
        open.get(0).joined().add(fact);
      } else {
        homeless.add(fact.key());
      }
    }
    return homeless;
  }

  private List<List<Slot>> looseParts(Map<Long, Slot> moving) throws SQLException {
    List<Change> looseCame = came.stream().filter(c -> isLoose(c.window())).toList();
    List<Change> looseWent = went.stream().filter(c -> isLoose(c.window())).toList();
    List<Window> near = new ArrayList<>(windows(looseCame, looseWent));
    moving.values().forEach(s -> near.add(s.window()));
    Pace pace = matching.pace(kind, true);
    return Runs.touched(
        slots(hull(near).widened(pace.reach()), true), looseCame, looseWent, moving.keySet(), pace);
  }

  private boolean isHomeless(Slot slot) throws SQLException {
    if (slot.record().isPresent()) {
      for (long key : records.members(slot.record().get())) {
        if (!isLoose(candidate(key))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isLoose(Candidate fact) {
    return matching.window(fact).filter(this::isLoose).isPresent();
  }

  private boolean isLoose(Window window) {
    return matching.isLoose(kind, window);
  }

  private List<Slot> slots(Window range, boolean loose) throws SQLException {
    return facts.slots(block, range).stream().filter(s -> isLoose(s.window()) == loose).toList();
  }

  private static List<Window> windows(List<Change> some, List<Change> others) {
    return Stream.concat(some.stream(), others.stream()).map(Change::window).toList();
  }

  private static Window hull(Collection<Window> windows) {
    return windows.stream().reduce(Window::hull).orElseThrow();
  }

  private List<Candidate> candidates(Collection<Slot> slots) throws SQLException {
    List<Candidate> found = new ArrayList<>();
    for (Slot slot : slots) {
      found.add(candidate(slot.key()));
    }
    found.sort(Candidate.ORDER);
    return found;
  }

  private Candidate candidate(long key) throws SQLException {
    Candidate fact = loaded.get(key);
    if (fact == null) {
      fact = facts.candidate(key);
      loaded.put(key, fact);
    }
    return fact;
  }
}
