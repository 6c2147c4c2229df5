package org.readout.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.knowledge.Countries;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Status;

/** When two reports' contacts of the same countries could be one contact. */
final class SameContact {
  /** Plans without a day that were published further apart than this are two. */
  private static final int SAME_PLAN_DAYS = 7;

  /** Degrees of longitude between capitals whose clocks are at least five hours apart. */
  private static final double FAR_APART = 75;

  /** "A second call that day", "spoke again": the report itself sets it apart from another. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "\\bagain\\b|\\b(?:another|one more) (?:phone |telephone |video"
              + " )?(?:call|conversation|talk|meeting)|\\b(?:second|third)\\b[^.]{0,40}\\b(?:today|that"
              + " day|of the day|in a day|same day|in one day)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Countries countries;

  SameContact(Countries countries) {
    this.countries = countries;
  }

  /**
   * Whether they could be one.
   *
   * @param da the days on which {@code a} can match
   * @param db the days on which {@code b} can match
   * @param loose how many of the two have days that are known only loosely
   */
  boolean test(Candidate a, Window da, Candidate b, Window db, int loose) {
    return compatible(Channel.valueOf(a.type()), Channel.valueOf(b.type()))
        && da.distance(db) <= daysApart(a, b)
        && statuses(a, b)
        && NamedAlike.couldBe(a.parties(), b.parties())
        && (!ofOneOffice(a, b) || toldOnce(a, b))
        && (loose == 0 || NamedAlike.sameNamed(a.parties(), b.parties()))
        && (loose < 2 || sameLooseDays(a, b))
        && (loose > 0 || setsApart(a) == setsApart(b));
  }

  private static boolean compatible(Channel a, Channel b) {
    return a == b
        || a == Channel.UNSPECIFIED
        || b == Channel.UNSPECIFIED
        || (isCall(a) && isCall(b))
        || (isMeeting(a) && isMeeting(b))
        || (isVirtual(a) && isVirtual(b))
        || (isWritten(a) && isWritten(b));
  }

  private static boolean isCall(Channel c) {
    return c == Channel.PHONE || c == Channel.VIDEO;
  }

  private static boolean isMeeting(Channel c) {
    return c == Channel.MEETING || c == Channel.VISIT || c == Channel.SUMMIT;
  }

  /** What one side calls a video conference another calls a meeting, or a summit. */
  private static boolean isVirtual(Channel c) {
    return c == Channel.VIDEO || c == Channel.MEETING || c == Channel.SUMMIT;
  }

  private static boolean isWritten(Channel c) {
    return c == Channel.LETTER || c == Channel.MESSAGE;
  }

  /** Late on one day in Washington is the next day in Moscow. */
  private int daysApart(Candidate a, Candidate b) {
    if (a.origin().equals(b.origin())) {
      return 0;
    }
    boolean officials = a.official() && b.official();
    boolean callOverZones = (a.official() || b.official()) && notInPerson(a, b) && farApart(a);
    return officials || callOverZones ? 1 : 0;
  }

  private static boolean notInPerson(Candidate a, Candidate b) {
    return isCall(Channel.valueOf(a.type())) && isCall(Channel.valueOf(b.type()));
  }

  private boolean farApart(Candidate contact) {
    List<Double> longitudes =
        contact.countries().stream()
            .map(this::longitude)
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    if (longitudes.size() < 2) {
      return false;
    }
    double apart = longitudes.get(longitudes.size() - 1) - longitudes.get(0);
    return Math.min(apart, 360 - apart) >= FAR_APART;
  }

  private Optional<Double> longitude(CountryCode code) {
    return countries.find(code).flatMap(c -> c.coordinates()).map(Place.Coordinates::longitude);
  }

  private static boolean statuses(Candidate a, Candidate b) {
    return stage(a.status()) == stage(b.status())
        || (isAnnouncement(a) && foretells(a, b))
        || (isAnnouncement(b) && foretells(b, a));
  }

  static boolean isAnnouncement(Candidate fact) {
    return fact.status() == Status.PLANNED || fact.status() == Status.PROPOSED;
  }

  /** An announcement comes before what it announces, or before its cancelling. */
  private static boolean foretells(Candidate plan, Candidate later) {
    boolean inOrder =
        plan.published().isEmpty()
            || later.published().isEmpty()
            || !plan.published().get().isAfter(later.published().get());
    return inOrder && later.status() != Status.HYPOTHETICAL;
  }

  static int stage(Status status) {
    return switch (status) {
      case OCCURRED, ONGOING, HISTORICAL -> 0;
      case PLANNED, PROPOSED -> 1;
      case CANCELLED, DECLINED, NEGATED -> 2;
      case HYPOTHETICAL -> 3;
    };
  }

  private static boolean ofOneOffice(Candidate a, Candidate b) {
    return a.origin().equals(b.origin())
        && stage(a.status()) == stage(b.status())
        && (stage(a.status()) == 0 || a.official());
  }

  /**
   * An office tells of a contact once, or of what goes before and after it on one day; on another
   * day it tells of another contact, unless it states the same day. It names both sides each time.
   */
  private static boolean toldOnce(Candidate a, Candidate b) {
    boolean statesBoth = a.statesItsDay() && b.statesItsDay();
    return (statesBoth || a.published().equals(b.published()))
        && (!a.official() || NamedAlike.bothSidesNamed(a.parties(), b.parties()));
  }

  /** Days that are told alike, or plans without a day that were told of soon after one another. */
  private static boolean sameLooseDays(Candidate a, Candidate b) {
    if (a.date().isStated() || b.date().isStated()) {
      return a.date().from().equals(b.date().from()) && a.date().to().equals(b.date().to());
    }
    return a.published().isPresent()
        && b.published().isPresent()
        && day(a.published().get()).distance(day(b.published().get())) <= SAME_PLAN_DAYS;
  }

  private static Window day(LocalDate day) {
    return new Window(day, day);
  }

  private static boolean setsApart(Candidate contact) {
    return stage(contact.status()) == 0
        && contact.words().filter(w -> ANOTHER.matcher(w).find()).isPresent();
  }
}
