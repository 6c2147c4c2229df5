package org.readout.ledger;

import java.util.Map;
import org.readout.vocabulary.Reading;

/**
 * A report with everything that was read in it.
 *
 * @param records for each fact of the reading, by its id there, the record that it belongs to;
 *     statements have none
 */
public record Told(ReportEntry report, Reading reading, Map<String, String> records) {
  public Told {
    records = Map.copyOf(records);
  }
}
