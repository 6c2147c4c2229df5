package org.readout.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.readout.ledger.Tally;

/**
 * A series of bars over time, above and below a line, drawn where the page is made: it needs no
 * script.
 *
 * @param bars the bars in order of time
 * @param ticks where something is marked under the line
 * @param labels what stands under it
 */
record Bars(List<Bar> bars, List<Tick> ticks, List<Label> labels, int base) {
  static final int WIDTH = 1000;
  static final int HEIGHT = 130;
  private static final int ROOM = 22;
  private static final int LABELS = 8;
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  record Bar(double x, double y, double width, double height, String hint, String address) {
    boolean isBelow(int base) {
      return y >= base;
    }
  }

  record Tick(double x, String hint, String address) {}

  record Label(double x, String text) {}

  /** How many of each month. */
  static Bars ofMonths(
      List<Tally<LocalDate>> days, String what, BiFunction<LocalDate, LocalDate, String> address) {
    Map<YearMonth, Long> months = new LinkedHashMap<>();
    for (Tally<LocalDate> day : days) {
      months.merge(YearMonth.from(day.what()), day.number(), Long::sum);
    }
    if (months.size() < 2) {
      return new Bars(List.of(), List.of(), List.of(), HEIGHT);
    }
    List<YearMonth> order = List.copyOf(months.keySet());
    YearMonth first = earliest(order);
    YearMonth last = order.get(order.size() - 1);
    long all = ChronoUnit.MONTHS.between(first, last) + 1;
    double step = (double) WIDTH / all;
    long most = months.values().stream().mapToLong(Long::longValue).max().orElse(1);
    int base = HEIGHT - ROOM;
    List<Bar> bars = new ArrayList<>();
    months.forEach(
        (month, number) -> {
          if (!month.isBefore(first)) {
            double height = Math.max(1, (double) number / most * base);
            bars.add(
                new Bar(
                    rounded(ChronoUnit.MONTHS.between(first, month) * step),
                    rounded(base - height),
                    rounded(Math.max(1, step - 1)),
                    rounded(height),
                    SHORT.format(month) + ": " + Shown.number(number, what),
                    address.apply(month.atDay(1), month.atEndOfMonth())));
          }
        });
    return new Bars(bars, List.of(), labels(first.atDay(1), last.atEndOfMonth()), base);
  }

  /** The first month shown: far outliers before the last 15 years would squeeze the rest. */
  private static YearMonth earliest(List<YearMonth> order) {
    YearMonth last = order.get(order.size() - 1);
    return order.stream().filter(m -> !m.isBefore(last.minusYears(15))).findFirst().orElse(last);
  }

  /** One bar up and one down for each week. */
  static Bars ofWeeks(List<Week> weeks, List<Mark> marks) {
    if (weeks.isEmpty()) {
      return new Bars(List.of(), List.of(), List.of(), HEIGHT);
    }
    LocalDate last = weeks.get(weeks.size() - 1).monday();
    LocalDate first =
        weeks.stream()
            .map(Week::monday)
            .filter(d -> !d.isBefore(last.minusYears(5)))
            .findFirst()
            .orElse(last);
    long all = Math.max(12, ChronoUnit.WEEKS.between(first, last) + 1);
    double step = (double) WIDTH / all;
    double most = weeks.stream().mapToDouble(w -> Math.max(w.up(), -w.down())).max().orElse(1);
    int base = (HEIGHT - ROOM) / 2;
    List<Bar> bars = new ArrayList<>();
    for (Week week : weeks) {
      double x = rounded(ChronoUnit.WEEKS.between(first, week.monday()) * step);
      double width = rounded(Math.max(1.5, step - 1));
      if (x >= 0 && week.up() > 0) {
        double height = rounded(week.up() / most * (base - 2));
        bars.add(new Bar(x, rounded(base - height), width, height, week.hint(), week.address()));
      }
      if (x >= 0 && week.down() < 0) {
        double height = rounded(-week.down() / most * (base - 2));
        bars.add(new Bar(x, base, width, height, week.hint(), week.address()));
      }
    }
    List<Tick> ticks =
        marks.stream()
            .filter(m -> !m.day().isBefore(first) && !m.day().isAfter(last.plusDays(6)))
            .map(
                m ->
                    new Tick(
                        rounded(ChronoUnit.DAYS.between(first, m.day()) / 7.0 * step),
                        m.hint(),
                        m.address()))
            .toList();
    return new Bars(bars, ticks, labels(first, first.plusWeeks(all)), base);
  }

  /**
   * @param up the sum of what is above zero in the week
   * @param down the sum of what is below
   */
  record Week(LocalDate monday, double up, double down, String hint, String address) {}

  record Mark(LocalDate day, String hint, String address) {}

  private static List<Label> labels(LocalDate first, LocalDate last) {
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < LABELS; i++) {
      LocalDate day = first.plusDays(days * i / LABELS);
      labels.add(new Label(rounded((double) WIDTH * i / LABELS), SHORT.format(day)));
    }
    return labels;
  }

  private static double rounded(double x) {
    return Math.round(x * 10) / 10.0;
  }

  boolean isEmpty() {
    return bars.isEmpty();
  }
}
