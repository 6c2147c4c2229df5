package org.readout.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something happened or is to happen, as exactly as the words say.
 *
 * <p>An unstated date stays unstated: it never becomes the day of publication. A deed in the news
 * that names no day and is taken to be recent is {@link #assumed}.
 *
 * @param from first possible day
 * @param to last possible day
 * @param precision how exactly the words say it
 * @param text the words, such as "Friday"
 * @param assumed true where no words say it and recency is assumed
 */
public record When(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Precision precision,
    Optional<String> text,
    boolean assumed) {
  private static final When UNSTATED =
      new When(Optional.empty(), Optional.empty(), Precision.UNKNOWN, Optional.empty(), false);

  public When {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "ends before it begins: " + from.get() + " to " + to.get());
    }
    if (precision == Precision.DAY && (from.isEmpty() || !from.equals(to))) {
      throw new IllegalArgumentException("a day needs one date: " + from + " to " + to);
    }
    if ((precision == Precision.SINCE && from.isEmpty())
        || (precision == Precision.BEFORE && to.isEmpty())) {
      throw new IllegalArgumentException(precision + " without its date");
    }
  }

  public static When unstated() {
    return UNSTATED;
  }

  public static When on(LocalDate day, String text) {
    return new When(Optional.of(day), Optional.of(day), Precision.DAY, Optional.of(text), false);
  }

  public static When between(LocalDate from, LocalDate to, Precision precision, String text) {
    return new When(Optional.of(from), Optional.of(to), precision, Optional.of(text), false);
  }

  /** From {@code day} on, with no end named. */
  public static When since(LocalDate day, String text) {
    return new When(Optional.of(day), Optional.empty(), Precision.SINCE, Optional.of(text), false);
  }

  /** Up to {@code day}, with no beginning named. */
  public static When before(LocalDate day, String text) {
    return new When(Optional.empty(), Optional.of(day), Precision.BEFORE, Optional.of(text), false);
  }

  /** Words that name no day by themselves, in a report that is not dated: "Tuesday". */
  public static When inWords(String text) {
    return new When(
        Optional.empty(), Optional.empty(), Precision.UNKNOWN, Optional.of(text), false);
  }

  /** No words say when; the report's recency suggests the days from {@code from} to {@code to}. */
  public static When assumed(LocalDate from, LocalDate to) {
    return new When(
        Optional.of(from),
        Optional.of(to),
        from.equals(to) ? Precision.DAY : Precision.UNKNOWN,
        Optional.empty(),
        true);
  }

  public boolean isStated() {
    return from.isPresent() || to.isPresent();
  }

  /** Whether some day fits both. Two unstated times could be the same day. */
  public boolean couldOverlap(When other) {
    return notAfter(from, other.to) && notAfter(other.from, to);
  }

  private static boolean notAfter(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get());
  }
}
