package org.readout.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The scores that were kept last and must not drop, and those to reach: {@code task: measure:
 * {kept: 0.862, target: 0.93}}.
 */
public final class KeptScores {
  /** How much worse than kept a score may be: half a point. */
  private static final double ALLOWED_DROP = 0.005;

  private static final String HEAD =
      """
      # Scores on the gold data: kept is what must not drop by more than half a point, target is what is to be reached.
      # Written by `./readout evaluate --keep`; targets are changed by hand.
      """;

  private record Entry(Optional<Double> kept, Optional<Double> target) {}

  private final Map<String, Map<String, Entry>> tasks = new LinkedHashMap<>();

  /**
   * The scores in a file of YAML.
   *
   * @throws IOException where it cannot be read or holds anything else; it names the place
   */
  public static KeptScores read(Path file) throws IOException {
    KeptScores scores = new KeptScores();
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      String trouble = e.getOriginalMessage().replaceAll("\\s+", " ");
      throw new IOException(file + ": " + trouble, e);
    }
    for (Map.Entry<String, JsonNode> task : root.properties()) {
      if (Task.named(task.getKey()).isEmpty()) {
        throw new IOException(file + ": there is no task " + task.getKey());
      }
      Map<String, Entry> measures = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> measure : task.getValue().properties()) {
        String where = file + ": " + task.getKey() + ": " + measure.getKey();
        measures.put(measure.getKey(), entry(measure.getValue(), where));
      }
      scores.tasks.put(task.getKey(), measures);
    }
    return scores;
  }

  private static Entry entry(JsonNode node, String where) throws IOException {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!List.of("kept", "target").contains(field.getKey())) {
        throw new IOException(where + ": only kept and target are known, not " + field.getKey());
      }
    }
    return new Entry(score(node, "kept", where), score(node, "target", where));
  }

  private static Optional<Double> score(JsonNode node, String field, String where)
      throws IOException {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 1) {
      throw new IOException(where + ": " + field + " is no number from 0 to 1");
    }
    return Optional.of(value.asDouble());
  }

  public Optional<Double> kept(Task task, Measure measure) {
    return entry(task, measure).flatMap(Entry::kept);
  }

  public Optional<Double> target(Task task, Measure measure) {
    return entry(task, measure).flatMap(Entry::target);
  }

  private Optional<Entry> entry(Task task, Measure measure) {
    return Optional.ofNullable(tasks.getOrDefault(task.written(), Map.of()).get(measure.name()));
  }

  /** Whether the measure is more than half a point worse than the kept one. */
  public boolean isDrop(Task task, Measure measure) {
    return kept(task, measure).filter(kept -> measure.isBelow(kept, ALLOWED_DROP)).isPresent();
  }

  /** Keeps these scores instead of the ones before; those of other tasks stay. */
  public void keep(Scores scores) {
    Map<String, Entry> measures =
        tasks.computeIfAbsent(scores.task().written(), t -> new LinkedHashMap<>());
    for (Measure measure : scores.measures()) {
      Optional<Double> target = target(scores.task(), measure);
      measures.put(measure.name(), new Entry(Optional.of(measure.score()), target));
    }
  }

  /** Writes the scores down, with three digits, for {@link #read}. */
  public void write(Path file) throws IOException {
    StringBuilder out = new StringBuilder(HEAD);
    tasks.forEach(
        (task, measures) -> {
          out.append(task).append(":\n");
          measures.forEach((name, entry) -> out.append("  ").append(line(name, entry)));
        });
    Files.writeString(file, out.toString(), StandardCharsets.UTF_8);
  }

  private static String line(String name, Entry entry) {
    List<String> fields = new ArrayList<>();
    entry.kept().ifPresent(k -> fields.add("kept: " + written(k)));
    entry.target().ifPresent(t -> fields.add("target: " + written(t)));
    return name + ": {" + String.join(", ", fields) + "}\n";
  }

  /** A score with three digits. */
  public static String written(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}
