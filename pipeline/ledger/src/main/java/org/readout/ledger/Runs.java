package org.readout.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Facts of one block in runs without a free day between them; a run that is too long is cut into
 * cells of the calendar.
 *
 * <p>What a part is depends on the facts' days alone, never on the order in which they came. A
 * change reaches the run that it touches, and of a long run one cell, unless it makes a short run
 * long or a long one short.
 */
final class Runs {
  private final Pace pace;
  private final List<List<Slot>> runs = new ArrayList<>();

  private Runs(Pace pace) {
    this.pace = pace;
  }

  static Runs of(Collection<Slot> slots, Pace pace) {
    Runs found = new Runs(pace);
    LocalDate end = LocalDate.MIN;
    for (Slot slot : slots.stream().sorted(Slot.BY_DAY).toList()) {
      if (found.runs.isEmpty() || slot.window().first().isAfter(end.plusDays(1))) {
        found.runs.add(new ArrayList<>());
        end = slot.window().last();
      }
      found.runs.get(found.runs.size() - 1).add(slot);
      end = slot.window().last().isAfter(end) ? slot.window().last() : end;
    }
    return found;
  }

  /**
   * The parts that must be made anew after {@code came} came and {@code went} went, and those that
   * hold one of {@code marked}.
   *
   * @param now the facts as they are, around all of these
   */
  static List<List<Slot>> touched(
      Collection<Slot> now,
      Collection<Change> came,
      Collection<Change> went,
      Set<Long> marked,
      Pace pace) {
    Set<Long> anew = new HashSet<>(marked);
    came.forEach(c -> anew.add(c.key()));
    Set<Long> longBefore = of(before(now, came, went), pace).inLongRuns();
    List<List<Slot>> found = new ArrayList<>();
    for (List<Slot> run : of(now, pace).runs) {
      boolean isLong = days(run) > pace.longestRun();
      boolean touched =
          run.stream().anyMatch(s -> anew.contains(s.key()))
              || went.stream().anyMatch(w -> hull(run).distance(w.window()) <= 1);
      if (touched && !isLong) {
        found.add(run);
      } else if (touched) {
        Set<Long> cellsLeft = new HashSet<>();
        went.forEach(w -> cellsLeft.add(pace.cellOf(w.window().first())));
        for (Map.Entry<Long, List<Slot>> cell : cells(run, pace).entrySet()) {
          boolean changed =
              cellsLeft.contains(cell.getKey())
                  || cell.getValue().stream()
                      .anyMatch(s -> anew.contains(s.key()) || !longBefore.contains(s.key()));
          if (changed) {
            found.add(cell.getValue());
          }
        }
      }
    }
    return found;
  }

  private static List<Slot> before(
      Collection<Slot> now, Collection<Change> came, Collection<Change> went) {
    Set<Long> added = new HashSet<>();
    came.forEach(c -> added.add(c.key()));
    List<Slot> before = new ArrayList<>(now);
    before.removeIf(s -> added.contains(s.key()));
    went.forEach(w -> before.add(new Slot(w.key(), 0, w.window(), Optional.empty())));
    return before;
  }

  private Set<Long> inLongRuns() {
    Set<Long> found = new HashSet<>();
    for (List<Slot> run : runs) {
      if (days(run) > pace.longestRun()) {
        run.forEach(s -> found.add(s.key()));
      }
    }
    return found;
  }

  private static Map<Long, List<Slot>> cells(List<Slot> run, Pace pace) {
    Map<Long, List<Slot>> cells = new TreeMap<>();
    for (Slot slot : run) {
      cells.computeIfAbsent(pace.cellOf(slot.window().first()), c -> new ArrayList<>()).add(slot);
    }
    return cells;
  }

  private static long days(List<Slot> run) {
    return hull(run).days();
  }

  /** From the first day of any to the last day of any. */
  static Window hull(Collection<Slot> slots) {
    return slots.stream().map(Slot::window).reduce(Window::hull).orElseThrow();
  }
}
