package org.readout.web;

import java.util.List;
import org.readout.ledger.Told;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Statement;

/**
 * A statement on a page.
 *
 * @param act what the speaker does: "condemn"
 * @param chain through whom it reached us
 * @param direct whether it is quoted word for word
 */
record Saying(String words, boolean direct, String act, List<String> chain, Sides.Note note) {
  static Saying of(Told told, int number, Statement s) {
    return new Saying(
        Shown.line(s.content().exact()),
        s.form() == Statement.Form.DIRECT,
        s.stance().map(x -> Shown.word(x.kind())).orElse(""),
        s.relayedBy().stream().map(id -> name(told, id)).toList(),
        new Sides.Note(
            number, Links.fact(told.report().id(), s.id()), ReportLine.of(told).chain()));
  }

  static String name(Told told, ActorId id) {
    return told.reading().actors().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .map(Actor::name)
        .orElse(id.value());
  }
}
