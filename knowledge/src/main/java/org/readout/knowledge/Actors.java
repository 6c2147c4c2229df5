package org.readout.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/** The registry: people with their dated offices, countries, organisations, groups and media. */
public final class Actors {
  private static final Comparator<Office> LATEST_FIRST =
      Comparator.comparing((Office o) -> o.to().orElse(LocalDate.MAX))
          .thenComparing(o -> o.from().orElse(LocalDate.MIN))
          .reversed();

  private final Countries countries;
  private final Map<ActorId, KnownActor> byId = new LinkedHashMap<>();
  private final Map<String, List<KnownActor>> byName = new HashMap<>();
  private final Map<String, List<KnownActor>> bySurname = new HashMap<>();
  private final Map<String, List<Holder>> byOffice = new HashMap<>();
  private final Map<String, Integer> longestFrom = new HashMap<>();

  private record Holder(Office office, KnownActor actor) {}

  Actors(Countries countries, Table people, Table offices, Table organisations) {
    this.countries = countries;
    Map<String, List<Office>> held = new HashMap<>();
    for (Table.Row row : offices.rows()) {
      held.computeIfAbsent(row.text(0), id -> new ArrayList<>(3)).add(row.make(Actors::office));
    }
    countries.all().forEach(c -> add(country(c)));
    for (Table.Row row : organisations.rows()) {
      row.make(this::addOrganisation);
    }
    for (Table.Row row : people.rows()) {
      row.make(r -> addPerson(r, held));
    }
    for (Table.Row row : offices.rows()) {
      row.make(this::checkOffice);
    }
    byName.values().forEach(l -> ((ArrayList<KnownActor>) l).trimToSize());
  }

  static Actors bundled(Countries countries) {
    return new Actors(
        countries,
        Table.bundled(
            "people.tsv", "id", "name", "surname", "country", "sector", "gender", "aliases"),
        Table.bundled(
            "offices.tsv", "person", "role", "title", "of", "from", "to", "certain", "source"),
        Table.bundled("organisations.tsv", "id", "name", "country", "sector", "side", "aliases"));
  }

  private static Office office(Table.Row row) {
    Optional<LocalDate> from = row.date(4);
    Optional<LocalDate> to = row.date(5);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw row.bad("ends before it starts");
    }
    row.text(7);
    return new Office(row.text(1), row.text(2), new ActorId(row.text(3)), from, to, row.yes(6));
  }

  private static KnownActor country(Country c) {
    return new KnownActor(
        c.id(),
        c.name(),
        Actor.Kind.COUNTRY,
        Optional.of(c.code()),
        Optional.empty(),
        Optional.empty(),
        c.names(),
        List.of(),
        Optional.empty());
  }

  private KnownActor addOrganisation(Table.Row row) {
    ActorId id = new ActorId(row.text(0));
    Actor.Kind kind = kind(id);
    if (kind == Actor.Kind.PERSON || kind == Actor.Kind.COUNTRY) {
      throw row.bad("neither an organisation nor a group nor a medium: " + id);
    }
    KnownActor actor =
        new KnownActor(
            id,
            row.text(1),
            kind,
            row.optional(2).map(CountryCode::new),
            row.optional(3),
            Optional.empty(),
            row.list(5),
            List.of(),
            row.optional(4).map(s -> KnownActor.Side.valueOf(s.toUpperCase(Locale.ROOT))));
    if (byId.containsKey(id)) {
      throw row.bad("second actor " + id);
    }
    return add(actor);
  }

  private KnownActor addPerson(Table.Row row, Map<String, List<Office>> held) {
    ActorId id = new ActorId(row.text(0));
    if (kind(id) != Actor.Kind.PERSON) {
      throw row.bad("not a person: " + id);
    }
    if (byId.containsKey(id)) {
      throw row.bad("second actor " + id);
    }
    List<Office> offices = new ArrayList<>(held.getOrDefault(id.value(), List.of()));
    offices.sort(LATEST_FIRST);
    Optional<Character> gender =
        row.optional(5)
            .map(
                g -> {
                  if (!g.equals("m") && !g.equals("f")) {
                    throw row.bad("neither m nor f: " + g);
                  }
                  return g.charAt(0);
                });
    KnownActor actor =
        new KnownActor(
            id,
            row.text(1),
            Actor.Kind.PERSON,
            row.optional(3).map(CountryCode::new),
            row.optional(4),
            gender,
            row.list(6),
            offices,
            Optional.empty());
    for (String surname : row.list(2)) {
      bySurname.computeIfAbsent(Spelling.folded(surname), s -> new ArrayList<>(1)).add(actor);
    }
    for (Office office : offices) {
      byOffice
          .computeIfAbsent(key(office.role(), office.of()), k -> new ArrayList<>())
          .add(new Holder(office, actor));
    }
    return add(actor);
  }

  private Table.Row checkOffice(Table.Row row) {
    if (!byId.containsKey(new ActorId(row.text(0)))) {
      throw row.bad("office of somebody unknown: " + row.text(0));
    }
    if (!byId.containsKey(new ActorId(row.text(3)))) {
      throw row.bad("office of something unknown: " + row.text(3));
    }
    return row;
  }

  private KnownActor add(KnownActor actor) {
    byId.put(actor.id(), actor);
    index(actor.name(), actor);
    actor.aliases().forEach(a -> index(a, actor));
    return actor;
  }

  private void index(String name, KnownActor actor) {
    String folded = Spelling.folded(name);
    List<KnownActor> same = byName.computeIfAbsent(folded, n -> new ArrayList<>(1));
    if (!same.contains(actor)) {
      same.add(actor);
    }
    int words = 1;
    for (int i = folded.indexOf(' '); i >= 0; i = folded.indexOf(' ', i + 1)) {
      words++;
    }
    int space = folded.indexOf(' ');
    longestFrom.merge(space < 0 ? folded : folded.substring(0, space), words, Math::max);
  }

  private static Actor.Kind kind(ActorId id) {
    String value = id.value();
    return Actor.Kind.valueOf(value.substring(0, value.indexOf('/')).toUpperCase(Locale.ROOT));
  }

  private static String key(String role, ActorId of) {
    return role + "@" + of.value();
  }

  public Optional<KnownActor> byId(ActorId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Everybody who bears this full name or alias; case, diacritics and a leading "the" do not
   * matter.
   */
  public List<KnownActor> named(String alias) {
    String folded = Spelling.folded(alias);
    List<KnownActor> found = byName.get(folded);
    if (found == null && folded.startsWith("the ")) {
      found = byName.get(folded.substring(4));
    }
    return found == null ? List.of() : List.copyOf(found);
  }

  /** Everybody who goes by this surname, or by this one name where only one is used. */
  public List<KnownActor> surnamed(String surname) {
    List<KnownActor> found = bySurname.get(Spelling.folded(surname));
    return found == null ? List.of() : List.copyOf(found);
  }

  /**
   * Who held an office on a day, those with certain dates first.
   *
   * @param role as {@link Office#role} has it; "leader" for whoever is called a country's leader
   * @param of the country or organisation
   * @param day the day
   */
  public List<KnownActor> holders(String role, ActorId of, LocalDate day) {
    if (role.equals("leader")) {
      return leaders(of, day);
    }
    List<Holder> held = byOffice.get(key(role, of));
    if (held == null) {
      return List.of();
    }
    Set<KnownActor> found = new LinkedHashSet<>();
    for (Holder h : held) {
      if (h.office().certain() && h.office().heldOn(day)) {
        found.add(h.actor());
      }
    }
    for (Holder h : held) {
      if (!h.office().certain() && h.office().heldOn(day)) {
        found.add(h.actor());
      }
    }
    return List.copyOf(found);
  }

  private List<KnownActor> leaders(ActorId of, LocalDate day) {
    if (!of.value().startsWith("country/")) {
      return holders("head", of, day);
    }
    CountryCode code = new CountryCode(of.value().substring(8).toUpperCase(Locale.ROOT));
    Set<KnownActor> found = new LinkedHashSet<>();
    for (String role : countries.find(code).map(Country::leaders).orElse(List.of())) {
      found.addAll(holders(role, of, day));
    }
    return List.copyOf(found);
  }

  public List<KnownActor> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The longest name or alias that starts at a token. A leading "the" is for the caller to skip.
   *
   * @param foldedTokens the words of a sentence, each {@linkplain Spelling#folded folded}; empty
   *     tokens, such as full stops, are passed over
   * @param from index of the first token
   */
  public Optional<Match> longestAlias(List<String> foldedTokens, int from) {
    String first = foldedTokens.get(from);
    int space = first.indexOf(' ');
    Integer longest = longestFrom.get(space < 0 ? first : first.substring(0, space));
    if (first.isEmpty() || longest == null) {
      return Optional.empty();
    }
    Optional<Match> best = Optional.empty();
    StringBuilder words = new StringBuilder();
    int end = Math.min(foldedTokens.size(), from + longest + 2);
    for (int i = from; i < end; i++) {
      String token = foldedTokens.get(i);
      if (!token.isEmpty()) {
        words.append(words.length() == 0 ? "" : " ").append(token);
        List<KnownActor> found = byName.get(words.toString());
        if (found != null) {
          best = Optional.of(new Match(List.copyOf(found), i - from + 1));
        }
      }
    }
    return best;
  }

  /**
   * A name in a text.
   *
   * @param actors everybody who bears it
   * @param tokens how many tokens it takes
   */
  public record Match(List<KnownActor> actors, int tokens) {
    public Match {
      actors = List.copyOf(actors);
    }
  }
}
