package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.ledger.Comparison;
import org.readout.ledger.Told;

/**
 * What the sides tell of one contact, next to each other, as a table.
 *
 * @param columns the sides, and the press last
 * @param rows what is told, in order of their parts
 */
record Sides(List<Column> columns, List<Row> rows) {
  private static final int PARTIES = 3;

  /**
   * A side, or the press.
   *
   * @param letter A, B, C; P for the press
   * @param voices its own reports' publishers, and whoever spoke for it to others
   */
  record Column(String letter, String name, Set<String> voices) {}

  /**
   * One thing told.
   *
   * @param label its part; empty where the row before has the same
   * @param words whether its values are people's words
   * @param relation how the sides stand to each other in it; empty where they tell the same
   * @param contradicts whether they contradict each other
   */
  record Row(
      String label, boolean words, String relation, boolean contradicts, List<List<Value>> cells) {}

  /**
   * @param who whose words they are; empty for a circumstance
   * @param notes where it stands
   */
  record Value(String who, String text, List<Note> notes) {}

  /** A note: the number of a report on the page, and the place in it. */
  record Note(int number, String address, String hint) {}

  /** The comparison for a page on which the reports have these places. */
  static Sides of(Comparison comparison, List<Told> reports) {
    List<Integer> shown = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < comparison.sides().size(); i++) {
      Comparison.Side side = comparison.sides().get(i);
      if (side.isParty() && columns.size() < PARTIES) {
        String letter = String.valueOf((char) ('A' + columns.size()));
        String name = side.country().map(Shown::country).orElseThrow();
        columns.add(new Column(letter, name, voices(comparison, i)));
        shown.add(i);
      } else if (!side.isParty()) {
        columns.add(new Column("P", "Press and agencies", voices(comparison, i)));
        shown.add(i);
      }
    }
    List<Row> rows = new ArrayList<>();
    String last = "";
    for (Comparison.Line line : comparison.lines()) {
      List<List<Value>> cells =
          shown.stream().map(i -> values(line.cells().get(i), reports)).toList();
      if (isWorthALine(line) && cells.stream().anyMatch(c -> !c.isEmpty())) {
        String label = label(line.part());
        rows.add(
            new Row(
                label.equals(last) ? "" : label,
                !line.part().isCircumstance() && line.part() != Comparison.Part.TOPIC,
                relation(line, comparison),
                line.relation() == Comparison.Relation.DIFFERENT && line.part().isCircumstance(),
                cells));
        last = label;
      }
    }
    return new Sides(columns, rows);
  }

  /** Who was in contact, how and when stands above the table; here only where sides differ. */
  private static boolean isWorthALine(Comparison.Line line) {
    return switch (line.part()) {
      case STATUS, CHANNEL, DAY -> line.relation() == Comparison.Relation.DIFFERENT;
      case INITIATOR, LENGTH, PLACE, TOPIC, STATEMENT, COMMITMENT, FOLLOW_UP -> true;
    };
  }

  private static Set<String> voices(Comparison comparison, int side) {
    Set<String> voices = new LinkedHashSet<>();
    for (Comparison.Source source : comparison.sides().get(side).sources()) {
      voices.add(new ReportLine(source.report()).who());
    }
    comparison.lines().stream()
        .flatMap(l -> l.cells().get(side).stream())
        .flatMap(t -> t.who().stream())
        .limit(3)
        .forEach(voices::add);
    return voices;
  }

  private static List<Value> values(List<Comparison.Told> told, List<Told> reports) {
    return told.stream()
        .map(
            t ->
                new Value(
                    String.join(" and ", t.who()),
                    Shown.line(t.what()),
                    t.reports().stream().map(r -> note(r, t, reports)).toList()))
        .toList();
  }

  /** The report's number, and the fact in it whose words these are. */
  private static Note note(String report, Comparison.Told told, List<Told> reports) {
    for (int i = 0; i < reports.size(); i++) {
      Told held = reports.get(i);
      if (held.report().id().equals(report)) {
        String fact =
            held.reading()
                .facts()
                .filter(f -> f.evidence().stream().anyMatch(e -> e.exact().equals(told.words())))
                .map(f -> f.id())
                .findFirst()
                .orElse("text");
        return new Note(i + 1, Links.fact(report, fact), ReportLine.of(held).chain());
      }
    }
    return new Note(0, Links.report(report), report);
  }

  private static String label(Comparison.Part part) {
    return switch (part) {
      case STATUS -> "status";
      case CHANNEL -> "channel";
      case DAY -> "day";
      case INITIATOR -> "initiated by";
      case LENGTH -> "length";
      case PLACE -> "place";
      case TOPIC -> "topics";
      case STATEMENT -> "said";
      case COMMITMENT -> "agreed";
      case FOLLOW_UP -> "next";
    };
  }

  private static String relation(Comparison.Line line, Comparison comparison) {
    return switch (line.relation()) {
      case ALIKE -> "";
      case WORDED_DIFFERENTLY -> "worded differently";
      case DIFFERENT -> "the sides differ";
      case ONE_SIDE -> onlySide(line, comparison);
      case PRESS_ONLY -> "only in the press";
    };
  }

  /** "only on the side of Russia", where another side tells of the contact at all. */
  private static String onlySide(Comparison.Line line, Comparison comparison) {
    int teller = -1;
    boolean others = false;
    for (int i = 0; i < comparison.sides().size() - 1; i++) {
      if (!line.cells().get(i).isEmpty()) {
        teller = i;
      } else {
        others |= tells(comparison, i);
      }
    }
    return teller < 0 || !others
        ? ""
        : "only " + comparison.sides().get(teller).country().map(Shown::country).orElse("one side");
  }

  private static boolean tells(Comparison comparison, int side) {
    return !comparison.sides().get(side).sources().isEmpty()
        || comparison.lines().stream().anyMatch(l -> !l.cells().get(side).isEmpty());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "sides",
        columns.stream()
            .map(c -> Map.of("letter", c.letter(), "name", c.name(), "voices", c.voices()))
            .toList());
    json.put("lines", rows);
    return json;
  }
}
