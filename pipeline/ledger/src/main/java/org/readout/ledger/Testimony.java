package org.readout.ledger;

import java.util.List;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Reading;

/**
 * What one report says of a record.
 *
 * @param report the report
 * @param reading everything else that it says
 * @param fact the fact that tells of the record, as the report has it
 */
public record Testimony(ReportEntry report, Reading reading, Fact fact) {
  public List<Evidence> evidence() {
    return fact.evidence();
  }
}
