package org.readout.ledger;

import java.util.List;

/**
 * One report with all that is kept of it.
 *
 * @param versions its texts, the oldest first
 * @param copies other reports with the same words
 */
public record ReportDossier(ReportEntry entry, List<Version> versions, List<ReportEntry> copies) {
  public ReportDossier {
    versions = List.copyOf(versions);
    copies = List.copyOf(copies);
  }
}
