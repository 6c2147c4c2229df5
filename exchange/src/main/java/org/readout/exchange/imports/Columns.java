package org.readout.exchange.imports;

import java.util.List;

/** Where a data set writes what. */
interface Columns {
  /** Whether the line names the columns; it may be asked again and again. */
  boolean isHeader(String line);

  /**
   * The event of a line.
   *
   * @throws BadRow if it is none
   */
  Row row(List<String> cells);
}
