package org.readout.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Report;

/** Whose voice a report is, by its agency, publisher and address. */
final class Publishers {
  private final List<Known> known;

  private Publishers(List<Known> known) {
    this.known = known;
  }

  /** Reads the list that comes with the program; an error names the line. */
  static Publishers bundled() {
    List<Known> known = new ArrayList<>();
    String[] lines = Database.resource("publishers.tsv").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      if (cells.length != 4) {
        throw new IllegalStateException("publishers.tsv:" + (i + 1) + ": not four columns");
      }
      known.add(
          new Known(
              cells[0],
              ReportEntry.Side.valueOf(cells[1].toUpperCase(Locale.ROOT)),
              cells[2].isEmpty() ? Optional.empty() : Optional.of(new CountryCode(cells[2])),
              cells[3]));
    }
    return new Publishers(known);
  }

  /** An agency's words are the agency's, whoever prints them. */
  Source sourceOf(Report report) {
    for (Optional<String> name : List.of(report.agency(), report.publisher(), host(report))) {
      Optional<Source> source = name.flatMap(this::named);
      if (source.isPresent()) {
        return source.get();
      }
    }
    String origin =
        report.agency().or(report::publisher).or(() -> host(report)).orElse(report.id());
    return new Source(
        report.agency().isPresent() ? ReportEntry.Side.AGENCY : ReportEntry.Side.PRESS,
        Optional.empty(),
        origin.strip().toLowerCase(Locale.ROOT));
  }

  private Optional<Source> named(String name) {
    String padded = " " + name.strip().toLowerCase(Locale.ROOT) + " ";
    return known.stream()
        .filter(k -> padded.contains(" " + k.part() + " ") || hostEnds(padded.strip(), k.part()))
        .findFirst()
        .map(k -> new Source(k.side(), k.country(), k.origin()));
  }

  private static boolean hostEnds(String host, String part) {
    return part.contains(".") && (host.equals(part) || host.endsWith("." + part));
  }

  private static Optional<String> host(Report report) {
    return report
        .url()
        .map(u -> u.replaceFirst("^[a-z]+://", ""))
        .map(u -> u.split("[/?#:]", 2)[0])
        .filter(h -> !h.isBlank());
  }

  private record Known(
      String part, ReportEntry.Side side, Optional<CountryCode> country, String origin) {}

  record Source(ReportEntry.Side side, Optional<CountryCode> country, String origin) {}
}
