package org.readout.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.knowledge.Publisher;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;

/**
 * On whose word a report tells a fact: its own, or that of whoever it says told it.
 *
 * <p>All offices and officials of one government are one word: two agencies that quote the Kremlin,
 * and the Kremlin itself, rest on one.
 */
final class Bases {
  private final Reading reading;
  private final Voice voice;

  Bases(Reading reading, Voice voice) {
    this.reading = reading;
    this.voice = voice;
  }

  /** Whose word it is, {@code government RUS} say; empty where it is the report's own. */
  Optional<String> of(Fact fact) {
    if (voice.side() == Publisher.Side.OFFICIAL) {
      return voice.country().map(c -> "government " + c.value());
    }
    return statementAround(fact).flatMap(this::teller);
  }

  /** The narrowest statement of which the fact is the content, or part of it. */
  private Optional<Statement> statementAround(Fact fact) {
    List<Evidence> evidence = fact.evidence();
    if (fact instanceof Statement s) {
      return Optional.of(s);
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    Span words = evidence.get(0).span();
    return reading.statements().stream()
        .filter(s -> covers(s.content().span(), words))
        .min(Comparator.comparingInt(s -> s.content().span().length()));
  }

  private static boolean covers(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private Optional<String> teller(Statement statement) {
    return Stream.concat(statement.speakers().stream(), statement.relayedBy().stream())
        .map(this::word)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> word(ActorId id) {
    Optional<Actor> actor = reading.actors().stream().filter(a -> a.id().equals(id)).findFirst();
    return actor.map(
        a -> {
          boolean ofGovernment =
              a.kind() == Actor.Kind.COUNTRY
                  || a.sector().filter(s -> s.equals("GOV") || s.equals("MIL")).isPresent();
          return ofGovernment && a.country().isPresent()
              ? "government " + a.country().get().value()
              : id.value();
        });
  }
}
