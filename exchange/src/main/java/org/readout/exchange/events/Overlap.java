package org.readout.exchange.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.readout.knowledge.EventDataCodes;
import org.readout.knowledge.Knowledge;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.vocabulary.Status;

/**
 * How far two ledgers' events agree, counted by day, actor's country, target's country and kind.
 * Memory grows with the number of different such counts, not with that of events.
 */
public final class Overlap {
  /** What two events must share beside their day and countries. */
  public enum By {
    /** The CAMEO root. */
    ROOT,
    /** The PLOVER type. */
    TYPE,
    /** Verbal or material, cooperation or conflict. */
    QUAD
  }

  /**
   * One line of the account.
   *
   * @param kind the root, type or quad class; "all" for the sum
   * @param ours how many the first ledger has
   * @param theirs how many the second has
   * @param oursFound how many of ours the second has too
   * @param theirsFound how many of theirs the first has too
   */
  public record Line(String kind, int ours, int theirs, int oursFound, int theirsFound) {
    /** Which share of ours theirs has too; like a precision, if theirs were the truth. */
    public double precision() {
      return ours == 0 ? 0 : (double) oursFound / ours;
    }

    /** Which share of theirs ours has too; like a recall, if theirs were the truth. */
    public double recall() {
      return theirs == 0 ? 0 : (double) theirsFound / theirs;
    }
  }

  /**
   * The account.
   *
   * @param from the first day that both ledgers cover
   * @param to the last one
   * @param lines the sum, then each kind
   * @param oursLeftOut events of ours without one day or without countries on both sides
   * @param theirsLeftOut the same of theirs
   */
  public record Account(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      List<Line> lines,
      long oursLeftOut,
      long theirsLeftOut) {}

  private static final Set<Status> HAPPENED =
      Set.of(Status.OCCURRED, Status.ONGOING, Status.HISTORICAL);

  private final By by;
  private final int within;
  private final Sides sides = new Sides(Knowledge.bundled().countries(), EventDataCodes.bundled());

  /**
   * @param within how many days apart two events may be, 0 or more
   */
  public Overlap(By by, int within) {
    this.by = by;
    this.within = within;
  }

  /** Compares the days that both cover, or what of them lies between the days given. */
  public Account of(
      Ledger ours, Ledger theirs, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    Counted one = counted(ours);
    Counted other = counted(theirs);
    Optional<LocalDate> from = later(one.first(), other.first());
    Optional<LocalDate> to = earlier(one.last(), other.last());
    from = earliest.isPresent() ? later(from, earliest) : from;
    to = latest.isPresent() ? earlier(to, latest) : to;
    List<Line> lines = new ArrayList<>();
    if (from.isPresent() && to.isPresent() && !from.get().isAfter(to.get())) {
      one.keep(from.get(), to.get());
      other.keep(from.get(), to.get());
      TreeSet<String> kinds = new TreeSet<>(one.kinds());
      kinds.addAll(other.kinds());
      for (String kind : kinds) {
        lines.add(
            new Line(
                kind,
                one.size(kind),
                other.size(kind),
                one.found(kind, other, within),
                other.found(kind, one, within)));
      }
    }
    lines.add(
        0,
        new Line(
            "all",
            lines.stream().mapToInt(Line::ours).sum(),
            lines.stream().mapToInt(Line::theirs).sum(),
            lines.stream().mapToInt(Line::oursFound).sum(),
            lines.stream().mapToInt(Line::theirsFound).sum()));
    return new Account(from, to, lines, one.leftOut, other.leftOut);
  }

  private Counted counted(Ledger ledger) {
    Counted counted = new Counted();
    try (Stream<EventRecord> events = ledger.events(Query.all())) {
      events.filter(e -> HAPPENED.contains(e.status())).forEach(e -> count(e, counted));
    }
    return counted;
  }

  private void count(EventRecord event, Counted counted) {
    Optional<LocalDate> day =
        event.date().from().filter(d -> event.date().to().equals(Optional.of(d)));
    List<Side> actors = sides.of(event.actors(), event.actorCountries(), List.of());
    List<Side> targets = sides.of(event.recipients(), event.recipientCountries(), List.of());
    boolean any = false;
    for (Dyad dyad : Dyads.of(event.cameo(), actors, targets)) {
      String source = dyad.source().map(Side::iso).orElse("");
      String target = dyad.target().map(Side::iso).orElse("");
      if (day.isPresent() && !source.isEmpty() && !target.isEmpty() && !source.equals(target)) {
        counted.add(kind(event), source + " " + target, day.get());
        any = true;
      }
    }
    counted.leftOut += any ? 0 : 1;
  }

  private String kind(EventRecord event) {
    return switch (by) {
      case ROOT -> CameoCodes.root(event.cameo());
      case TYPE -> event.type().name();
      case QUAD -> Integer.toString(event.type().quad());
    };
  }

  private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.flatMap(x -> b.map(y -> x.isAfter(y) ? x : y));
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.flatMap(x -> b.map(y -> x.isBefore(y) ? x : y));
  }

  /** For each kind and pair of countries, the days. */
  private static final class Counted {
    private final TreeMap<String, TreeMap<String, NavigableSet<LocalDate>>> days = new TreeMap<>();
    private long leftOut;

    void add(String kind, String pair, LocalDate day) {
      days.computeIfAbsent(kind, k -> new TreeMap<>())
          .computeIfAbsent(pair, p -> new TreeSet<>())
          .add(day);
    }

    Set<String> kinds() {
      return days.keySet();
    }

    private Stream<NavigableSet<LocalDate>> all() {
      return days.values().stream().flatMap(pairs -> pairs.values().stream());
    }

    Optional<LocalDate> first() {
      return all().map(NavigableSet::first).min(LocalDate::compareTo);
    }

    Optional<LocalDate> last() {
      return all().map(NavigableSet::last).max(LocalDate::compareTo);
    }

    void keep(LocalDate from, LocalDate to) {
      days.values()
          .forEach(
              pairs -> {
                pairs.replaceAll((p, d) -> new TreeSet<>(d.subSet(from, true, to, true)));
                pairs.values().removeIf(NavigableSet::isEmpty);
              });
      days.values().removeIf(TreeMap::isEmpty);
    }

    int size(String kind) {
      return days.getOrDefault(kind, new TreeMap<>()).values().stream()
          .mapToInt(NavigableSet::size)
          .sum();
    }

    int found(String kind, Counted other, int within) {
      TreeMap<String, NavigableSet<LocalDate>> theirs =
          other.days.getOrDefault(kind, new TreeMap<>());
      int found = 0;
      for (var pair : days.getOrDefault(kind, new TreeMap<>()).entrySet()) {
        NavigableSet<LocalDate> there = theirs.getOrDefault(pair.getKey(), new TreeSet<>());
        for (LocalDate day : pair.getValue()) {
          found +=
              there.subSet(day.minusDays(within), true, day.plusDays(within), true).isEmpty()
                  ? 0
                  : 1;
        }
      }
      return found;
    }
  }
}
