package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.vocabulary.Span;

/**
 * A statement matches an attribution when their contents share at least half of their joint length;
 * each is used once.
 */
final class Quotes implements Scorer {
  private static final List<String> KINDS = List.of("direct", "mixed", "indirect");

  /** One kind's counts. */
  private static final class Tally {
    private int gold;
    private int matched;
    private int exact;
    private int withSource;
    private int sourceRight;

    void add(Tally other) {
      gold += other.gold;
      matched += other.matched;
      exact += other.exact;
      withSource += other.withSource;
      sourceRight += other.sourceRight;
    }
  }

  private record Pair(double share, int attribution, int statement) {}

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private int predicted;

  @Override
  public Scores score(List<JsonNode> records, Readings readings) {
    KINDS.forEach(kind -> tallies.put(kind, new Tally()));
    for (JsonNode record : records) {
      String id = record.path("id").asText();
      score(record, readings.of(id));
    }
    Tally all = new Tally();
    KINDS.forEach(kind -> all.add(tally(kind)));
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.f1("F1", new Counts(all.matched, predicted, all.gold)));
    measures.addAll(measures("all", all));
    KINDS.forEach(kind -> measures.addAll(measures(kind, tally(kind))));
    return new Scores(Task.QUOTES, records.size(), measures, misses);
  }

  private Tally tally(String kind) {
    return tallies.computeIfAbsent(kind, k -> new Tally());
  }

  private static List<Measure> measures(String kind, Tally t) {
    return List.of(
        Measure.share(kind + " recall", t.matched, t.gold),
        Measure.share(kind + " exact content", t.exact, t.matched),
        Measure.share(kind + " source", t.sourceRight, t.withSource));
  }

  private void score(JsonNode record, JsonNode reading) {
    List<JsonNode> wanted =
        Fields.list(record, "attributions").stream()
            .filter(a -> a.path("content").size() > 0)
            .toList();
    List<JsonNode> told =
        Fields.list(reading, "statements").stream()
            .filter(s -> s.path("content").size() > 0)
            .toList();
    predicted += told.size();
    Map<Integer, Integer> statementOf = matching(wanted, told);
    for (int i = 0; i < wanted.size(); i++) {
      JsonNode attribution = wanted.get(i);
      Tally tally = tally(attribution.path("kind").asText());
      tally.gold++;
      Integer match = statementOf.get(i);
      if (match == null) {
        miss(record, attribution);
      } else {
        count(tally, attribution, told.get(match));
      }
    }
  }

  private static Map<Integer, Integer> matching(List<JsonNode> wanted, List<JsonNode> told) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Span x = hull(wanted.get(i).path("content")).orElseThrow();
      for (int j = 0; j < told.size(); j++) {
        Span y = Fields.span(told.get(j).path("content"));
        int shared = Fields.overlap(x, y);
        double share = shared / (double) (x.length() + y.length() - shared);
        if (shared > 0 && share >= 0.5) {
          pairs.add(new Pair(share, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::share)
            .thenComparingInt(Pair::attribution)
            .thenComparingInt(Pair::statement)
            .reversed());
    Map<Integer, Integer> statementOf = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!statementOf.containsKey(pair.attribution()) && used.add(pair.statement())) {
        statementOf.put(pair.attribution(), pair.statement());
      }
    }
    return statementOf;
  }

  private static void count(Tally tally, JsonNode attribution, JsonNode statement) {
    tally.matched++;
    Span wanted = hull(attribution.path("content")).orElseThrow();
    tally.exact += Fields.span(statement.path("content")).equals(wanted) ? 1 : 0;
    Optional<Span> source = hull(attribution.path("source"));
    if (source.isPresent()) {
      tally.withSource++;
      JsonNode told = statement.path("source");
      boolean right = told.isObject() && Fields.overlap(source.get(), Fields.span(told)) > 0;
      tally.sourceRight += right ? 1 : 0;
    }
  }

  private static Optional<Span> hull(JsonNode spans) {
    Optional<Span> hull = Optional.empty();
    for (JsonNode span : spans) {
      Span next = Fields.span(span);
      hull = Optional.of(hull.map(next::hull).orElse(next));
    }
    return hull;
  }

  private void miss(JsonNode record, JsonNode attribution) {
    String words =
        Fields.list(attribution, "content").stream()
            .map(c -> c.path("text").asText())
            .collect(Collectors.joining(" … "));
    String cue =
        Fields.list(attribution, "cue").stream()
            .map(c -> c.path("text").asText())
            .collect(Collectors.joining(" … "));
    misses.add(
        Miss.at(
            hull(attribution.path("content")).orElseThrow(),
            record.path("id").asText(),
            words,
            attribution.path("kind").asText() + (cue.isEmpty() ? "" : ", by “" + cue + "”"),
            "no statement with half of these words"));
  }
}
