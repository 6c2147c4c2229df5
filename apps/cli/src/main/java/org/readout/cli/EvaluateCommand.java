package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.readout.annotate.Annotators;
import org.readout.evaluation.Counts;
import org.readout.evaluation.Evaluation;
import org.readout.evaluation.Gold;
import org.readout.evaluation.KeptScores;
import org.readout.evaluation.Measure;
import org.readout.evaluation.Miss;
import org.readout.evaluation.Scores;
import org.readout.evaluation.Task;
import org.readout.knowledge.Knowledge;
import org.readout.vocabulary.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description = "Scores the reading against gold data, beside the scores that were kept last.",
    footer = {
      "",
      "Examples: readout evaluate",
      "          readout evaluate contacts quotes --misses 50",
      "          readout evaluate --check"
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  /** Documents between two lines of progress where there is no terminal. */
  private static final int SAID = 1000;

  /** About how many documents all tasks read; how many they are is known once gold is read. */
  private static final int LIKELY = 4000;

  enum Format {
    text,
    json
  }

  /** Where the launcher found the project. */
  private static final Path HOME = Path.of(System.getProperty("readout.home", "."));

  private static final int LONGEST_TRAIL = 6;

  @Parameters(
      arity = "0..*",
      paramLabel = "TASK",
      description =
          "contacts, events, roots, quotes, times, pairs, names, leaders, html, dates (default: all)")
  private List<String> named = List.of();

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "the gold data (default: ../shared/gold beside the project)")
  private Path gold = HOME.resolve("../shared/gold").normalize();

  @Option(
      names = "--misses",
      paramLabel = "N",
      defaultValue = "0",
      description = "lists the first N misses of each task, and what the reader thought of them")
  private int misses;

  @Option(names = "--format", defaultValue = "text", description = "text or json")
  private Format format = Format.text;

  @Option(
      names = "--check",
      description = "ends with exit code 1 where a score is more than half a point worse than kept")
  private boolean check;

  @Option(names = "--keep", description = "keeps these scores as the ones that must not drop")
  private boolean keep;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Set<Task> tasks = tasks();
    if (!Files.isDirectory(gold)) {
      err.println("readout: there is no gold data at " + gold + ", so nothing is evaluated");
      return Exit.OK;
    }
    Gold data = new Gold(gold);
    for (Task task : EnumSet.copyOf(tasks)) {
      if (!data.has(task)) {
        err.println("readout: there is no gold data for " + task.written() + ", so it is left out");
        tasks.remove(task);
      }
    }
    Path file = HOME.resolve("evaluation/expected-scores.yaml").normalize();
    KeptScores kept = KeptScores.read(file);
    Evaluation evaluation = new Evaluation(data, Annotators.standard(), Knowledge.bundled());
    List<Scores> scores = score(evaluation, tasks);
    evaluation.problems().forEach(p -> err.println("readout: " + p));
    if (format == Format.json) {
      printJson(evaluation, scores, kept);
    } else {
      printText(evaluation, scores, kept);
    }
    boolean dropped =
        scores.stream()
            .anyMatch(s -> s.measures().stream().anyMatch(m -> kept.isDrop(s.task(), m)));
    if (keep) {
      scores.forEach(kept::keep);
      kept.write(file);
    }
    return check && dropped ? Exit.PROBLEMS : Exit.OK;
  }

  private Set<Task> tasks() {
    Set<Task> tasks = EnumSet.noneOf(Task.class);
    for (String name : named) {
      tasks.add(
          Task.named(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "There is no task "
                              + name
                              + "; the tasks are "
                              + Arrays.stream(Task.values())
                                  .map(Task::written)
                                  .collect(Collectors.joining(", "))
                              + ".")));
    }
    return tasks.isEmpty() ? EnumSet.allOf(Task.class) : tasks;
  }

  private List<Scores> score(Evaluation evaluation, Set<Task> tasks) throws IOException {
    if (!Boolean.getBoolean("readout.terminal")) {
      PrintWriter err = spec.commandLine().getErr();
      return evaluation.score(
          tasks,
          (done, of) -> {
            if (done % SAID == 0) {
              err.println("readout: " + done + " of " + of + " documents read");
            }
          });
    }
    try (ProgressBar bar =
        new ProgressBarBuilder().setTaskName("reading").setInitialMax(LIKELY).build()) {
      return evaluation.score(
          tasks,
          (done, of) -> {
            bar.maxHint(of);
            bar.stepTo(done);
          });
    }
  }

  private void printText(Evaluation evaluation, List<Scores> scores, KeptScores kept) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "%-9s %-24s %7s %9s %7s%n", "task", "measure", "this", "last kept", "target");
    for (Scores s : scores) {
      for (Measure m : s.measures()) {
        out.printf(
            Locale.ROOT,
            "%-9s %-24s %7s %9s %7s  %s%n",
            s.task().written(),
            m.name(),
            KeptScores.written(m.score()),
            kept.kept(s.task(), m).map(KeptScores::written).orElse("-"),
            kept.target(s.task(), m).map(KeptScores::written).orElse("-"),
            kept.isDrop(s.task(), m) ? "DROPPED" : m.counts().map(Counts::written).orElse(""));
      }
    }
    for (Scores s : scores) {
      for (Miss miss : s.misses().subList(0, Math.min(misses, s.misses().size()))) {
        out.println();
        out.println(s.task().written() + "  " + String.join(" | ", miss.documents()));
        out.println("  text      " + miss.text());
        out.println("  expected  " + miss.expected());
        out.println("  read      " + miss.read());
        evaluation.why(s.task(), miss).stream()
            .limit(LONGEST_TRAIL)
            .forEach(e -> out.println("  why       " + written(e)));
      }
    }
    out.flush();
  }

  private static String written(Explanation e) {
    String words =
        e.words().stream()
            .map(w -> "“" + ReadingPage.oneLine(w.exact()) + "”")
            .collect(Collectors.joining(" "));
    return e.subject() + "  " + e.rule() + ": " + e.reason() + "  " + words;
  }

  private void printJson(Evaluation evaluation, List<Scores> scores, KeptScores kept) {
    ArrayNode all = json.createArrayNode();
    for (Scores s : scores) {
      ObjectNode task = all.addObject();
      task.put("task", s.task().written());
      task.put("records", s.records());
      ArrayNode measures = task.putArray("measures");
      for (Measure m : s.measures()) {
        ObjectNode measure = measures.addObject();
        measure.put("measure", m.name());
        measure.put("score", m.score());
        put(measure, "kept", kept.kept(s.task(), m));
        put(measure, "target", kept.target(s.task(), m));
        measure.put("dropped", kept.isDrop(s.task(), m));
        m.counts()
            .ifPresent(
                c ->
                    measure
                        .put("right", c.right())
                        .put("predicted", c.predicted())
                        .put("gold", c.gold()));
      }
      ArrayNode listed = task.putArray("misses");
      for (Miss miss : s.misses().subList(0, Math.min(misses, s.misses().size()))) {
        ObjectNode one = listed.addObject();
        ArrayNode documents = one.putArray("documents");
        miss.documents().forEach(documents::add);
        one.put("text", miss.text());
        one.put("expected", miss.expected());
        one.put("read", miss.read());
        ArrayNode why = one.putArray("why");
        evaluation.why(s.task(), miss).forEach(e -> why.add(written(e)));
      }
    }
    spec.commandLine().getOut().println(all.toPrettyString());
    spec.commandLine().getOut().flush();
  }

  private static void put(ObjectNode node, String field, Optional<Double> value) {
    if (value.isPresent()) {
      node.put(field, value.get());
    } else {
      node.putNull(field);
    }
  }
}
