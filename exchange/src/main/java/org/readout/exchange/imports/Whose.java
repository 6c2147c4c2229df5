package org.readout.exchange.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.Country;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.KnownActor;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/** Who is meant by the names and codes of event data. */
final class Whose {
  private final Knowledge knowledge = Knowledge.bundled();
  private final Map<String, CountryCode> byCameo = new HashMap<>();
  private final Map<String, CountryCode> byFips = new HashMap<>();

  Whose() {
    for (Country country : knowledge.countries().all()) {
      byCameo.putIfAbsent(country.cameo(), country.code());
      country.fips().ifPresent(f -> byFips.putIfAbsent(f, country.code()));
    }
  }

  /** The country; none where the program knows none of that name or code. */
  Optional<CountryCode> country(String written, Row.CountryBy by) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    return switch (by) {
      case NAME -> knowledge.countries().named(written).map(Country::code);
      case ISO3 ->
          written.matches("[A-Z]{3}")
              ? knowledge.countries().find(new CountryCode(written)).map(Country::code)
              : knowledge.countries().named(written).map(Country::code);
      case CAMEO -> Optional.ofNullable(byCameo.get(written));
      case FIPS -> Optional.ofNullable(byFips.get(written));
    };
  }

  /** Whoever bears the name, of that country if one is given; the country itself if no name is. */
  Actor actor(String written, Optional<CountryCode> code) {
    Optional<Country> country =
        knowledge
            .countries()
            .named(written)
            .or(
                () ->
                    written.isBlank()
                        ? code.flatMap(knowledge.countries()::find)
                        : Optional.empty());
    if (country.isPresent()) {
      return made(
          country.get().id(),
          country.get().name(),
          Actor.Kind.COUNTRY,
          Optional.of(country.get().code()),
          true);
    }
    List<KnownActor> known =
        knowledge.actors().named(written).stream()
            .filter(k -> code.isEmpty() || k.country().isEmpty() || k.country().equals(code))
            .toList();
    if (known.size() == 1) {
      KnownActor one = known.get(0);
      return made(one.id(), one.name(), one.kind(), one.country().or(() -> code), true);
    }
    return made(new ActorId("group/" + slug(written)), written, Actor.Kind.GROUP, code, false);
  }

  private static Actor made(
      ActorId id, String name, Actor.Kind kind, Optional<CountryCode> country, boolean known) {
    return new Actor(id, name, kind, country, Optional.empty(), Optional.empty(), known, List.of());
  }

  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{Ll}\\p{Lo}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "unnamed" : plain;
  }
}
