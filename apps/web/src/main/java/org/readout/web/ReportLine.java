package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.knowledge.Publisher;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.Told;

/** A report as one line: who says it, through whom, when. */
record ReportLine(ReportEntry report) {
  static ReportLine of(Told told) {
    return new ReportLine(told.report());
  }

  String title() {
    return report.title().map(t -> Shown.brief(t, 140)).orElse("Untitled report");
  }

  /** "The Moscow Times / AFP · Sat 14 June 2025". */
  String chain() {
    return who() + report.published().map(p -> " · " + Shown.moment(p)).orElse("");
  }

  String who() {
    String publisher = report.publisher().orElse("");
    String agency = report.agency().orElse("");
    if (publisher.isEmpty() && agency.isEmpty()) {
      return "publisher not stated";
    }
    return agency.isEmpty() || agency.equals(publisher)
        ? publisher
        : publisher.isEmpty() ? agency : publisher + " / " + agency;
  }

  String side() {
    return report.side() == Publisher.Side.PRESS
        ? "press"
        : Shown.word(report.side())
            + report.sideCountry().map(c -> ", " + Shown.country(c)).orElse("");
  }

  Optional<String> outside() {
    return report.url().flatMap(Links::outside);
  }

  /** Reports of one origin, the first the earliest. */
  record Origin(String name, List<ReportLine> reports) {}
}
