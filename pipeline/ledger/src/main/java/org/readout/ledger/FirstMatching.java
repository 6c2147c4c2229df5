package org.readout.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Status;

/**
 * A first matching: the same parties, a compatible channel or type, and days that overlap.
 *
 * <p>An announcement and the readout that follows it are one contact. Two reports of one office on
 * different days are two contacts, unless they state the same day: an office tells of a contact
 * once.
 */
final class FirstMatching implements Matching {
  /** A day known more loosely than this only joins what is certain already. */
  private static final int FIRM_DAYS = 3;

  /** Plans without a day that were published further apart than this are two. */
  private static final int SAME_PLAN_DAYS = 7;

  private static final Pace FIRM = new Pace(14, 7);
  private static final Pace LOOSE = new Pace(62, 31);

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean isLoose(String kind, Window window) {
    return (kind.equals("contact") || kind.equals("event")) && window.days() > FIRM_DAYS;
  }

  @Override
  public Pace pace(String kind, boolean loose) {
    boolean wordsDecide = kind.equals("agreement") || kind.equals("follow-up");
    return loose || wordsDecide ? LOOSE : FIRM;
  }

  @Override
  public String block(Candidate fact) {
    String who = countriesOrParties(fact.countries(), fact.parties());
    return switch (fact.kind()) {
      case "contact" -> "contact " + who;
      case "event" ->
          String.join(
              " ",
              "event",
              fact.type(),
              who,
              ">",
              countriesOrParties(fact.recipientCountries(), fact.recipients()));
      case "count-claim" ->
          String.join(" ", "count-claim", fact.type(), fact.code().orElse(""), who);
      default -> fact.kind() + " " + who;
    };
  }

  private static String countriesOrParties(List<CountryCode> countries, List<ActorId> parties) {
    return new TreeSet<>(
            countries.size() > 1 || (parties.size() <= 1 && !countries.isEmpty())
                ? countries.stream().map(CountryCode::value).toList()
                : parties.stream().map(ActorId::value).toList())
        .stream().collect(Collectors.joining("+"));
  }

  @Override
  public Optional<Window> window(Candidate fact) {
    return switch (fact.kind()) {
      case "contact" -> stated(fact).or(() -> planned(fact));
      case "event" -> stated(fact);
      case "count-claim" -> fact.published().map(d -> new Window(d, d));
      // An agreement or a plan is told of long after it was made; its words decide.
      case "agreement" ->
          stated(fact).or(() -> fact.published().map(d -> new Window(d.minusDays(30), d)));
      default ->
          fact.date()
              .from()
              .map(d -> new Window(d, earlier(fact.date().to().orElse(d), d.plusDays(30))))
              .or(() -> fact.published().map(d -> new Window(d, d.plusDays(FIRM_DAYS))));
    };
  }

  private static Optional<Window> stated(Candidate fact) {
    return Window.of(fact.date()).filter(w -> w.days() <= LONGEST_WINDOW);
  }

  /** A plan without a day is of the month after it was published, or after the day it names. */
  private static Optional<Window> planned(Candidate fact) {
    return isAnnouncement(fact) && fact.date().to().isEmpty()
        ? fact.date().from().or(fact::published).map(d -> new Window(d, d.plusDays(30)))
        : Optional.empty();
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  @Override
  public boolean mayMatch(Candidate a, Candidate b) {
    if (a.report().equals(b.report())) {
      return false;
    }
    return switch (a.kind()) {
      case "contact" -> contacts(a, b);
      case "event" -> events(a, b);
      case "count-claim" -> overlap(a, b, 1) && sameOrUnnamed(a.parties(), b.parties());
      default -> overlap(a, b, 0) && similar(a.words().orElse(""), b.words().orElse(""));
    };
  }

  private boolean contacts(Candidate a, Candidate b) {
    return compatible(Channel.valueOf(a.type()), Channel.valueOf(b.type()))
        && days(a, b)
        && statuses(a, b)
        && (!isLoose(a) || !isLoose(b) || sameLooseDays(a, b))
        && sameOrUnnamed(a.parties(), b.parties());
  }

  /** Days that are told alike, or plans without a day that were told of soon after one another. */
  private static boolean sameLooseDays(Candidate a, Candidate b) {
    if (isStated(a) || isStated(b)) {
      return a.date().from().equals(b.date().from()) && a.date().to().equals(b.date().to());
    }
    return a.published().isPresent()
        && b.published().isPresent()
        && day(a.published().get()).distance(day(b.published().get())) <= SAME_PLAN_DAYS;
  }

  private static Window day(LocalDate day) {
    return new Window(day, day);
  }

  private static boolean isStated(Candidate fact) {
    return fact.date().isStated();
  }

  private static boolean compatible(Channel a, Channel b) {
    return a == b
        || a == Channel.UNSPECIFIED
        || b == Channel.UNSPECIFIED
        || (isCall(a) && isCall(b))
        || (isMeeting(a) && isMeeting(b))
        || (isWritten(a) && isWritten(b));
  }

  private static boolean isCall(Channel c) {
    return c == Channel.PHONE || c == Channel.VIDEO;
  }

  private static boolean isMeeting(Channel c) {
    return c == Channel.MEETING || c == Channel.VISIT || c == Channel.SUMMIT;
  }

  private static boolean isWritten(Channel c) {
    return c == Channel.LETTER || c == Channel.MESSAGE;
  }

  private static boolean statuses(Candidate a, Candidate b) {
    return stage(a.status()) == stage(b.status())
        || (isAnnouncement(a) && foretells(a, b))
        || (isAnnouncement(b) && foretells(b, a));
  }

  private static boolean isAnnouncement(Candidate fact) {
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

  private static int stage(Status status) {
    return switch (status) {
      case OCCURRED, ONGOING, HISTORICAL -> 0;
      case PLANNED, PROPOSED -> 1;
      case CANCELLED, DECLINED, NEGATED -> 2;
      case HYPOTHETICAL -> 3;
    };
  }

  private boolean days(Candidate a, Candidate b) {
    boolean sameOffice = a.origin().equals(b.origin());
    boolean bothHeld = stage(a.status()) == 0 && stage(b.status()) == 0;
    if (sameOffice && bothHeld && !(a.statesItsDay() && b.statesItsDay())) {
      return overlap(a, b, 0) && a.published().equals(b.published());
    }
    // Late on one day in Washington is the next day in Moscow; two offices may each name their own.
    boolean zonesMayDiffer = !sameOffice && a.official() && b.official();
    return overlap(a, b, zonesMayDiffer ? 1 : 0);
  }

  private boolean events(Candidate a, Candidate b) {
    return stage(a.status()) == stage(b.status())
        && overlap(a, b, 0)
        && (!isLoose(a) || !isLoose(b) || sameLooseDays(a, b))
        && agreeing(a.mode(), b.mode())
        && agreeing(a.place(), b.place())
        && sameOrUnnamed(a.parties(), b.parties())
        && sameOrUnnamed(a.recipients(), b.recipients());
  }

  private static boolean agreeing(Optional<String> a, Optional<String> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private boolean overlap(Candidate a, Candidate b, int days) {
    Optional<Window> wa = window(a);
    Optional<Window> wb = window(b);
    return wa.isPresent() && wb.isPresent() && wa.get().distance(wb.get()) <= days;
  }

  /** Where both sides name persons, some person must be on both; a country stands for its own. */
  private static boolean sameOrUnnamed(List<ActorId> a, List<ActorId> b) {
    List<ActorId> pa = persons(a);
    List<ActorId> pb = persons(b);
    List<ActorId> fewer = pa.size() <= pb.size() ? pa : pb;
    List<ActorId> more = pa.size() <= pb.size() ? pb : pa;
    return fewer.stream().allMatch(p -> more.stream().anyMatch(q -> samePerson(p, q)));
  }

  private static List<ActorId> persons(List<ActorId> ids) {
    return ids.stream().filter(id -> id.value().startsWith("person/")).toList();
  }

  /** {@code person/modi} is {@code person/narendra-modi}. */
  private static boolean samePerson(ActorId a, ActorId b) {
    return a.equals(b) || a.value().endsWith(tail(b)) || b.value().endsWith(tail(a));
  }

  private static String tail(ActorId id) {
    return "-" + id.value().substring(id.value().indexOf('/') + 1);
  }

  private static boolean similar(String a, String b) {
    Set<String> wa = words(a);
    Set<String> wb = words(b);
    Set<String> both = new HashSet<>(wa);
    both.retainAll(wb);
    return wa.equals(wb) || (!both.isEmpty() && both.size() * 2 >= Math.min(wa.size(), wb.size()));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toSet());
  }

  @Override
  public List<List<Candidate>> partition(List<Candidate> facts) {
    return Clusters.of(facts, this::mayMatch, this::closeness);
  }

  private boolean isLoose(Candidate fact) {
    return window(fact).filter(w -> isLoose(fact.kind(), w)).isPresent();
  }

  private int closeness(Candidate a, Candidate b) {
    int closeness = 0;
    Optional<Window> wa = window(a);
    Optional<Window> wb = window(b);
    if (wa.isPresent() && wb.isPresent() && wa.get().overlaps(wb.get())) {
      closeness += 8;
    }
    closeness += a.statesItsDay() && b.statesItsDay() ? 4 : 0;
    closeness += a.type().equals(b.type()) ? 2 : 0;
    Set<ActorId> shared = new HashSet<>(a.parties());
    shared.retainAll(b.parties());
    return closeness + Math.min(shared.size(), 4) * 2 + (agreeing(a.place(), b.place()) ? 1 : 0);
  }
}
