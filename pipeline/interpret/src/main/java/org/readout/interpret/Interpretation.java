package org.readout.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.PlaceMention;
import org.readout.identify.TimeMention;
import org.readout.interpret.contact.AgreementFinder;
import org.readout.interpret.contact.ContactFinder;
import org.readout.interpret.contact.CountClaimFinder;
import org.readout.interpret.contact.FollowUpFinder;
import org.readout.interpret.event.EventFinder;
import org.readout.interpret.event.LinkFinder;
import org.readout.interpret.statement.StatementFinder;
import org.readout.knowledge.ContactCues;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.codebook.Codebook;
import org.readout.knowledge.reporting.ReportingCues;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

/**
 * The stage's front door: from who, where and when to what happened and who said what. Thread-safe.
 */
public final class Interpretation {
  private final StatementFinder statements;
  private final EventFinder events;
  private final LinkFinder links;
  private final ContactFinder contacts = new ContactFinder(ContactCues.bundled());
  private final AgreementFinder agreements = new AgreementFinder();
  private final FollowUpFinder followUps = new FollowUpFinder();
  private final CountClaimFinder countClaims = new CountClaimFinder();

  private final Knowledge knowledge;

  public Interpretation(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.statements = new StatementFinder(ReportingCues.bundled());
    this.events = new EventFinder(Codebook.standard());
    this.links = new LinkFinder();
  }

  /**
   * Everything the report says, with the reasons.
   *
   * @param reader name and version of the reader, for the reading
   */
  public ExplainedReading interpret(IdentifiedReport report, String reader) {
    Trail trail = new Trail();
    List<Contact> told = contacts.find(report, trail);
    List<Statement> said = withContacts(statements.find(report, trail), told);
    List<Event> happened = events.find(report, said, told, trail);
    List<Agreement> agreed = agreements.find(report, told, said, trail);
    List<FollowUp> planned = followUps.find(report, said, trail);
    List<CountClaim> counted = countClaims.find(report, told, trail);
    List<Link> linked = links.find(report, happened);
    Reading reading =
        new Reading(
            reader,
            report.report(),
            withCarriers(report.actors(), said),
            report.times().stream().map(TimeMention::expression).toList(),
            report.places().stream().map(PlaceMention::place).toList(),
            told,
            happened,
            said,
            agreed,
            planned,
            counted,
            linked,
            report.problems());
    return new ExplainedReading(reading, trail.found(), trail.turnedDown());
  }

  /**
   * The report's agency carries its statements without being mentioned: it is an actor all the
   * same.
   */
  private List<Actor> withCarriers(List<Actor> mentioned, List<Statement> said) {
    Map<ActorId, Actor> all = new LinkedHashMap<>();
    mentioned.forEach(a -> all.put(a.id(), a));
    for (Statement s : said) {
      s.relayedBy().forEach(id -> all.computeIfAbsent(id, this::unmentioned));
    }
    return List.copyOf(all.values());
  }

  private Actor unmentioned(ActorId id) {
    Optional<KnownActor> known = knowledge.actors().byId(id);
    return new Actor(
        id,
        known.map(KnownActor::name).orElse(id.value()),
        known.map(KnownActor::kind).orElse(Actor.Kind.ORG),
        known.flatMap(KnownActor::country),
        known.flatMap(KnownActor::sector),
        Optional.empty(),
        known.isPresent(),
        List.of());
  }

  /** A statement belongs to the contact told of last before it in which its speaker took part. */
  private static List<Statement> withContacts(List<Statement> said, List<Contact> told) {
    List<Statement> placed = new ArrayList<>();
    for (Statement s : said) {
      Optional<Contact> in =
          told.stream()
              .filter(
                  c ->
                      c.evidence().stream()
                          .anyMatch(e -> e.span().start() <= s.content().span().end()))
              .filter(
                  c ->
                      s.speakers().stream().anyMatch(c.participants()::contains)
                          || s.addressees().stream().anyMatch(c.participants()::contains))
              .reduce(
                  (a, b) ->
                      s.addressees().stream()
                              .anyMatch(
                                  x ->
                                      a.participants().contains(x) && !b.participants().contains(x))
                          ? a
                          : b);
      placed.add(
          new Statement(
              s.id(),
              s.form(),
              s.speakers(),
              s.addressees(),
              s.relayedBy(),
              s.cue(),
              in.map(Contact::id),
              s.source(),
              s.content(),
              s.stance(),
              s.evidence()));
    }
    return placed;
  }
}
