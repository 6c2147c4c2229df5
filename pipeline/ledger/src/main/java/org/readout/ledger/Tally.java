package org.readout.ledger;

/** How often something is on record. */
public record Tally<T>(T what, long number) {}
