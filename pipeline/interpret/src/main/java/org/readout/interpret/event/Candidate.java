package org.readout.interpret.event;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.annotate.Token;
import org.readout.knowledge.codebook.Code;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Status;

/**
 * An event that a sentence may tell.
 *
 * @param rule the codebook's entry that made it
 * @param type its type
 * @param code its CAMEO code
 * @param mode its PLOVER mode
 * @param actor who did it
 * @param recipient to whom; in a reciprocal event the actors who are not its subject
 * @param reciprocal whether everybody in it is an actor
 * @param closed whether it has no recipient by nature: a resignation
 * @param status whether it happened
 * @param head the word that it hangs on
 * @param words indices of the tokens that evoke it
 */
record Candidate(
    String rule,
    EventType type,
    Code code,
    Optional<String> mode,
    Party actor,
    Party recipient,
    boolean reciprocal,
    boolean closed,
    Status status,
    Token head,
    Set<Integer> words) {
  Candidate with(Status other) {
    return new Candidate(
        rule, type, code, mode, actor, recipient, reciprocal, closed, other, head, words);
  }

  Candidate between(Party from, Party to) {
    return new Candidate(rule, type, code, mode, from, to, reciprocal, closed, status, head, words);
  }

  Candidate as(
      String operator, EventType newType, Code newCode, Optional<String> newMode, Token newHead) {
    Set<Integer> all = new TreeSet<>(words);
    all.add(newHead.index());
    return new Candidate(
        newType + newMode.map(m -> "/" + m).orElse("") + ": " + operator + " of " + rule,
        newType,
        newCode,
        newMode,
        actor,
        recipient,
        false,
        false,
        status,
        newHead,
        all);
  }

  boolean hasParty() {
    return actor.isKnown() || recipient.isKnown();
  }
}
