package org.readout.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.ledger.ReportDossier;
import org.readout.ledger.ReportEntry;
import org.readout.ledger.Version;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Report;

/** One report for a person: what it is, how it came in, its versions and copies, and its text. */
final class ReportPage {
  private final ReportDossier dossier;
  private final StringBuilder out = new StringBuilder();

  ReportPage(ReportDossier dossier) {
    this.dossier = dossier;
  }

  boolean has(int version) {
    return dossier.versions().stream().anyMatch(v -> v.number() == version);
  }

  /** With the text of this version, or else of the current one. */
  String text(Optional<Integer> wanted) {
    Version shown =
        dossier.versions().stream()
            .filter(v -> wanted.map(n -> n == v.number()).orElse(v.current()))
            .findFirst()
            .orElseThrow();
    head(shown);
    versions();
    copies();
    out.append('\n').append(shown.report().text().strip()).append('\n');
    return out.toString();
  }

  private void head(Version shown) {
    Report report = shown.report();
    line("", report.title().orElse("(no title)"));
    line(
        "",
        Stream.of(
                report.publisher(),
                report.agency(),
                report.byline(),
                report.published().map(Moment::toString))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · ")));
    line("id", dossier.entry().id());
    report.url().ifPresent(u -> line("address", u));
    line(
        "language",
        shown.language().orElse("not told")
            + (shown.unread() ? ", which is not read: no facts are taken from it" : ""));
  }

  private void versions() {
    for (Version version : dossier.versions()) {
      line(
          "version " + version.number(),
          (version.current() ? "the current one" : "an earlier one")
              + ", "
              + version.report().text().length()
              + " characters, "
              + version.report().published().map(m -> "published " + m).orElse("not dated"));
      for (Version.Arrival a : version.arrivals()) {
        line(
            "",
            a.address().map(w -> "from " + w).orElse("from a file")
                + a.first().map(f -> ", fetched " + f).orElse("")
                + (a.first().equals(a.last()) ? "" : a.last().map(l -> ", last " + l).orElse(""))
                + a.modified().map(m -> ", changed " + m).orElse("")
                + ", by "
                + a.extractor()
                + ", bytes "
                + a.raw());
      }
    }
  }

  private void copies() {
    for (ReportEntry copy : dossier.copies()) {
      line(
          "same words",
          copy.publisher().orElse("unnamed publisher")
              + copy.published().map(p -> " · " + p).orElse("")
              + " · "
              + copy.id());
    }
  }

  private void line(String name, String value) {
    if (!value.isEmpty()) {
      out.append(String.format(java.util.Locale.ROOT, "%-12s%s%n", name, value).stripTrailing())
          .append('\n');
    }
  }
}
