package org.readout.identify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.Office;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;

/** Everybody met in one report so far. */
final class Cast {
  /** Somebody met, with what the report and the registry tell of them. */
  static final class Member {
    final ActorId id;
    final String name;
    final Actor.Kind kind;
    final boolean known;
    Optional<CountryCode> country;
    Optional<String> sector;
    Optional<String> title;
    Optional<Character> gender;
    final List<Evidence> mentions = new ArrayList<>();
    int order;

    Member(
        ActorId id,
        String name,
        Actor.Kind kind,
        boolean known,
        Optional<CountryCode> country,
        Optional<String> sector) {
      this.id = id;
      this.name = name;
      this.kind = kind;
      this.known = known;
      this.country = country;
      this.sector = sector;
      this.title = Optional.empty();
      this.gender = Optional.empty();
    }

    boolean isPerson() {
      return kind == Actor.Kind.PERSON;
    }
  }

  private final Map<ActorId, Member> members = new LinkedHashMap<>();
  private final Map<String, Member> bySurname = new HashMap<>();
  private final Registry registry;
  private final Optional<LocalDate> day;

  Cast(Registry registry, Optional<LocalDate> day) {
    this.registry = registry;
    this.day = day;
  }

  Member enter(KnownActor actor) {
    Member member = members.get(actor.id());
    if (member == null) {
      member =
          new Member(actor.id(), actor.name(), actor.kind(), true, acting(actor), actor.sector());
      member.gender = actor.gender();
      member.title = day.flatMap(d -> Registry.officeOn(actor, d)).map(Office::title);
      put(member);
    }
    if (member.isPerson()) {
      remember(member);
    }
    return member;
  }

  /**
   * Whom somebody acts for on the day: a country's, or, where the office is that of an
   * international organisation, the organisation's code.
   */
  private Optional<CountryCode> acting(KnownActor actor) {
    return day.flatMap(d -> Registry.officeOn(actor, d))
        .flatMap(office -> registry.actor(office.of()))
        .filter(of -> of.sector().filter("IGO"::equals).isPresent())
        .flatMap(KnownActor::country)
        .or(actor::country);
  }

  /** Somebody whom the registry does not hold, by a name in words. */
  Member enter(
      Actor.Kind kind, String name, Optional<CountryCode> country, Optional<String> sector) {
    String slug = slug(name);
    if (slug.isEmpty()) {
      slug = "unnamed";
    }
    ActorId id = new ActorId(kind.name().toLowerCase(Locale.ROOT) + "/" + slug);
    Member member = members.get(id);
    if (member == null) {
      Optional<KnownActor> known = registry.actor(id);
      if (known.isPresent()) {
        return enter(known.get());
      }
      member = new Member(id, name, kind, false, country, sector);
      put(member);
    }
    if (member.country.isEmpty()) {
      member.country = country;
    }
    if (member.isPerson()) {
      remember(member);
    }
    return member;
  }

  Member country(CountryCode code) {
    ActorId id = new ActorId("country/" + code.value().toLowerCase(Locale.ROOT));
    Member member = members.get(id);
    if (member == null) {
      String name = registry.land(code).map(Registry.Land::name).orElse(code.value());
      member =
          new Member(
              id,
              name,
              Actor.Kind.COUNTRY,
              registry.land(code).isPresent(),
              Optional.of(code),
              Optional.of("GOV"));
      put(member);
    }
    return member;
  }

  private void put(Member member) {
    member.order = members.size();
    members.put(member.id, member);
  }

  /** Everybody met, in order. */
  Iterable<Member> met() {
    return members.values();
  }

  /** Who came first. */
  int order(Member member) {
    return member.order;
  }

  private void remember(Member person) {
    String name = person.name;
    bySurname.put(Registry.fold(name.substring(name.lastIndexOf(' ') + 1)), person);
  }

  /** Whoever of that family name was met last. */
  Optional<Member> surnamed(String name) {
    return Optional.ofNullable(bySurname.get(Registry.fold(name)));
  }

  Optional<Member> member(ActorId id) {
    return Optional.ofNullable(members.get(id));
  }

  /** Those with mentions, in order of the first. */
  List<Actor> actors() {
    return members.values().stream()
        .filter(m -> !m.mentions.isEmpty())
        .sorted((a, b) -> a.mentions.get(0).span().compareTo(b.mentions.get(0).span()))
        .map(
            m -> new Actor(m.id, m.name, m.kind, m.country, m.sector, m.title, m.known, m.mentions))
        .toList();
  }

  static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    String folded = Registry.fold(name).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      boolean letter =
          type == Character.LOWERCASE_LETTER
              || type == Character.OTHER_LETTER
              || Character.isDigit(c);
      if (letter) {
        slug.appendCodePoint(c);
      } else if (c != '\''
          && c != '.'
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }
}
