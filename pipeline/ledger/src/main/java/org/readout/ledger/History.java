package org.readout.ledger;

import java.util.List;

/**
 * The life of a record.
 *
 * @param record its id, which may be one of earlier
 * @param tellings the reports that tell of it, in the order of their publication; none if it is no
 *     more
 * @param amendments what was corrected in it, in order
 */
public record History(String record, List<ReportEntry> tellings, List<Amendment> amendments) {
  public History {
    tellings = List.copyOf(tellings);
    amendments = List.copyOf(amendments);
  }
}
