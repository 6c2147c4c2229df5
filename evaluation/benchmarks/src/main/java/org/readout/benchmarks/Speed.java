package org.readout.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Annotator;
import org.readout.annotate.Annotators;
import org.readout.annotate.Sentence;
import org.readout.exchange.ReadingJson;
import org.readout.identify.Identification;
import org.readout.identify.IdentifiedReport;
import org.readout.interpret.Interpretation;
import org.readout.knowledge.Knowledge;
import org.readout.reader.Reader;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Report;

/**
 * Reads a file of input lines several times on one thread and prints, as Markdown, what each stage
 * costs; or reads it once and prints how the memory in use develops.
 */
public final class Speed {
  private static final int WARM_PASSES = 3;
  private static final String ANY_SENTENCE = "The models load with the first sentence.";

  private final Annotator annotator = Annotators.standard();
  private final ReadingJson json = ReadingJson.oneLine();

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !List.of("stages", "memory").contains(arguments[0])) {
      System.err.println("usage: Speed stages|memory FILE.jsonl[.gz]");
      System.exit(2);
    }
    Path file = Path.of(arguments[1]);
    if (arguments[0].equals("stages")) {
      new Speed().stages(Reports.all(file));
    } else {
      new Speed().memory(file);
    }
  }

  private static final class Pass {
    private long annotate;
    private long identify;
    private long interpret;
    private long write;
    private long process;
    private long sentences;
    private long tokens;
    private long characters;

    private long stages() {
      return annotate + identify + interpret + write;
    }

    private void add(Pass other) {
      annotate += other.annotate;
      identify += other.identify;
      interpret += other.interpret;
      write += other.write;
      process += other.process;
      sentences += other.sentences;
      tokens += other.tokens;
      characters += other.characters;
    }
  }

  private void stages(List<Report> reports) throws IOException {
    long before = Cost.cpu();
    long clock = System.nanoTime();
    annotator.annotate(ANY_SENTENCE);
    long models = Cost.cpu() - before;
    long modelsClock = System.nanoTime() - clock;
    before = Cost.cpu();
    Identification identification = new Identification(Knowledge.bundled());
    Interpretation interpretation = new Interpretation(Knowledge.bundled());
    long knowledge = Cost.cpu() - before;

    Pass cold = pass(reports, identification, interpretation);
    Pass warm = new Pass();
    for (int i = 0; i < WARM_PASSES; i++) {
      warm.add(pass(reports, identification, interpretation));
    }
    print(
        "%d reports, %d sentences, %d tokens. Loading: models %.2f CPU-s (%.2f s), knowledge %.2f CPU-s.%n%n",
        reports.size(),
        cold.sentences,
        cold.tokens,
        seconds(models),
        seconds(modelsClock),
        seconds(knowledge));
    print(
        "| stage | first pass, CPU-s | warm pass, CPU-s | share | sentences a CPU-second, warm |%n");
    print("|---|---|---|---|---|%n");
    row("annotate", cold.annotate, warm.annotate, warm);
    row("identify", cold.identify, warm.identify, warm);
    row("interpret", cold.interpret, warm.interpret, warm);
    row("write", cold.write, warm.write, warm);
    row("all four, this thread", cold.stages(), warm.stages(), warm);
    row("whole process, with compiler and collector", cold.process, warm.process, warm);
    print(
        "%nAnnotation reads %.0f tokens a CPU-second, warm. ",
        warm.tokens / seconds(warm.annotate));
    print(
        "Heap at most %d MiB, %d MiB after a collection; resident at most %d MiB.%n",
        Cost.peakHeap(), Cost.liveHeap(), Cost.peakResident());
  }

  private Pass pass(
      List<Report> reports, Identification identification, Interpretation interpretation) {
    Pass pass = new Pass();
    long process = Cost.cpu();
    for (Report report : reports) {
      long start = Cost.threadCpu();
      AnnotatedText words = annotator.annotate(report.text());
      long annotated = Cost.threadCpu();
      IdentifiedReport identified = identification.identify(report, words);
      long done = Cost.threadCpu();
      ExplainedReading reading = interpretation.interpret(identified, Reader.VERSION);
      long interpreted = Cost.threadCpu();
      pass.characters += json.write(reading.reading()).length();
      long written = Cost.threadCpu();
      pass.annotate += annotated - start;
      pass.identify += done - annotated;
      pass.interpret += interpreted - done;
      pass.write += written - interpreted;
      pass.sentences += words.sentences().size();
      pass.tokens += words.sentences().stream().mapToInt(Sentence::size).sum();
    }
    pass.process = Cost.cpu() - process;
    return pass;
  }

  private static void row(String stage, long cold, long warm, Pass passes) {
    print(
        "| %s | %.2f | %.2f | %.0f%% | %.0f |%n",
        stage,
        seconds(cold),
        seconds(warm) / WARM_PASSES,
        100.0 * warm / passes.stages(),
        passes.sentences / seconds(warm));
  }

  private void memory(Path file) throws IOException {
    Reader reader = new Reader(annotator, Knowledge.bundled());
    long[] done = {0, Cost.cpu()};
    print(
        "| reports read | heap after a collection, MiB | CPU-s for the last 1,000 |%n|---|---|---|%n");
    Reports.forEach(
        file,
        report -> {
          if (json.write(reader.read(report)).isEmpty()) {
            throw new IllegalStateException("an empty reading");
          }
          if (++done[0] % 1000 == 0) {
            long cpu = Cost.cpu();
            print("| %d | %d | %.1f |%n", done[0], Cost.liveHeap(), seconds(cpu - done[1]));
            done[1] = Cost.cpu();
          }
        });
    print(
        "%n%d reports; heap at most %d MiB, resident at most %d MiB.%n",
        done[0], Cost.peakHeap(), Cost.peakResident());
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
