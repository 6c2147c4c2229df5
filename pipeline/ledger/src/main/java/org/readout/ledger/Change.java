package org.readout.ledger;

/**
 * A fact that came or went.
 *
 * @param kind the fact's kind
 * @param block the block in which it matches
 * @param window the days on which it matches
 * @param key its row; less than 0 for one that went, since a new row may take its number
 */
record Change(String kind, String block, Window window, long key) {}
