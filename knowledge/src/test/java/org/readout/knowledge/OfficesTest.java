package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;

/** What must hold of the registry whatever is added to it. */
class OfficesTest {
  /** Offices that one person holds at a time. */
  private static final Set<String> SINGULAR =
      Set.of(
          "head of state",
          "head of government",
          "foreign minister",
          "defence minister",
          "security adviser",
          "army chief",
          "intelligence chief",
          "vice president",
          "head");

  /** Where several are head of state at once: a presidency of three, two captains, two princes. */
  private static final Set<ActorId> COLLECTIVE =
      Set.of(new ActorId("country/bih"), new ActorId("country/smr"), new ActorId("country/and"));

  /** The Soviet Union and Russia each had a president, and both are country/rus. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1992, 1, 1);

  private final Actors actors = Knowledge.bundled().actors();

  private record Term(KnownActor holder, Office office) {
    LocalDate from() {
      LocalDate from = office.from().orElse(LocalDate.MIN);
      return from.isBefore(FIRST_DAY) ? FIRST_DAY : from;
    }

    LocalDate to() {
      return office.to().orElse(LocalDate.MAX);
    }

    /** Whether both were in office on more than the day on which one followed the other. */
    boolean overlaps(Term other) {
      LocalDate from = from().isAfter(other.from()) ? from() : other.from();
      LocalDate to = to().isBefore(other.to()) ? to() : other.to();
      return from.plusDays(1).isBefore(to);
    }

    String told() {
      return holder.name() + " " + office;
    }
  }

  private List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (KnownActor actor : actors.all()) {
      actor.offices().forEach(o -> terms.add(new Term(actor, o)));
    }
    return terms;
  }

  @Test
  void hasOneHolderOfASingularOfficeAtATimeWhereDatesAreCertain() {
    Map<String, List<Term>> byOffice = new HashMap<>();
    for (Term t : terms()) {
      Office o = t.office();
      if (SINGULAR.contains(o.role())
          && o.certain()
          && !o.title().startsWith("Acting")
          && !COLLECTIVE.contains(o.of())) {
        byOffice.computeIfAbsent(o.role() + " of " + o.of(), k -> new ArrayList<>()).add(t);
      }
    }
    List<String> clashes = new ArrayList<>();
    for (List<Term> held : byOffice.values()) {
      for (int i = 0; i < held.size(); i++) {
        for (Term other : held.subList(i + 1, held.size())) {
          if (held.get(i).overlaps(other)) {
            clashes.add(held.get(i).told() + " and " + other.told());
          }
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void endsNoTermBeforeItStarts() {
    assertThat(terms())
        .allSatisfy(t -> assertThat(t.office().to().orElse(LocalDate.MAX)).isAfter(startOf(t)));
  }

  private static LocalDate startOf(Term t) {
    return t.office().from().orElse(LocalDate.MIN);
  }

  @Test
  void givesEveryActorAnIdOfItsOwn() {
    Set<ActorId> ids = new HashSet<>();
    assertThat(actors.all()).allSatisfy(a -> assertThat(ids.add(a.id())).isTrue());
  }

  @Test
  void namesNoPersonOfOneCountryTwice() {
    Map<String, ActorId> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (KnownActor a : actors.all()) {
      if (a.kind() == Actor.Kind.PERSON && a.name().contains(" ")) {
        String key = Spelling.folded(a.name()) + a.country();
        ActorId other = seen.put(key, a.id());
        if (other != null) {
          twice.add(a.id() + " and " + other);
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void knowsAboutThreeHundredGroupsAndTheMinistersOfFiftyStates() {
    assertThat(actors.all().stream().filter(a -> a.kind() == Actor.Kind.GROUP).count())
        .isGreaterThan(300);
    assertThat(terms().stream().map(Term::office).filter(o -> o.role().equals("foreign minister")))
        .extracting(Office::of)
        .satisfies(of -> assertThat(new HashSet<>(of)).hasSizeGreaterThan(50));
  }

  @ParameterizedTest
  @CsvSource({
    "foreign minister, country/jpn, 2005-03-01, Nobutaka Machimura",
    "defence minister, country/ita, 2015-06-01, Roberta Pinotti",
    "foreign minister, country/swe, 2008-01-01, Carl Bildt",
    "defence minister, country/ukr, 2016-01-01, Stepan Poltorak",
    "defence minister, country/isr, 2019-01-01, Benjamin Netanyahu",
    "head of government, country/mda, 2014-01-01, Iurie Leanca",
    "security adviser, country/kor, 2019-01-01, Chung Eui-yong",
    "prosecutor, org/icc, 2024-06-01, Karim Khan",
    "head, org/osce, 2012-01-01, Lamberto Zannier",
    "head, org/oas, 2010-01-01, José Miguel Insulza",
  })
  void knowsWhoHeldIt(String role, String of, LocalDate day, String name) {
    assertThat(actors.holders(role, new ActorId(of), day))
        .extracting(a -> Spelling.folded(a.name()))
        .first()
        .isEqualTo(Spelling.folded(name));
  }
}
