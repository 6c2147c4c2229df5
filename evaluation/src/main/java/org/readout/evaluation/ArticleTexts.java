package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The article's text in a page, as the article extraction benchmark has it: precision and recall of
 * four words in a row, averaged over the pages.
 */
final class ArticleTexts implements Scorer {
  private static final int IN_A_ROW = 4;
  private static final double GOOD = 0.8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  @Override
  public Scores score(List<JsonNode> records, Readings reports) {
    double precision = 0;
    double recall = 0;
    List<Miss> misses = new ArrayList<>();
    for (JsonNode record : records) {
      String id = record.path("id").asText();
      Map<String, Integer> wanted = shingles(Fields.text(record, "articleBody"));
      String text = Fields.text(Pages.report(reports.of(id)), "text");
      Map<String, Integer> found = shingles(text);
      long shared = shared(wanted, found);
      double p = found.isEmpty() ? 0 : shared / (double) count(found);
      double r = wanted.isEmpty() ? 1 : shared / (double) count(wanted);
      precision += p;
      recall += r;
      if (Math.min(p, r) < GOOD) {
        misses.add(
            Miss.of(
                id,
                Fields.text(record, "url"),
                Fields.text(record, "articleBody"),
                "precision " + KeptScores.written(p) + ", recall " + KeptScores.written(r)));
      }
    }
    double p = precision / Math.max(1, records.size());
    double r = recall / Math.max(1, records.size());
    return new Scores(
        Task.HTML,
        records.size(),
        List.of(
            Measure.of("F1", 2 * p * r / Math.max(1e-9, p + r)),
            Measure.of("precision", p),
            Measure.of("recall", r)),
        misses);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<String, Integer> shingles = new HashMap<>();
    if (words.isEmpty()) {
      return shingles;
    }
    for (int i = 0; i < Math.max(1, words.size() - IN_A_ROW + 1); i++) {
      String shingle = String.join(" ", words.subList(i, Math.min(words.size(), i + IN_A_ROW)));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }

  private static long count(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static long shared(Map<String, Integer> wanted, Map<String, Integer> found) {
    return wanted.entrySet().stream()
        .mapToLong(w -> Math.min(w.getValue(), found.getOrDefault(w.getKey(), 0)))
        .sum();
  }
}
