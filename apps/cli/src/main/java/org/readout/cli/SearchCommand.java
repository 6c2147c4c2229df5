package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.Ledger;
import org.readout.ledger.Search;
import org.readout.ledger.SearchException;
import org.readout.ledger.SearchResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    description =
        "Finds reports, statements and records by their words, the best first. All words must be"
            + " there; \"two words\" is a phrase, sanction* a beginning, Kyiv OR Kiev either, NOT"
            + " prisoners leaves out.",
    footer = {
      "",
      "Examples: readout search grain deal",
      "          readout search '\"prisoner exchange\"' --actor Putin --in contacts,statements",
      "          readout search 'sanction*' --side USA --from 2022-01-01 --format csv"
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "what to look for")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "KINDS",
      split = ",",
      description =
          "reports, statements, contacts, events, agreements, follow-ups, claims, or records for"
              + " the last five (default: everything)")
  private List<String> in = new ArrayList<>();

  @Option(names = "--actor", paramLabel = "WHO", description = "a name, an id or a country")
  private @Nullable String actor;

  @Option(names = "--country", description = "whose people take part: RUS or Russia")
  private @Nullable String country;

  @Option(
      names = "--type",
      description = "an event's type, a channel, an agreement's state, a stance")
  private @Nullable String type;

  @Option(names = "--side", description = "who published: official, agency, press or a country")
  private @Nullable String side;

  @Option(names = "--from", paramLabel = "DATE", description = "2025-06-01 or later")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "2025-06-30 or earlier")
  private @Nullable LocalDate to;

  @Option(names = "--limit", description = "how many to show (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  @Option(names = "--format", description = "table (for a person), json, jsonl or csv")
  private Table.Format format = Table.Format.table;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = ledgers.openExisting()) {
      SearchResult found = asOf.of(ledger).search(search());
      if (format == Table.Format.table) {
        page(found, out);
      } else {
        List<Map<String, Object>> rows = found.hits().stream().map(this::row).toList();
        Table.print(LedgerRows.Rows.ofTexts(COLUMNS, rows.stream()), format, out);
      }
      out.flush();
      return Exit.OK;
    } catch (SearchException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Search search() {
    return new Search(
        String.join(" ", words),
        kinds(),
        Optional.ofNullable(actor),
        Optional.ofNullable(country),
        Optional.ofNullable(type),
        Optional.ofNullable(side),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        limit);
  }

  private Set<Search.Kind> kinds() {
    Set<Search.Kind> kinds = new TreeSet<>();
    for (String name : in) {
      switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "reports" -> kinds.add(Search.Kind.REPORT);
        case "statements" -> kinds.add(Search.Kind.STATEMENT);
        case "contacts" -> kinds.add(Search.Kind.CONTACT);
        case "events" -> kinds.add(Search.Kind.EVENT);
        case "agreements" -> kinds.add(Search.Kind.AGREEMENT);
        case "follow-ups" -> kinds.add(Search.Kind.FOLLOW_UP);
        case "claims", "count-claims" -> kinds.add(Search.Kind.COUNT_CLAIM);
        case "records" ->
            kinds.addAll(
                List.of(
                    Search.Kind.CONTACT,
                    Search.Kind.EVENT,
                    Search.Kind.AGREEMENT,
                    Search.Kind.FOLLOW_UP,
                    Search.Kind.COUNT_CLAIM));
        default ->
            throw new CommandLine.ParameterException(
                spec.commandLine(),
                "There are no " + name + " to search: say records, or a kind of readout show.");
      }
    }
    return kinds;
  }

  private void page(SearchResult found, PrintWriter out) {
    for (SearchResult.Hit hit : found.hits()) {
      String source = hit.publisher().orElse("publisher not stated");
      String heading = marked(hit.heading());
      out.println(
          LedgerRows.written(hit.kind())
              + " · "
              + hit.day().orElse("day not stated")
              + (heading.isBlank() ? "" : " · " + heading));
      out.println("  “" + marked(hit.words()) + "”");
      out.println(
          "  "
              + source
              + (hit.reports() > 1 ? " and " + (hit.reports() - 1) + " more" : "")
              + " · "
              + hit.id());
    }
    out.println(
        found.hits().isEmpty()
            ? "Nothing fits. Try fewer words, the beginning of one (sanction*), or no filter."
            : found.hits().size()
                + " found"
                + (found.more() ? "; there are more: --limit " + limit * 5 : ""));
  }

  /** What was found in bold where the terminal can, else between asterisks. */
  private static String marked(List<SearchResult.Part> parts) {
    boolean bold = Ansi.AUTO.enabled();
    return parts.stream()
        .map(
            p ->
                !p.found()
                    ? plain(p.text())
                    : bold
                        ? "\u001b[1m" + plain(p.text()) + "\u001b[0m"
                        : "*" + plain(p.text()) + "*")
        .collect(Collectors.joining())
        .strip();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  private static final List<String> COLUMNS =
      List.of("kind", "id", "day", "heading", "words", "found", "report", "publisher", "reports");

  private Map<String, Object> row(SearchResult.Hit hit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", LedgerRows.written(hit.kind()));
    row.put("id", hit.id());
    row.put("day", hit.day().orElse(""));
    row.put("heading", text(hit.heading()));
    row.put("words", text(hit.words()));
    row.put(
        "found",
        hit.words().stream()
            .filter(SearchResult.Part::found)
            .map(SearchResult.Part::text)
            .distinct()
            .toList());
    row.put("report", hit.report());
    row.put("publisher", hit.publisher().orElse(""));
    row.put("reports", hit.reports());
    return row;
  }

  private static String text(List<SearchResult.Part> parts) {
    return parts.stream().map(SearchResult.Part::text).collect(Collectors.joining());
  }
}
