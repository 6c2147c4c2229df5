package org.readout.identify.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.readout.identify.time.Meaning.CalendarDate;
import org.readout.identify.time.Meaning.From;
import org.readout.identify.time.Meaning.Offset;
import org.readout.identify.time.Meaning.Pick;
import org.readout.identify.time.Meaning.YearPart;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.TimeExpression;

/**
 * Gives the meanings of one report's time expressions their values, in text order: later ones lean
 * on earlier ones ("the following day").
 *
 * <p>Without the report's day a relative meaning stays relative ({@code XXXX-WXX-5}), and names no
 * days.
 */
final class Resolver {
  /** The days from {@code from} to {@code to}. */
  record Days(LocalDate from, LocalDate to, Precision precision) {
    static Days on(LocalDate day) {
      return new Days(day, day, Precision.DAY);
    }
  }

  record Resolved(TimeExpression.Type type, String value, Optional<Days> days) {}

  /** Where the story is: the time named last. */
  private record Story(LocalDate day, Unit grain, int sentence) {}

  /** A quarter or half that was named. */
  private record Period(int year, int part, int parts) {}

  private final Optional<LocalDate> reportDay;
  private Optional<Story> story = Optional.empty();
  private Optional<Period> period = Optional.empty();
  private int sentence;

  Resolver(Optional<LocalDate> reportDay) {
    this.reportDay = reportDay;
  }

  Resolved resolve(Meaning meaning, Tense tense, int inSentence) {
    sentence = inSentence;
    Resolved resolved = value(meaning, tense);
    remember(meaning, resolved);
    return resolved;
  }

  private void remember(Meaning meaning, Resolved resolved) {
    if (resolved.days.isEmpty()) {
      return;
    }
    Days days = resolved.days.get();
    Unit grain =
        switch (days.precision) {
          case DAY -> Unit.DAY;
          case WEEK -> Unit.WEEK;
          case MONTH -> Unit.MONTH;
          case QUARTER -> Unit.QUARTER;
          case YEAR -> Unit.YEAR;
          case SINCE, BEFORE, UNKNOWN -> Unit.DECADE;
        };
    boolean aside = meaning instanceof Offset offset && offset.count() == 0;
    if (!aside && grain != Unit.DECADE) {
      story = Optional.of(new Story(days.from, grain, sentence));
    }
  }

  private Resolved value(Meaning meaning, Tense tense) {
    if (meaning instanceof Meaning.Fixed fixed) {
      return new Resolved(fixed.type(), fixed.value(), Optional.empty());
    } else if (meaning instanceof CalendarDate date) {
      return calendarDate(date, tense);
    } else if (meaning instanceof Meaning.Weekday weekday) {
      return weekday(weekday, tense);
    } else if (meaning instanceof Offset offset) {
      return offset(offset);
    } else if (meaning instanceof YearPart part) {
      return yearPart(part, tense);
    } else if (meaning instanceof Meaning.SamePeriod same) {
      return samePeriod(same.yearOffset());
    } else if (meaning instanceof Meaning.Season season) {
      return season(season, tense);
    } else if (meaning instanceof Meaning.Weekend weekend) {
      return weekend(weekend, tense);
    } else if (meaning instanceof Meaning.Holiday holiday) {
      return holiday(holiday, tense);
    } else if (meaning instanceof Meaning.InYear inYear) {
      return inYear(inYear);
    } else if (meaning instanceof Meaning.Decade decade) {
      return range(
          Integer.toString(decade.tens()),
          LocalDate.of(decade.tens() * 10, 1, 1),
          LocalDate.of(decade.tens() * 10 + 9, 12, 31),
          Precision.UNKNOWN);
    } else if (meaning instanceof Meaning.Century century) {
      return range(
          Integer.toString(century.hundreds()),
          LocalDate.of(century.hundreds() * 100 + 1, 1, 1),
          LocalDate.of(century.hundreds() * 100 + 100, 12, 31),
          Precision.UNKNOWN);
    } else if (meaning instanceof Meaning.PartOfDay part) {
      Resolved day = value(part.day(), tense);
      return new Resolved(TimeExpression.Type.TIME, day.value + "T" + part.part(), day.days);
    } else if (meaning instanceof Meaning.Clock clock) {
      Resolved day = value(clock.day(), tense);
      return new Resolved(TimeExpression.Type.TIME, day.value + clock.time(), day.days);
    } else if (meaning instanceof Meaning.Since since) {
      return day(since.day());
    }
    throw new IllegalStateException("no value for " + meaning);
  }

  private static Resolved day(LocalDate day) {
    return new Resolved(TimeExpression.Type.DATE, day.toString(), Optional.of(Days.on(day)));
  }

  private static Resolved range(String value, LocalDate from, LocalDate to, Precision precision) {
    return new Resolved(
        TimeExpression.Type.DATE, value, Optional.of(new Days(from, to, precision)));
  }

  private static Resolved open(String value) {
    return new Resolved(TimeExpression.Type.DATE, value, Optional.empty());
  }

  private static Resolved year(int year) {
    return range(
        Integer.toString(year),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Precision.YEAR);
  }

  private static Resolved month(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return range(
        String.format(Locale.ROOT, "%04d-%02d", year, month),
        first,
        first.with(TemporalAdjusters.lastDayOfMonth()),
        Precision.MONTH);
  }

  private static Resolved week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return range(
        String.format(
            Locale.ROOT,
            "%04d-W%02d",
            day.get(IsoFields.WEEK_BASED_YEAR),
            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        monday,
        monday.plusDays(6),
        Precision.WEEK);
  }

  private Resolved part(int year, int part, int parts) {
    period = Optional.of(new Period(year, part, parts));
    int months = 12 / parts;
    LocalDate first = LocalDate.of(year, (part - 1) * months + 1, 1);
    return range(
        String.format(Locale.ROOT, "%04d-%s%d", year, parts == 4 ? "Q" : "H", part),
        first,
        first.plusMonths(months).minusDays(1),
        parts == 4 ? Precision.QUARTER : Precision.UNKNOWN);
  }

  // ---- Calendar dates -----------------------------------------------------------------------

  private Resolved calendarDate(CalendarDate date, Tense tense) {
    if (date.month() == 0) {
      return year(date.year());
    }
    if (date.day() == 0) {
      return date.year() > 0 ? month(date.year(), date.month()) : someMonth(date, tense);
    }
    if (date.year() > 0) {
      return exists(date.year(), date.month(), date.day())
          ? day(LocalDate.of(date.year(), date.month(), date.day()))
          : open(
              String.format(Locale.ROOT, "%04d-%02d-%02d", date.year(), date.month(), date.day()));
    }
    String unknown = String.format(Locale.ROOT, "XXXX-%02d-%02d", date.month(), date.day());
    if (reportDay.isEmpty()) {
      return open(unknown);
    }
    return nearest(date.month(), date.day(), tense).map(Resolver::day).orElse(open(unknown));
  }

  private static boolean exists(int year, int month, int day) {
    return day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  /** The day of that name nearest to the report's; tense decides where the year is in doubt. */
  private Optional<LocalDate> nearest(int month, int day, Tense tense) {
    LocalDate now = reportDay.orElseThrow();
    Optional<LocalDate> best = Optional.empty();
    long least = Long.MAX_VALUE;
    for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
      if (!exists(year, month, day)) {
        continue;
      }
      LocalDate candidate = LocalDate.of(year, month, day);
      long far = ChronoUnit.DAYS.between(now, candidate);
      // A day on the wrong side of the report costs half a year, but next week's is never last
      // year's.
      long cost = Math.abs(far);
      boolean wrongSide = (tense == Tense.PAST && far > 60) || (tense == Tense.FUTURE && far < -60);
      cost += wrongSide ? 180 : 0;
      if (cost < least) {
        least = cost;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private Resolved someMonth(CalendarDate date, Tense tense) {
    if (reportDay.isEmpty()) {
      return open(String.format(Locale.ROOT, "XXXX-%02d", date.month()));
    }
    LocalDate now = reportDay.get();
    int year = now.getYear();
    int ahead = date.month() - now.getMonthValue();
    int chosen =
        switch (date.pick()) {
          case LAST -> ahead < 0 ? year : year - 1;
          case NEXT -> ahead > 0 ? year : year + 1;
          case THIS -> year;
          case BY_TENSE ->
              switch (tense) {
                case FUTURE -> ahead < 0 ? year + 1 : year;
                case PAST -> ahead > 0 ? year - 1 : year;
                case PRESENT, NONE -> ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year;
              };
        };
    return month(chosen, date.month());
  }

  private Resolved inYear(Meaning.InYear in) {
    if (in.part() instanceof CalendarDate date) {
      return reportDay
          .map(now -> month(now.getYear() + in.yearOffset(), date.month()))
          .orElse(open(String.format(Locale.ROOT, "XXXX-%02d", date.month())));
    }
    return value(in.part(), Tense.NONE);
  }

  private Resolved holiday(Meaning.Holiday holiday, Tense tense) {
    if (holiday.nth() == 0) {
      return calendarDate(
          new CalendarDate(holiday.year(), holiday.month(), holiday.dayOrWeekday(), Pick.BY_TENSE),
          tense);
    }
    DayOfWeek weekday = DayOfWeek.of(holiday.dayOrWeekday());
    int year = holiday.year();
    if (year == 0) {
      if (reportDay.isEmpty()) {
        return open(String.format(Locale.ROOT, "XXXX-%02d-XX", holiday.month()));
      }
      int day = 7 * holiday.nth() - 3;
      year = nearest(holiday.month(), day, tense).map(LocalDate::getYear).orElse(0);
    }
    return day(
        LocalDate.of(year, holiday.month(), 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(holiday.nth(), weekday)));
  }

  // ---- Days and weeks around the report -----------------------------------------------------

  private Resolved weekday(Meaning.Weekday weekday, Tense tense) {
    if (reportDay.isEmpty()) {
      return open("XXXX-WXX-" + weekday.day());
    }
    LocalDate now = reportDay.get();
    DayOfWeek day = DayOfWeek.of(weekday.day());
    return day(
        switch (weekday.pick()) {
          case LAST -> now.with(TemporalAdjusters.previous(day));
          case NEXT -> now.with(TemporalAdjusters.next(day));
          case THIS ->
              tense == Tense.PAST
                  ? now.with(TemporalAdjusters.previousOrSame(day))
                  : now.with(TemporalAdjusters.nextOrSame(day));
          case BY_TENSE ->
              tense == Tense.FUTURE || tense == Tense.PRESENT
                  ? now.with(TemporalAdjusters.nextOrSame(day))
                  : now.with(TemporalAdjusters.previousOrSame(day));
        });
  }

  private Resolved weekend(Meaning.Weekend weekend, Tense tense) {
    if (reportDay.isEmpty()) {
      return open("XXXX-WXX-WE");
    }
    LocalDate now = reportDay.get();
    LocalDate saturday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    boolean isWeekend = now.getDayOfWeek().getValue() >= 6;
    LocalDate last = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    LocalDate chosen =
        switch (weekend.pick()) {
          case LAST -> isWeekend ? last.minusWeeks(1) : last;
          case NEXT -> isWeekend ? last.plusWeeks(1) : saturday;
          case THIS -> isWeekend ? last : saturday;
          case BY_TENSE -> tense == Tense.FUTURE ? (isWeekend ? last : saturday) : last;
        };
    return range(week(chosen).value + "-WE", chosen, chosen.plusDays(1), Precision.WEEK);
  }

  private Resolved offset(Offset offset) {
    Unit unit = offset.unit();
    // Where quarters are compared, "a year ago" is that quarter of the year before.
    boolean yearAgo =
        unit == Unit.YEAR && offset.count() == -1 && (offset.from() == From.STORY || offset.ago());
    if (yearAgo && period.isPresent()) {
      return samePeriod(-1);
    }
    Optional<LocalDate> base = base(offset);
    if (base.isEmpty()) {
      return open(unknown(unit));
    }
    LocalDate day = unit.add(base.get(), offset.count());
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY, NIGHT, FORTNIGHT -> day(day);
      case WEEK, WEEKEND -> week(day);
      case MONTH -> month(day.getYear(), day.getMonthValue());
      case QUARTER -> part(day.getYear(), (day.getMonthValue() + 2) / 3, 4);
      case YEAR -> year(day.getYear());
      case DECADE ->
          range(
              Integer.toString(day.getYear() / 10),
              LocalDate.of(day.getYear() / 10 * 10, 1, 1),
              LocalDate.of(day.getYear() / 10 * 10 + 9, 12, 31),
              Precision.UNKNOWN);
      case CENTURY -> open(Integer.toString(day.getYear() / 100));
    };
  }

  private static String unknown(Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY, NIGHT, FORTNIGHT -> "XXXX-XX-XX";
      case WEEK, WEEKEND -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
    };
  }

  /** What is counted from: the report's day, or the time that the story named just before. */
  private Optional<LocalDate> base(Offset offset) {
    if (offset.from() == From.REPORT) {
      return reportDay;
    }
    int reach = offset.count() > 0 ? 3 : 0;
    Optional<LocalDate> near =
        story
            .filter(s -> sentence - s.sentence <= reach)
            .filter(s -> s.grain.compareTo(offset.unit()) <= 0)
            .map(Story::day);
    if (near.isPresent() || offset.count() > 0) {
      return near;
    }
    return reportDay;
  }

  // ---- Parts of years -----------------------------------------------------------------------

  private Resolved yearPart(YearPart part, Tense tense) {
    int number = part.part() > 0 ? part.part() : period.map(Period::part).orElse(0);
    if (part.year() > 0) {
      return number == 0 ? open(part.year() + "-QX") : part(part.year(), number, part.parts());
    }
    if (reportDay.isEmpty()) {
      return open("XXXX-" + (part.parts() == 4 ? "Q" : "H") + (number == 0 ? "X" : number));
    }
    LocalDate now = reportDay.get();
    int year = now.getYear();
    int current = (now.getMonthValue() - 1) * part.parts() / 12 + 1;
    if (part.yearSaid()) {
      year += part.yearOffset();
    } else if (number > current && tense != Tense.FUTURE) {
      year--;
    } else if (number < current - 1 && tense == Tense.FUTURE) {
      year++;
    }
    return part(year, number, part.parts());
  }

  private Resolved samePeriod(int yearOffset) {
    if (period.isPresent()) {
      Period named = period.get();
      Resolved resolved = part(named.year + yearOffset, named.part, named.parts);
      period = Optional.of(named);
      return resolved;
    }
    if (reportDay.isEmpty()) {
      return open("XXXX-QX");
    }
    int year = reportDay.get().getYear() + yearOffset;
    return yearOffset == 0 ? open(year + "-QX") : year(year);
  }

  private Resolved season(Meaning.Season season, Tense tense) {
    int year = season.year();
    if (year == 0) {
      if (reportDay.isEmpty()) {
        return open("XXXX-" + season.code());
      }
      LocalDate now = reportDay.get();
      int start = seasonStart(season.code());
      boolean winter = season.code().equals("WI");
      boolean begun = now.getMonthValue() >= start;
      boolean isNow =
          (begun && now.getMonthValue() < start + 3) || (winter && now.getMonthValue() <= 2);
      int thisYear = winter && now.getMonthValue() <= 2 ? now.getYear() - 1 : now.getYear();
      year =
          switch (season.pick()) {
            case LAST -> isNow || !begun ? thisYear - 1 : thisYear;
            case NEXT -> begun ? thisYear + 1 : thisYear;
            case THIS -> thisYear;
            case BY_TENSE ->
                tense == Tense.PAST
                    ? begun || isNow ? thisYear : thisYear - 1
                    : tense == Tense.FUTURE && begun && !isNow ? thisYear + 1 : thisYear;
          };
    }
    LocalDate from = LocalDate.of(year, seasonStart(season.code()), 1);
    return range(
        year + "-" + season.code(), from, from.plusMonths(3).minusDays(1), Precision.QUARTER);
  }

  private static int seasonStart(String code) {
    return switch (code) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }
}
