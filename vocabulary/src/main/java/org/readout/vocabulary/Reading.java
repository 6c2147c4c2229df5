package org.readout.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that one report says, as values with evidence: a pure function of the report and of
 * the reader's version.
 *
 * @param reader name and version of what read it: {@code readout 0.1.0}
 * @param report what was read
 * @param actors everybody that a fact names, and everybody else who is mentioned
 * @param times the time expressions, in text order
 * @param places the places, in text order
 * @param contacts in text order, the main one first where the report has one
 * @param events in text order
 * @param statements in text order
 * @param agreements in text order
 * @param followUps in text order
 * @param countClaims in text order
 * @param links between facts of this reading
 * @param problems what could not be made out
 */
public record Reading(
    String reader,
    Report report,
    List<Actor> actors,
    List<TimeExpression> times,
    List<Place> places,
    List<Contact> contacts,
    List<Event> events,
    List<Statement> statements,
    List<Agreement> agreements,
    List<FollowUp> followUps,
    List<CountClaim> countClaims,
    List<Link> links,
    List<Problem> problems) {
  public Reading {
    actors = List.copyOf(actors);
    times = List.copyOf(times);
    places = List.copyOf(places);
    contacts = List.copyOf(contacts);
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    agreements = List.copyOf(agreements);
    followUps = List.copyOf(followUps);
    countClaims = List.copyOf(countClaims);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /** A reading that found nothing, and says why. */
  public static Reading unread(String reader, Report report, List<Problem> problems) {
    return new Reading(
        reader, report, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), problems);
  }

  /** The same reading of the same words, of a report that is known by more or by another id. */
  public Reading of(Report known) {
    if (!known.text().equals(report.text())) {
      throw new IllegalArgumentException("another text than the one read: " + known.id());
    }
    return new Reading(
        reader,
        known,
        actors,
        times,
        places,
        contacts,
        events,
        statements,
        agreements,
        followUps,
        countClaims,
        links,
        problems);
  }

  public Stream<Fact> facts() {
    return Stream.of(contacts, events, statements, agreements, followUps, countClaims)
        .flatMap(List::stream);
  }
}
