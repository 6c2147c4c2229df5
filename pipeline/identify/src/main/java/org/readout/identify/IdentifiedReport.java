package org.readout.identify;

import java.util.List;
import java.util.Optional;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Report;

/**
 * A report whose words are known, with everybody, everywhere and every time that it names.
 *
 * @param report the report
 * @param words its annotated text
 * @param actors everybody mentioned, in order of first mention, each with all mentions
 * @param mentions in text order; a mention may lie inside another
 * @param times in text order
 * @param places in text order
 * @param problems what could not be made out
 */
public record IdentifiedReport(
    Report report,
    AnnotatedText words,
    List<Actor> actors,
    List<Mention> mentions,
    List<TimeMention> times,
    List<PlaceMention> places,
    List<Problem> problems) {
  public IdentifiedReport {
    actors = List.copyOf(actors);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    places = List.copyOf(places);
    problems = List.copyOf(problems);
  }

  public Optional<Actor> actor(ActorId id) {
    return actors.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public List<Mention> mentionsIn(Sentence sentence) {
    return mentions.stream().filter(m -> m.sentence() == sentence.index()).toList();
  }

  /** The longest mention that hangs by {@code token}, such as the subject of a verb. */
  public Optional<Mention> mentionAt(Sentence sentence, Token token) {
    return mentions.stream()
        .filter(m -> m.sentence() == sentence.index() && m.head() == token.index())
        .reduce((a, b) -> a.span().length() >= b.span().length() ? a : b);
  }

  public List<TimeMention> timesIn(Sentence sentence) {
    return times.stream().filter(t -> t.sentence() == sentence.index()).toList();
  }

  public List<PlaceMention> placesIn(Sentence sentence) {
    return places.stream().filter(p -> p.sentence() == sentence.index()).toList();
  }
}
