package org.readout.ledger;

/**
 * What came of posting a reading.
 *
 * @param report the report's id
 * @param outcome whether anything changed
 */
public record Posting(String report, Outcome outcome) {
  public enum Outcome {
    /** The report was not held before. */
    ADDED,
    /**
     * The report was held, and this reading of it or this text took the place of the one before.
     */
    REPLACED,
    /** The same reading was held already. */
    UNCHANGED
  }
}
