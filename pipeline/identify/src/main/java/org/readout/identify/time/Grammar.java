package org.readout.identify.time;

import java.util.ArrayList;
import java.util.List;
import org.readout.identify.time.Meaning.CalendarDate;
import org.readout.identify.time.Meaning.Clock;
import org.readout.identify.time.Meaning.Fixed;
import org.readout.identify.time.Meaning.From;
import org.readout.identify.time.Meaning.InYear;
import org.readout.identify.time.Meaning.Offset;
import org.readout.identify.time.Meaning.PartOfDay;
import org.readout.identify.time.Meaning.Pick;
import org.readout.identify.time.Meaning.YearPart;
import org.readout.identify.time.TimeWords.Kind;
import org.readout.vocabulary.TimeExpression;

/**
 * Finds the time expressions of one sentence and what they say.
 *
 * <p>At each piece all rules are asked for the longest expression that starts there; the search
 * goes on behind it. Rules look ahead a bounded number of pieces, so a sentence costs linear time.
 */
// Alternatives and their conditions read as a grammar's do: && binds before ||.
@SuppressWarnings("OperatorPrecedence")
final class Grammar {
  /** An expression from one piece up to another, exclusive. */
  record Found(int from, int to, Meaning meaning) {}

  private static final Found NONE = new Found(0, -1, new Fixed(TimeExpression.Type.DATE, "XXXX"));

  private final List<Piece> pieces;
  private final TimeWords words;
  private final int size;

  Grammar(List<Piece> pieces, TimeWords words) {
    this.pieces = pieces;
    this.words = words;
    this.size = pieces.size();
  }

  List<Found> all() {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < size) {
      Found here = at(i);
      if (here.to > i) {
        found.add(here);
        i = afterRange(here, found);
      } else {
        i++;
      }
    }
    return found;
  }

  /** "June 22-24", "June 22 and 24": the second day is an expression of its own. */
  private int afterRange(Found first, List<Found> found) {
    int i = first.to;
    if (first.meaning instanceof CalendarDate date && date.day() > 0 && date.month() > 0) {
      boolean joined = i + 1 < size && (pieces.get(i).isDash() || is(i, "to") || is(i, "and"));
      if (joined) {
        int day = dayNumber(i + 1);
        boolean free = !has(i + 2, Kind.MONTH) && !unitAt(i + 2) && !is(i + 2, "%");
        if (day > date.day() && free && pieces.get(first.to - 1).kinds().isEmpty()) {
          found.add(
              new Found(
                  i + 1, i + 2, new CalendarDate(date.year(), date.month(), day, date.pick())));
          return i + 2;
        }
      }
    }
    return i;
  }

  private Found at(int i) {
    Found best = NONE;
    best = longer(best, edge(i));
    best = longer(best, about(i));
    best = longer(best, core(i));
    return best;
  }

  private static Found longer(Found a, Found b) {
    return b.to > a.to ? b : a;
  }

  // ---- What surrounds a time: "early", "the end of", "nearly" -------------------------------

  /** "early 2024", "late last week", "mid-June", "the end of the year", "year-end". */
  private Found edge(int i) {
    String w = word(i);
    switch (w) {
      case "early", "late", "mid", "earlier", "later", "sometime", "midway" -> {
        int j = i + 1;
        if (dash(j) || is(j, "in") && !w.equals("early") && !w.equals("late")) {
          j++;
        } else if (is(j, "on") || is(j, "in")) {
          j++;
        }
        Found inner = core(j);
        boolean fits =
            inner.to > j
                && !(inner.meaning instanceof Fixed)
                && !(inner.meaning instanceof Clock)
                && (!is(j, "the") || w.equals("earlier") || w.equals("later"));
        if (fits && j == i + 2 && !dash(i + 1)) {
          fits = inner.meaning instanceof Offset || inner.meaning instanceof CalendarDate;
        }
        return fits ? new Found(i, inner.to, inner.meaning) : NONE;
      }
      case "the", "its", "around", "about", "by" -> {
        int j = w.equals("the") ? i + 1 : i;
        if (w.equals("the") && isOneOf(j, "end", "beginning", "start", "middle", "close", "eve")) {
          if (is(j + 1, "of") && !is(j, "eve")) {
            Found inner = core(j + 2);
            return inner.to > 0 && isDate(inner.meaning)
                ? new Found(i, inner.to, inner.meaning)
                : NONE;
          }
        }
        if (w.equals("the") && isOneOf(j, "early", "late", "mid")) {
          int k = dash(j + 1) ? j + 2 : j + 1;
          Found inner = core(k);
          return inner.to > 0 && isDate(inner.meaning) && !is(k, "the")
              ? new Found(i, inner.to, inner.meaning)
              : NONE;
        }
        return NONE;
      }
      case "year" -> {
        int j = dash(i + 1) || is(i + 1, "'s") ? i + 2 : i + 1;
        return is(j, "end") ? new Found(i, j + 1, new Offset(Unit.YEAR, 0, From.REPORT)) : NONE;
      }
      default -> {
        return NONE;
      }
    }
  }

  private static boolean isDate(Meaning meaning) {
    return !(meaning instanceof Fixed) && !(meaning instanceof Clock);
  }

  /** "nearly two weeks", "at least 30 days", "more than a year ago". */
  private Found about(int i) {
    int j = has(i, Kind.ABOUT) ? i + 1 : i + 1 < size && aboutPair(i) ? i + 2 : 0;
    if (j == 0) {
      return NONE;
    }
    Found inner = longer(counted(j), deicticUnit(j));
    boolean length =
        inner.meaning instanceof Fixed fixed && fixed.type() == TimeExpression.Type.DURATION
            || inner.meaning instanceof Offset;
    return inner.to > j && length && !is(j, "the") || inner.to > j && is(i, "at")
        ? new Found(i, inner.to, inner.meaning)
        : NONE;
  }

  private boolean aboutPair(int i) {
    return switch (word(i)) {
      case "at", "less", "more", "up" ->
          words.of(word(i) + " " + word(i + 1)).containsKey(Kind.ABOUT);
      default -> false;
    };
  }

  // ---- The times themselves -----------------------------------------------------------------

  private Found core(int i) {
    if (i >= size) {
      return NONE;
    }
    Found best = NONE;
    best = longer(best, clock(i));
    best = longer(best, date(i));
    best = longer(best, weekday(i));
    best = longer(best, yearPart(i));
    best = longer(best, yearEarlier(i));
    best = longer(best, year(i));
    best = longer(best, season(i));
    best = longer(best, deicticUnit(i));
    best = longer(best, counted(i));
    best = longer(best, plainUnit(i));
    best = longer(best, repeated(i));
    best = longer(best, dayWord(i));
    best = longer(best, holiday(i));
    best = longer(best, reference(i));
    return best;
  }

  /** "June 22", "22 June 2025", "June 2025", "2025-06-22", "the 22nd of June". */
  private Found date(int i) {
    int iso = isoDate(i);
    if (iso > 0) {
      return isoFound(i, iso);
    }
    Found plain = plainDate(i);
    if (plain.to > 0) {
      return plain;
    }
    int j = is(i, "the") ? i + 1 : i;
    if (has(j, Kind.DEICTIC) && month(j + 1) > 0 && dayNumber(j + 2) == 0) {
      int offset = Integer.parseInt(value(j, Kind.DEICTIC));
      Pick pick = offset < 0 ? Pick.LAST : offset > 0 ? Pick.NEXT : Pick.THIS;
      return isOneOf(j, "same", "that", "current")
          ? NONE
          : new Found(i, monthEnd(j + 1), new CalendarDate(0, month(j + 1), 0, pick));
    }
    if (j > i && dayNumber(j) > 0 && is(j + 1, "of") && month(j + 2) > 0) {
      int end = monthEnd(j + 2);
      int year = year4(end);
      return new Found(
          i,
          year > 0 ? end + 1 : end,
          new CalendarDate(year, month(j + 2), dayNumber(j), Pick.BY_TENSE));
    }
    return NONE;
  }

  private Found plainDate(int i) {
    int m = month(i);
    if (m > 0) {
      int j = monthEnd(i);
      int day = dayNumber(j);
      if (day > 0 && !clockFollows(j)) {
        int year = yearAfterDay(j + 1);
        int to = year > 0 ? is(j + 1, ",") ? j + 3 : j + 2 : j + 1;
        return new Found(i, to, new CalendarDate(year, m, day, Pick.BY_TENSE));
      }
      int of = is(j, "of") || is(j, ",") ? j + 1 : j;
      if (year4(of) > 0) {
        return new Found(i, of + 1, new CalendarDate(year4(of), m, 0, Pick.BY_TENSE));
      }
      int before = is(j, "of") ? j + 1 : j;
      int offset = deicticYear(before);
      if (offset != NO_YEAR) {
        return new Found(
            i, before + 2, new InYear(new CalendarDate(0, m, 0, Pick.BY_TENSE), offset));
      }
      return monthStandsAlone(i) ? new Found(i, j, new CalendarDate(0, m, 0, Pick.BY_TENSE)) : NONE;
    }
    int day = dayNumber(i);
    if (day > 0) {
      int j = is(i + 1, "of") ? i + 2 : i + 1;
      if (month(j) > 0) {
        int end = monthEnd(j);
        int k = is(end, ",") && year4(end + 1) > 0 ? end + 1 : end;
        int year = year4(k);
        return new Found(
            i, year > 0 ? k + 1 : end, new CalendarDate(year, month(j), day, Pick.BY_TENSE));
      }
      // "22-24 June"
      if (dash(i + 1) && dayNumber(i + 2) > day && month(i + 3) > 0) {
        return new Found(
            i, i + 1, new CalendarDate(year4(i + 4), month(i + 3), day, Pick.BY_TENSE));
      }
    }
    return NONE;
  }

  private boolean clockFollows(int i) {
    return isAmPm(i + 1);
  }

  private int yearAfterDay(int i) {
    if (year4(i) > 0) {
      return year4(i);
    }
    return is(i, ",") ? year4(i + 1) : 0;
  }

  private static final int NO_YEAR = Integer.MIN_VALUE;

  /** -1 for "last year", 0 for "this year", 1 for "next year". */
  private int deicticYear(int i) {
    return has(i, Kind.DEICTIC) && is(i + 1, "year") && !isOneOf(i, "same", "that")
        ? Integer.parseInt(value(i, Kind.DEICTIC))
        : NO_YEAR;
  }

  /** The month at {@code i}, 0 if none: "may" and "march" only where they are no verbs. */
  private int month(int i) {
    if (!has(i, Kind.MONTH)) {
      return 0;
    }
    Piece p = pieces.get(i);
    if (!p.startsUpper()) {
      return 0;
    }
    if (p.tag().startsWith("MD") || p.tag().startsWith("VB")) {
      return dayNumber(i + 1) > 0 && !isAmPm(i + 2) ? Integer.parseInt(value(i, Kind.MONTH)) : 0;
    }
    return Integer.parseInt(value(i, Kind.MONTH));
  }

  /** Behind a month and the full stop that a tokenizer may have cut off. */
  private int monthEnd(int i) {
    boolean stop =
        i + 2 < size
            && is(i + 1, ".")
            && pieces.get(i).touches(pieces.get(i + 1))
            && pieces.get(i).lower().length() < 5
            && (dayNumber(i + 2) > 0 || year4(i + 2) > 0);
    return stop ? i + 2 : i + 1;
  }

  /** A month is also a given name and a verb: those want a word before that points to a time. */
  private boolean monthStandsAlone(int i) {
    Piece p = pieces.get(i);
    boolean doubtful =
        p.is("may") || p.is("march") || p.is("april") || p.is("june") || p.is("august");
    boolean shortForm = p.lower().length() <= 3 && !p.is("may");
    if (shortForm) {
      return false;
    }
    if (!doubtful) {
      return true;
    }
    boolean introduced =
        isOneOf(
            i - 1,
            "in",
            "of",
            "since",
            "by",
            "until",
            "till",
            "last",
            "next",
            "this",
            "from",
            "for",
            "to",
            "through",
            "during",
            "early",
            "late",
            "mid",
            "-",
            "before",
            "after",
            "between",
            "and",
            "each",
            "every",
            "and",
            "or",
            "for",
            "past",
            "ending",
            "ended",
            "the",
            "beginning",
            "begin",
            "starting");
    return introduced && !(i + 1 < size && pieces.get(i + 1).tag().startsWith("NNP"));
  }

  /** 1 to 31 for "22", "22nd" and "eighth"; 0 for anything else. */
  private int dayNumber(int i) {
    if (i < 0 || i >= size) {
      return 0;
    }
    Piece p = pieces.get(i);
    String w = p.lower();
    int digits = 0;
    while (digits < w.length() && w.charAt(digits) >= '0' && w.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0) {
      String ordinal = value(i, Kind.ORDINAL);
      boolean afterMonth = i > 0 && has(i - 1, Kind.MONTH) || i > 0 && is(i - 1, "the");
      return ordinal.isEmpty() || !afterMonth ? 0 : Integer.parseInt(ordinal);
    }
    if (digits > 2) {
      return 0;
    }
    String rest = w.substring(digits);
    boolean ordinal =
        rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
    int n = Integer.parseInt(w.substring(0, digits));
    return (rest.isEmpty() || ordinal) && n >= 1 && n <= 31 ? n : 0;
  }

  /** A year in four digits, 0 if none. */
  private int year4(int i) {
    if (i < 0 || i >= size) {
      return 0;
    }
    String w = pieces.get(i).lower();
    if (w.length() != 4) {
      return 0;
    }
    for (int k = 0; k < 4; k++) {
      if (w.charAt(k) < '0' || w.charAt(k) > '9') {
        return 0;
      }
    }
    int n = Integer.parseInt(w);
    return n >= 1500 && n <= 2100 ? n : 0;
  }

  private int isoDate(int i) {
    if (year4(i) > 0
        && i + 4 < size
        && dash(i + 1)
        && dash(i + 3)
        && pieces.get(i + 2).form().length() == 2
        && pieces.get(i + 4).form().length() == 2
        && pieces.get(i).touches(pieces.get(i + 1))
        && dayNumber(i + 2) > 0
        && dayNumber(i + 2) <= 12
        && dayNumber(i + 4) > 0) {
      return i + 5;
    }
    return 0;
  }

  private Found isoFound(int i, int to) {
    return new Found(
        i, to, new CalendarDate(year4(i), dayNumber(i + 2), dayNumber(i + 4), Pick.BY_TENSE));
  }

  /** "Friday", "last Friday", "Friday morning", "Friday, June 13", "on Fridays". */
  private Found weekday(int i) {
    int j = is(i, "the") ? i + 1 : i;
    Pick pick = Pick.BY_TENSE;
    if (isOneOf(j, "each", "every") && (has(j + 1, Kind.WEEKDAY) || has(j + 1, Kind.MONTH))) {
      String value =
          has(j + 1, Kind.WEEKDAY)
              ? "XXXX-WXX-" + value(j + 1, Kind.WEEKDAY)
              : month(j + 1) > 0 ? String.format("XXXX-%02d", month(j + 1)) : "";
      return value.isEmpty()
          ? NONE
          : new Found(i, j + 2, new Fixed(TimeExpression.Type.SET, value));
    }
    if (has(j, Kind.WEEKDAYS) && pieces.get(j).startsUpper()) {
      return new Found(
          j, j + 1, new Fixed(TimeExpression.Type.SET, "XXXX-WXX-" + value(j, Kind.WEEKDAYS)));
    }
    if (isOneOf(j, "last", "previous", "past")) {
      pick = Pick.LAST;
      j++;
    } else if (is(j, "this")) {
      boolean past = isOneOf(j + 1, "past");
      boolean coming = isOneOf(j + 1, "coming");
      pick = past ? Pick.LAST : coming ? Pick.NEXT : Pick.THIS;
      j += past || coming ? 2 : 1;
    } else if (isOneOf(j, "next", "following", "coming")) {
      pick = Pick.NEXT;
      j++;
    } else if (j > i) {
      return NONE;
    }
    if (!has(j, Kind.WEEKDAY) || !pieces.get(j).startsUpper()) {
      return NONE;
    }
    int to = j + 1;
    if (is(to, ".")
        && pieces.get(j).lower().length() < 6
        && pieces.get(j).touches(pieces.get(to))) {
      to++;
    }
    Meaning meaning = new Meaning.Weekday(Integer.parseInt(value(j, Kind.WEEKDAY)), pick);
    int comma = is(to, ",") ? to + 1 : is(to, "the") ? to + 1 : to;
    Found named = plainDate(comma);
    if (named.to > 0 && named.meaning instanceof CalendarDate date && date.day() > 0) {
      meaning = date;
      to = named.to;
    }
    return withPartOfDay(i, to, meaning);
  }

  private Found withPartOfDay(int from, int to, Meaning day) {
    if (has(to, Kind.DAYPART)) {
      return new Found(from, to + 1, new PartOfDay(day, value(to, Kind.DAYPART)));
    }
    if (isOneOf(to, "mornings", "afternoons", "evenings", "nights")) {
      return NONE;
    }
    return new Found(from, to, day);
  }

  /** "09:30 GMT", "10 p.m. Wednesday", "noon Thursday", "6 a.m.". */
  private Found clock(int i) {
    int to = 0;
    int hour = -1;
    String minute = "00";
    String named = value(i, Kind.CLOCK);
    Piece p = pieces.get(i);
    if (!named.isEmpty()) {
      to = i + 1;
    } else if (!p.lower().isEmpty() && Character.isDigit(p.lower().charAt(0))) {
      String w = p.lower();
      int colon = w.indexOf(':');
      boolean withColon = colon == 1 || colon == 2;
      if (withColon && w.length() == colon + 3) {
        hour = number(w.substring(0, colon));
        minute = w.substring(colon + 1);
        if (number(minute) < 0 || number(minute) > 59) {
          hour = -1;
        }
        to = i + 1;
      } else if (dayNumber(i) > 0 && dayNumber(i) <= 12 && isAmPm(i + 1) && number(w) > 0) {
        hour = dayNumber(i);
        to = i + 1;
      } else if (w.length() == 4 && number(w) >= 0 && isZone(i + 1)) {
        hour = number(w.substring(0, 2));
        minute = w.substring(2);
        to = i + 1;
      }
      if (hour < 0 || hour > 24) {
        return NONE;
      }
      if (isAmPm(to)) {
        boolean pm = word(to).startsWith("p");
        hour = pm ? hour % 12 + 12 : hour % 12;
        to++;
        if (is(to, ".") && pieces.get(to - 1).touches(pieces.get(to)) && to + 1 < size) {
          to++;
        }
      }
      if (is(to, "local") && is(to + 1, "time")) {
        to += 2;
      }
      boolean utc = false;
      if (isZone(to)) {
        utc = isOneOf(to, "gmt", "utc");
        to++;
      }
      named = String.format("T%02d:%s%s", hour, minute, utc ? "Z" : "");
    } else {
      return NONE;
    }
    int day = is(to, "on") || is(to, ",") ? to + 1 : to;
    Found when = longer(weekday(day), longer(plainDate(day), dayWord(day)));
    if (when.to > 0 && day < size && !(when.meaning instanceof PartOfDay)) {
      return new Found(i, when.to, new Clock(when.meaning, named));
    }
    return new Found(i, to, new Clock(new Offset(Unit.DAY, 0, From.STORY), named));
  }

  private boolean isAmPm(int i) {
    return isOneOf(i, "a.m.", "p.m.", "a.m", "p.m", "am", "pm");
  }

  private boolean isZone(int i) {
    return isOneOf(i, "gmt", "utc", "est", "edt", "cet", "cest", "bst", "et", "pst", "pdt", "msk");
  }

  /** "the third quarter", "first-half", "Q3 2024", "the first nine months". */
  private Found yearPart(int i) {
    int j = is(i, "the") ? i + 1 : i;
    int year = 0;
    int offset = NO_YEAR;
    int fiscal = j;
    if (is(j, "fiscal")) {
      j += dash(j + 1) ? 2 : 1;
    }
    if (year4(j) > 0) {
      year = year4(j);
      j++;
      if (dash(j)) {
        j++;
      }
    } else if (is(j, "year") && isOneOf(j + (dash(j + 1) ? 2 : 1), "earlier", "ago")) {
      offset = -1;
      j += dash(j + 1) ? 3 : 2;
    } else if (deicticYear(j) != NO_YEAR && is(j + 2, "'s")) {
      offset = deicticYear(j);
      j += 3;
    }
    if (is(j, "fiscal")) {
      j += dash(j + 1) ? 2 : 1;
    }
    int parts = 0;
    int part = 0;
    int to = 0;
    String w = word(j);
    if (w.length() == 2 && w.charAt(0) == 'q' && w.charAt(1) >= '1' && w.charAt(1) <= '4') {
      parts = 4;
      part = w.charAt(1) - '0';
      to = j + 1;
    } else if (has(j, Kind.ORDINAL) || is(j, "last")) {
      part = is(j, "last") ? 2 : Integer.parseInt(value(j, Kind.ORDINAL));
      int k = dash(j + 1) ? j + 2 : j + 1;
      if (is(k, "quarter") && part <= 4 && !is(j, "last")) {
        parts = 4;
        to = k + 1;
      } else if (is(k, "half") && part <= 2 && isPartOfYear(k + 1, j > fiscal)) {
        parts = 2;
        to = k + 1;
      } else if (part == 1 && count(k).to > 0 && isOneOf(count(k).to, "months", "quarters")) {
        Count n = count(k);
        Unit unit = is(n.to, "months") ? Unit.MONTH : Unit.QUARTER;
        return new Found(
            i, n.to + 1, new Fixed(TimeExpression.Type.DURATION, unit.length(n.value)));
      } else {
        return NONE;
      }
    } else if (year > 0 && isOneOf(j, "quarter", "period") && j > i + 1) {
      return is(j, "quarter")
          ? new Found(i, j + 1, new YearPart(0, 4, year, 0, true))
          : new Found(i, j + 1, new CalendarDate(year, 0, 0, Pick.BY_TENSE));
    } else {
      return NONE;
    }
    int of = is(to, "of") || is(to, ",") ? to + 1 : to;
    boolean the = is(of, "the") && is(of + 1, "year");
    if (year4(of) > 0 && (of > to || parts > 0)) {
      year = year4(of);
      to = of + 1;
    } else if (deicticYear(of) != NO_YEAR) {
      offset = deicticYear(of);
      to = of + 2;
    } else if (the && of > to) {
      to = of + 2;
      offset = 0;
    }
    return new Found(
        i, to, new YearPart(part, parts, year, offset == NO_YEAR ? 0 : offset, offset != NO_YEAR));
  }

  /** "the first half" is a half of a year only where a year, or business, is talked about. */
  private boolean isPartOfYear(int i, boolean fiscal) {
    if (fiscal) {
      return true;
    }
    if (is(i, "of")) {
      return year4(i + 1) > 0
          || deicticYear(i + 1) != NO_YEAR
          || is(i + 1, "the") && is(i + 2, "year")
          || has(i + 1, Kind.DEICTIC);
    }
    return !is(i, "-") && !has(i, Kind.DAYPART);
  }

  /** "year-earlier", "the year-ago quarter", "the year-earlier period". */
  private Found yearEarlier(int i) {
    int j = is(i, "the") ? i + 1 : i;
    if (is(j, "comparable")) {
      j++;
    }
    if (!is(j, "year") || !dash(j + 1) || !isOneOf(j + 2, "earlier", "ago")) {
      return NONE;
    }
    boolean noun = isOneOf(j + 3, "quarter", "period");
    return new Found(noun ? i : j, noun ? j + 4 : j + 3, new Meaning.SamePeriod(-1));
  }

  /** "1989", "fiscal 1989", "the year 2000", "the 1990s", "the '80s", "the 20th century". */
  private Found year(int i) {
    int j = is(i, "the") ? i + 1 : i;
    int k = is(j, "fiscal") || is(j, "year") || is(j, "fy") ? j + 1 : j;
    if (is(k, "year") && k > j) {
      k++;
    }
    if (year4(k) > 0 && (k > j || j == i) && !isQuantity(k)) {
      return new Found(k > j ? i : k, k + 1, new CalendarDate(year4(k), 0, 0, Pick.BY_TENSE));
    }
    int spoken = spokenYear(k);
    if (spoken > 0 && (k > j || j == i)) {
      return new Found(i, spokenEnd(k), new CalendarDate(spoken, 0, 0, Pick.BY_TENSE));
    }
    if (has(j, Kind.DECADE) && j > i) {
      return new Found(i, j + 1, new Meaning.Decade(190 + Integer.parseInt(value(j, Kind.DECADE))));
    }
    String w = word(j);
    if (w.endsWith("s") && w.length() >= 3) {
      String digits = w.substring(0, w.length() - 1);
      digits = digits.endsWith("'") ? digits.substring(0, digits.length() - 1) : digits;
      boolean short2 = digits.startsWith("'");
      digits = short2 ? digits.substring(1) : digits;
      int n = number(digits);
      if (n >= 1500 && n <= 2090 && n % 10 == 0) {
        return new Found(i, j + 1, new Meaning.Decade(n / 10));
      }
      boolean marked = short2 || j > 0 && isOneOf(j - 1, "'", "’", "`");
      if (marked && digits.length() == 2 && n >= 10 && n % 10 == 0) {
        return new Found(i, j + 1, new Meaning.Decade(190 + n / 10));
      }
    }
    if (isOneOf(j, "'", "’", "`") && j > i) {
      Found inner = year(j + 1);
      return inner.to > 0 && inner.meaning instanceof Meaning.Decade
          ? new Found(i, inner.to, inner.meaning)
          : NONE;
    }
    int century = is(j + 1, "century") ? ordinalNumber(j) : 0;
    if (century > 0) {
      return new Found(i, j + 2, new Meaning.Century(century - 1));
    }
    return NONE;
  }

  private int ordinalNumber(int i) {
    String ordinal = value(i, Kind.ORDINAL);
    return ordinal.isEmpty() ? number(word(i)) >= 0 ? 0 : dayNumber(i) : Integer.parseInt(ordinal);
  }

  /** A number of four digits that counts something or is a price. */
  private boolean isQuantity(int i) {
    boolean money = i > 0 && isOneOf(i - 1, "$", "#", "€", "£", "us$");
    boolean joined =
        i > 0
            && (pieces.get(i - 1).isDash() || is(i - 1, "/"))
            && year4(i - 2) == 0
            && pieces.get(i - 1).touches(pieces.get(i))
            && !isOneOf(i - 2, "post", "pre", "mid");
    boolean counts =
        i + 1 < size
            && (isOneOf(
                    i + 1,
                    "people",
                    "soldiers",
                    "troops",
                    "miles",
                    "points",
                    "shares",
                    "percent",
                    "%")
                || pieces.get(i + 1).tag().equals("NNS") && !isTimeBefore(i));
    return money || joined || counts;
  }

  private boolean isTimeBefore(int i) {
    return isOneOf(
        i - 1, "in", "since", "of", "the", "for", "from", "by", "until", "early", "late", "its",
        "to", "during", "after", "before", "his", "their", "a");
  }

  private int spokenYear(int i) {
    if (isOneOf(i, "nineteen", "eighteen", "twenty") && i + 1 < size) {
      int hundreds = Integer.parseInt(value(i, Kind.NUMBER)) * 100;
      Count n = count(i + 1);
      int tens = n.to > 0 ? number(n.value) : -1;
      return tens >= 10 && tens < 100 && !unitAt(n.to) ? hundreds + tens : 0;
    }
    if (is(i, "two") && is(i + 1, "thousand") && i > 0 && is(i - 1, "year")) {
      return 2000;
    }
    return 0;
  }

  private int spokenEnd(int i) {
    return is(i, "two") ? i + 2 : count(i + 1).to;
  }

  /** "last summer", "the winter of 1994", "this fall", "spring 2025". */
  private Found season(int i) {
    int j = is(i, "the") ? i + 1 : i;
    Pick pick = Pick.BY_TENSE;
    boolean pointed = j > i;
    if (is(j, "early") || is(j, "late")) {
      j++;
    }
    if (isOneOf(j, "last", "past", "previous")) {
      pick = Pick.LAST;
      j++;
      pointed = true;
    } else if (isOneOf(j, "next", "coming", "following")) {
      pick = Pick.NEXT;
      j++;
      pointed = true;
    } else if (is(j, "this")) {
      pick = Pick.THIS;
      j++;
      pointed = true;
      if (isOneOf(j, "past")) {
        pick = Pick.LAST;
        j++;
      } else if (is(j, "coming")) {
        pick = Pick.NEXT;
        j++;
      }
    }
    String code = value(j, Kind.SEASON);
    if (code.isEmpty() || pieces.get(j).tag().startsWith("VB")) {
      return NONE;
    }
    int of = is(j + 1, "of") ? j + 2 : j + 1;
    int year = year4(of);
    if (year == 0 && spokenYear(of) > 0) {
      return new Found(i, spokenEnd(of), new Meaning.Season(code, spokenYear(of), pick));
    }
    if (year > 0) {
      return new Found(i, of + 1, new Meaning.Season(code, year, pick));
    }
    if (is(j + 1, "of")) {
      return NONE;
    }
    boolean noun =
        code.equals("FA") || code.equals("SP")
            ? pick != Pick.BY_TENSE || is(i - 1, "in")
            : pointed || isOneOf(i - 1, "in", "by", "until", "since", "during");
    return noun ? new Found(i, j + 1, new Meaning.Season(code, 0, pick)) : NONE;
  }

  /** "last month", "the next two weeks", "recent years", "this week", "the same day". */
  private Found deicticUnit(int i) {
    int j = is(i, "the") ? i + 1 : i;
    if (isOneOf(j, "recent", "past", "last", "latest") || isOneOf(j, "next", "coming", "future")) {
      Found vague = vagueUnits(i, j);
      if (vague.to > 0) {
        return vague;
      }
    }
    boolean past = is(j, "past");
    if (!has(j, Kind.DEICTIC) && !past && !is(j, "latest")) {
      return NONE;
    }
    boolean last = past || isOneOf(j, "last", "previous", "preceding", "latest");
    int offset = past || is(j, "latest") ? -1 : Integer.parseInt(value(j, Kind.DEICTIC));
    int k = j + 1;
    if (is(k, "full") || is(k, "fiscal") || is(k, "same") || is(k, "calendar")) {
      k++;
    }
    // "the last two weeks": a length.
    Count n = count(k);
    if (n.to > 0 && !isOneOf(k, "a", "an") && has(n.to, Kind.UNITS) && offset != 0) {
      return new Found(
          i, orSo(n.to + 1), new Fixed(TimeExpression.Type.DURATION, units(n.to).length(n.value)));
    }
    if (n.to > 0 && is(k, "one") && has(n.to, Kind.UNIT)) {
      k = n.to;
    }
    if (has(k, Kind.DAYPART) && !is(k, "night") || is(k, "night")) {
      return partOfSomeDay(i, j, k, offset);
    }
    if (is(k, "period") && is(j, "latest")) {
      return new Found(i, k + 1, new Offset(Unit.QUARTER, -1, From.REPORT));
    }
    if (is(k, "period") && is(j, "same") && j > i) {
      return new Found(i, k + 1, new Meaning.SamePeriod(0));
    }
    if (!has(k, Kind.UNIT)) {
      return NONE;
    }
    Unit unit = unit(k);
    if (unit.isOfDay() || unit == Unit.NIGHT || unit == Unit.DAY && is(j, "this")) {
      return NONE;
    }
    int to = k + 1;
    boolean theGiven = j > i;
    if (is(j, "latest") || isOneOf(j, "same", "that")) {
      if (unit == Unit.QUARTER) {
        return new Found(
            i,
            to,
            is(j, "latest")
                ? new Offset(Unit.QUARTER, -1, From.REPORT)
                : new Meaning.SamePeriod(0));
      }
      if (is(j, "latest")
          || is(j, "that")
              && pieces.get(k).tag().equals("NN")
              && unit != Unit.DAY
              && !is(j + 1, "same")) {
        return is(j, "latest") ? NONE : new Found(i, to, new Offset(unit, 0, From.STORY));
      }
      return new Found(i, to, new Offset(unit, 0, From.STORY));
    }
    if (unit == Unit.WEEKEND) {
      Pick pick = offset < 0 ? Pick.LAST : offset > 0 ? Pick.NEXT : Pick.THIS;
      return new Found(i, to, new Meaning.Weekend(pick));
    }
    if (theGiven && last && (past || is(j, "last")) && unit != Unit.QUARTER && unit != Unit.WEEK) {
      // "the past year", "the last decade": a length up to now rather than the unit before.
      if (unit == Unit.DECADE || unit == Unit.CENTURY || unit == Unit.DAY || unit == Unit.MONTH) {
        return new Found(i, orSo(to), new Fixed(TimeExpression.Type.DURATION, unit.length("1")));
      }
    }
    if (past && (unit == Unit.DECADE || unit == Unit.CENTURY)) {
      return new Found(i, orSo(to), new Fixed(TimeExpression.Type.DURATION, unit.length("1")));
    }
    From from =
        isOneOf(j, "previous", "preceding", "prior", "following")
                || theGiven && is(j, "next") && unit == Unit.DAY
            ? From.STORY
            : From.REPORT;
    return new Found(i, orSo(to), new Offset(unit, offset, from));
  }

  private Found partOfSomeDay(int i, int j, int k, int offset) {
    String part = value(k, Kind.DAYPART);
    if (is(j, "this")) {
      return new Found(i, k + 1, new PartOfDay(new Offset(Unit.DAY, 0, From.REPORT), part));
    }
    if (is(j, "last") && is(k, "night")) {
      return new Found(i, k + 1, new PartOfDay(new Offset(Unit.DAY, -1, From.REPORT), part));
    }
    if (j > i && isOneOf(j, "next", "following", "previous")) {
      return new Found(i, k + 1, new PartOfDay(new Offset(Unit.DAY, offset, From.STORY), part));
    }
    if (isOneOf(j, "same", "that")) {
      return new Found(i, k + 1, new PartOfDay(new Offset(Unit.DAY, 0, From.STORY), part));
    }
    return NONE;
  }

  /** "recent weeks", "the past several years", "coming months", "the weeks ahead". */
  private Found vagueUnits(int i, int j) {
    int k = j + 1;
    boolean few = false;
    if (is(k, "few") || is(k, "several")) {
      k++;
      few = true;
    }
    if (!has(k, Kind.UNITS)) {
      return NONE;
    }
    int to = k + 1;
    if (isOneOf(to, "and", "or") && has(to + 1, Kind.UNITS)) {
      to += 2;
    }
    if (few) {
      return new Found(i, to, new Fixed(TimeExpression.Type.DURATION, units(k).length("X")));
    }
    boolean ahead = isOneOf(j, "coming", "next", "future");
    return new Found(i, to, new Fixed(TimeExpression.Type.DATE, ahead ? "FUTURE_REF" : "PAST_REF"));
  }

  private int orSo(int i) {
    return is(i, "or") && is(i + 1, "so") ? i + 2 : i;
  }

  /**
   * "two weeks ago", "a year earlier", "50 minutes", "three-day", "half an hour", "the day before".
   */
  private Found counted(int i) {
    int start = i;
    int j = i;
    if (is(j, "the")) {
      if (isOneOf(j + 1, "day", "week", "month", "year", "night", "evening", "morning")
          && isOneOf(j + 2, "before", "after")) {
        boolean before = is(j + 2, "before");
        int n = before ? -1 : 1;
        // "the day before the summit" hangs on an event that is not known here.
        if (startsPhrase(j + 3)) {
          return NONE;
        }
        if (has(j + 1, Kind.DAYPART)) {
          return new Found(
              i,
              j + 3,
              new PartOfDay(new Offset(Unit.DAY, n, From.STORY), value(j + 1, Kind.DAYPART)));
        }
        return new Found(i, j + 3, new Offset(unit(j + 1), n, From.STORY));
      }
      Count n = count(j + 1);
      boolean given = n.to > 0 && has(n.to, Kind.UNITS) && units(n.to) == Unit.MONTH;
      return given
          ? new Found(
              i, n.to + 1, new Fixed(TimeExpression.Type.DURATION, units(n.to).length(n.value)))
          : NONE;
    }
    if (is(j, "half") && isOneOf(j + 1, "a", "an") && has(j + 2, Kind.UNIT)) {
      return new Found(
          i, j + 3, new Fixed(TimeExpression.Type.DURATION, unit(j + 2).length("0.5")));
    }
    Count n = count(j);
    if (n.to < 0) {
      if (has(i, Kind.UNITS)) {
        return bareUnits(i);
      }
      return NONE;
    }
    int k = n.to;
    boolean hyphen = dash(k) && pieces.get(k - 1).touches(pieces.get(k));
    if (hyphen) {
      k++;
    }
    if (isOneOf(
        k,
        "more",
        "full",
        "consecutive",
        "straight",
        "additional",
        "extra",
        "trading",
        "calendar",
        "business",
        "working",
        "whole",
        "entire",
        "long",
        "short")) {
      k++;
    }
    boolean single = has(k, Kind.UNIT);
    if (!single && !has(k, Kind.UNITS)) {
      if (has(k, Kind.UNIT)
          || !isOneOf(k, "to", "or") && !pieces.get(Math.min(k, size - 1)).isDash()) {
        return NONE;
      }
      return NONE;
    }
    Unit unit = single ? unit(k) : units(k);
    if (single && !hyphen && !n.isOne && !n.isX() && !isOneOf(i, "half")) {
      // "two day rally": spoken news leaves out the hyphen; but no "20 second" and no "25 night".
      if (unit != Unit.DAY
          && unit != Unit.YEAR
          && unit != Unit.WEEK
          && unit != Unit.MONTH
          && unit != Unit.HOUR
          && unit != Unit.MINUTE) {
        return NONE;
      }
    }
    if (is(k, "second")
        && (isOneOf(i, "a", "the") || k + 1 < size && pieces.get(k).tag().startsWith("JJ"))) {
      return NONE;
    }
    int to = k + 1;
    if (isAge(to) || unit == Unit.QUARTER && is(to, "of")) {
      return NONE;
    }
    String number = n.value;
    if (is(to, "and") && is(to + 1, "a") && is(to + 2, "half") && !n.isX()) {
      number = number + ".5";
      to += 3;
    }
    if (unit == Unit.WEEKEND || unit == Unit.NIGHT && isOneOf(i, "a", "an", "one")) {
      return NONE;
    }
    boolean hyphenBehind = dash(to) && isOneOf(to + 1, "ago", "earlier", "long");
    int behind = hyphenBehind ? to + 1 : to;
    if (is(behind, "ago")) {
      return ago(start, behind + 1, unit, number, From.REPORT, -1);
    }
    if (is(behind, "earlier") || is(behind, "before") && !startsPhrase(behind + 1)) {
      return ago(start, behind + 1, unit, number, From.STORY, -1);
    }
    boolean uncounted = unit.isOfDay() || number.equals("X") || number.contains(".");
    if (is(behind, "later") && uncounted) {
      return new Found(i, to, new Fixed(TimeExpression.Type.DURATION, unit.length(number)));
    }
    if (is(behind, "later") || is(behind, "after") && !startsPhrase(behind + 1)) {
      return ago(start, behind + 1, unit, number, From.STORY, 1);
    }
    if (is(behind, "from") && isOneOf(behind + 1, "now", "today")) {
      return ago(start, behind + 2, unit, number, From.REPORT, 1);
    }
    if (is(behind, "or") && is(behind + 1, "two") && n.isOne) {
      return new Found(i, behind + 2, new Fixed(TimeExpression.Type.DURATION, unit.length("X")));
    }
    if (hyphenBehind && is(behind, "long")) {
      to = behind + 1;
    }
    if (single && isOneOf(i, "a", "an") && isRate(i)) {
      return new Found(i, to, new Fixed(TimeExpression.Type.SET, unit.length("1")));
    }
    if (is(i, "one") && unit == Unit.DAY && !hyphen) {
      boolean some = i + 2 < size && tenseAhead(i);
      if (some) {
        return new Found(i, to, new Fixed(TimeExpression.Type.DATE, "FUTURE_REF"));
      }
    }
    return new Found(i, orSo(to), new Fixed(TimeExpression.Type.DURATION, unit.length(number)));
  }

  /** "will one day be": no count of days. */
  private boolean tenseAhead(int i) {
    return i > 0 && pieces.get(i - 1).tag().equals("MD");
  }

  /** Whether a noun phrase or a clause starts here, and not the next part of the sentence. */
  private boolean startsPhrase(int i) {
    if (i >= size) {
      return false;
    }
    String tag = pieces.get(i).tag();
    return switch (tag) {
      case "DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "JJ", "VBG", "CD", "EX", "WP" -> true;
      default -> false;
    };
  }

  private static Found ago(int from, int to, Unit unit, String number, From base, int sign) {
    if (number.equals("X") || number.contains(".")) {
      return new Found(
          from, to, new Fixed(TimeExpression.Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF"));
    }
    if (unit.isOfDay()) {
      return new Found(from, to, new Fixed(TimeExpression.Type.DURATION, unit.length(number)));
    }
    long n = Long.parseLong(number);
    return n > 3000 ? NONE : new Found(from, to, new Offset(unit, (int) (sign * n), base, true));
  }

  /** "44-year-old", "52 years old", "years of age": how old somebody is, not when. */
  private boolean isAge(int i) {
    int j = dash(i) ? i + 1 : i;
    return isOneOf(j, "old", "olds") || is(i, "of") && is(i + 1, "age");
  }

  /** "$3 a share a year", "24 hours a day", "twice a week", "per day". */
  private boolean isRate(int i) {
    if (i == 0) {
      return false;
    }
    Piece before = pieces.get(i - 1);
    boolean counted =
        before.tag().equals("NNS")
            || before.tag().equals("CD")
            || isOneOf(i - 1, "once", "twice", "times", "%", "percent", "barrel", "share");
    return counted && !isOneOf(i - 1, "from", "for", "in", "within");
  }

  /** "for years", "months of talks", "decades". */
  private Found bareUnits(int i) {
    Unit unit = units(i);
    if (isOneOf(i + 1, "ago")) {
      return new Found(i, i + 2, new Fixed(TimeExpression.Type.DATE, "PAST_REF"));
    }
    if (isOneOf(i + 1, "or", "and") && has(i + 2, Kind.UNITS)) {
      return new Found(i, i + 3, new Fixed(TimeExpression.Type.DURATION, unit.length("X")));
    }
    if (isAge(i + 1)
        || unit == Unit.SECOND
        || unit == Unit.NIGHT
        || unit == Unit.QUARTER
        || unit == Unit.WEEKEND) {
      return NONE;
    }
    boolean length =
        isOneOf(
                i - 1, "for", "of", "over", "after", "in", "within", "the", "these", "took",
                "takes", "take")
            || is(i + 1, "of")
            || is(i + 1, "later")
            || is(i + 1, "before")
            || is(i + 1, "after");
    return length
        ? new Found(i, i + 1, new Fixed(TimeExpression.Type.DURATION, unit.length("X")))
        : NONE;
  }

  /** "the quarter", "the year", "the week", "the weekend": the one that is talked about. */
  private Found plainUnit(int i) {
    if (!is(i, "the")) {
      return NONE;
    }
    int j = i + 1;
    if (isOneOf(j, "fiscal", "full")) {
      j++;
    }
    if (!has(j, Kind.UNIT)) {
      return NONE;
    }
    Unit unit = unit(j);
    boolean behind = j + 1 < size && pieces.get(j + 1).tag().startsWith("NN") || dash(j + 1);
    return switch (unit) {
      case QUARTER -> behind ? NONE : new Found(i, j + 1, new Meaning.SamePeriod(0));
      case YEAR -> behind ? NONE : new Found(i, j + 1, new Offset(Unit.YEAR, 0, From.STORY));
      case WEEK ->
          is(j + 1, "of") && month(j + 2) > 0
              ? weekOf(i, j + 2)
              : behind || is(j + 1, "of")
                  ? NONE
                  : new Found(i, j + 1, new Offset(Unit.WEEK, 0, From.REPORT));
      case WEEKEND -> behind ? NONE : new Found(i, j + 1, new Meaning.Weekend(Pick.BY_TENSE));

      default -> NONE;
    };
  }

  private Found weekOf(int i, int j) {
    Found day = plainDate(j);
    return day.to > 0 ? new Found(i, day.to, day.meaning) : NONE;
  }

  /** "every year", "each day", "daily", "annually", "per year". */
  private Found repeated(int i) {
    if (has(i, Kind.REPEATED)) {
      // "the Daily Telegraph" is a paper.
      boolean name = i > 0 && pieces.get(i).startsUpper();
      return name
          ? NONE
          : new Found(i, i + 1, new Fixed(TimeExpression.Type.SET, value(i, Kind.REPEATED)));
    }
    if (isOneOf(i, "every", "each", "per")) {
      if (has(i + 1, Kind.UNIT) && unit(i + 1) != Unit.SECOND) {
        return new Found(i, i + 2, new Fixed(TimeExpression.Type.SET, unit(i + 1).length("1")));
      }
      Count n = count(i + 1);
      if (is(i, "every") && is(i + 1, "other") && has(i + 2, Kind.UNIT)) {
        return new Found(i, i + 3, new Fixed(TimeExpression.Type.SET, unit(i + 2).length("2")));
      }
      if (!is(i, "per") && n.to > 0 && has(n.to, Kind.UNITS)) {
        return new Found(
            i, n.to + 1, new Fixed(TimeExpression.Type.SET, units(n.to).length(n.value)));
      }
      if (!is(i, "per") && has(i + 1, Kind.SEASON)) {
        return new Found(
            i, i + 2, new Fixed(TimeExpression.Type.SET, "XXXX-" + value(i + 1, Kind.SEASON)));
      }
      if (!is(i, "per") && has(i + 1, Kind.DAYPART)) {
        return new Found(
            i,
            i + 2,
            new Fixed(TimeExpression.Type.SET, "XXXX-XX-XXT" + value(i + 1, Kind.DAYPART)));
      }
    }
    return NONE;
  }

  /** "yesterday", "today", "tomorrow morning", "tonight", "overnight". */
  private Found dayWord(int i) {
    if (has(i, Kind.DAYWORD)) {
      Meaning day = new Offset(Unit.DAY, Integer.parseInt(value(i, Kind.DAYWORD)), From.REPORT);
      return withPartOfDay(i, i + 1, day);
    }
    if (has(i, Kind.TODAYPART)) {
      return new Found(
          i, i + 1, new PartOfDay(new Offset(Unit.DAY, 0, From.REPORT), value(i, Kind.TODAYPART)));
    }
    if (is(i, "the") && has(i + 1, Kind.DAYPART) && isOneOf(i - 1, "in", "during")) {
      return new Found(
          i, i + 2, new PartOfDay(new Offset(Unit.DAY, 0, From.STORY), value(i + 1, Kind.DAYPART)));
    }
    if (is(i, "the") && isOneOf(i + 1, "day") && is(i + 2, "before") && is(i + 3, "yesterday")) {
      return new Found(i, i + 4, new Offset(Unit.DAY, -2, From.REPORT));
    }
    return NONE;
  }

  private Found holiday(int i) {
    if (!pieces.get(i).startsUpper()) {
      return NONE;
    }
    StringBuilder phrase = new StringBuilder();
    Found best = NONE;
    for (int j = i; j < Math.min(size, i + 4); j++) {
      if (j > i && !word(j).equals("'s")) {
        phrase.append(' ');
      }
      phrase.append(word(j));
      String value = words.of(phrase.toString()).getOrDefault(Kind.HOLIDAY, "");
      if (!value.isEmpty()) {
        String[] parts = value.split("-", -1);
        int year = year4(j + 1);
        best =
            new Found(
                i,
                year > 0 ? j + 2 : j + 1,
                new Meaning.Holiday(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[parts.length > 2 ? 2 : 1]),
                    parts.length > 2 ? Integer.parseInt(parts[1]) : 0,
                    year));
      }
    }
    return best;
  }

  /** "now", "currently", "recently", "in the past", "the future", "these days". */
  private Found reference(int i) {
    if (is(i, "these") && is(i + 1, "days")) {
      return new Found(i, i + 2, new Fixed(TimeExpression.Type.DATE, "PRESENT_REF"));
    }
    if (isOneOf(i, "more", "most") && is(i + 1, "recently")) {
      return new Found(i, i + 2, new Fixed(TimeExpression.Type.DATE, "PAST_REF"));
    }
    if (is(i, "right") && is(i + 1, "now")) {
      return new Found(i, i + 2, new Fixed(TimeExpression.Type.DATE, "PRESENT_REF"));
    }
    if (is(i, "the") && isOneOf(i + 1, "past", "future")) {
      boolean noun = i + 2 >= size || !startsPhrase(i + 2) && !is(i + 2, "-");
      return noun
          ? new Found(
              i,
              i + 2,
              new Fixed(TimeExpression.Type.DATE, is(i + 1, "past") ? "PAST_REF" : "FUTURE_REF"))
          : NONE;
    }
    if (has(i, Kind.REFERENCE) && !dash(i + 1) && !(i > 0 && dash(i - 1))) {
      return new Found(i, i + 1, new Fixed(TimeExpression.Type.DATE, value(i, Kind.REFERENCE)));
    }
    return NONE;
  }

  // ---- Numbers and words --------------------------------------------------------------------

  /** A number in digits or words that ends before a piece; "X" for "several". */
  private record Count(int to, String value, boolean isOne) {
    boolean isX() {
      return value.equals("X");
    }
  }

  private static final Count NO_COUNT = new Count(-1, "", false);

  private Count count(int i) {
    if (i < 0 || i >= size) {
      return NO_COUNT;
    }
    String w = word(i);
    if (w.equals("a") || w.equals("an")) {
      if (isOneOf(i + 1, "few", "couple", "dozen")) {
        boolean of = is(i + 2, "of");
        String n = is(i + 1, "couple") ? "2" : is(i + 1, "dozen") ? "12" : "X";
        return new Count(of ? i + 3 : i + 2, n, false);
      }
      if (has(i + 1, Kind.HUNDRED)) {
        return new Count(i + 2, value(i + 1, Kind.HUNDRED), false);
      }
      return new Count(i + 1, "1", true);
    }
    if (w.equals("couple") && is(i + 1, "of")) {
      return new Count(i + 2, "2", false);
    }
    if (w.equals("few")) {
      return new Count(i + 1, "X", false);
    }
    String named = value(i, Kind.NUMBER);
    if (!named.isEmpty()) {
      if (named.equals("X")) {
        return new Count(i + 1, "X", false);
      }
      int n = Integer.parseInt(named);
      int to = i + 1;
      int unit = dash(to) ? to + 1 : to;
      String ones = value(unit, Kind.NUMBER);
      if (n >= 20 && !ones.isEmpty() && !ones.equals("X") && Integer.parseInt(ones) < 10) {
        n += Integer.parseInt(ones);
        to = unit + 1;
      }
      if (has(to, Kind.HUNDRED)) {
        n *= Integer.parseInt(value(to, Kind.HUNDRED));
        to++;
      }
      if (is(to, "and") && is(to + 1, "a") && is(to + 2, "half")) {
        return new Count(to + 3, n + ".5", false);
      }
      return new Count(to, Integer.toString(n), n == 1);
    }
    if (!w.isEmpty() && Character.isDigit(w.charAt(0))) {
      String digits = w.replace(",", "");
      if (digits.length() > 9 || !isNumber(digits)) {
        return NO_COUNT;
      }
      if (is(i + 1, "1/2") || is(i + 1, "1") && is(i + 2, "/") && is(i + 3, "2")) {
        return new Count(is(i + 1, "1/2") ? i + 2 : i + 4, digits + ".5", false);
      }
      return new Count(i + 1, strip(digits), digits.equals("1"));
    }
    return NO_COUNT;
  }

  private static String strip(String digits) {
    int i = 0;
    while (i < digits.length() - 1 && digits.charAt(i) == '0' && digits.charAt(i + 1) != '.') {
      i++;
    }
    return digits.substring(i);
  }

  private static boolean isNumber(String digits) {
    boolean point = false;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.' && !point && i > 0 && i < digits.length() - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return !digits.isEmpty();
  }

  /** A short number in digits, -1 for anything else. */
  private static int number(String w) {
    return w.length() <= 6 && isNumber(w) && w.indexOf('.') < 0 ? Integer.parseInt(w) : -1;
  }

  private Unit unit(int i) {
    return Unit.valueOf(value(i, Kind.UNIT));
  }

  private Unit units(int i) {
    return Unit.valueOf(value(i, Kind.UNITS));
  }

  private boolean unitAt(int i) {
    return has(i, Kind.UNIT) || has(i, Kind.UNITS);
  }

  private boolean has(int i, Kind kind) {
    return i >= 0 && i < size && pieces.get(i).kinds().containsKey(kind);
  }

  private String value(int i, Kind kind) {
    return i >= 0 && i < size ? pieces.get(i).kinds().getOrDefault(kind, "") : "";
  }

  private String word(int i) {
    return i >= 0 && i < size ? pieces.get(i).lower() : "";
  }

  private boolean dash(int i) {
    return i >= 0 && i < size && pieces.get(i).isDash();
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < size && pieces.get(i).lower().equals(word);
  }

  private boolean isOneOf(int i, String... any) {
    if (i < 0 || i >= size) {
      return false;
    }
    String w = pieces.get(i).lower();
    for (String word : any) {
      if (w.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
