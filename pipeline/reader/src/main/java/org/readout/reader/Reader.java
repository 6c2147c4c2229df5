package org.readout.reader;

import java.util.List;
import java.util.Optional;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Annotator;
import org.readout.annotate.Annotators;
import org.readout.identify.Identification;
import org.readout.identify.IdentifiedReport;
import org.readout.interpret.Interpretation;
import org.readout.knowledge.Knowledge;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/**
 * Calls the stages in order: a report's words, who and where and when is meant, what happened and
 * who said what.
 */
public final class Reader {
  /** What a reading says it was read by. */
  public static final String VERSION = "readout 0.1.0";

  private final Annotator annotator;
  private final Identification identification;
  private final Interpretation interpretation;

  public Reader(Annotator annotator, Knowledge knowledge) {
    this.annotator = annotator;
    this.identification = new Identification(knowledge);
    this.interpretation = new Interpretation(knowledge);
  }

  /** The reader with the models and the knowledge that come with the program. */
  public static Reader standard() {
    return new Reader(Annotators.standard(), Knowledge.bundled());
  }

  public Reading read(Report report) {
    return explain(report).reading();
  }

  /** Reads, and says why each fact was found and which candidates were turned down. */
  public ExplainedReading explain(Report report) {
    if (!canRead(report)) {
      return new ExplainedReading(unread(report), List.of(), List.of());
    }
    AnnotatedText words = annotator.annotate(report.text());
    IdentifiedReport identified = identification.identify(report, words);
    return interpretation.interpret(identified, VERSION);
  }

  /** Whether a report is in a language that is read: English, or none that could be told. */
  public static boolean canRead(Report report) {
    return report.language().filter(l -> !l.equals("en")).isEmpty();
  }

  /**
   * The reading of a report that {@link #canRead cannot be read}: it finds nothing, and says why.
   */
  public static Reading unread(Report report) {
    Problem unread = new Problem(Optional.empty(), "not in English, so not read");
    return Reading.unread(VERSION, report, List.of(unread));
  }
}
