package org.readout.acquire.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.vocabulary.Moment;

/**
 * Reads the first date that a piece of text states, in figures or with the month's name in any of
 * some forty languages. Figures that may be day or month are taken for the day first, but for pages
 * in American English.
 */
final class DateWords {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "ru", "uk", "tr", "nl", "pl", "sv", "da", "nb", "fi",
          "cs", "sk", "hu", "ro", "bg", "el", "id", "ms", "vi", "ar", "fa", "he", "hi", "ca", "hr",
          "sr", "sl", "lt", "lv", "et", "be", "kk", "az", "sq", "mk", "th", "bn", "ta", "ur", "sw");
  private static final Map<String, Month> MONTHS = new HashMap<>();

  static {
    Set<String> unsure = new HashSet<>();
    for (String language : LANGUAGES) {
      Map<String, Month> own = monthsOf(language);
      own.forEach(
          (name, month) -> {
            Month other = MONTHS.putIfAbsent(name, month);
            if (other != null && other != month) {
              unsure.add(name);
            }
          });
    }
    MONTHS.putAll(Map.of("sept", Month.SEPTEMBER, "juillet", Month.JULY, "maerz", Month.MARCH));
    unsure.removeAll(monthsOf("en").keySet());
    unsure.forEach(MONTHS::remove);
  }

  private static final String SEP = "[\\s,.\\-/\u00A0]{1,3}";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)\\s?([-/.年년])\\s?(0?[1-9]|1[0-2])\\s?[-/.月월]\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.:])(\\d{1,2})\\s?([./\\-])\\s?(\\d{1,2})\\s?[./\\-]\\s?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.:])(\\d{1,2})([./\\-])(\\d{1,2})[./\\-](\\d\\d)(?![\\d.:])");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d\\d|199\\d)(0[1-9]|1[0-2])(3[01]|[12]\\d|0[1-9])(?!\\d)");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?"
              + SEP
              + "(?:de |of |den )?(\\p{L}[\\p{L}\\p{M}'’]{1,14})\\.?"
              + SEP
              + "(?:de |del )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(
          "(?<![\\p{L}])(\\p{L}[\\p{L}\\p{M}]{1,14})\\.?"
              + SEP
              + "(\\d{1,2})(?:st|nd|rd|th)?"
              + SEP
              + "((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[\\s,.]{1,3}(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s(\\d{1,2})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "^[T\\s,|·–@-]{0,4}(?:at |um |à |a las |ore )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(?:([AaPp])\\.?[Mm]\\b\\.?)?\\s?(Z\\b|UTC\\b|GMT\\b|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern EPOCH = Pattern.compile("1[0-7]\\d{8}(?:\\d{3})?");

  /** What comes earlier is surely not a page's date. */
  private static final int FIRST_YEAR = 1991;

  private final boolean monthFirst;
  private final Map<String, Month> own;

  /**
   * @param language the page's language and country as it declares them ("en-US"), or ""
   */
  DateWords(String language) {
    String tag = language.replace('_', '-').toLowerCase(Locale.ROOT);
    this.monthFirst = tag.equals("en-us");
    String code = tag.isEmpty() ? "en" : tag.split("-", 2)[0];
    this.own = LANGUAGES.contains(code) ? monthsOf(code) : Map.of();
  }

  private static Map<String, Month> monthsOf(String language) {
    Map<String, Month> months = new HashMap<>();
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT,
              TextStyle.SHORT_STANDALONE)) {
        String name = key(month.getDisplayName(style, locale));
        if (name.length() > 1 && Character.isLetter(name.charAt(0))) {
          months.putIfAbsent(name, month);
        }
      }
    }
    return months;
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("\u0307", "");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private Optional<Month> month(String name) {
    String key = key(name);
    Month month = own.get(key);
    return Optional.ofNullable(month == null ? MONTHS.get(key) : month);
  }

  /** The moment in a machine-readable attribute, which may also be seconds since 1970. */
  Optional<Moment> inAttribute(String value) {
    String text = value.strip();
    if (EPOCH.matcher(text).matches()) {
      long seconds = Long.parseLong(text.substring(0, 10));
      java.time.Instant instant = java.time.Instant.ofEpochSecond(seconds);
      var utc = instant.atOffset(ZoneOffset.UTC);
      return Optional.of(
          new Moment(
              utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of(ZoneOffset.UTC)));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.lookingAt()) {
      return moment(text, compact.end(), compact.group(1), compact.group(2), compact.group(3));
    }
    return in(text).or(() -> shortYear(text));
  }

  /** The first date in running text. */
  Optional<Moment> in(String text) {
    return found(text).map(Found::moment);
  }

  /** A date and where it stands. */
  record Found(int start, int end, Moment moment) {}

  /** The first date in running text, with where it stands. */
  Optional<Found> found(String text) {
    Optional<Found> best = Optional.empty();
    Matcher m = YEAR_FIRST.matcher(text);
    best = first(best, m, () -> moment(text, m.end(), m.group(1), m.group(3), m.group(4)));
    Matcher l = YEAR_LAST.matcher(text);
    best = first(best, l, () -> figures(text, l, l.group(4)));
    Matcher d = DAY_NAME_YEAR.matcher(text);
    best =
        first(
            best,
            d,
            () ->
                month(d.group(2))
                    .flatMap(
                        n -> moment(text, d.end(), d.group(3), "" + n.getValue(), d.group(1))));
    Matcher n = NAME_DAY_YEAR.matcher(text);
    best =
        first(
            best,
            n,
            () ->
                month(n.group(1))
                    .flatMap(
                        k -> moment(text, n.end(), n.group(3), "" + k.getValue(), n.group(2))));
    Matcher y = YEAR_NAME_DAY.matcher(text);
    return first(
        best,
        y,
        () ->
            month(y.group(2))
                .flatMap(k -> moment(text, y.end(), y.group(1), "" + k.getValue(), y.group(3))));
  }

  private interface Reading {
    Optional<Moment> read();
  }

  private static Optional<Found> first(Optional<Found> best, Matcher m, Reading reading) {
    int limit = best.map(Found::start).orElse(Integer.MAX_VALUE);
    while (m.find() && m.start() < limit) {
      Optional<Moment> moment = reading.read();
      if (moment.isPresent()) {
        return Optional.of(new Found(m.start(), m.end(), moment.get()));
      }
    }
    return best;
  }

  /** A date whose year has two figures; only to be asked for where a date is sure to stand. */
  Optional<Moment> shortYear(String text) {
    Matcher m = SHORT_YEAR.matcher(text);
    return m.find() ? figures(text, m, "20" + m.group(4)) : Optional.empty();
  }

  private Optional<Moment> figures(String text, Matcher m, String year) {
    boolean swapped = monthFirst && m.group(2).equals("/");
    String day = swapped ? m.group(3) : m.group(1);
    String month = swapped ? m.group(1) : m.group(3);
    return Integer.parseInt(month) > 12
        ? moment(text, m.end(), year, day, month)
        : moment(text, m.end(), year, month, day);
  }

  private static Optional<Moment> moment(
      String text, int end, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < FIRST_YEAR
          ? Optional.empty()
          : Optional.of(clocked(date, text.substring(end)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Moment clocked(LocalDate day, String rest) {
    Matcher m = CLOCK.matcher(rest);
    if (!m.find()) {
      return Moment.of(day);
    }
    int hour = Integer.parseInt(m.group(1));
    if (m.group(4) != null && hour <= 12) {
      hour = hour % 12 + (m.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      LocalTime time =
          LocalTime.of(
              hour,
              Integer.parseInt(m.group(2)),
              m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
      return new Moment(day, Optional.of(time), zone(m.group(5) == null ? "" : m.group(5)));
    } catch (DateTimeException e) {
      return Moment.of(day);
    }
  }

  private static Optional<ZoneOffset> zone(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(text.matches("Z|UTC|GMT") ? ZoneOffset.UTC : ZoneOffset.of(text));
  }
}
