package org.readout.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.knowledge.Publisher;
import org.readout.knowledge.Publishers;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Report;

/**
 * Whose voice a report is: an agency's words are the agency's, whoever prints them.
 *
 * @param origin reports of one origin are one source
 */
record Voice(Publisher.Side side, Optional<CountryCode> country, String origin) {
  static Voice of(Report report, Publishers publishers) {
    Optional<Publisher> known =
        Stream.of(
                report.agency().flatMap(publishers::named),
                report.publisher().flatMap(publishers::named),
                report.publisher().flatMap(p -> publishers.at("https://" + p)),
                report.url().flatMap(publishers::at))
            .flatMap(Optional::stream)
            .findFirst();
    if (known.isPresent()) {
      return new Voice(known.get().side(), known.get().country(), known.get().source());
    }
    return new Voice(
        report.agency().isPresent() ? Publisher.Side.AGENCY : Publisher.Side.PRESS,
        Optional.empty(),
        Stream.of(report.agency(), report.publisher(), report.url().flatMap(Publishers::domain))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(report.id())
            .strip()
            .toLowerCase(Locale.ROOT));
  }
}
