package org.readout.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Annotator;
import org.readout.annotate.Annotators;
import org.readout.annotate.SentenceSplitter;
import org.readout.exchange.ReadingJson;
import org.readout.identify.Identification;
import org.readout.identify.IdentifiedReport;
import org.readout.interpret.Interpretation;
import org.readout.knowledge.Knowledge;
import org.readout.reader.Reader;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** Each stage alone, over all reports of the demo; an operation is all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HotPaths {
  /** The input lines that hold the reports. */
  @Param("apps/cli/src/main/resources/org/readout/cli/demo/reports.jsonl")
  public String file = "";

  private final Annotator annotator = Annotators.standard();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Identification identification = new Identification(Knowledge.bundled());
  private final Interpretation interpretation = new Interpretation(Knowledge.bundled());
  private final ReadingJson json = ReadingJson.oneLine();
  private final List<Report> reports = new ArrayList<>();
  private final List<AnnotatedText> annotated = new ArrayList<>();
  private final List<IdentifiedReport> identified = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  /** Reads every report once, so that each stage has its input. */
  @Setup
  public void read() throws IOException {
    for (Report report : Reports.all(Path.of(file))) {
      AnnotatedText words = annotator.annotate(report.text());
      IdentifiedReport who = identification.identify(report, words);
      reports.add(report);
      annotated.add(words);
      identified.add(who);
      readings.add(interpretation.interpret(who, Reader.VERSION).reading());
    }
  }

  @Benchmark
  public void sentencesAndTokens(Blackhole hole) {
    reports.forEach(r -> hole.consume(splitter.split(r.text())));
  }

  @Benchmark
  public void annotate(Blackhole hole) {
    reports.forEach(r -> hole.consume(annotator.annotate(r.text())));
  }

  @Benchmark
  public void identify(Blackhole hole) {
    for (int i = 0; i < reports.size(); i++) {
      hole.consume(identification.identify(reports.get(i), annotated.get(i)));
    }
  }

  @Benchmark
  public void interpret(Blackhole hole) {
    identified.forEach(r -> hole.consume(interpretation.interpret(r, Reader.VERSION)));
  }

  @Benchmark
  public void write(Blackhole hole) {
    readings.forEach(r -> hole.consume(json.write(r)));
  }
}
