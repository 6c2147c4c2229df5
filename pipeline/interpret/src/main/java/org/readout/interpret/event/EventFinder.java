package org.readout.interpret.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Sentence;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.identify.PlaceMention;
import org.readout.identify.TimeMention;
import org.readout.interpret.Trail;
import org.readout.knowledge.WordSets;
import org.readout.knowledge.codebook.Codebook;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;

/** Finds the events that a report tells, by the codebook. Thread-safe. */
public final class EventFinder {
  private static final Set<String> SEPARATE = WordSets.bundled().of("separate");

  private final Codebook book;

  public EventFinder(Codebook book) {
    this.book = book;
  }

  /** The events of a report in which no contacts were looked for. */
  public List<Event> find(IdentifiedReport report, List<Statement> statements, Trail trail) {
    return find(report, statements, List.of(), trail);
  }

  /**
   * The events of a report, each once however often it is told, in the order of their first words.
   * An event that is one of {@code contacts} says so and takes its date and place from it.
   */
  public List<Event> find(
      IdentifiedReport report, List<Statement> statements, List<Contact> contacts, Trail trail) {
    Map<Integer, List<Mention>> mentions = new HashMap<>();
    report
        .mentions()
        .forEach(m -> mentions.computeIfAbsent(m.sentence(), s -> new ArrayList<>()).add(m));
    Map<Integer, List<PlaceMention>> places = new HashMap<>();
    report
        .places()
        .forEach(p -> places.computeIfAbsent(p.sentence(), s -> new ArrayList<>()).add(p));
    Map<Integer, List<TimeMention>> times = new HashMap<>();
    report.times().forEach(t -> times.computeIfAbsent(t.sentence(), s -> new ArrayList<>()).add(t));
    Map<ActorId, Actor> actors = Parties.index(report);
    Dating dating = new Dating(report.report().published().map(m -> m.day()));
    Told told = new Told(book, report, statements, contacts, trail);
    for (Sentence sentence : report.words().sentences()) {
      List<TimeMention> when = times.getOrDefault(sentence.index(), List.of());
      List<PlaceMention> where = places.getOrDefault(sentence.index(), List.of());
      Grammar grammar = new Grammar(sentence);
      dating.read(grammar, when);
      Parties parties =
          new Parties(grammar, actors, mentions.getOrDefault(sentence.index(), List.of()), where);
      List<Walk.Found> found =
          new Walk(grammar, new Matcher(book, grammar, parties), book.words("prompting")).gather();
      for (Candidate c : chosen(found, report, sentence, trail)) {
        for (Candidate one : apart(c, grammar, actors)) {
          told.add(one, grammar, dating, when, where);
        }
      }
    }
    return told.events();
  }

  /**
   * The candidates to keep of a sentence: those of its main clauses; the background only where the
   * main clauses tell nothing, or where they answer it.
   */
  private static List<Candidate> chosen(
      List<Walk.Found> found, IdentifiedReport report, Sentence sentence, Trail trail) {
    Walk.@Nullable Level best = null;
    for (Walk.Found f : found) {
      if (f.candidate().hasParty() && (best == null || f.level().compareTo(best) < 0)) {
        best = f.level();
      }
    }
    if (best == null && !found.isEmpty()) {
      best = found.get(0).level();
    }
    List<Candidate> main = new ArrayList<>();
    for (Walk.Found f : found) {
      if (f.level() == best) {
        main.add(f.candidate());
      }
    }
    List<Candidate> kept = new ArrayList<>();
    for (Walk.Found f : found) {
      if (f.level() == best || main.stream().anyMatch(m -> answers(m, f.candidate()))) {
        kept.add(f.candidate());
      } else {
        trail.turnedDown(
            f.candidate().type().name(),
            f.candidate().rule(),
            List.of(words(report, sentence, f.candidate())),
            "told in passing, beside the sentence's main event");
      }
    }
    return kept;
  }

  private static boolean answers(Candidate answer, Candidate cause) {
    return !answer.actor().countries().isEmpty()
        && !answer.recipient().countries().isEmpty()
        && answer.actor().countries().equals(cause.recipient().countries())
        && answer.recipient().countries().equals(cause.actor().countries())
        && !answer.actor().countries().equals(answer.recipient().countries());
  }

  /** "Separate calls with A and B" are two calls. */
  private static List<Candidate> apart(Candidate c, Grammar grammar, Map<ActorId, Actor> actors) {
    if (!c.reciprocal() || c.recipient().actors().size() < 2) {
      return List.of(c);
    }
    Set<String> phrase = new LinkedHashSet<>();
    for (int word : c.words()) {
      grammar.phrase(grammar.sentence().token(word), true, phrase);
    }
    if (phrase.stream().noneMatch(SEPARATE::contains)) {
      return List.of(c);
    }
    Party side = c.actor().without(c.recipient());
    List<Candidate> all = new ArrayList<>();
    for (ActorId id : c.recipient().actors()) {
      Actor actor = actors.get(id);
      if (actor == null || actor.country().isEmpty()) {
        return List.of(c);
      }
      Party other = new Party(List.of(id), List.of(actor.country().get()), c.recipient().words());
      all.add(c.between(side.with(other), other));
    }
    return all;
  }

  static Evidence words(IdentifiedReport report, Sentence sentence, Candidate c) {
    Span span = c.head().span();
    for (Set<Integer> words :
        List.of(c.words(), Set.copyOf(c.actor().words()), Set.copyOf(c.recipient().words()))) {
      for (int word : words) {
        span = span.hull(sentence.token(word).span());
      }
    }
    return Evidence.of(report.report().text(), span);
  }
}
