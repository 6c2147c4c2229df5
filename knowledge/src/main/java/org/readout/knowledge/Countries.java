package org.readout.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place;

/** The countries of the world, found by any of their names. */
public final class Countries {
  private static final Set<String> ROLES =
      Set.of("head of state", "head of government", "supreme leader");

  private final Map<CountryCode, Country> byCode = new LinkedHashMap<>();
  private final Map<String, Country> byIso2 = new HashMap<>();
  private final Map<String, Country> byName = new HashMap<>();
  private final Map<String, List<Country>> byDemonym = new HashMap<>();
  private final Map<String, Country> byCapital = new HashMap<>();
  private final List<FormerName> former = new ArrayList<>();

  Countries(Table countries, Table formerNames) {
    for (Table.Row row : countries.rows()) {
      row.make(this::add);
    }
    for (Table.Row row : formerNames.rows()) {
      row.make(this::addFormer);
    }
  }

  static Countries bundled() {
    return new Countries(
        Table.bundled(
            "countries.tsv",
            "code",
            "iso2",
            "name",
            "names",
            "adjectives",
            "people",
            "capitals",
            "cow",
            "fips",
            "cameo",
            "un",
            "leaders",
            "region",
            "latitude",
            "longitude"),
        Table.bundled("former-names.tsv", "name", "country", "adjectives", "until"));
  }

  private Country add(Table.Row row) {
    CountryCode code = new CountryCode(row.text(0));
    List<String> leaders = row.list(11);
    if (!ROLES.containsAll(leaders)) {
      throw row.bad("unknown role among " + leaders);
    }
    Optional<Place.Coordinates> at =
        row.optional(13).map(x -> new Place.Coordinates(row.number(13), row.number(14)));
    Country country =
        new Country(
            code,
            new ActorId("country/" + code.value().toLowerCase(Locale.ROOT)),
            row.text(2),
            row.list(3),
            row.list(4),
            row.list(5),
            row.list(6),
            row.text(1),
            row.optional(7),
            row.optional(8),
            row.text(9),
            row.yes(10),
            leaders,
            row.text(12),
            at);
    if (byCode.put(code, country) != null) {
      throw row.bad("second country " + code);
    }
    if (byIso2.put(country.iso2(), country) != null) {
      throw row.bad("second country " + country.iso2());
    }
    name(row, country.name(), country);
    country.names().forEach(n -> name(row, n, country));
    country.adjectives().forEach(a -> demonym(a, country));
    country.people().forEach(p -> demonym(p, country));
    for (String capital : country.capitals()) {
      Country before = byCapital.put(Spelling.folded(capital), country);
      if (before != null && !before.equals(country)) {
        throw row.bad("second country with the capital " + capital);
      }
    }
    return country;
  }

  private void name(Table.Row row, String name, Country country) {
    Country before = byName.put(Spelling.folded(name), country);
    if (before != null && !before.equals(country)) {
      throw row.bad(name + " is also " + before.name());
    }
  }

  private void demonym(String word, Country country) {
    List<Country> all = byDemonym.computeIfAbsent(Spelling.folded(word), w -> new ArrayList<>(1));
    if (!all.contains(country)) {
      all.add(country);
    }
  }

  private FormerName addFormer(Table.Row row) {
    FormerName name =
        new FormerName(row.text(0), new CountryCode(row.text(1)), row.list(2), row.date(3));
    Country country = byCode(name.successor());
    name(row, name.name(), country);
    name.adjectives().forEach(a -> demonym(a, country));
    former.add(name);
    return name;
  }

  /**
   * The country of that name: short or long form, abbreviation, or a former name. A leading "the"
   * does not matter.
   */
  public Optional<Country> named(String name) {
    return Optional.ofNullable(byName.get(withoutThe(Spelling.folded(name))));
  }

  /**
   * The country whose adjective or people this is: "Israeli", "Russians", "Frenchman". Of several,
   * the one usually meant; see {@link #allOfDemonym}.
   */
  public Optional<Country> ofDemonym(String word) {
    List<Country> all = allOfDemonym(word);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** All countries whose adjective or people this is, the one usually meant first. */
  public List<Country> allOfDemonym(String word) {
    return List.copyOf(byDemonym.getOrDefault(Spelling.folded(word), List.of()));
  }

  /** Whether the adjective belongs to several countries, as "Congolese" and "Dominican" do. */
  public boolean isAmbiguousDemonym(String word) {
    return byDemonym.getOrDefault(Spelling.folded(word), List.of()).size() > 1;
  }

  /** The country whose government goes by the name of this city, as in "Moscow was ready". */
  public Optional<Country> ofCapital(String city) {
    return Optional.ofNullable(byCapital.get(Spelling.folded(city)));
  }

  /**
   * The country of this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Country byCode(CountryCode code) {
    Country country = byCode.get(code);
    if (country == null) {
      throw new IllegalArgumentException("no such country: " + code);
    }
    return country;
  }

  /** The country of this code; none for {@code IGO} and the like. */
  public Optional<Country> find(CountryCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The country of this ISO 3166-1 alpha-2 code. */
  public Optional<Country> byIso2(String iso2) {
    return Optional.ofNullable(byIso2.get(iso2));
  }

  public List<Country> all() {
    return List.copyOf(byCode.values());
  }

  /** Names that countries bore and states that are no more. */
  public List<FormerName> former() {
    return List.copyOf(former);
  }

  /** Every name under which {@link #named} finds a country, folded. */
  public Set<String> foldedNames() {
    return new LinkedHashSet<>(byName.keySet());
  }

  /** Every adjective and noun under which {@link #ofDemonym} finds a country, folded. */
  public Set<String> foldedDemonyms() {
    return new LinkedHashSet<>(byDemonym.keySet());
  }

  private static String withoutThe(String folded) {
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
