package org.readout.identify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Sentence;
import org.readout.identify.time.TimeFinder;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.KnownActor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;

/**
 * The stage's front door: who, where and when is meant.
 *
 * <p>Thread-safe and deterministic; never fails on odd text.
 */
public final class Identification {
  private final Registry registry;
  private final Nouns nouns = Nouns.load();
  private final Phrases phrases = new Phrases(nouns);
  private final TimeFinder times;
  private final Knowledge knowledge;

  public Identification(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.registry = new Registry(knowledge);
    this.times = new TimeFinder(knowledge.actors().all());
  }

  public IdentifiedReport identify(Report report, AnnotatedText text) {
    return new Pass(report, text).identified();
  }

  /** One report's identification. */
  private final class Pass {
    private final Report report;
    private final AnnotatedText text;
    private final Cast cast;
    private final Reference reference;
    private final Doubts doubts;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<PlaceMention> places = new ArrayList<>();

    Pass(Report report, AnnotatedText text) {
      this.report = report;
      this.text = text;
      Optional<LocalDate> day = report.published().map(Moment::day);
      this.doubts = new Doubts(knowledge, text);
      this.cast = new Cast(registry, day);
      this.reference = new Reference(registry, nouns, cast, day, home());
    }

    private Optional<CountryCode> home() {
      return report
          .publisher()
          .flatMap(registry::organisation)
          .filter(a -> a.side().filter(KnownActor.Side.OFFICIAL::equals).isPresent())
          .flatMap(KnownActor::country);
    }

    IdentifiedReport identified() {
      for (Sentence s : text.sentences()) {
        List<Phrase> found = phrases.of(s, doubts.settled(s, registry.atoms(s)));
        Map<Phrase, Referent> meant = reference.in(s, found);
        for (Phrase p : found) {
          mention(p, meant.getOrDefault(p, Referent.NOBODY));
        }
      }
      mentions.sort(Comparator.comparing(Mention::span));
      for (Mention m : mentions) {
        for (ActorId id : m.actors()) {
          cast.member(id).ifPresent(a -> a.mentions.add(Evidence.of(text.text(), m.span())));
        }
      }
      places.sort(Comparator.comparing(p -> p.place().evidence().span()));
      List<Problem> problems = new ArrayList<>(reference.problems());
      if (report.published().isEmpty() && !problems.isEmpty()) {
        problems.add(
            new Problem(
                Optional.empty(),
                "the report has no date, so holders of offices are told only where one is"
                    + " obvious"));
      }
      return new IdentifiedReport(
          report, text, cast.actors(), mentions, times.find(report, text), places, problems);
    }

    private void mention(Phrase p, Referent who) {
      if (p.kind != Phrase.Kind.PERSON) {
        for (Atom a : p.modifiers) {
          modifier(p, a);
        }
      }
      if (p.kind == Phrase.Kind.PLACE) {
        place(p, who);
        return;
      }
      if (who.isNobody()) {
        return;
      }
      Mention.Kind kind =
          switch (p.kind) {
            case PERSON, ORG -> Mention.Kind.NAME;
            case NOUN -> Mention.Kind.DESCRIPTION;
            case PRONOUN -> Mention.Kind.PRONOUN;
            case PLACE -> Mention.Kind.NAME;
          };
      boolean owns = p.inside && p.kind != Phrase.Kind.PRONOUN && p.kind != Phrase.Kind.NOUN;
      add(p.sentence, p.first, p.end(), p.head, owns ? Mention.Kind.MODIFIER : kind, who);
    }

    private void modifier(Phrase p, Atom a) {
      if (p.name.filter(a::equals).isPresent() || (!a.candidates().isEmpty() && a.isPerson())) {
        return;
      }
      List<ActorId> actors =
          a.candidates().isEmpty()
              ? a.countries().stream().map(c -> cast.country(c).id).toList()
              : List.of(cast.enter(a.candidates().get(0)).id);
      if (!actors.isEmpty()) {
        Referent who = new Referent(actors, a.countries());
        add(p.sentence, a.first(), a.last(), a.last(), Mention.Kind.MODIFIER, who);
      }
    }

    private void place(Phrase p, Referent who) {
      Atom name = p.name.orElseThrow();
      Standing standing = Standing.of(p);
      if (p.inside) {
        add(p.sentence, p.first, p.last, p.head, Mention.Kind.MODIFIER, who);
      } else if (standing.actor() && !who.isNobody()) {
        add(p.sentence, p.first, p.last, p.head, Mention.Kind.NAME, who);
      }
      if (standing.place() && !p.inside) {
        Span span = span(p.sentence, name.first(), name.last());
        Optional<CountryCode> country =
            name.countries().isEmpty() ? Optional.empty() : Optional.of(name.countries().get(0));
        Place place =
            new Place(Evidence.of(text.text(), span), name.name(), country, name.coordinates());
        places.add(new PlaceMention(p.sentence.index(), name.first(), name.last(), place));
      }
    }

    private void add(Sentence s, int first, int last, int head, Mention.Kind kind, Referent who) {
      int from = Math.min(first, head);
      int to = Math.max(last, head);
      mentions.add(
          new Mention(
              s.index(), from, to, head, kind, span(s, from, to), who.actors(), who.countries()));
    }

    private Span span(Sentence s, int first, int last) {
      return s.token(first).span().hull(s.token(last).span());
    }
  }
}
