package org.readout.identify.time;

import java.time.LocalDate;
import org.readout.vocabulary.TimeExpression;

/** What the words of a time expression say, before the report's day and the tense are known. */
sealed interface Meaning {
  /** Which of several such times is meant. */
  enum Pick {
    /** The tense tells: "Friday". */
    BY_TENSE,
    /** "last Friday". */
    LAST,
    /** "this Friday". */
    THIS,
    /** "next Friday". */
    NEXT
  }

  /** What an offset is counted from. */
  enum From {
    /** The report's day: "two weeks ago". */
    REPORT,
    /** The day the story is at: "two weeks earlier". */
    STORY
  }

  /** A value that needs no anchor: a length, a set, {@code PRESENT_REF}. */
  record Fixed(TimeExpression.Type type, String value) implements Meaning {}

  /** A calendar date; 0 for a part that is not said. */
  record CalendarDate(int year, int month, int day, Pick pick) implements Meaning {}

  /**
   * "the 1990s", "the nineties": the decade's first three digits, and the digits before unsaid as
   * 0.
   */
  record Decade(int tens) implements Meaning {}

  /** "the 20th century" is 19. */
  record Century(int hundreds) implements Meaning {}

  record Weekday(int day, Pick pick) implements Meaning {}

  /** So many units from somewhere: "last month", "two weeks ago", "a year earlier", "today". */
  record Offset(Unit unit, int count, From from, boolean ago) implements Meaning {
    Offset(Unit unit, int count, From from) {
      this(unit, count, from, false);
    }
  }

  /** A quarter, or a half where {@code parts} is 2; year 0 for the one that tense tells. */
  record YearPart(int part, int parts, int year, int yearOffset, boolean yearSaid)
      implements Meaning {}

  /**
   * A quarter or the like that was named before, so many years away: "the year-earlier quarter".
   */
  record SamePeriod(int yearOffset) implements Meaning {}

  record Season(String code, int year, Pick pick) implements Meaning {}

  record Weekend(Pick pick) implements Meaning {}

  /** A nth weekday of a month or a fixed day with a name: "Thanksgiving". */
  record Holiday(int month, int dayOrWeekday, int nth, int year) implements Meaning {}

  /** A month or season of an offset year: "June last year". */
  record InYear(Meaning part, int yearOffset) implements Meaning {}

  /** A part of a day: suffix {@code MO}, {@code EV} ... */
  record PartOfDay(Meaning day, String part) implements Meaning {}

  /** A clock time, as {@code T09:30}. */
  record Clock(Meaning day, String time) implements Meaning {}

  /** A day that is known from elsewhere, such as the first day of somebody's term; open to now. */
  record Since(LocalDate day) implements Meaning {}
}
