package org.readout.ledger;

/**
 * A place where something on record was, and how many such records there are.
 *
 * @param latitude in degrees, WGS 84
 * @param longitude likewise
 */
public record Spot(String name, double latitude, double longitude, long records) {}
