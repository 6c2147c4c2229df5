package org.readout.ledger;

/**
 * Two who were in contact, and how often.
 *
 * @param first the one whose id comes first
 */
public record Couple(Party first, Party second, long contacts) {}
