package org.readout.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.readout.exchange.LedgerRows;
import org.readout.knowledge.Country;
import org.readout.knowledge.Knowledge;
import org.readout.ledger.Comparison;
import org.readout.ledger.Comparison.Line;
import org.readout.ledger.Comparison.Part;
import org.readout.ledger.Comparison.Relation;
import org.readout.ledger.Comparison.Told;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.ReportEntry;

/** The sides of a contact next to each other, as text for a person. */
final class ComparisonPage {
  /** More sides than this are told one below the other. */
  private static final int ABREAST = 3;

  private final Comparison comparison;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  /** The sides that tell anything. */
  private final List<Integer> telling = new ArrayList<>();

  private final StringBuilder page = new StringBuilder();

  ComparisonPage(Comparison comparison) {
    this.comparison = comparison;
    for (Comparison.Side side : comparison.sides()) {
      for (Comparison.Source source : side.sources()) {
        numbers.put(source.report().id(), numbers.size() + 1);
        source.copies().forEach(c -> numbers.put(c.id(), numbers.size() + 1));
      }
    }
    for (int side = 0; side < comparison.sides().size(); side++) {
      int here = side;
      if (!comparison.sides().get(side).sources().isEmpty()
          || comparison.lines().stream().anyMatch(l -> !l.cells().get(here).isEmpty())) {
        telling.add(side);
      }
    }
  }

  String text() {
    heading();
    sides();
    circumstances();
    part(Part.TOPIC, "Topics");
    part(Part.STATEMENT, "Said");
    part(Part.COMMITMENT, "Agreed or promised");
    part(Part.FOLLOW_UP, "Planned");
    reports();
    return page.toString();
  }

  private void heading() {
    ContactRecord contact = comparison.contact();
    line(Lines.of(contact));
    line(
        Lines.counted(contact.reports().size(), "report")
            + " · "
            + Lines.counted(contact.independentSources(), "independent source")
            + " · "
            + contact.id());
    line("");
  }

  private void sides() {
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < comparison.sides().size(); i++) {
      if (!telling.contains(i) && comparison.sides().get(i).isParty()) {
        silent.add(name(i));
      }
    }
    if (abreast().size() <= ABREAST) {
      row("", abreast(), i -> List.of(name(i).toUpperCase(Locale.ROOT)));
      row("", abreast(), this::sources);
    } else {
      abreast()
          .forEach(
              i -> wrapped(name(i) + ": " + String.join("; ", sources(i)), Lines.WIDTH, "", "  "));
    }
    telling.stream()
        .filter(i -> !abreast().contains(i))
        .forEach(
            i -> line(name(i) + ": no account of its own is held; below, as others report it."));
    if (!silent.isEmpty()) {
      line("");
      line("No account of " + String.join(" or ", silent) + " is held.");
    }
  }

  /** The sides that have reports of their own. */
  private List<Integer> abreast() {
    return telling.stream().filter(i -> !comparison.sides().get(i).sources().isEmpty()).toList();
  }

  private List<String> sources(int side) {
    return comparison.sides().get(side).sources().stream()
        .map(
            s ->
                publisher(s.report())
                    + " "
                    + reference(List.of(s.report().id()))
                    + (s.copies().isEmpty()
                        ? ""
                        : ", copied by "
                            + s.copies().stream()
                                .map(c -> publisher(c) + " " + reference(List.of(c.id())))
                                .collect(Collectors.joining(", "))))
        .toList();
  }

  private static String publisher(ReportEntry report) {
    return report.publisher().orElse("publisher not stated")
        + report.agency().map(a -> " / " + a).orElse("");
  }

  private String name(int side) {
    return comparison
        .sides()
        .get(side)
        .country()
        .map(c -> Knowledge.bundled().countries().find(c).map(Country::name).orElse(c.value()))
        .orElse("Press and others");
  }

  private void circumstances() {
    line("");
    for (Part part : Part.values()) {
      if (!part.isCircumstance()) {
        continue;
      }
      List<Line> lines = lines(part, l -> true);
      boolean always = part == Part.DAY || part == Part.INITIATOR || part == Part.LENGTH;
      if (lines.isEmpty() && !always) {
        continue;
      }
      boolean differ = lines.stream().anyMatch(l -> l.relation() == Relation.DIFFERENT);
      row(
          label(part) + (differ ? " ≠" : ""),
          abreast(),
          i ->
              lines.isEmpty() || lines.get(0).cells().get(i).isEmpty()
                  ? List.of("not stated")
                  : lines.get(0).cells().get(i).stream()
                      .map(t -> t.what() + several(i, t))
                      .toList());
      lines.forEach(
          l -> l.cells().forEach(c -> c.forEach(t -> words.put(t.reports().get(0), t.words()))));
    }
  }

  /** Which report it is, where a side has several. */
  private String several(int side, Told told) {
    return comparison.sides().get(side).sources().size() > 1 ? " " + reference(told.reports()) : "";
  }

  private static String label(Part part) {
    return switch (part) {
      case STATUS -> "status";
      case CHANNEL -> "channel";
      case DAY -> "day";
      case INITIATOR -> "initiated";
      case LENGTH -> "length";
      case PLACE -> "place";
      case TOPIC, STATEMENT, COMMITMENT, FOLLOW_UP -> "";
    };
  }

  private void part(Part part, String verb) {
    together(lines(part, l -> l.relation() == Relation.ALIKE), verb + ": on both sides");
    together(
        lines(part, l -> l.relation() == Relation.WORDED_DIFFERENTLY),
        verb + ": on both sides, in other words");
    for (int side : telling) {
      if (comparison.sides().get(side).isParty()) {
        alone(
            lines(part, l -> l.relation() == Relation.ONE_SIDE && !l.cells().get(side).isEmpty()),
            side,
            verb + ": only " + name(side));
      }
    }
    alone(
        lines(part, l -> l.relation() == Relation.PRESS_ONLY),
        comparison.sides().size() - 1,
        verb + ": only the press and others");
  }

  private List<Line> lines(Part part, Predicate<Line> wanted) {
    return comparison.lines().stream().filter(l -> l.part() == part).filter(wanted).toList();
  }

  private void together(List<Line> lines, String heading) {
    if (lines.isEmpty()) {
      return;
    }
    heading(heading, lines.size());
    for (Line line : lines) {
      row(
          "",
          telling.stream().filter(i -> !line.cells().get(i).isEmpty()).toList(),
          i -> line.cells().get(i).stream().map(t -> told(line.part(), t)).toList());
    }
  }

  private void alone(List<Line> lines, int side, String heading) {
    if (lines.isEmpty()) {
      return;
    }
    heading(heading, lines.size());
    int press = comparison.sides().size() - 1;
    for (Line line : lines) {
      String also =
          side == press || line.cells().get(press).isEmpty()
              ? ""
              : "; the press: "
                  + line.cells().get(press).stream()
                      .map(t -> told(line.part(), t))
                      .collect(Collectors.joining("; "));
      for (Told told : line.cells().get(side)) {
        wrapped(told(line.part(), told) + also, Lines.WIDTH, "  ", "    ");
      }
    }
  }

  private void heading(String text, int number) {
    line("");
    line(text + " (" + number + ")");
  }

  private String told(Part part, Told told) {
    String what = ReadingPage.oneLine(told.what());
    String who =
        (told.who().isEmpty() && told.stance().isPresent()
                ? "not named"
                : String.join(" and ", told.who()))
            + told.stance().map(s -> " (" + LedgerRows.written(s) + ")").orElse("");
    String shown = part == Part.TOPIC || part == Part.FOLLOW_UP ? what : "“" + what + "”";
    return (who.isEmpty() ? "" : who + ": ") + shown + " " + reference(told.reports());
  }

  private String reference(List<String> reports) {
    return reports.stream()
        .map(numbers::get)
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void reports() {
    line("");
    line("Reports");
    for (Comparison.Side side : comparison.sides()) {
      for (Comparison.Source source : side.sources()) {
        report(source.report(), false);
        source.copies().forEach(c -> report(c, true));
      }
    }
  }

  private void report(ReportEntry report, boolean copy) {
    wrapped(
        reference(List.of(report.id()))
            + " "
            + publisher(report)
            + (copy ? " (a copy)" : "")
            + ", "
            + report.published().orElse("day not stated")
            + report.title().map(t -> ": " + t).orElse(""),
        Lines.WIDTH,
        "  ",
        "      ");
    String exact = words.get(report.id());
    if (exact != null) {
      wrapped("“" + ReadingPage.oneLine(exact) + "”", Lines.WIDTH, "      ", "      ");
    }
    line("      " + report.url().orElse(report.id()));
  }

  private interface Cell {
    List<String> of(int side);
  }

  private void row(String label, List<Integer> sides, Cell cell) {
    if (sides.size() > ABREAST) {
      stacked(label, sides, cell);
      return;
    }
    Lines.abreast(label, sides.stream().map(cell::of).toList()).forEach(this::line);
  }

  private void stacked(String label, List<Integer> sides, Cell cell) {
    String first = Lines.padded(label, Lines.LABEL);
    for (int side : sides) {
      for (String one : cell.of(side)) {
        wrapped(name(side) + ": " + one, Lines.WIDTH, first, " ".repeat(Lines.LABEL + 2));
        first = " ".repeat(Lines.LABEL);
      }
    }
  }

  private void wrapped(String text, int width, String first, String next) {
    String indent = first;
    for (String part : Lines.wrapped(text, width - next.length())) {
      line(indent + part);
      indent = next;
    }
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }
}
