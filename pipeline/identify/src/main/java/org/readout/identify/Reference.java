package org.readout.identify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.readout.annotate.Name;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.Cast.Member;
import org.readout.identify.Discourse.Seen;
import org.readout.identify.Nouns.Category;
import org.readout.identify.Nouns.Noun;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.Office;
import org.readout.knowledge.WordSets;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Problem;

/** Decides for each phrase of a report, in reading order, who is meant. */
final class Reference {
  private static final Set<String> SPEECH = WordSets.bundled().of("speech");
  private static final Set<String> POLITICAL_BODY = WordSets.bundled().of("political body");
  private static final Set<String> COUNTRY_PAIRS = WordSets.bundled().of("country pair");
  private static final Set<String> TOP =
      Set.of("head of state", "head of government", "vice president");
  private static final Set<String> ARMED = WordSets.bundled().of("armed");

  /** Verbs whose object is the one to whom "for his ..." and "on his ..." belong. */
  private static final Set<String> JUDGING = WordSets.bundled().of("judging");

  private static final Set<String> BACK = Set.of("the", "both", "these");
  private static final Set<String> SIDE_PAIRS = WordSets.bundled().of("side pair");

  private final Registry registry;
  private final Nouns nouns;
  private final Optional<LocalDate> day;
  private final Optional<CountryCode> home;
  private final Cast cast;
  private final Discourse discourse = new Discourse();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Phrase, Referent> meant = new HashMap<>();
  private final Map<Integer, Referent> byHead = new HashMap<>();

  /**
   * @param day the day of the report, by which office-holders are told
   * @param home the country of the office that published the report, if one did
   */
  Reference(
      Registry registry,
      Nouns nouns,
      Cast cast,
      Optional<LocalDate> day,
      Optional<CountryCode> home) {
    this.registry = registry;
    this.nouns = nouns;
    this.cast = cast;
    this.day = day;
    this.home = home;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Who is meant by each of a sentence's phrases; to be called sentence by sentence. */
  Map<Phrase, Referent> in(Sentence s, List<Phrase> phrases) {
    meant.clear();
    byHead.clear();
    for (Phrase p : phrases) {
      Referent who = of(p);
      remember(s, p, who);
    }
    placeTheHomeless(s, phrases);
    return new HashMap<>(meant);
  }

  private Referent of(Phrase p) {
    Referent known = meant.get(p);
    if (known != null) {
      return known;
    }
    meant.put(p, Referent.NOBODY);
    Referent who =
        switch (p.kind) {
          case PERSON -> person(p);
          case ORG -> organisation(p);
          case PLACE -> place(p);
          case NOUN -> noun(p);
          case PRONOUN -> pronoun(p);
        };
    meant.put(p, who);
    if (!who.isNobody()) {
      byHead.put(p.head, who);
    }
    return who;
  }

  private void remember(Sentence s, Phrase p, Referent who) {
    if (who.isNobody()) {
      return;
    }
    boolean person = who.actors().size() == 1 && isPerson(who.actors().get(0));
    boolean subject = p.isSubject();
    boolean place = p.kind == Phrase.Kind.PLACE;
    discourse.add(
        new Seen(who, s.index(), subject, person, who.actors().size() > 1 || p.plural, !person));
    if (p.title.isPresent() && p.kind == Phrase.Kind.NOUN && !who.countries().isEmpty()) {
      discourse.described(p.title.get().text(), who);
    }
    if (!person && !p.is(Category.PEOPLE) && !p.inside && (!place || subject) && speaks(s, p)) {
      discourse.spoke(who);
    }
  }

  private static boolean speaks(Sentence s, Phrase p) {
    Token head = p.headToken();
    if (head.is("nsubj")) {
      return s.head(head).filter(v -> SPEECH.contains(v.lemma())).isPresent();
    }
    int before = p.first - 1;
    return before > 0
        && s.token(before).form().equals("to")
        && s.token(before - 1).form().equalsIgnoreCase("according");
  }

  private boolean isPerson(ActorId id) {
    return cast.member(id).map(Member::isPerson).orElse(false);
  }

  // ---- names of people --------------------------------------------------------------------------

  private Referent person(Phrase p) {
    List<CountryCode> countries = ownCountries(p);
    Optional<CountryCode> hint =
        countries.isEmpty() ? Optional.empty() : Optional.of(countries.get(countries.size() - 1));
    Optional<Member> member = member(p, hint);
    if (member.isEmpty()) {
      return Referent.NOBODY;
    }
    Member m = member.get();
    if (!m.known) {
      learn(m, p, hint);
    }
    if (m.gender.isEmpty()) {
      m.gender = p.gender;
    }
    return referent(m);
  }

  private void learn(Member m, Phrase p, Optional<CountryCode> hint) {
    if (m.country.isEmpty()) {
      m.country = hint;
    }
    Optional<Phrase> description = p.apposition;
    if (m.country.isEmpty() && description.isPresent()) {
      m.country = first(ownCountries(description.get()));
    }
    if (m.country.isEmpty() && p.titleText.isPresent() && home.isPresent()) {
      m.country = home;
    }
    Optional<Noun> title = p.title.or(() -> description.flatMap(d -> d.title));
    if (m.title.isEmpty()) {
      m.title = p.titleText.or(() -> description.flatMap(d -> d.titleText));
    }
    if (m.sector.isEmpty() && title.isPresent()) {
      m.sector = Optional.of(sector(title.get()));
    }
  }

  private static Optional<CountryCode> first(List<CountryCode> countries) {
    return countries.isEmpty() ? Optional.empty() : Optional.of(countries.get(0));
  }

  private Optional<Member> member(Phrase p, Optional<CountryCode> hint) {
    Optional<String> role = p.former ? Optional.empty() : p.title.flatMap(Noun::role);
    if (p.name.isPresent() && p.name.get().is(Atom.Type.PERSON)) {
      return choose(p, p.name.get().candidates(), hint, role, true).map(cast::enter);
    }
    String name = text(p, p.core, p.noun);
    String family = p.sentence.token(p.noun).form();
    if (p.core == p.noun) {
      Optional<Member> met = cast.surnamed(family).filter(m -> fits(m, p, hint));
      if (met.isPresent()) {
        return met;
      }
    }
    List<KnownActor> bearers = registry.surnamed(family);
    if (p.core < p.noun) {
      String given = Registry.fold(p.sentence.token(p.core).form());
      List<KnownActor> sameGiven =
          bearers.stream().filter(a -> Registry.fold(a.name()).startsWith(given)).toList();
      Optional<KnownActor> chosen = choose(p, sameGiven, hint, role, true);
      if (chosen.isEmpty() && role.isPresent() && hint.isPresent()) {
        chosen = holder(role.get(), hint.get()).filter(bearers::contains);
      }
      if (chosen.isPresent()) {
        return chosen.map(cast::enter);
      }
      Optional<KnownActor> turned = familyNameFirst(p).filter(a -> fits(a, hint));
      if (turned.isPresent()) {
        return turned.map(cast::enter);
      }
    } else {
      boolean sure = p.title.isPresent() || p.gender.isPresent() || isNamedPerson(p);
      Optional<KnownActor> chosen = choose(p, bearers, hint, role, sure);
      if (chosen.isPresent()) {
        return chosen.map(cast::enter);
      }
      if (!sure) {
        return Optional.empty();
      }
    }
    return Optional.of(cast.enter(Actor.Kind.PERSON, name, hint, p.title.map(Reference::sector)));
  }

  /** "Kishida Fumio" is Fumio Kishida, where the whole name is known the other way round. */
  private Optional<KnownActor> familyNameFirst(Phrase p) {
    if (p.core + 1 != p.noun) {
      return Optional.empty();
    }
    String family = p.sentence.token(p.core).form();
    String whole = Registry.fold(p.sentence.token(p.noun).form() + " " + family);
    return registry.surnamed(family).stream()
        .filter(a -> Registry.fold(a.name()).equals(whole))
        .findFirst();
  }

  private static boolean fits(KnownActor a, Optional<CountryCode> hint) {
    return hint.isEmpty() || a.country().isEmpty() || hint.equals(a.country());
  }

  private static boolean fits(Member m, Phrase p, Optional<CountryCode> hint) {
    boolean gender = p.gender.isEmpty() || m.gender.isEmpty() || p.gender.equals(m.gender);
    boolean country = hint.isEmpty() || m.country.isEmpty() || hint.equals(m.country);
    return gender && country;
  }

  private static boolean isNamedPerson(Phrase p) {
    for (Name n : p.sentence.names()) {
      if (n.kind() == Name.Kind.PERSON && n.first() <= p.noun && p.noun <= n.last()) {
        return true;
      }
    }
    return false;
  }

  /** Of several who bear a name, the one who held the office, else the most senior on the day. */
  private Optional<KnownActor> choose(
      Phrase p,
      List<KnownActor> bearers,
      Optional<CountryCode> hint,
      Optional<String> role,
      boolean sure) {
    KnownActor best = null;
    int bestScore = Integer.MIN_VALUE;
    boolean tie = false;
    for (KnownActor a : bearers) {
      if (p.gender.isPresent() && a.gender().isPresent() && !p.gender.equals(a.gender())) {
        continue;
      }
      int score = score(a, hint, role);
      if (score > bestScore) {
        best = a;
        bestScore = score;
        tie = false;
      } else if (score == bestScore) {
        tie = true;
      }
    }
    if (best == null || (!sure && bestScore < 4)) {
      return Optional.empty();
    }
    boolean misfit = hint.isPresent() && best.country().isPresent() && !hint.equals(best.country());
    if (misfit && p.core == p.noun) {
      return Optional.empty();
    }
    if (tie) {
      problems.add(
          new Problem(
              Optional.of(p.sentence.token(p.noun).span()),
              "several people bear the name " + text(p, p.core, p.noun)));
    }
    return Optional.of(best);
  }

  private int score(KnownActor a, Optional<CountryCode> hint, Optional<String> role) {
    int score = 0;
    if (hint.isPresent() && a.country().isPresent()) {
      score += hint.equals(a.country()) ? 20 : -20;
    }
    for (Office o : a.offices()) {
      boolean now = day.isPresent() && o.from().isPresent() && o.heldOn(day.get());
      int value = (now ? 10 : 0) + 6 - Math.min(6, Registry.rank(o.role()));
      if (role.isPresent() && role.get().equals(o.role())) {
        value += 10;
      }
      if (day.isPresent() && o.from().isPresent() && day.get().isBefore(o.from().get())) {
        value -= 4;
      }
      score = Math.max(score, value + (hint.isPresent() && hint.equals(a.country()) ? 20 : 0));
    }
    return score;
  }

  private static String sector(Noun title) {
    return switch (title.category()) {
      case FORCE -> title.text().contains("police") ? "COP" : "MIL";
      case REBEL -> "REB";
      case PEOPLE -> "CVL";
      case BODY -> "CVL";
      case OFFICIAL ->
          switch (title.text()) {
            case "lawmaker", "legislator", "parliamentarian", "senator", "congressman", "speaker" ->
                "LEG";
            case "general", "admiral", "colonel", "commander", "army chief" -> "MIL";
            case "judge", "prosecutor", "attorney general" -> "JUD";
            default -> "GOV";
          };
      default -> "GOV";
    };
  }

  private static String text(Phrase p, int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Token t = p.sentence.token(i);
      if (i > first && t.span().start() > p.sentence.token(i - 1).span().end()) {
        text.append(' ');
      }
      text.append(t.form());
    }
    return text.toString();
  }

  private Referent referent(Member m) {
    return new Referent(List.of(m.id), m.country.map(List::of).orElse(List.of()));
  }

  private Referent country(CountryCode code) {
    return new Referent(List.of(cast.country(code).id), List.of(code));
  }

  private Referent countries(List<CountryCode> codes) {
    Referent all = Referent.NOBODY;
    for (CountryCode c : codes) {
      all = all.and(country(c));
    }
    return all;
  }

  // ---- names of organisations and places --------------------------------------------------------

  private Referent organisation(Phrase p) {
    List<CountryCode> own = ownCountries(p);
    if (p.name.isPresent()) {
      Member m = cast.enter(p.name.get().candidates().get(0));
      Referent who = referent(m);
      boolean group = m.kind == Actor.Kind.GROUP && !own.isEmpty();
      return group || who.countries().isEmpty() ? new Referent(who.actors(), own) : who;
    }
    String name = text(p, p.core, p.noun);
    Optional<String> sector = p.title.map(Reference::sector);
    Member m = cast.enter(Actor.Kind.ORG, name, first(own), sector);
    return new Referent(List.of(m.id), own.isEmpty() ? referent(m).countries() : own);
  }

  private Referent place(Phrase p) {
    return p.name.map(a -> countries(a.countries())).orElse(Referent.NOBODY);
  }

  // ---- descriptions -----------------------------------------------------------------------------

  /** Whose it is, by what stands before, in and behind the phrase. */
  private List<CountryCode> ownCountries(Phrase p) {
    Referent own = Referent.NOBODY;
    for (Atom a : p.modifiers) {
      if (a.namesCountry() || a.isPlace()) {
        own = own.and(new Referent(List.of(), a.countries()));
      }
    }
    if (own.isNobody() && p.possessor.isPresent() && !p.is(Category.COUNTERPART)) {
      own = own.and(of(p.possessor.get()));
    }
    if (own.isNobody()) {
      for (Phrase c : p.complements) {
        own = own.and(of(c));
      }
    }
    if (own.isNobody()) {
      for (Atom a : p.modifiers) {
        own = own.and(modifier(a));
      }
    }
    if (own.countries().isEmpty()) {
      for (Phrase w : p.whereabouts) {
        own = own.and(of(w));
      }
    }
    return own.countries();
  }

  private Referent modifier(Atom a) {
    if (a.candidates().isEmpty()) {
      return new Referent(List.of(), a.countries());
    }
    if (a.is(Atom.Type.SURNAME)) {
      Optional<Member> met = cast.surnamed(a.name());
      if (met.isPresent()) {
        return referent(met.get());
      }
      Optional<KnownActor> inOffice =
          a.candidates().stream()
              .filter(c -> day.isEmpty() || Registry.officeOn(c, day.get()).isPresent())
              .findFirst();
      return inOffice.map(cast::enter).map(this::referent).orElse(Referent.NOBODY);
    }
    return referent(cast.enter(a.candidates().get(0)));
  }

  private Referent owner(Phrase p) {
    Referent owner = p.possessor.map(this::of).orElse(Referent.NOBODY);
    for (Atom a : p.modifiers) {
      if (!a.candidates().isEmpty()) {
        owner = owner.and(modifier(a));
      }
    }
    for (Phrase c : p.complements) {
      if (c.kind == Phrase.Kind.ORG || c.kind == Phrase.Kind.PERSON) {
        owner = owner.and(of(c));
      }
    }
    return owner;
  }

  private Referent noun(Phrase p) {
    if (p.apposition.isPresent() && p.apposition.get().kind == Phrase.Kind.PERSON) {
      Referent same = of(p.apposition.get());
      if (!same.isNobody()) {
        return same;
      }
    }
    List<CountryCode> countries = ownCountries(p);
    if (countries.isEmpty() && p.plural && owner(p).isNobody()) {
      Referent pair = pair(p);
      if (!pair.isNobody()) {
        return pair;
      }
    }
    if (p.title.isEmpty()) {
      return unlisted(p, countries);
    }
    Noun noun = p.title.get();
    return switch (noun.category()) {
      case OFFICE -> office(p, noun, countries);
      case LEADER -> leader(p, noun, countries);
      case COUNTERPART -> counterpart(p, noun, countries);
      case OFFICIAL -> official(p, noun, countries);
      case GOVERNMENT, FORCE -> arm(p, noun, countries);
      case REBEL, PEOPLE, BODY -> group(p, noun, countries);
      case DELEGATION -> delegation(p, noun, countries);
      case TEXT -> document(p);
      case PAIR -> Referent.NOBODY;
    };
  }

  private Referent unlisted(Phrase p, List<CountryCode> countries) {
    String lemma = Nouns.singular(p.sentence.token(p.noun), lower(p, p.noun));
    if (Phrases.QUANTITIES.contains(lemma)) {
      Referent all = Referent.NOBODY;
      for (Phrase c : p.complements) {
        all = all.and(of(c));
      }
      return all;
    }
    boolean people =
        !p.modifiers.isEmpty()
            && p.modifiers.get(p.modifiers.size() - 1).last() == p.noun
            && p.modifiers.get(p.modifiers.size() - 1).is(Atom.Type.DEMONYM);
    boolean acts = p.isSubject() && !p.modifiers.isEmpty() && !countries.isEmpty();
    boolean named =
        p.sentence.token(p.noun).xpos().startsWith("NNP")
            && p.modifiers.stream().anyMatch(Atom::namesCountry);
    return people || acts || named ? countries(countries) : Referent.NOBODY;
  }

  private Optional<KnownActor> holder(String role, CountryCode code) {
    if (day.isEmpty()) {
      return Optional.empty();
    }
    List<KnownActor> holders =
        registry.holders(
            role, new ActorId("country/" + code.value().toLowerCase(Locale.ROOT)), day);
    return holders.isEmpty() ? Optional.empty() : Optional.of(holders.get(0));
  }

  private Referent office(Phrase p, Noun noun, List<CountryCode> countries) {
    String role = noun.role().orElse("");
    if (countries.isEmpty()) {
      Referent organisation = owner(p);
      for (ActorId id : organisation.actors()) {
        List<KnownActor> heads = registry.holders(role, id, day);
        if (heads.size() == 1 || (day.isPresent() && !heads.isEmpty())) {
          return referent(cast.enter(heads.get(0)));
        }
      }
      if (!organisation.isNobody() && !isPerson(organisation.actors().get(0))) {
        return organisation;
      }
      return bareOffice(p, noun);
    }
    if (p.former || isIndefinite(p)) {
      return countries(countries);
    }
    Referent all = Referent.NOBODY;
    for (CountryCode c : countries) {
      all = all.and(holderIn(noun.text(), role, c, p));
    }
    return all;
  }

  private static boolean isIndefinite(Phrase p) {
    String first = p.firstToken().form().toLowerCase(Locale.ROOT);
    return first.equals("a") || first.equals("an") || first.equals("another");
  }

  private Referent holderIn(String title, String role, CountryCode c, Phrase p) {
    Optional<KnownActor> holder = holder(role, c);
    if (holder.isEmpty() && role.equals("head of government")) {
      holder = holder("head of state", c).filter(h -> title.equals("premier"));
    }
    Optional<Member> met = met(c, role, title);
    if (holder.isPresent() && (met.isEmpty() || met.get().known)) {
      return referent(cast.enter(holder.get()));
    }
    if (met.isPresent()) {
      return referent(met.get());
    }
    if (day.isEmpty() && !p.plural) {
      problems.add(
          new Problem(
              Optional.of(p.sentence.token(p.noun).span()),
              "without a date it cannot be told who was " + title + " of " + c));
    }
    return country(c);
  }

  /** Somebody of that country and title whom the report named. */
  private Optional<Member> met(CountryCode c, String role, String title) {
    for (Seen s : discourse.latestFirst()) {
      if (!s.person()) {
        continue;
      }
      Optional<Member> m = cast.member(s.who().actors().get(0));
      if (m.isPresent()
          && m.get().country.filter(c::equals).isPresent()
          && hasTitle(m.get(), role, title)) {
        return m;
      }
    }
    return Optional.empty();
  }

  /** Whether the very word is somebody's title: a prime minister is no chancellor. */
  private static boolean isCalled(Member m, String title) {
    return m.title.filter(t -> t.toLowerCase(Locale.ROOT).contains(title)).isPresent();
  }

  private boolean hasTitle(Member m, String role, String title) {
    if (isCalled(m, title)) {
      return true;
    }
    Optional<KnownActor> known = registry.actor(m.id);
    return known.isPresent()
        && known.get().offices().stream()
            .anyMatch(o -> o.role().equals(role) && (day.isEmpty() || o.heldOn(day.get())));
  }

  private Referent bareOffice(Phrase p, Noun noun) {
    String role = noun.role().orElse("");
    boolean capital = Character.isUpperCase(p.sentence.token(p.noun).form().charAt(0));
    boolean definite = lower(p, p.first).equals("the") || capital;
    if (!definite) {
      return Referent.NOBODY;
    }
    if (capital && home.isPresent()) {
      Optional<KnownActor> host = holder(role, home.get());
      if (host.isPresent()) {
        return referent(cast.enter(host.get()));
      }
    }
    Optional<Referent> titled = latest(m -> isCalled(m, noun.text()));
    titled = titled.or(() -> latest(m -> hasTitle(m, role, noun.text())));
    if (titled.isPresent()) {
      return titled.get();
    }
    if (home.isPresent()) {
      Optional<KnownActor> host = holder(role, home.get());
      if (host.isPresent()) {
        return referent(cast.enter(host.get()));
      }
    }
    List<CountryCode> last = discourse.lastCountries(1);
    return last.isEmpty() ? Referent.NOBODY : holderIn(noun.text(), role, last.get(0), p);
  }

  private Optional<Referent> latest(Predicate<Member> wanted) {
    for (Seen s : discourse.latestFirst()) {
      Optional<Member> m = s.person() ? cast.member(s.who().actors().get(0)) : Optional.empty();
      if (m.filter(wanted).isPresent()) {
        return Optional.of(s.who());
      }
    }
    return Optional.empty();
  }

  private Referent leader(Phrase p, Noun noun, List<CountryCode> countries) {
    if (countries.isEmpty()) {
      Referent owner = owner(p);
      if (!owner.isNobody()) {
        return owner;
      }
      return p.plural ? Referent.NOBODY : lastPerson(Optional.empty()).orElse(Referent.NOBODY);
    }
    if (isIndefinite(p) || p.former) {
      return countries(countries);
    }
    Referent all = Referent.NOBODY;
    boolean each = !p.plural || countries.size() > 1;
    for (CountryCode c : countries) {
      all = all.and(each ? leaderOf(c, noun, p) : country(c));
    }
    return all;
  }

  private Referent leaderOf(CountryCode c, Noun noun, Phrase p) {
    for (Seen s : discourse.latestFirst()) {
      Optional<Member> m = s.person() ? cast.member(s.who().actors().get(0)) : Optional.empty();
      if (m.isPresent()
          && m.get().country.filter(c::equals).isPresent()
          && (hasTitle(m.get(), "head of state", "president")
              || hasTitle(m.get(), "head of government", "prime minister")
              || hasTitle(m.get(), "supreme leader", "leader"))) {
        return s.who();
      }
    }
    return holderIn(noun.text(), "leader", c, p);
  }

  private Referent counterpart(Phrase p, Noun noun, List<CountryCode> countries) {
    Optional<Referent> of =
        p.possessor
            .map(this::of)
            .filter(r -> !r.actors().isEmpty())
            .or(() -> subjectOf(p, Referent.NOBODY).filter(r -> !r.actors().isEmpty()));
    if (noun.text().equals("predecessor") || noun.text().equals("successor")) {
      return Referent.NOBODY;
    }
    if (countries.isEmpty()) {
      return otherThan(of.orElse(Referent.NOBODY));
    }
    Optional<Member> member = of.flatMap(r -> cast.member(r.actors().get(0)));
    Optional<String> role = member.flatMap(this::roleOf);
    Referent all = Referent.NOBODY;
    for (CountryCode c : countries) {
      all =
          all.and(
              role.isEmpty()
                  ? leaderOf(c, noun, p)
                  : holderIn(
                      member.flatMap(m -> m.title).orElse("").toLowerCase(Locale.ROOT),
                      counterRole(role.get(), c),
                      c,
                      p));
    }
    return all;
  }

  /** A president's counterpart in a country led by its prime minister is the prime minister. */
  private String counterRole(String role, CountryCode c) {
    boolean top = role.equals("head of state") || role.equals("head of government");
    if (!top) {
      return role;
    }
    for (Seen s : discourse.latestFirst()) {
      Optional<Member> m = s.person() ? cast.member(s.who().actors().get(0)) : Optional.empty();
      if (m.isPresent() && m.get().country.filter(c::equals).isPresent()) {
        Optional<String> met = roleOf(m.get());
        if (met.filter(r -> r.equals("head of state") || r.equals("head of government"))
            .isPresent()) {
          return met.get();
        }
      }
    }
    return role.equals("head of state") && day.isPresent() ? "leader" : role;
  }

  private Optional<String> roleOf(Member m) {
    Optional<KnownActor> known = registry.actor(m.id);
    if (known.isPresent() && day.isPresent()) {
      Optional<Office> office = Registry.officeOn(known.get(), day.get());
      if (office.isPresent()) {
        return office.map(Office::role);
      }
    }
    return m.title.flatMap(t -> nouns.office(t));
  }

  private Referent otherThan(Referent one) {
    for (Seen s : discourse.latestFirst()) {
      if (s.person() && !one.actors().containsAll(s.who().actors())) {
        return s.who();
      }
    }
    return Referent.NOBODY;
  }

  private Referent official(Phrase p, Noun noun, List<CountryCode> countries) {
    Referent owner = owner(p);
    boolean definite = lower(p, p.first).equals("the") || p.first == p.noun;
    if (countries.isEmpty() && owner.isNobody()) {
      if (!p.plural && definite) {
        Optional<Referent> titled = lastPerson(Optional.of(noun.text()));
        if (titled.isPresent()) {
          return titled.get();
        }
      }
      return discourse
          .described(noun.text())
          .filter(r -> definite)
          .orElseGet(() -> unowned(p, noun));
    }
    boolean byOrganisation =
        !owner.isNobody() && !isPerson(owner.actors().get(0)) && owner.actors().size() == 1;
    if (byOrganisation) {
      return owner;
    }
    if (countries.isEmpty()) {
      return unowned(p, noun);
    }
    return countries(countries);
  }

  private Referent unowned(Phrase p, Noun noun) {
    Category c = noun.category();
    boolean matters =
        switch (c) {
          case BODY, GOVERNMENT -> p.isSubject();
          case FORCE -> p.isSubject() || ARMED.contains(noun.text());
          default -> true;
        };
    if (!matters) {
      return Referent.NOBODY;
    }
    int name = nameStart(p);
    if (name < p.noun) {
      Member named =
          cast.enter(
              c == Category.REBEL ? Actor.Kind.GROUP : Actor.Kind.ORG,
              text(p, name, p.noun),
              Optional.empty(),
              Optional.of(sector(noun)));
      return referent(named);
    }
    Member m =
        cast.enter(
            Actor.Kind.GROUP,
            text(p, p.core, p.noun).toLowerCase(Locale.ROOT),
            Optional.empty(),
            Optional.of(sector(noun)));
    return new Referent(List.of(m.id), List.of());
  }

  /** Where a proper name that ends in the noun begins: "Islamic Salvation Front". */
  private static int nameStart(Phrase p) {
    int from = p.noun;
    if (!p.sentence.token(p.noun).xpos().startsWith("NNP")) {
      return from;
    }
    while (from > p.first && isCapitalised(p, from - 1) && !lower(p, from - 1).equals("the")) {
      from--;
    }
    return from;
  }

  private static boolean isCapitalised(Phrase p, int i) {
    return Character.isUpperCase(p.sentence.token(i).form().charAt(0));
  }

  private Referent arm(Phrase p, Noun noun, List<CountryCode> countries) {
    Referent owner = owner(p);
    if (!owner.actors().isEmpty()
        && POLITICAL_BODY.contains(noun.text())
        && isPerson(owner.actors().get(0))) {
      return owner;
    }
    boolean byOrganisation = !owner.actors().isEmpty() && !isPerson(owner.actors().get(0));
    if (byOrganisation
        && cast.member(owner.actors().get(0)).filter(m -> m.kind == Actor.Kind.COUNTRY).isEmpty()) {
      return owner;
    }
    if (countries.isEmpty()) {
      Optional<Referent> before =
          lower(p, p.first).equals("the") ? discourse.described(noun.text()) : Optional.empty();
      return before.orElseGet(() -> unowned(p, noun));
    }
    return countries(countries);
  }

  private Referent group(Phrase p, Noun noun, List<CountryCode> countries) {
    Referent owner = owner(p);
    boolean byGroup =
        owner.actors().size() == 1
            && !isPerson(owner.actors().get(0))
            && cast.member(owner.actors().get(0))
                .filter(m -> m.kind != Actor.Kind.COUNTRY)
                .isPresent();
    if (byGroup && noun.category() != Category.BODY) {
      return owner.countries().isEmpty() ? new Referent(owner.actors(), countries) : owner;
    }
    if (countries.isEmpty()) {
      Optional<Referent> before =
          lower(p, p.first).equals("the") ? discourse.described(noun.text()) : Optional.empty();
      return before.orElseGet(() -> unowned(p, noun));
    }
    Referent all = Referent.NOBODY;
    for (CountryCode c : countries) {
      all = all.and(groupOf(c, text(p, p.core, p.noun).toLowerCase(Locale.ROOT), noun));
    }
    return all;
  }

  private Referent delegation(Phrase p, Noun noun, List<CountryCode> countries) {
    if (countries.isEmpty()) {
      Optional<Referent> before =
          lower(p, p.first).equals("the") ? discourse.described(noun.text()) : Optional.empty();
      return before.orElse(Referent.NOBODY);
    }
    if (noun.text().equals("side")) {
      return countries(countries);
    }
    Referent all = Referent.NOBODY;
    for (CountryCode c : countries) {
      all = all.and(groupOf(c, noun.text(), noun));
    }
    return all;
  }

  private Referent groupOf(CountryCode c, String words, Noun noun) {
    Optional<Registry.Land> land = registry.land(c);
    String whose =
        land.map(l -> l.demonyms().isEmpty() ? l.name() : l.demonyms().get(0)).orElse(c.value());
    Member m =
        cast.enter(
            Actor.Kind.GROUP, whose + " " + words, Optional.of(c), Optional.of(sector(noun)));
    return new Referent(List.of(m.id), List.of(c));
  }

  /** "according to the statement": whoever spoke last. */
  private Referent document(Phrase p) {
    boolean the = lower(p, p.first).equals("the");
    int before = p.first - 2;
    boolean accordingTo = before >= 0 && lower(p, before).equals("according");
    boolean speaks =
        p.isSubject()
            && p.sentence.head(p.headToken()).filter(v -> SPEECH.contains(v.lemma())).isPresent();
    Referent owner = owner(p);
    if (!owner.isNobody() && (accordingTo || speaks)) {
      return owner;
    }
    return the && (accordingTo || speaks)
        ? discourse.speaker().orElse(Referent.NOBODY)
        : Referent.NOBODY;
  }

  // ---- the two of them --------------------------------------------------------------------------

  /** "the two leaders", "both presidents", "the sides". */
  private Referent pair(Phrase p) {
    Optional<Noun> noun = Optional.empty();
    for (int k = p.first; k <= p.noun && noun.isEmpty(); k++) {
      int at = k;
      noun = nouns.pairAt(p.sentence, k).filter(n -> at + n.words().size() - 1 == p.noun);
    }
    boolean continued =
        p.last + 1 < p.sentence.size()
            && (lower(p, p.last + 1).equals("to") || lower(p, p.last + 1).equals("of"));
    if (noun.isEmpty() || continued) {
      return Referent.NOBODY;
    }
    boolean two = false;
    boolean bare = true;
    for (int k = p.first; k < p.noun; k++) {
      String word = lower(p, k);
      two |= word.equals("two") || word.equals("both") || word.equals("2");
      bare &=
          word.equals("the")
              || word.equals("two")
              || word.equals("both")
              || word.equals("2")
              || word.equals("foreign")
              || word.equals("prime")
              || word.equals("these")
              || k >= p.core;
    }
    boolean the = lower(p, p.first).equals("the");
    boolean dual = bare && (two || (the && p.noun - p.first <= 2));
    if (!dual) {
      return Referent.NOBODY;
    }
    String word = noun.get().text();
    if (COUNTRY_PAIRS.contains(word)) {
      return two ? countries(pairCountries()) : Referent.NOBODY;
    }
    Referent people = lastPeople(noun.get());
    if (people.actors().size() == 2) {
      return people;
    }
    return SIDE_PAIRS.contains(word) || two ? countries(pairCountries()) : Referent.NOBODY;
  }

  private List<CountryCode> pairCountries() {
    Referent people = lastPeople(new Noun(List.of("leader"), Category.LEADER, Optional.empty()));
    if (people.countries().size() == 2) {
      return people.countries();
    }
    List<CountryCode> last = discourse.lastCountries(2);
    return last.size() == 2 ? last : List.of();
  }

  /** The last two people of different countries, those in office first. */
  private Referent lastPeople(Noun noun) {
    List<Member> found = new ArrayList<>();
    boolean leaders = !noun.text().equals("man") && !noun.text().equals("official");
    if (leaders && home.isPresent()) {
      principals(found);
    }
    if (found.size() < 2 && leaders) {
      found.clear();
      boolean ministers = noun.text().endsWith("minister") && !noun.text().startsWith("prime");
      collect(found, role -> ministers ? role.endsWith("minister") : TOP.contains(role));
    }
    if (found.size() < 2) {
      found.clear();
      collect(found, role -> !leaders || !role.isEmpty());
    }
    if (found.size() < 2) {
      collect(found, role -> true);
    }
    if (found.size() == 1
        && home.isPresent()
        && found.get(0).country.filter(home.get()::equals).isEmpty()) {
      holder("leader", home.get())
          .map(cast::enter)
          .filter(m -> !found.contains(m))
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(cast::order));
    Referent all = Referent.NOBODY;
    for (Member m : found) {
      all = all.and(referent(m));
    }
    return all;
  }

  /** In an office's own report, the host and the first leader from elsewhere whom it names. */
  private void principals(List<Member> found) {
    Optional<Member> host = Optional.empty();
    Optional<Member> guest = Optional.empty();
    for (Member m : cast.met()) {
      if (!m.isPerson() || m.country.isEmpty() || roleOf(m).filter(TOP::contains).isEmpty()) {
        continue;
      }
      boolean ours = m.country.equals(home);
      if (ours && host.isEmpty()) {
        host = Optional.of(m);
      } else if (!ours && guest.isEmpty()) {
        guest = Optional.of(m);
      }
    }
    if (host.isPresent() && guest.isPresent()) {
      found.add(host.get());
      found.add(guest.get());
    }
  }

  /** Adds whoever was named last and has a fitting role; the role is empty where none is known. */
  private void collect(List<Member> found, Predicate<String> fits) {
    for (Seen s : discourse.latestFirst()) {
      if (found.size() == 2) {
        return;
      }
      if (!s.person()) {
        continue;
      }
      Optional<Member> m = cast.member(s.who().actors().get(0));
      if (m.isEmpty() || found.contains(m.get())) {
        continue;
      }
      boolean sameCountry =
          found.stream().anyMatch(f -> f.country.isPresent() && f.country.equals(m.get().country));
      if (!sameCountry && fits.test(roleOf(m.get()).orElse(""))) {
        found.add(m.get());
      }
    }
  }

  // ---- pronouns ---------------------------------------------------------------------------------

  private Referent pronoun(Phrase p) {
    return switch (lower(p, p.noun)) {
      case "he", "him", "his", "himself" -> person(p, 'm');
      case "she", "her", "hers", "herself" -> person(p, 'f');
      case "it", "itself" -> it(p);
      case "its" -> its(p);
      case "they", "them", "their", "themselves" -> they(p);
      case "both" -> both();
      default -> Referent.NOBODY;
    };
  }

  private Referent person(Phrase p, char gender) {
    Optional<Referent> praised = judged(p).filter(r -> isPersonOf(r, gender));
    if (praised.isPresent()) {
      return praised.get();
    }
    Referent doer = doer(p);
    Optional<Referent> subject = subjectOf(p, doer).filter(r -> isPersonOf(r, gender));
    if (subject.isPresent()) {
      return subject.get();
    }
    int here = p.sentence.index();
    Optional<Referent> latest = Optional.empty();
    int latestSentence = -1;
    for (Seen s : discourse.latestFirst()) {
      if (here - s.sentence() > 5) {
        break;
      }
      if (!s.person() || !isPersonOf(s.who(), gender) || isSame(s.who(), doer)) {
        continue;
      }
      if (latest.isPresent() && s.sentence() < latestSentence) {
        break;
      }
      if (s.subject() && s.sentence() < here) {
        latest =
            Optional.of(
                firstSubject(s.sentence(), gender).filter(r -> !isSame(r, doer)).orElse(s.who()));
        break;
      }
      if (latest.isEmpty()) {
        latest = Optional.of(s.who());
        latestSentence = s.sentence();
      }
    }
    return latest.orElse(Referent.NOBODY);
  }

  /** Whoever does to "him" what a verb tells: "she thanked her" is of two. */
  private Referent doer(Phrase p) {
    Token pronoun = p.sentence.token(p.noun);
    boolean object = pronoun.is("obj") || pronoun.is("iobj") || pronoun.is("obl");
    if (!object || lower(p, p.noun).endsWith("self")) {
      return Referent.NOBODY;
    }
    return p.sentence
        .head(pronoun)
        .flatMap(v -> p.sentence.dependent(v, "nsubj"))
        .map(t -> byHead.getOrDefault(t.index(), Referent.NOBODY))
        .orElse(Referent.NOBODY);
  }

  private static boolean isSame(Referent a, Referent b) {
    return !a.actors().isEmpty() && a.actors().equals(b.actors());
  }

  /** "His" in "congratulated her brother on his election": whoever is congratulated for it. */
  private Optional<Referent> judged(Phrase p) {
    Sentence s = p.sentence;
    if (!s.token(p.noun).xpos().equals("PRP$")) {
      return Optional.empty();
    }
    Optional<Token> ground = s.head(s.token(p.noun)).filter(g -> g.is("obl") || g.is("nmod"));
    Optional<Token> verb = ground.flatMap(s::head);
    if (verb.isPresent() && !verb.get().isVerb()) {
      verb = verb.flatMap(s::head);
    }
    return verb.filter(v -> JUDGING.contains(v.lemma()))
        .flatMap(v -> s.dependent(v, "obj"))
        .filter(o -> o.index() < p.noun)
        .map(o -> byHead.getOrDefault(o.index(), Referent.NOBODY));
  }

  /** The first of a sentence's subjects is what it is about. */
  private Optional<Referent> firstSubject(int sentence, char gender) {
    Optional<Referent> first = Optional.empty();
    for (Seen s : discourse.latestFirst()) {
      if (s.sentence() < sentence) {
        break;
      }
      if (s.sentence() == sentence && s.subject() && s.person() && isPersonOf(s.who(), gender)) {
        first = Optional.of(s.who());
      }
    }
    return first;
  }

  private boolean isPersonOf(Referent r, char gender) {
    if (r.actors().size() != 1) {
      return false;
    }
    Optional<Member> m = cast.member(r.actors().get(0));
    return m.isPresent()
        && m.get().isPerson()
        && (m.get().gender.isEmpty() || m.get().gender.get() == gender);
  }

  private Optional<Referent> lastPerson(Optional<String> title) {
    for (Seen s : discourse.latestFirst()) {
      if (!s.person()) {
        continue;
      }
      Optional<Member> m = cast.member(s.who().actors().get(0));
      boolean fits =
          title.isEmpty()
              || m.flatMap(x -> x.title)
                  .filter(t -> t.toLowerCase(Locale.ROOT).contains(title.get()))
                  .isPresent();
      if (fits) {
        return Optional.of(s.who());
      }
    }
    return Optional.empty();
  }

  /** The subject of the nearest verb above a phrase that stands before it. */
  private Optional<Referent> subjectOf(Phrase p, Referent doer) {
    Sentence s = p.sentence;
    Token at = p.headToken();
    for (int steps = 0; steps < 12; steps++) {
      Optional<Token> up = s.head(at);
      if (up.isEmpty()) {
        return Optional.empty();
      }
      at = up.get();
      Optional<Token> subject = s.dependent(at, "nsubj");
      if (subject.isPresent() && subject.get().index() < p.first) {
        Referent who = byHead.get(subject.get().index());
        if (who != null && !isSame(who, doer)) {
          return Optional.of(withOthers(s, subject.get(), who));
        }
      }
    }
    return Optional.empty();
  }

  private Referent withOthers(Sentence s, Token head, Referent who) {
    Referent all = who;
    for (Token t : s.dependents(head, "conj")) {
      Referent other = byHead.get(t.index());
      if (other != null) {
        all = all.and(other);
      }
    }
    return all;
  }

  private Referent it(Phrase p) {
    Sentence s = p.sentence;
    Optional<Token> verb = p.isSubject() ? s.head(p.headToken()) : Optional.empty();
    if (verb.isPresent() && verb.get().isVerb() && SPEECH.contains(verb.get().lemma())) {
      return discourse.speaker().or(() -> lastBody(p)).orElse(Referent.NOBODY);
    }
    if (verb.isEmpty() || !verb.get().isVerb() || s.dependent(verb.get(), "csubj").isPresent()) {
      return Referent.NOBODY;
    }
    boolean expletive =
        switch (verb.get().lemma()) {
          case "be", "seem", "appear", "remain", "take", "become", "rain", "make", "prove" -> true;
          default -> p.headToken().relation().equals("expl");
        };
    return expletive ? Referent.NOBODY : lastBody(p).orElse(Referent.NOBODY);
  }

  private Referent its(Phrase p) {
    return subjectOf(p, Referent.NOBODY)
        .filter(r -> r.actors().stream().noneMatch(this::isPerson))
        .or(() -> lastBody(p))
        .orElse(Referent.NOBODY);
  }

  /** The last country or organisation that was a subject, here or in the sentence before. */
  private Optional<Referent> lastBody(Phrase p) {
    int here = p.sentence.index();
    for (Seen s : discourse.latestFirst()) {
      if (here - s.sentence() > 1) {
        break;
      }
      if (s.subject() && s.body() && !s.plural()) {
        return Optional.of(s.who());
      }
    }
    return Optional.empty();
  }

  private Referent they(Phrase p) {
    Optional<Referent> subject = subjectOf(p, Referent.NOBODY).filter(r -> r.actors().size() > 1);
    if (subject.isPresent()) {
      return subject.get();
    }
    int here = p.sentence.index();
    Optional<Referent> latest = Optional.empty();
    for (Seen s : discourse.latestFirst()) {
      if (here - s.sentence() > 2) {
        break;
      }
      if (s.plural() && s.subject()) {
        return s.who();
      }
      if (s.plural() && latest.isEmpty()) {
        latest = Optional.of(s.who());
      }
    }
    if (latest.isPresent()) {
      return latest.get();
    }
    Referent two = both();
    return two.actors().size() == 2 ? two : Referent.NOBODY;
  }

  private Referent both() {
    Referent people = lastPeople(new Noun(List.of("leader"), Category.LEADER, Optional.empty()));
    return people.actors().size() == 2 ? people : countries(pairCountries());
  }

  // ---- at the end of a sentence -----------------------------------------------------------------

  /** Groups of no known country are taken to be of the one country where the sentence plays. */
  private void placeTheHomeless(Sentence s, List<Phrase> phrases) {
    List<CountryCode> here = new ArrayList<>();
    for (Phrase p : phrases) {
      if (p.kind == Phrase.Kind.PLACE && isIn(s, p)) {
        for (CountryCode c : meant.getOrDefault(p, Referent.NOBODY).countries()) {
          if (!here.contains(c)) {
            here.add(c);
          }
        }
      }
    }
    if (here.size() != 1) {
      return;
    }
    for (Phrase p : phrases) {
      Referent who = meant.getOrDefault(p, Referent.NOBODY);
      boolean human =
          p.is(Category.FORCE)
              || p.is(Category.REBEL)
              || p.is(Category.PEOPLE)
              || p.is(Category.OFFICIAL)
              || p.is(Category.GOVERNMENT);
      boolean back = p.is(Category.OFFICIAL) && p.plural && BACK.contains(lower(p, p.first));
      if (p.kind == Phrase.Kind.NOUN
          && human
          && !back // "the two ministers met in Oslo": they need not be of the place
          && who.countries().isEmpty()
          && !who.actors().isEmpty()) {
        Noun noun = p.title.orElseThrow();
        Referent placed =
            groupOf(here.get(0), text(p, p.core, p.noun).toLowerCase(Locale.ROOT), noun);
        meant.put(p, placed);
      }
    }
  }

  private static boolean isIn(Sentence s, Phrase p) {
    int before = p.first - 1;
    if (before < 0) {
      return false;
    }
    String word = s.token(before).form().toLowerCase(Locale.ROOT);
    return word.equals("in") || word.equals("near") || word.equals("at") || word.equals("across");
  }

  private static String lower(Phrase p, int i) {
    return p.sentence.token(i).form().toLowerCase(Locale.ROOT);
  }
}
