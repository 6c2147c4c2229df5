package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;

/**
 * A report's text, cut where marks begin and end, so that each piece has the same marks all over.
 *
 * @param text the report's
 * @param marks for each fact, by its id, where it stands
 * @param dotted what could not be resolved
 */
record MarkedText(String text, Map<String, List<Span>> marks, List<Span> dotted) {
  /**
   * @param facts which facts rest on it, the narrowest first
   * @param begins which facts begin here
   * @param dotted whether something in it could not be resolved
   */
  record Piece(String text, List<String> facts, List<String> begins, boolean dotted) {
    /** The letters of its facts' kinds as style classes. */
    String styles() {
      StringBuilder styles = new StringBuilder();
      if (!facts.isEmpty()) {
        styles.append("fact k-").append(facts.get(0).charAt(0));
      }
      if (dotted) {
        styles.append(" dotted");
      }
      return styles.toString().strip();
    }

    boolean isPlain() {
      return facts.isEmpty() && !dotted;
    }
  }

  static MarkedText of(Reading reading) {
    Map<String, List<Span>> marks = new LinkedHashMap<>();
    reading.facts().forEach(f -> marks.put(f.id(), spans(f)));
    List<Span> dotted = new ArrayList<>();
    reading.problems().forEach(p -> p.span().ifPresent(dotted::add));
    reading.actors().stream()
        .filter(a -> !a.known())
        .forEach(a -> a.mentions().forEach(m -> dotted.add(m.span())));
    return new MarkedText(reading.report().text(), marks, dotted);
  }

  private static List<Span> spans(Fact fact) {
    List<Span> spans = new ArrayList<>();
    if (fact instanceof Statement s) {
      s.source().ifPresent(e -> spans.add(e.span()));
      spans.add(s.content().span());
    } else {
      fact.evidence().forEach(e -> spans.add(e.span()));
    }
    return spans;
  }

  List<List<Piece>> paragraphs() {
    List<List<Piece>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(pieces(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private List<Piece> pieces(int from, int to) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    marks.values().forEach(spans -> spans.forEach(s -> cut(cuts, s, from, to)));
    dotted.forEach(s -> cut(cuts, s, from, to));
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int end : cuts.tailSet(from, false)) {
      pieces.add(piece(new Span(start, end)));
      start = end;
    }
    return pieces;
  }

  private static void cut(TreeSet<Integer> cuts, Span span, int from, int to) {
    if (span.start() > from && span.start() < to) {
      cuts.add(span.start());
    }
    if (span.end() > from && span.end() < to) {
      cuts.add(span.end());
    }
  }

  private Piece piece(Span span) {
    record Mark(String fact, int length) {}
    List<Mark> facts = new ArrayList<>();
    List<String> begins = new ArrayList<>();
    marks.forEach(
        (fact, spans) -> {
          for (Span s : spans) {
            if (s.contains(span)) {
              facts.add(new Mark(fact, s.length()));
              break;
            }
          }
          int first = spans.stream().mapToInt(Span::start).min().orElse(-1);
          if (first >= span.start() && first < span.end()) {
            begins.add(fact);
          }
        });
    facts.sort(java.util.Comparator.comparingInt(Mark::length).thenComparing(Mark::fact));
    return new Piece(
        span.in(text),
        facts.stream().map(Mark::fact).distinct().toList(),
        begins,
        dotted.stream().anyMatch(d -> d.contains(span) && d.length() > 0));
  }
}
