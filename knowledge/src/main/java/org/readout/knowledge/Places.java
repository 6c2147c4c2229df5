package org.readout.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Place;

/** The places that matter in the news, found by any of their names. */
public final class Places {
  private static final String[] COLUMNS = {
    "name", "names", "kind", "country", "latitude", "longitude", "population"
  };

  private final List<KnownPlace> all = new ArrayList<>();
  private final Map<String, List<KnownPlace>> byName = new HashMap<>();
  private int longest;

  Places(Countries countries, Table... tables) {
    for (Table table : tables) {
      for (Table.Row row : table.rows()) {
        row.make(r -> add(r, countries));
      }
    }
  }

  static Places bundled(Countries countries) {
    return new Places(
        countries, Table.bundled("places.tsv", COLUMNS), Table.bundled("cities.tsv", COLUMNS));
  }

  private KnownPlace add(Table.Row row, Countries countries) {
    KnownPlace place =
        new KnownPlace(
            row.text(0),
            row.list(1),
            KnownPlace.Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT).replace('-', '_')),
            row.optional(3).map(CountryCode::new),
            new Place.Coordinates(row.number(4), row.number(5)),
            row.isEmpty(6) ? 0 : (int) row.number(6));
    place.country().ifPresent(countries::byCode);
    all.add(place);
    index(place.name(), place);
    place.names().forEach(n -> index(n, place));
    return place;
  }

  private void index(String name, KnownPlace place) {
    String folded = Spelling.folded(name);
    List<KnownPlace> places = byName.computeIfAbsent(folded, n -> new ArrayList<>(1));
    if (!places.contains(place)) {
      places.add(place);
    }
    longest = Math.max(longest, words(folded));
  }

  private static int words(String folded) {
    int words = 1;
    for (int i = folded.indexOf(' '); i >= 0; i = folded.indexOf(' ', i + 1)) {
      words++;
    }
    return words;
  }

  /**
   * All places of that name, the one usually meant first: those of the hand-made table in its
   * order, then cities by their size.
   */
  public List<KnownPlace> named(String name) {
    String folded = Spelling.folded(name);
    List<KnownPlace> found = byName.get(folded);
    if (found == null && folded.startsWith("the ")) {
      found = byName.get(folded.substring(4));
    }
    return found == null ? List.of() : List.copyOf(found);
  }

  public List<KnownPlace> all() {
    return List.copyOf(all);
  }

  /** The number of words of the longest name. */
  public int longestName() {
    return longest;
  }

  /** Every name under which {@link #named} finds a place, folded. */
  public Set<String> foldedNames() {
    return Set.copyOf(byName.keySet());
  }
}
