package org.readout.identify;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Name;
import org.readout.annotate.Sentence;
import org.readout.knowledge.Actors;
import org.readout.knowledge.Country;
import org.readout.knowledge.FormerName;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.KnownPlace;
import org.readout.knowledge.Office;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place.Coordinates;

/** What is known of actors, countries and places, indexed by the words that name them. */
final class Registry {
  /**
   * A country.
   *
   * @param code its code
   * @param name its usual English name
   * @param names all its names
   * @param demonyms adjectives and nouns for its people, the usual adjective first
   * @param coordinates of its capital
   * @param leaders the roles of whoever is called its leader, the usual one first
   */
  record Land(
      CountryCode code,
      String name,
      List<String> names,
      List<String> demonyms,
      Optional<Coordinates> coordinates,
      List<String> leaders) {
    Land {
      leaders = List.copyOf(leaders);
      names = List.copyOf(names);
      demonyms = List.copyOf(demonyms);
    }
  }

  /**
   * A place.
   *
   * @param name its usual English name
   * @param names all its names
   * @param country where it lies
   * @param coordinates where known
   * @param capital whether its name can stand for the government
   */
  record Spot(
      String name,
      List<String> names,
      Optional<CountryCode> country,
      Optional<Coordinates> coordinates,
      boolean capital) {
    Spot {
      names = List.copyOf(names);
    }
  }

  /** An office with its holder. */
  record Holding(KnownActor holder, Office office) {}

  private record Meaning(
      Atom.Type type,
      List<KnownActor> actors,
      List<CountryCode> countries,
      String name,
      Optional<Coordinates> coordinates) {}

  private static final int LONGEST = 9;
  private static final Set<String> STATE_FORMS =
      Set.of(
          "republic",
          "kingdom",
          "state",
          "federation",
          "emirate",
          "sultanate",
          "duchy",
          "commonwealth",
          "union",
          "principality");
  private static final Set<String> NO_SURNAMES =
      Set.of(
          "may", "march", "king", "general", "major", "young", "bishop", "long", "black", "white");

  private final Map<String, List<Meaning>> byName = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Map<ActorId, KnownActor> actors = new HashMap<>();
  private final Map<ActorId, List<Holding>> offices = new HashMap<>();
  private final Map<CountryCode, Land> lands = new HashMap<>();

  private final Actors people;

  Registry(Knowledge knowledge) {
    this.people = knowledge.actors();
    Map<CountryCode, List<FormerName>> former = new HashMap<>();
    for (FormerName f : knowledge.countries().former()) {
      former.computeIfAbsent(f.successor(), c -> new ArrayList<>()).add(f);
    }
    for (Country c : knowledge.countries().all()) {
      add(land(c, former.getOrDefault(c.code(), List.of())));
    }
    for (KnownActor actor : knowledge.actors().all()) {
      add(actor);
    }
    for (Country c : knowledge.countries().all()) {
      for (String capital : c.capitals()) {
        Optional<Coordinates> at =
            knowledge.places().named(capital).stream()
                .filter(p -> p.country().filter(c.code()::equals).isPresent())
                .map(KnownPlace::coordinates)
                .findFirst();
        add(new Spot(capital, List.of(), Optional.of(c.code()), at.or(c::coordinates), true));
      }
    }
    for (KnownPlace p : knowledge.places().all()) {
      add(new Spot(p.name(), p.names(), p.country(), Optional.of(p.coordinates()), false));
    }
  }

  private static Land land(Country c, List<FormerName> former) {
    List<String> names = new ArrayList<>(c.names());
    List<String> demonyms = new ArrayList<>(c.adjectives());
    demonyms.addAll(c.people());
    for (FormerName f : former) {
      names.add(f.name());
      demonyms.addAll(f.adjectives());
    }
    return new Land(c.code(), c.name(), names, demonyms, c.coordinates(), c.leaders());
  }

  private void add(Land land) {
    this.lands.put(land.code(), land);
    Meaning country =
        new Meaning(
            Atom.Type.COUNTRY, List.of(), List.of(land.code()), land.name(), land.coordinates());
    put(land.name(), country);
    land.names().forEach(n -> put(n, country));
    Meaning people =
        new Meaning(
            Atom.Type.DEMONYM, List.of(), List.of(land.code()), land.name(), Optional.empty());
    land.demonyms().forEach(n -> put(n, people));
  }

  private void add(KnownActor actor) {
    this.actors.put(actor.id(), actor);
    for (Office office : actor.offices()) {
      offices.computeIfAbsent(office.of(), o -> new ArrayList<>()).add(new Holding(actor, office));
    }
    if (actor.kind() == Actor.Kind.COUNTRY) {
      return;
    }
    boolean person = actor.kind() == Actor.Kind.PERSON;
    List<String> names = new ArrayList<>(actor.aliases());
    names.add(actor.name());
    for (String name : names) {
      if (!person) {
        put(
            name,
            new Meaning(
                Atom.Type.ORG, List.of(actor), countries(actor), actor.name(), Optional.empty()));
      } else if (name.indexOf(' ') > 0) {
        put(
            name,
            new Meaning(
                Atom.Type.PERSON,
                List.of(actor),
                countries(actor),
                actor.name(),
                Optional.empty()));
      }
    }
  }

  private void add(Spot spot) {
    Meaning place =
        new Meaning(
            spot.capital() ? Atom.Type.CAPITAL : Atom.Type.PLACE,
            List.of(),
            spot.country().map(List::of).orElse(List.of()),
            spot.name(),
            spot.coordinates());
    put(spot.name(), place);
    spot.names().forEach(n -> put(n, place));
  }

  private static List<CountryCode> countries(KnownActor actor) {
    return actor.country().map(List::of).orElse(List.of());
  }

  private void put(String name, Meaning meaning) {
    String key = fold(name);
    List<Meaning> meanings = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (int i = 0; i < meanings.size(); i++) {
      Meaning other = meanings.get(i);
      if (other.type() == meaning.type()) {
        if (meaning.type() == Atom.Type.PERSON && !other.actors().containsAll(meaning.actors())) {
          List<KnownActor> both = new ArrayList<>(other.actors());
          both.addAll(meaning.actors());
          meanings.set(
              i,
              new Meaning(
                  Atom.Type.PERSON, both, other.countries(), other.name(), Optional.empty()));
        }
        return;
      }
    }
    meanings.add(meaning);
    firstWords.add(firstWord(key));
  }

  private static String firstWord(String key) {
    int i = 0;
    while (i < key.length() && Character.isLetterOrDigit(key.charAt(i))) {
      i++;
    }
    return key.substring(0, i);
  }

  /** Without diacritics and with plain apostrophes; case is kept. */
  static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    if (plain) {
      return text;
    }
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(
            switch (c) {
              case '\u2019', '\u2018', '\u02bc' -> '\'';
              case '\u2010', '\u2011' -> '-';
              case '\u0131' -> 'i';
              case '\u0142' -> 'l';
              case '\u0141' -> 'L';
              case '\u00f8' -> 'o';
              case '\u00d8' -> 'O';
              case '\u0111' -> 'd';
              case '\u00a0' -> ' ';
              default -> c;
            });
      }
    }
    return folded.toString();
  }

  // ---- look-ups ---------------------------------------------------------------------------------

  Optional<KnownActor> actor(ActorId id) {
    return Optional.ofNullable(actors.get(id));
  }

  Optional<Land> land(CountryCode code) {
    return Optional.ofNullable(lands.get(code));
  }

  List<KnownActor> surnamed(String name) {
    return NO_SURNAMES.contains(name.toLowerCase(Locale.ROOT)) ? List.of() : people.surnamed(name);
  }

  /** The organisation or medium of exactly that name. */
  Optional<KnownActor> organisation(String name) {
    return byName.getOrDefault(fold(name), List.of()).stream()
        .filter(m -> m.type() == Atom.Type.ORG)
        .flatMap(m -> m.actors().stream())
        .findFirst();
  }

  /** Who held an office on a day; whoever ever held it where no day is given. */
  List<KnownActor> holders(String role, ActorId of, Optional<LocalDate> day) {
    if (day.isPresent()) {
      return people.holders(role, of, day.get());
    }
    if (role.equals("leader")) {
      List<String> roles =
          actor(of)
              .flatMap(KnownActor::country)
              .flatMap(this::land)
              .map(Land::leaders)
              .orElse(List.of());
      return roles.isEmpty() ? List.of() : holders(roles.get(0), of, day);
    }
    return offices.getOrDefault(of, List.of()).stream()
        .filter(h -> h.office().role().equals(role))
        .map(Holding::holder)
        .distinct()
        .toList();
  }

  static Optional<Office> officeOn(KnownActor actor, LocalDate day) {
    return actor.offices().stream()
        .filter(o -> o.from().isPresent() && o.heldOn(day))
        .min((a, b) -> Integer.compare(rank(a.role()), rank(b.role())));
  }

  /** Lower is more likely meant by a bare name. */
  static int rank(String role) {
    return switch (role) {
      case "head of state" -> 0;
      case "head of government" -> 1;
      case "head" -> 2;
      case "foreign minister" -> 3;
      case "defence minister" -> 4;
      case "vice president", "security adviser", "spokesperson" -> 5;
      default -> 6;
    };
  }

  /** The known names in a sentence, the longest at each place, without overlaps. */
  List<Atom> atoms(Sentence s) {
    List<Atom> found = new ArrayList<>();
    Name[] named = new Name[s.size()];
    for (Name n : s.names()) {
      for (int i = n.first(); i <= n.last() && i < named.length; i++) {
        named[i] = n;
      }
    }
    int i = 0;
    while (i < s.size()) {
      Optional<Atom> atom = longest(s, i, Optional.ofNullable(named[i]));
      if (atom.isEmpty()) {
        atom = surname(s, i);
      }
      if (atom.isEmpty()) {
        i++;
      } else {
        Atom whole =
            atom.get().is(Atom.Type.COUNTRY) ? withStateForm(s, atom.get(), found) : atom.get();
        found.add(whole);
        i = whole.last() + 1;
      }
    }
    return found;
  }

  private Optional<Atom> longest(Sentence s, int from, Optional<Name> name) {
    String first = fold(s.token(from).form());
    if (first.isEmpty()
        || !Character.isUpperCase(first.charAt(0))
        || !firstWords.contains(firstWord(first))) {
      return hyphened(from, first);
    }
    Optional<Atom> best = Optional.empty();
    StringBuilder key = new StringBuilder();
    for (int i = from; i < s.size() && i < from + LONGEST; i++) {
      if (i > from && s.token(i).span().start() > s.token(i - 1).span().end()) {
        key.append(' ');
      }
      key.append(fold(s.token(i).form()));
      List<Meaning> meanings = byName.get(key.toString());
      if (meanings != null) {
        best = Optional.of(atom(from, i, best(meanings, name)));
      }
    }
    if (best.isPresent()
        && (isPartOfName(s, from, best.get()) || isPartOfBody(s, best.get(), name))) {
      return Optional.empty();
    }
    return best.isPresent() ? best : hyphened(from, first);
  }

  /** "Jersey" in "New Jersey", "Duma" in "State Duma" are no places of their own. */
  private static boolean isPartOfName(Sentence s, int from, Atom a) {
    if (from == 0 || !a.isPlace()) {
      return false;
    }
    String before = s.token(from - 1).form();
    if (before.equals("New")) {
      return true;
    }
    return a.is(Atom.Type.PLACE)
        && s.token(from - 1).xpos().startsWith("NNP")
        && s.token(from - 1).span().end() + 1 == s.token(from).span().start();
  }

  /** "State Council" in "Supreme State Council" is another body than the one of that name. */
  private boolean isPartOfBody(Sentence s, Atom a, Optional<Name> name) {
    int before = a.first() - 1;
    return a.is(Atom.Type.ORG)
        && before >= 0
        && name.filter(n -> n.kind() == Name.Kind.ORGANISATION && n.first() <= before).isPresent()
        && s.token(before).xpos().startsWith("NNP")
        && country(fold(s.token(before).form())).isEmpty();
  }

  private static Meaning best(List<Meaning> meanings, Optional<Name> name) {
    boolean person = name.filter(n -> n.kind() == Name.Kind.PERSON).isPresent();
    Meaning best = meanings.get(0);
    for (Meaning m : meanings) {
      if (person && m.type() == Atom.Type.PERSON) {
        return m;
      }
      if (order(m.type()) < order(best.type())) {
        best = m;
      }
    }
    return best;
  }

  private static int order(Atom.Type type) {
    return switch (type) {
      case COUNTRY -> 0;
      case DEMONYM -> 1;
      case PERSON -> 2;
      case ORG -> 3;
      case CAPITAL -> 4;
      case PLACE -> 5;
      case SURNAME -> 6;
    };
  }

  private static Atom atom(int first, int last, Meaning m) {
    return new Atom(first, last, m.type(), m.actors(), m.countries(), m.name(), m.coordinates());
  }

  /** "Russian-Ukrainian", "U.S.-led": countries joined by a hyphen in one token. */
  private Optional<Atom> hyphened(int i, String form) {
    int hyphen = form.indexOf('-');
    if (hyphen <= 0 || hyphen == form.length() - 1 || !Character.isUpperCase(form.charAt(0))) {
      return Optional.empty();
    }
    Optional<Meaning> left = country(form.substring(0, hyphen));
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String rest = form.substring(hyphen + 1);
    List<CountryCode> countries = new ArrayList<>(left.get().countries());
    if (!rest.equals("led") && !rest.equals("run") && !rest.equals("controlled")) {
      Optional<Meaning> right = country(rest);
      if (right.isEmpty()) {
        return Optional.empty();
      }
      countries.addAll(right.get().countries());
    }
    return Optional.of(
        new Atom(i, i, Atom.Type.DEMONYM, List.of(), countries, form, Optional.empty()));
  }

  private Optional<Meaning> country(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(m -> m.type() == Atom.Type.COUNTRY || m.type() == Atom.Type.DEMONYM)
        .findFirst();
  }

  private Optional<Atom> surname(Sentence s, int i) {
    String form = fold(s.token(i).form());
    if (form.isEmpty()
        || !Character.isUpperCase(form.charAt(0))
        || !s.token(i).xpos().startsWith("NNP")) {
      return Optional.empty();
    }
    List<KnownActor> bearers = surnamed(form);
    return bearers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Atom(i, i, Atom.Type.SURNAME, bearers, List.of(), form, Optional.empty()));
  }

  /** "the Republic of Kenya" is Kenya. */
  private static Atom withStateForm(Sentence s, Atom country, List<Atom> found) {
    int of = country.first() - 1;
    if (of > 0 && s.token(of).form().equals("the")) {
      of--;
    }
    if (of < 1 || !s.token(of).form().equals("of")) {
      return country;
    }
    int first = of - 1;
    if (!s.token(first).xpos().startsWith("NNP")
        || !STATE_FORMS.contains(s.token(first).form().toLowerCase(Locale.ROOT))) {
      return country;
    }
    while (first > 0 && isStateAdjective(s, first - 1)) {
      first--;
    }
    int start = first;
    found.removeIf(a -> a.last() >= start);
    return new Atom(
        start,
        country.last(),
        country.type(),
        country.candidates(),
        country.countries(),
        country.name(),
        country.coordinates());
  }

  private static boolean isStateAdjective(Sentence s, int i) {
    return switch (s.token(i).form()) {
      case "Islamic",
          "People",
          "'s",
          "Democratic",
          "Federal",
          "Socialist",
          "Hashemite",
          "Arab",
          "Bolivarian",
          "Federative",
          "United",
          "Oriental",
          "Plurinational",
          "Cooperative",
          "Independent" ->
          true;
      default -> false;
    };
  }
}
