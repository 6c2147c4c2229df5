package org.readout.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.readout.ledger.Comparison;
import org.readout.ledger.ReportEntry;

/**
 * A comparison as JSON: {@code {"contact": id, "sides": [{"side": "RUS", "reports": [...]}],
 * "lines": [{"part": "statement", "relation": "worded-differently", "told": {"RUS": [...]}}]}}.
 *
 * <p>The press has the side {@code "press"}; a side that tells nothing of a line is not in its
 * {@code told}.
 */
public final class ComparisonJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ComparisonJson() {}

  /** Pretty-printed, with a new line at its end. */
  public static String of(Comparison comparison) {
    ObjectNode root = JSON.createObjectNode();
    root.put("contact", comparison.contact().id());
    root.put("channel", LedgerRows.written(comparison.contact().channel()));
    root.put("status", LedgerRows.written(comparison.contact().status()));
    root.put("date", LedgerRows.day(comparison.contact()));
    ArrayNode parties = root.putArray("participants");
    comparison.contact().participants().forEach(p -> parties.add(p.id().value()));
    ArrayNode sides = root.putArray("sides");
    for (Comparison.Side side : comparison.sides()) {
      ObjectNode node = sides.addObject();
      node.put("side", key(side));
      ArrayNode reports = node.putArray("reports");
      side.sources().forEach(s -> source(reports.addObject(), s));
    }
    ArrayNode lines = root.putArray("lines");
    comparison.lines().forEach(l -> line(lines.addObject(), l, comparison.sides()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always JSON", e);
    }
  }

  private static String key(Comparison.Side side) {
    return side.country().map(Object::toString).orElse("press");
  }

  private static void source(ObjectNode node, Comparison.Source source) {
    report(node, source.report());
    ArrayNode copies = node.putArray("copies");
    source.copies().forEach(c -> report(copies.addObject(), c));
  }

  private static void report(ObjectNode node, ReportEntry report) {
    node.put("id", report.id());
    node.put("publisher", report.publisher().orElse(null));
    node.put("agency", report.agency().orElse(null));
    node.put("published", report.published().orElse(null));
    node.put("title", report.title().orElse(null));
    node.put("url", report.url().orElse(null));
  }

  private static void line(ObjectNode node, Comparison.Line line, List<Comparison.Side> sides) {
    node.put("part", LedgerRows.written(line.part()));
    node.put("relation", LedgerRows.written(line.relation()));
    ObjectNode told = node.putObject("told");
    for (int i = 0; i < sides.size(); i++) {
      if (line.cells().get(i).isEmpty()) {
        continue;
      }
      ArrayNode cell = told.putArray(key(sides.get(i)));
      for (Comparison.Told one : line.cells().get(i)) {
        ObjectNode item = cell.addObject();
        ArrayNode who = item.putArray("who");
        one.who().forEach(who::add);
        item.put("stance", one.stance().map(LedgerRows::written).orElse(null));
        item.put("what", one.what());
        item.put("words", one.words());
        ArrayNode reports = item.putArray("reports");
        one.reports().forEach(reports::add);
      }
    }
  }
}
