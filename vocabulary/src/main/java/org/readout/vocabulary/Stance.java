package org.readout.vocabulary;

import java.util.Optional;

/**
 * What a speaker does by speaking.
 *
 * @param kind the act
 * @param toward whom or what it concerns, in the report's words
 * @param basis the ground given for it: "the UN Charter"
 */
public record Stance(Kind kind, Optional<String> toward, Optional<String> basis) {
  public enum Kind {
    CONDEMN,
    CRITICIZE,
    CONCERN,
    REGRET,
    SUPPORT,
    PRAISE,
    CONGRATULATE,
    THANK,
    CONDOLE,
    OFFER,
    REQUEST,
    DEMAND,
    WARN,
    THREATEN,
    PROMISE,
    AGREE,
    REJECT,
    DENY,
    CONFIRM,
    INFORM,
    CALL_FOR,
    NOT_RULE_OUT
  }
}
