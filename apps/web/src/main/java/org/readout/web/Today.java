package org.readout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.Coverage;
import org.readout.ledger.Desk;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Query;
import org.readout.ledger.Selection;
import org.readout.ledger.Tally;

/** The first page: what is new, what is contradicted, what is due, what came in. */
final class Today {
  private static final int CONTACTS = 40;
  private static final int EVENTS = 15;
  private static final int SHOWN = 8;
  private static final int RECENT_DAYS = 21;
  private static final int GAP_DAYS = 90;
  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  private final Clock clock;
  private final Contradictions contradictions;

  Today(Clock clock, Contradictions contradictions) {
    this.clock = clock;
    this.contradictions = contradictions;
  }

  Answer page(Asked asked, Desk desk) {
    List<LocalDate> span = desk.tallies().span();
    LocalDate day = asked.day("day").orElseGet(() -> day(span));
    List<ContactLine> lines =
        desk.contacts(until(day), Optional.empty(), CONTACTS).records().stream()
            .map(c -> ContactLine.of(c, desk))
            .toList();
    Page page =
        new Page(
            day,
            LocalDate.now(clock),
            span,
            byDay(lines),
            contradictions.found(),
            due(desk, day.minusDays(14), day.minusDays(1)),
            due(desk, day, day.plusDays(7)),
            desk.events(until(day), Optional.empty(), EVENTS).records(),
            desk.tallies().sources(day.minusDays(6), day, 12),
            gaps(desk, day),
            desk.tallies().reports(Selection.of(Query.all())));
    return Answer.page("Today", "today", page, page::json);
  }

  /** The clock's day; for a ledger of older reports, the last day that it has any of. */
  private LocalDate day(List<LocalDate> span) {
    LocalDate now = LocalDate.now(clock);
    return span.isEmpty() || ChronoUnit.DAYS.between(span.get(1), now) <= RECENT_DAYS
        ? now
        : span.get(1);
  }

  private static Selection until(LocalDate day) {
    return Selection.of(Query.all().between(LONG_AGO, day));
  }

  private static List<FollowUpRecord> due(Desk desk, LocalDate from, LocalDate to) {
    return desk.followUps(Selection.of(Query.all().between(from, to)), Optional.empty(), SHOWN)
        .records();
  }

  /** Sources that fell silent in the last three months, the longest silence first. */
  private static List<Gap> gaps(Desk desk, LocalDate day) {
    List<Gap> gaps = new ArrayList<>();
    for (Coverage.Source source :
        desk.coverage(Optional.of(day.minusDays(GAP_DAYS)), Optional.of(day)).sources()) {
      source.gaps().stream()
          .filter(g -> !g.ended())
          .forEach(g -> gaps.add(new Gap(source.name(), g)));
    }
    gaps.sort(Comparator.comparing((Gap g) -> -g.gap().days()).thenComparing(Gap::source));
    return gaps.stream().limit(SHOWN).toList();
  }

  record Gap(String source, Coverage.Gap gap) {}

  private static List<Day> byDay(List<ContactLine> lines) {
    Map<LocalDate, List<ContactLine>> days = new LinkedHashMap<>();
    for (ContactLine line : lines) {
      line.contact()
          .date()
          .from()
          .ifPresent(d -> days.computeIfAbsent(d, x -> new ArrayList<>()).add(line));
    }
    return days.entrySet().stream().map(e -> new Day(e.getKey(), e.getValue())).toList();
  }

  record Day(LocalDate day, List<ContactLine> contacts) {}

  /**
   * @param day the day that the page is of
   * @param now the clock's
   * @param span first and last day of the ledger's reports; empty for an empty ledger
   * @param overdue plans whose day went by in the last two weeks
   * @param due plans of the next seven days
   * @param sources reports of the last seven days by whose words they carry
   * @param gaps sources that have been silent for longer than they usually are
   */
  record Page(
      LocalDate day,
      LocalDate now,
      List<LocalDate> span,
      List<Day> days,
      List<ClaimCheck> contradictions,
      List<FollowUpRecord> overdue,
      List<FollowUpRecord> due,
      List<EventRecord> events,
      List<Tally<String>> sources,
      List<Gap> gaps,
      long reports) {
    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("day", day.toString());
      json.put("reports", reports);
      json.put(
          "contacts",
          days.stream().flatMap(d -> d.contacts().stream()).map(ContactLine::json).toList());
      json.put("contradictions", contradictions.stream().map(Wire::claim).toList());
      json.put("overdue", overdue.stream().map(Wire::followUp).toList());
      json.put("due", due.stream().map(Wire::followUp).toList());
      json.put("events", events.stream().map(Wire::event).toList());
      json.put(
          "gaps",
          gaps.stream()
              .map(g -> Map.of("source", g.source(), "from", g.gap().first().toString()))
              .toList());
      json.put("sources", sources.stream().map(s -> Wire.tally(s, "source")).toList());
      return json;
    }
  }
}
