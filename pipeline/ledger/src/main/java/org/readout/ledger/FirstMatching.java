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
import org.readout.knowledge.Knowledge;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/**
 * A first matching: the same parties, a compatible channel or type, and days that overlap.
 *
 * <p>An announcement and the readout that follows it are one contact ({@link SameContact}).
 */
final class FirstMatching implements Matching {
  /** A day known more loosely than this only joins what is certain already. */
  private static final int FIRM_DAYS = 3;

  private static final Pace FIRM = new Pace(14, 7);
  private static final Pace LOOSE = new Pace(62, 31);

  private final SameContact contacts = new SameContact(Knowledge.bundled().countries());

  @Override
  public int version() {
    return 3;
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

  /**
   * A plan without a day, or its cancelling, is of the month after it was published, or after the
   * day that it names.
   */
  private static Optional<Window> planned(Candidate fact) {
    int stage = SameContact.stage(fact.status());
    return (stage == 1 || stage == 2) && fact.date().to().isEmpty()
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
      case "count-claim" -> overlap(a, b, 1) && NamedAlike.couldBe(a.parties(), b.parties());
      default -> overlap(a, b, 0) && similar(a.words().orElse(""), b.words().orElse(""));
    };
  }

  private boolean contacts(Candidate a, Candidate b) {
    Optional<Window> da = window(a);
    Optional<Window> db = window(b);
    int loose = (isLoose(a) ? 1 : 0) + (isLoose(b) ? 1 : 0);
    return da.isPresent() && db.isPresent() && contacts.test(a, da.get(), b, db.get(), loose);
  }

  private boolean events(Candidate a, Candidate b) {
    return SameContact.stage(a.status()) == SameContact.stage(b.status())
        && overlap(a, b, 0)
        && (!isLoose(a) || !isLoose(b) || sameDays(a, b))
        && agreeing(a.mode(), b.mode())
        && agreeing(a.place(), b.place())
        && NamedAlike.couldBe(a.parties(), b.parties())
        && NamedAlike.couldBe(a.recipients(), b.recipients());
  }

  private static boolean sameDays(Candidate a, Candidate b) {
    return a.date().from().equals(b.date().from()) && a.date().to().equals(b.date().to());
  }

  private static boolean agreeing(Optional<String> a, Optional<String> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private boolean overlap(Candidate a, Candidate b, int days) {
    Optional<Window> wa = window(a);
    Optional<Window> wb = window(b);
    return wa.isPresent() && wb.isPresent() && wa.get().distance(wb.get()) <= days;
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
