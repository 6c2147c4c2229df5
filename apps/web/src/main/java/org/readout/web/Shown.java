package org.readout.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.knowledge.Country;
import org.readout.knowledge.Knowledge;
import org.readout.ledger.Party;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** How values are written on the pages: one form for each, everywhere. */
final class Shown {
  private static final DateTimeFormatter PROSE =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Shown() {}

  /** "Sat 14 June 2025". */
  static String day(LocalDate day) {
    return PROSE.format(day);
  }

  /** "14 Jun 2025". */
  static String shortDay(LocalDate day) {
    return SHORT.format(day);
  }

  /** A time as a sentence has it, with what is uncertain said. */
  static String when(When when) {
    String text =
        switch (when.precision()) {
          case DAY -> day(when.from().orElseThrow());
          case MONTH -> when.from().map(MONTH::format).orElse("month not stated");
          case YEAR -> when.from().map(d -> String.valueOf(d.getYear())).orElse("year not stated");
          case WEEK -> when.from().map(d -> "week of " + day(d)).orElse("week not stated");
          case QUARTER ->
              when.from()
                  .map(d -> "quarter " + ((d.getMonthValue() + 2) / 3) + " of " + d.getYear())
                  .orElse("quarter not stated");
          case SINCE -> "after " + day(when.from().orElseThrow());
          case BEFORE -> "before " + day(when.to().orElseThrow());
          case UNKNOWN -> loosely(when);
        };
    return when.assumed() ? text + " (assumed)" : text;
  }

  private static String loosely(When when) {
    if (when.from().isPresent() && when.to().isPresent()) {
      return when.from().equals(when.to())
          ? "about " + day(when.from().get())
          : "between " + day(when.from().get()) + " and " + day(when.to().get());
    }
    return when.from()
        .map(d -> "after " + day(d))
        .or(() -> when.to().map(d -> "before " + day(d)))
        .orElse("time not stated");
  }

  /** A time as a table has it. */
  static String iso(When when) {
    String text =
        switch (when.precision()) {
          case DAY -> when.from().map(LocalDate::toString).orElse("");
          case MONTH -> when.from().map(d -> d.toString().substring(0, 7)).orElse("");
          case YEAR -> when.from().map(d -> d.toString().substring(0, 4)).orElse("");
          case SINCE -> "> " + when.from().map(LocalDate::toString).orElse("");
          case BEFORE -> "< " + when.to().map(LocalDate::toString).orElse("");
          case WEEK, QUARTER, UNKNOWN ->
              when.from().map(LocalDate::toString).orElse("not stated")
                  + when.to()
                      .filter(t -> !when.from().equals(Optional.of(t)))
                      .map(t -> "/" + t)
                      .orElse("");
        };
    return when.assumed() ? text + " ~" : text;
  }

  /** The moment of a report, as precisely as known. */
  static String moment(String iso) {
    Optional<Moment> moment = Moment.parse(iso);
    return moment.map(m -> day(m.day()) + m.time().map(t -> ", " + t).orElse("")).orElse(iso);
  }

  /** "50 minutes", "1 hour 20 minutes". */
  static String length(Duration duration) {
    long minutes = duration.toMinutes();
    List<String> parts = new ArrayList<>();
    if (minutes >= 60) {
      parts.add(number(minutes / 60, "hour"));
    }
    if (minutes % 60 != 0 || minutes == 0) {
      parts.add(number(minutes % 60, "minute"));
    }
    return String.join(" ", parts);
  }

  /** "1 report", "5 reports". */
  static String number(long number, String what) {
    return grouped(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** "12 345", with a narrow space. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  static String ordinal(long number) {
    long tens = number % 100;
    String end =
        tens >= 11 && tens <= 13
            ? "th"
            : switch ((int) (number % 10)) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + end;
  }

  /** A constant in words: not-rule-out is "not rule out"; what occurred was held. */
  static String word(Enum<?> value) {
    return value == Status.OCCURRED
        ? "held"
        : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A constant as reading.md writes it. */
  static String code(Enum<?> value) {
    return value == Status.OCCURRED
        ? "held"
        : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String sign(Channel channel) {
    return switch (channel) {
      case PHONE -> "☎";
      case VIDEO -> "▣";
      case MEETING -> "◎";
      case VISIT -> "➝";
      case SUMMIT -> "△";
      case LETTER -> "✉";
      case MESSAGE -> "✎";
      case UNSPECIFIED -> "·";
    };
  }

  static String channel(Channel channel) {
    return channel == Channel.UNSPECIFIED ? "channel not stated" : word(channel);
  }

  /** "Vladimir Putin – Donald Trump". */
  static String parties(List<Party> parties) {
    return parties.isEmpty()
        ? "parties not stated"
        : parties.stream().map(Shown::name).collect(Collectors.joining(" – "));
  }

  /** An actor's name; a country's usual one. */
  static String name(Party party) {
    return party.id().value().startsWith("country/")
        ? party.country().map(Shown::country).orElse(party.name())
        : party.name();
  }

  /** A country's usual English name; what is no country keeps its code. */
  static String country(CountryCode code) {
    return Knowledge.bundled().countries().find(code).map(Country::name).orElse(code.value());
  }

  static String countries(List<CountryCode> codes) {
    return codes.stream().map(Shown::country).collect(Collectors.joining(" – "));
  }

  /** Words on one line. */
  static String line(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Words on one line, at most so many characters. */
  static String brief(String words, int limit) {
    String line = line(words);
    if (line.codePointCount(0, line.length()) <= limit) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, limit));
    int space = cut.lastIndexOf(' ');
    return (space > limit / 2 ? cut.substring(0, space) : cut) + " …";
  }

  static boolean isDay(When when) {
    return when.precision() == Precision.DAY && !when.assumed();
  }
}
