package org.readout.flink;

/**
 * One edition of a report on its way to the ledger.
 *
 * @param report the report's id
 * @param order of two editions, the one with the greater order is the later one
 * @param edition 1 for the first that came, one more for each that replaces it, 0 for an older one
 * @param shelf the year and month of its publication, {@code 2025-06}, or {@code undated}
 * @param name where it stood, for a person
 * @param read whether it was read; a reading that was made elsewhere comes so
 * @param document its reading as JSON; before it is read, one in which nothing was found
 */
public record Entry(
    String report,
    String order,
    int edition,
    String shelf,
    String name,
    boolean read,
    String document) {
  Entry edition(int number) {
    return new Entry(report, order, number, shelf, name, read, document);
  }

  Entry readAs(String reading) {
    return new Entry(report, order, edition, shelf, name, true, reading);
  }
}
