package org.readout.interpret.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.identify.PlaceMention;
import org.readout.interpret.Trail;
import org.readout.knowledge.ContactCue;
import org.readout.knowledge.ContactCues;
import org.readout.knowledge.WordSets;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Status;

/**
 * Finds the contacts that a report tells of: calls, meetings, visits, summits, talks. A contact
 * told twice is one. A contact that is only wished for, or of which only one side is named, is
 * turned down.
 */
public final class ContactFinder {
  private static final Set<ContactCue.Frame> SHARED = Set.of(ContactCue.Frame.SHARED);
  private static final Set<String> WITH = Set.of("with", "to");
  private static final Set<String> BETWEEN = Set.of("between", "of", "among");
  private static final Set<String> WITH_NOUN = Set.of("with");

  /**
   * Before a contact's noun, these make of it the frame of another deed, or a day to count from.
   */
  private static final Set<String> APART = WordSets.bundled().of("frame");

  private static final Set<String> BESIDE = WordSets.bundled().of("beside");

  private final ContactCues cues;
  private final Topics topics;
  private final Lengths lengths;

  public ContactFinder(ContactCues cues) {
    this.cues = cues;
    this.topics = new Topics(cues);
    this.lengths = new Lengths(cues);
  }

  /**
   * The contacts of a report, in the order of their first words, those that only frame another
   * last; ids {@code c1}, {@code c2} ...
   */
  public List<Contact> find(IdentifiedReport report, Trail trail) {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : report.words().sentences()) {
      Clause clause = new Clause(report, sentence);
      for (Token t : sentence.tokens()) {
        for (Draft told : at(report, clause, t, trail)) {
          Optional<Draft> same = drafts.stream().filter(d -> d.isSame(told)).findFirst();
          if (same.isPresent()) {
            same.get().add(told);
          } else {
            drafts.add(told);
          }
        }
      }
      topics.add(report, clause, drafts);
      lengths.add(report, sentence, drafts);
    }
    List<Contact> contacts = new ArrayList<>();
    if (drafts.stream().allMatch(d -> d.frame)) {
      // Nothing else is told of: the talks that he spoke after are what the report is about.
      drafts.forEach(d -> d.frame = false);
    }
    drafts.sort(Comparator.comparing(d -> d.frame));
    for (Draft d : drafts) {
      Contact c = d.contact("c" + (contacts.size() + 1), report);
      trail.found(
          c.id(),
          "contacts/" + d.cue,
          c.evidence(),
          "\"" + d.cue + "\" with its parties on both sides");
      contacts.add(c);
    }
    return contacts;
  }

  private List<Draft> at(IdentifiedReport report, Clause clause, Token t, Trail trail) {
    if (t.upos().equals("NOUN")) {
      return cues.noun(t.lemma()).map(c -> noun(report, clause, t, c, trail)).orElse(List.of());
    }
    if (!t.isVerb()) {
      return List.of();
    }
    Optional<ContactCue> cue = cues.verb(t.lemma());
    if (cue.isEmpty()) {
      return List.of();
    }
    return verb(report, clause, t, cue.get(), trail);
  }

  private List<Draft> noun(
      IdentifiedReport report, Clause clause, Token noun, ContactCue cue, Trail trail) {
    Sentence s = clause.sentence();
    Channel channel = channel(clause, noun, cue, clause.verbOf(noun));
    if (cue.takes(ContactCue.Frame.VIDEO) && !isVideo(s, noun)) {
      return List.of();
    }
    boolean apart = isApart(s, noun);
    Optional<Token> verb = clause.verbOf(noun);
    List<Mention> others = new ArrayList<>(clause.after(noun, WITH_NOUN));
    List<Mention> sides = new ArrayList<>(clause.after(noun, BETWEEN));
    sides.removeIf(m -> others.stream().anyMatch(o -> o.span().contains(m.span())));
    if (apart && others.isEmpty() && sides.isEmpty()) {
      return List.of();
    }
    if (sides.isEmpty() && others.isEmpty() && verb.isPresent()) {
      sides.addAll(clause.after(verb.get(), Set.of("between")));
    }
    boolean alone =
        sides.size() > 1
            || (sides.size() == 1
                && sides.get(0).actors().size() + sides.get(0).countries().size() > 2);
    if (others.isEmpty() && sides.isEmpty() && verb.isPresent()) {
      others.addAll(clause.after(verb.get(), WITH_NOUN));
    }
    boolean during = s.dependents(noun, "case").stream().anyMatch(c -> c.lemma().equals("during"));
    if (others.isEmpty() && sides.isEmpty() && during && verb.isPresent()) {
      others.addAll(clause.after(verb.get(), Set.of("to")));
      others.addAll(clause.objects(verb.get()));
    }
    List<Mention> first = new ArrayList<>();
    if (!others.isEmpty() && verb.isPresent()) {
      first.addAll(clause.subjects(verb.get()));
    }
    if (first.isEmpty()) {
      s.dependents(noun, "nmod:poss").forEach(p -> first.addAll(clause.joined(p)));
    }
    if (first.isEmpty() && others.isEmpty() && !alone && verb.isPresent()) {
      first.addAll(clause.subjects(verb.get()));
    }
    List<Mention> parties = new ArrayList<>(alone ? List.of() : first);
    parties.addAll(sides);
    Token start = verb.filter(v -> v.index() < noun.index() && !alone).orElse(noun);
    Status status = clause.status(noun);
    List<Mention> each = others.stream().flatMap(m -> clause.eachOf(m).stream()).toList();
    boolean several =
        noun.xpos().equals("NNS")
            && each.size() > 1
            && (channel == Channel.PHONE || channel == Channel.VIDEO || isMeeting(noun));
    List<Draft> found = new ArrayList<>();
    if (several) {
      for (Mention other : each) {
        List<Mention> pair = new ArrayList<>(parties);
        pair.add(other);
        draft(report, clause, noun, verb, start, channel, status, pair, trail)
            .ifPresent(found::add);
      }
    } else {
      parties.addAll(others);
      Optional<Token> dated = apart ? Optional.empty() : verb;
      draft(report, clause, noun, dated, start, channel, status, parties, trail)
          .ifPresent(found::add);
    }
    if (apart) {
      for (Draft d : found) {
        d.frame = true;
        d.place = Optional.empty();
      }
    }
    return found;
  }

  private static boolean isMeeting(Token noun) {
    return noun.lemma().equals("meeting");
  }

  private boolean isVideo(Sentence s, Token noun) {
    return s.dependents(noun).stream()
        .anyMatch(d -> cues.sign(d.lemma()).filter(Channel.VIDEO::equals).isPresent());
  }

  /**
   * "After the summit", "on the sidelines of the summit": what is told of happened at another
   * contact's side, and its parties are not that contact's.
   */
  private static boolean isApart(Sentence s, Token noun) {
    Token at = noun;
    for (int steps = 0; steps < 3; steps++) {
      boolean aside =
          BESIDE.contains(at.lemma())
              || s.dependents(at, "case").stream().anyMatch(c -> APART.contains(c.lemma()));
      if (aside) {
        return true;
      }
      Optional<Token> above = at.is("nmod") ? s.head(at) : Optional.empty();
      if (above.isEmpty()) {
        return false;
      }
      at = above.get();
    }
    return false;
  }

  private List<Draft> verb(
      IdentifiedReport report, Clause clause, Token verb, ContactCue cue, Trail trail) {
    List<Mention> parties = new ArrayList<>(clause.subjects(verb));
    List<Mention> others = new ArrayList<>();
    if (cue.takes(ContactCue.Frame.WITH)) {
      others.addAll(clause.after(verb, WITH));
    }
    if (cue.takes(ContactCue.Frame.OBJECT)) {
      others.addAll(clause.objects(verb));
    }
    if (cue.takes(ContactCue.Frame.PERSON)) {
      List<Mention> received = clause.objects(verb);
      boolean people = isPerson(parties) && isPerson(received) && !isJudged(clause, received);
      if (!people) {
        return List.of();
      }
      others.addAll(received);
    }
    boolean alone = others.isEmpty() && cue.frames().equals(SHARED);
    if (alone && Clause.actors(parties).size() < 2) {
      return List.of();
    }
    parties.addAll(others);
    Channel channel = channel(clause, verb, cue, Optional.of(verb));
    return draft(
            report,
            clause,
            verb,
            Optional.of(verb),
            verb,
            channel,
            clause.status(verb),
            parties,
            trail)
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean isPerson(List<Mention> mentions) {
    List<ActorId> who = Clause.actors(mentions);
    return !who.isEmpty() && who.stream().allMatch(a -> a.value().startsWith("person/"));
  }

  /** "Called him a friend", "called him weak": a name is given to somebody, and nobody rings. */
  private static boolean isJudged(Clause clause, List<Mention> called) {
    Sentence s = clause.sentence();
    int after = called.stream().mapToInt(Mention::last).max().orElse(s.size()) + 1;
    return after < s.size()
        && (s.token(after).lemma().matches("an?") || s.token(after).upos().equals("ADJ"));
  }

  private Channel channel(Clause clause, Token cue, ContactCue known, Optional<Token> verb) {
    Sentence s = clause.sentence();
    Channel base = known.channel();
    List<Token> near = new ArrayList<>(s.dependents(cue));
    verb.ifPresent(v -> near.addAll(s.dependents(v)));
    if (cue.isVerb()) {
      if (cue.index() + 1 < s.size()) {
        near.add(s.token(cue.index() + 1));
      }
      for (Token t : List.copyOf(near)) {
        if (t.is("obl") && cues.noun(t.lemma()).isPresent()) {
          near.addAll(s.dependents(t));
        }
      }
    }
    for (Token t : near) {
      if (cues.sign(t.lemma()).filter(Channel.VIDEO::equals).isPresent()) {
        return Channel.VIDEO;
      }
    }
    boolean open =
        base == Channel.UNSPECIFIED || base == Channel.PHONE || cue.lemma().equals("talk");
    for (Token t : near) {
      boolean named = !t.isVerb() && cues.sign(t.lemma()).filter(Channel.PHONE::equals).isPresent();
      if (open && named) {
        return Channel.PHONE;
      }
    }
    return base;
  }

  private Optional<Draft> draft(
      IdentifiedReport report,
      Clause clause,
      Token cue,
      Optional<Token> verb,
      Token start,
      Channel channel,
      Status status,
      List<Mention> parties,
      Trail trail) {
    List<ActorId> who = clause.withoutOwnCountries(Clause.actors(parties));
    List<CountryCode> countries = clause.countries(parties);
    Evidence words =
        clause.evidence(start, parties).span().contains(cue.span())
            ? clause.evidence(start, parties)
            : clause.evidence(cue, parties);
    if (who.size() < 2
        || (countries.size() < 2
            && who.stream().filter(a -> a.value().startsWith("person/")).count() < 2)) {
      trail.turnedDown(
          "contact", "contacts/" + cue.lemma(), List.of(words), "fewer than two sides are named");
      return Optional.empty();
    }
    if (status == Status.HYPOTHETICAL || status == Status.NEGATED) {
      trail.turnedDown(
          "contact",
          "contacts/" + cue.lemma(),
          List.of(words),
          "only wished for, possible or denied");
      return Optional.empty();
    }
    Timing timing = new Timing(report, clause.sentence());
    Draft d =
        new Draft(
            cue.lemma(),
            channel,
            status,
            who,
            countries,
            timing.of(cue, verb),
            clause.sentence().index(),
            pointsBack(clause.sentence(), cue));
    d.evidence.add(words);
    d.initiator = initiator(report, clause);
    d.duration = lengths.of(report, clause.sentence(), cue, verb);
    d.place =
        channel == Channel.PHONE || channel == Channel.VIDEO
            ? Optional.empty()
            : place(report, clause.sentence(), cue);
    return Optional.of(d);
  }

  static boolean pointsBack(Sentence s, Token cue) {
    if (cue.isVerb()) {
      return true;
    }
    boolean another =
        s.dependents(cue, "acl").stream().anyMatch(v -> !s.dependents(v, "nsubj").isEmpty());
    if (another) {
      return false;
    }
    return s.dependents(cue, "det").stream().anyMatch(d -> d.lemma().matches("the|this|these"))
        || !s.dependents(cue, "nmod:poss").isEmpty();
  }

  /**
   * "At the initiative of the Israeli side", "at Israel's initiative": whoever is named within that
   * phrase.
   */
  private static Optional<ActorId> initiator(IdentifiedReport report, Clause clause) {
    Sentence s = clause.sentence();
    return s.tokens().stream()
        .filter(
            t ->
                t.lemma().equals("initiative")
                    && s.dependents(t, "case").stream().anyMatch(c -> c.lemma().matches("at|on")))
        .flatMap(t -> report.mentionsIn(s).stream().filter(m -> s.isBelow(s.token(m.head()), t)))
        .flatMap(m -> Clause.actors(List.of(m)).stream())
        .findFirst();
  }

  private static Optional<Place> place(IdentifiedReport report, Sentence sentence, Token cue) {
    return report.placesIn(sentence).stream()
        .filter(
            p ->
                p.first() > cue.index()
                    && p.first() > 0
                    && sentence.token(p.first() - 1).lemma().matches("in|at"))
        .findFirst()
        .map(PlaceMention::place);
  }
}
