package org.readout.vocabulary;

/**
 * Whether a contact or an event took place, by what the report says. A contact's {@code OCCURRED}
 * is written "held".
 */
public enum Status {
  OCCURRED,
  PLANNED,
  PROPOSED,
  CANCELLED,
  DECLINED,
  ONGOING,
  HYPOTHETICAL,
  NEGATED,
  HISTORICAL
}
