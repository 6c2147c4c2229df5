package org.readout.ledger;

import java.util.Optional;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Statement;

/**
 * Facts under another id, tied to no other fact: what they were tied to may have another id, too.
 */
final class Renamed {
  private Renamed() {}

  static Contact contact(Contact c, String id) {
    return new Contact(
        id,
        c.channel(),
        c.status(),
        c.participants(),
        c.countries(),
        c.initiator(),
        c.date(),
        c.duration(),
        c.place(),
        c.topics(),
        c.evidence());
  }

  static Event event(Event e, String id) {
    return new Event(
        id,
        e.type(),
        e.mode(),
        e.contexts(),
        e.cameo(),
        e.plover(),
        e.goldstein(),
        e.actors(),
        e.recipients(),
        e.actorCountries(),
        e.recipientCountries(),
        e.status(),
        e.date(),
        e.place(),
        Optional.empty(),
        e.evidence());
  }

  static Statement statement(Statement s, String id) {
    return new Statement(
        id,
        s.form(),
        s.speakers(),
        s.addressees(),
        s.relayedBy(),
        s.cue(),
        Optional.empty(),
        s.source(),
        s.content(),
        s.stance(),
        s.evidence());
  }

  static Agreement agreement(Agreement a, String id) {
    return new Agreement(
        id,
        a.parties(),
        a.subject(),
        a.reached(),
        a.place(),
        Optional.empty(),
        a.updates(),
        a.evidence());
  }

  static FollowUp followUp(FollowUp f, String id) {
    return new FollowUp(id, f.what(), f.parties(), f.when(), f.assertedBy(), f.evidence());
  }

  static CountClaim claim(CountClaim n, String id) {
    return new CountClaim(
        id, n.ordinal(), n.channel(), n.participants(), n.since(), Optional.empty(), n.evidence());
  }
}
