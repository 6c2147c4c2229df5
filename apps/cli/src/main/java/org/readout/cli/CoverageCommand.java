package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.Coverage;
import org.readout.ledger.Ledger;
import org.readout.vocabulary.CountryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "coverage",
    description =
        "Shows which reports the ledger holds, by source and day, and the gaps. The rhythm of a"
            + " source is how long nine of ten of its steps from one day with reports to the next"
            + " last at most; a gap is a step more than twice as long. A source with fewer than ten"
            + " days has no rhythm and so no gaps.",
    footer = {
      "",
      "Examples: readout coverage",
      "          readout coverage days --from 2025-06-01 --to 2025-06-30 --format csv",
      "          readout coverage gaps --source Kremlin"
    },
    mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
  private static final int LONGEST_GAPS = 12;

  enum What {
    sources,
    days,
    gaps
  }

  @Mixin private LedgerOption ledgers = new LedgerOption();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "sources (with the longest gaps, the default), days or gaps")
  private What what = What.sources;

  @Option(names = "--source", paramLabel = "NAME", description = "only this publisher's")
  private @Nullable String only;

  @Option(names = "--from", paramLabel = "DATE", description = "2025-06-01 or later")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "2025-06-30 or earlier")
  private @Nullable LocalDate to;

  @Option(names = "--format", description = "table (for a person), json, jsonl or csv")
  private Table.Format format = Table.Format.table;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = ledgers.openExisting()) {
      Coverage coverage =
          asOf.of(ledger).coverage(Optional.ofNullable(from), Optional.ofNullable(to));
      List<Coverage.Source> sources =
          coverage.sources().stream()
              .filter(s -> only == null || s.name().equalsIgnoreCase(only))
              .toList();
      Table.print(rows(sources), format, out);
      if (format == Table.Format.table) {
        closing(coverage, sources, out);
      }
      out.flush();
    }
    return Exit.OK;
  }

  private LedgerRows.Rows rows(List<Coverage.Source> sources) {
    return switch (what) {
      case sources ->
          LedgerRows.Rows.ofTexts(
              List.of(
                  "source", "side", "country", "reports", "days", "first", "last", "rhythm",
                  "gaps"),
              sources.stream().map(CoverageCommand::row));
      case days ->
          LedgerRows.Rows.ofTexts(
              List.of("source", "day", "reports"),
              sources.stream().flatMap(s -> s.days().entrySet().stream().map(d -> row(s, d))));
      case gaps -> LedgerRows.Rows.ofTexts(GAP, sources.stream().flatMap(CoverageCommand::gaps));
    };
  }

  private static Map<String, Object> row(Coverage.Source source) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source.name());
    row.put("side", LedgerRows.written(source.side()));
    row.put("country", source.country().map(CountryCode::value).orElse(""));
    row.put("reports", source.reports());
    row.put("days", source.days().size());
    row.put("first", source.days().firstKey().toString());
    row.put("last", source.days().lastKey().toString());
    row.put("rhythm", source.usual().<Object>map(u -> u).orElse(""));
    row.put("gaps", source.gaps().size());
    return row;
  }

  private static Map<String, Object> row(
      Coverage.Source source, Map.Entry<LocalDate, Integer> day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source.name());
    row.put("day", day.getKey().toString());
    row.put("reports", day.getValue());
    return row;
  }

  private static final List<String> GAP =
      List.of("source", "first", "last", "days", "rhythm", "ended");

  private static Stream<Map<String, Object>> gaps(Coverage.Source source) {
    return source.gaps().stream()
        .map(
            gap -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("source", source.name());
              row.put("first", gap.first().toString());
              row.put("last", gap.last().toString());
              row.put("days", gap.days());
              row.put("rhythm", source.usual().orElseThrow());
              row.put("ended", gap.ended());
              return row;
            });
  }

  private void closing(Coverage coverage, List<Coverage.Source> sources, PrintWriter out) {
    if (sources.isEmpty()) {
      out.println(
          only == null
              ? "The ledger holds no dated reports of that time."
              : "The ledger holds no dated reports of " + only + " of that time.");
    }
    List<Map<String, Object>> gaps = sources.stream().flatMap(CoverageCommand::gaps).toList();
    if (what == What.sources && !gaps.isEmpty()) {
      out.println();
      out.println(
          gaps.size() <= LONGEST_GAPS
              ? "Gaps"
              : "The longest "
                  + LONGEST_GAPS
                  + " of "
                  + gaps.size()
                  + " gaps (all: coverage gaps)");
      gaps.stream()
          .sorted(
              Comparator.comparing((Map<String, Object> g) -> -(Long) g.getOrDefault("days", 0L)))
          .limit(LONGEST_GAPS)
          .forEach(g -> out.println("  " + told(g)));
    }
    if (coverage.undated() > 0 && only == null) {
      out.println(coverage.undated() + " more without a date of publication");
    }
  }

  private static String told(Map<String, Object> gap) {
    return gap.get("source")
        + ": "
        + gap.get("days")
        + " days without a report, "
        + gap.get("first")
        + " to "
        + gap.get("last")
        + (Boolean.TRUE.equals(gap.get("ended")) ? "" : " and still silent")
        + "; otherwise at least every "
        + (Integer.valueOf(1).equals(gap.get("rhythm")) ? "day" : gap.get("rhythm") + " days");
  }
}
