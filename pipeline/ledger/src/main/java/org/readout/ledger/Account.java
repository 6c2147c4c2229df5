package org.readout.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

/**
 * What one report tells of a contact.
 *
 * @param facts ids of the contacts in its reading that are the one told of
 */
record Account(ReportEntry report, Reading reading, Set<String> facts) {
  Account {
    facts = Set.copyOf(facts);
  }

  /** Both facts, of one report. */
  static Account with(Account a, Account b) {
    Set<String> facts = new HashSet<>(a.facts());
    facts.addAll(b.facts());
    return new Account(a.report(), a.reading(), facts);
  }

  List<Contact> contacts() {
    return reading.contacts().stream().filter(c -> facts.contains(c.id())).toList();
  }

  /**
   * What was said there: what the reading ties to it, and, in a report about it above all, what its
   * parties say without being tied to another.
   */
  List<Statement> statements(ContactRecord contact) {
    return reading.statements().stream()
        .filter(
            s ->
                s.contact()
                    .map(facts::contains)
                    .orElse(tellsOfNothingElse() || (tellsOfItFirst() && speaksThere(s, contact))))
        .toList();
  }

  private boolean tellsOfItFirst() {
    return report.side() == Publisher.Side.OFFICIAL
        && facts.contains(reading.contacts().get(0).id());
  }

  private boolean speaksThere(Statement statement, ContactRecord contact) {
    return statement.speakers().stream()
        .allMatch(
            s ->
                contact.participants().stream().anyMatch(p -> p.id().equals(s))
                    || countryOf(s).filter(contact.countries()::contains).isPresent());
  }

  List<Agreement> agreements() {
    return reading.agreements().stream()
        .filter(a -> a.contact().map(facts::contains).orElse(tellsOfNothingElse()))
        .toList();
  }

  /** Plans are not tied to a contact: those of its parties, in a report about it alone. */
  List<FollowUp> followUps(List<CountryCode> countries) {
    return reading.followUps().stream()
        .filter(f -> tellsOfNothingElse() && f.parties().stream().anyMatch(countries::contains))
        .toList();
  }

  private boolean tellsOfNothingElse() {
    Set<String> others = new HashSet<>(reading.contacts().stream().map(Contact::id).toList());
    others.removeAll(facts);
    return others.isEmpty();
  }

  List<String> names(List<ActorId> ids) {
    List<String> names = new ArrayList<>();
    for (ActorId id : ids) {
      names.add(actor(id).map(Actor::name).orElse(id.value()));
    }
    return names;
  }

  Optional<CountryCode> countryOf(ActorId id) {
    if (id.value().matches("country/[a-z]{3}")) {
      return Optional.of(new CountryCode(id.value().substring(8).toUpperCase(Locale.ROOT)));
    }
    return actor(id).flatMap(Actor::country);
  }

  boolean isMedia(ActorId id) {
    return actor(id).filter(a -> a.kind() == Actor.Kind.MEDIA).isPresent();
  }

  private Optional<Actor> actor(ActorId id) {
    return reading.actors().stream().filter(a -> a.id().equals(id)).findFirst();
  }
}
