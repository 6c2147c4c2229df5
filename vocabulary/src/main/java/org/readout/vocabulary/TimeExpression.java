package org.readout.vocabulary;

/**
 * A time expression with its value, as TIMEX3 has them.
 *
 * @param evidence the words
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value: {@code 2025-06-13}, {@code 2025-W24}, {@code P2W}, {@code
 *     PAST_REF}
 */
public record TimeExpression(Evidence evidence, Type type, String value) {
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
