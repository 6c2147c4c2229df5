package org.readout.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

/**
 * Lays the accounts of one contact next to each other.
 *
 * <p>A party's side tells what its offices publish, and what its people or offices say through
 * others: what the press hears from the Kremlin is Russia's account, not the press's own.
 */
final class Comparing {
  /** Stands behind a day that no words state. */
  static final String ASSUMED = " (assumed)";

  private final ContactRecord contact;
  private final List<Account> accounts;
  private final Alignment alignment;

  /** The parties' countries, then the press. */
  private final List<Optional<CountryCode>> sides = new ArrayList<>();

  private final List<Item> items = new ArrayList<>();

  /** The accounts, earliest first. */
  Comparing(ContactRecord contact, List<Account> accounts, Likeness likeness) {
    this.contact = contact;
    this.accounts = accounts;
    contact.countries().forEach(c -> sides.add(Optional.of(c)));
    sides.add(Optional.empty());
    this.alignment = new Alignment(sides.size(), likeness);
  }

  Comparison comparison() {
    accounts.forEach(this::collect);
    List<Comparison.Line> lines = new ArrayList<>();
    for (Comparison.Part part : Comparison.Part.values()) {
      List<Item> told = items.stream().filter(i -> i.part() == part).toList();
      switch (part) {
        case STATUS, CHANNEL, DAY, INITIATOR, LENGTH, PLACE ->
            lines.addAll(alignment.circumstance(part, told));
        // A promise to one side may be a mere statement to the other.
        case STATEMENT -> lines.addAll(alignment.lines(said()));
        case COMMITMENT -> {}
        case TOPIC, FOLLOW_UP -> lines.addAll(alignment.lines(told));
      }
    }
    return new Comparison(contact, sides.stream().map(this::side).toList(), lines);
  }

  private List<Item> said() {
    return items.stream()
        .filter(
            i -> i.part() == Comparison.Part.STATEMENT || i.part() == Comparison.Part.COMMITMENT)
        .filter(i -> items.stream().noneMatch(t -> isTopic(t, i)))
        .toList();
  }

  /** Whether a statement is no more than a topic that the same report names. */
  private static boolean isTopic(Item topic, Item statement) {
    return topic.part() == Comparison.Part.TOPIC
        && topic.told().reports().equals(statement.told().reports())
        && (topic.told().what().contains(statement.told().what())
            || Alignment.sameWords(topic.told().what(), statement.told().what()));
  }

  private Comparison.Side side(Optional<CountryCode> country) {
    Map<String, List<ReportEntry>> byOrigin = new LinkedHashMap<>();
    for (Account account : accounts) {
      if (sides.get(sideOf(account)).equals(country)) {
        byOrigin.computeIfAbsent(copied(account), o -> new ArrayList<>()).add(account.report());
      }
    }
    return new Comparison.Side(
        country,
        byOrigin.values().stream()
            .map(r -> new Comparison.Source(r.get(0), r.subList(1, r.size())))
            .toList());
  }

  /** An office may publish several reports of its own; others of one origin copy each other. */
  private static String copied(Account account) {
    ReportEntry report = account.report();
    return report.side() == Publisher.Side.OFFICIAL
        ? report.origin() + "\n" + report.publisher().orElse("") + "\n" + report.id()
        : report.origin();
  }

  /** A copy of an office's words is on that office's side. */
  private int sideOf(Account account) {
    ReportEntry report = account.report();
    return accounts.stream()
        .map(Account::report)
        .filter(r -> r.side() == Publisher.Side.OFFICIAL && r.origin().equals(report.origin()))
        .findFirst()
        .flatMap(ReportEntry::sideCountry)
        .map(c -> sides.indexOf(Optional.of(c)))
        .filter(i -> i >= 0)
        .orElse(press());
  }

  private int press() {
    return sides.size() - 1;
  }

  private void collect(Account account) {
    int side = sideOf(account);
    for (Contact told : account.contacts()) {
      String words = words(told);
      add(
          account,
          side,
          Comparison.Part.STATUS,
          told.status() == Status.OCCURRED ? "held" : FactRows.written(told.status()),
          words);
      if (told.channel() != Channel.UNSPECIFIED) {
        add(account, side, Comparison.Part.CHANNEL, FactRows.written(told.channel()), words);
      }
      told.date()
          .from()
          .or(() -> told.date().to())
          .ifPresent(
              d ->
                  add(
                      account,
                      side,
                      Comparison.Part.DAY,
                      d + (told.date().assumed() ? ASSUMED : ""),
                      words));
      told.initiator()
          .ifPresent(
              a ->
                  add(
                      account,
                      side,
                      Comparison.Part.INITIATOR,
                      account.names(List.of(a)).get(0),
                      words));
      told.duration()
          .map(Comparing::length)
          .ifPresent(l -> add(account, side, Comparison.Part.LENGTH, l, words));
      told.place()
          .map(Place::name)
          .ifPresent(p -> add(account, side, Comparison.Part.PLACE, p, words));
      told.topics().forEach(t -> add(account, side, Comparison.Part.TOPIC, t, words));
    }
    account.statements(contact).forEach(s -> collect(account, side, s));
    account.agreements().forEach(a -> collect(account, side, a));
    account.followUps(contact.countries()).forEach(f -> collect(account, side, f));
  }

  private static String length(Duration length) {
    long minutes = length.toMinutes();
    return minutes % 60 == 0
        ? minutes / 60 + (minutes == 60 ? " hour" : " hours")
        : minutes + " minutes";
  }

  private void collect(Account account, int side, Statement s) {
    List<ActorId> told = new ArrayList<>(s.speakers());
    told.addAll(s.relayedBy());
    int whose = side == press() ? sideOf(account, told) : side;
    boolean promises =
        s.stance()
            .map(Stance::kind)
            .filter(k -> k == Stance.Kind.PROMISE || k == Stance.Kind.AGREE)
            .isPresent();
    items.add(
        new Item(
            promises ? Comparison.Part.COMMITMENT : Comparison.Part.STATEMENT,
            whose,
            narrates(account, whose, s.speakers()) ? List.of() : s.speakers(),
            whose(account, s.speakers()),
            new Comparison.Told(
                account.names(s.speakers()),
                s.stance().map(Stance::kind),
                s.content().exact(),
                words(s),
                List.of(account.report().id()))));
  }

  /** Whether only a side's own offices speak, so that what they say may be anybody's words. */
  private boolean narrates(Account account, int side, List<ActorId> speakers) {
    return speakers.stream()
        .allMatch(
            s ->
                s.value().startsWith("org/")
                    && account.countryOf(s).isPresent()
                    && account.countryOf(s).equals(sides.get(side)));
  }

  private void collect(Account account, int side, Agreement a) {
    List<ActorId> told =
        a.updates().stream().flatMap(u -> u.assertedBy().stream()).distinct().toList();
    items.add(
        new Item(
            Comparison.Part.COMMITMENT,
            side == press() ? sideOf(account, told) : side,
            List.of(),
            List.of(),
            new Comparison.Told(
                account.names(told),
                Optional.empty(),
                a.subject(),
                words(a),
                List.of(account.report().id()))));
  }

  private void collect(Account account, int side, FollowUp f) {
    items.add(
        new Item(
            Comparison.Part.FOLLOW_UP,
            side == press() ? sideOf(account, f.assertedBy()) : side,
            List.of(),
            List.of(),
            new Comparison.Told(
                account.names(f.assertedBy()),
                Optional.empty(),
                f.what() + f.when().from().map(d -> " (from " + d + ")").orElse(""),
                words(f),
                List.of(account.report().id()))));
  }

  /** Whose account a report by others carries: that of the last in the chain who is no medium. */
  private int sideOf(Account account, List<ActorId> chain) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (!account.isMedia(chain.get(i))) {
        int side = sides.indexOf(account.countryOf(chain.get(i)));
        return side >= 0 ? side : press();
      }
    }
    return press();
  }

  private static List<CountryCode> whose(Account account, List<ActorId> speakers) {
    return speakers.stream().map(account::countryOf).flatMap(Optional::stream).distinct().toList();
  }

  private void add(Account account, int side, Comparison.Part part, String what, String words) {
    items.add(
        new Item(
            part,
            side,
            List.of(),
            List.of(),
            new Comparison.Told(
                List.of(), Optional.empty(), what, words, List.of(account.report().id()))));
  }

  private static String words(Fact fact) {
    return String.join(" … ", fact.evidence().stream().map(Evidence::exact).toList());
  }

  /**
   * One thing that one report tells.
   *
   * @param side whose account it is
   * @param speakers who says so
   * @param countries whose they are
   */
  record Item(
      Comparison.Part part,
      int side,
      List<ActorId> speakers,
      List<CountryCode> countries,
      Comparison.Told told) {}
}
