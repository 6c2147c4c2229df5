package org.readout.cli;

import org.readout.ledger.Amendment;
import org.readout.ledger.History;
import org.readout.ledger.ReportEntry;

/** The life of a record as text for a person. */
final class HistoryPage {
  private HistoryPage() {}

  static String text(History history) {
    StringBuilder page = new StringBuilder(history.record()).append('\n');
    if (history.tellings().isEmpty() && !history.record().startsWith("statement-")) {
      page.append("  No record has this id now.\n");
    }
    for (ReportEntry report : history.tellings()) {
      page.append("  ")
          .append(report.published().orElse("day not stated"))
          .append("  told by ")
          .append(report.publisher().orElse("publisher not stated"))
          .append(report.agency().map(a -> " / " + a).orElse(""))
          .append(report.title().map(t -> ": " + ReadingPage.oneLine(t)).orElse(""))
          .append(" (")
          .append(report.reader())
          .append(")\n");
    }
    for (Amendment amendment : history.amendments()) {
      page.append("  ")
          .append(amendment.made())
          .append("  amendment ")
          .append(amendment.number())
          .append(" by ")
          .append(amendment.author())
          .append(" ")
          .append(AmendCommand.told(amendment.correction()))
          .append(amendment.holds() ? "" : " (undone)")
          .append(": ")
          .append(ReadingPage.oneLine(amendment.reason()))
          .append('\n');
    }
    return page.toString();
  }
}
