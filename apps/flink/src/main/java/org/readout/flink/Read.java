package org.readout.flink;

import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.function.SerializableFunction;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.reader.Reader;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** Reads reports. It keeps nothing from one to the next. */
final class Read extends ProcessFunction<Entry, Entry> {
  private static final long serialVersionUID = 1L;

  private final SerializableFunction<Report, Reading> reader;
  private transient ReadingParser parser = new ReadingParser();
  private transient ReadingJson json = ReadingJson.oneLine();
  private transient Aside unreadable = Aside.uncounted();

  Read(SerializableFunction<Report, Reading> reader) {
    this.reader = reader;
  }

  /** With the reader that comes with the program, of which all tasks of one JVM share one. */
  static Read standard() {
    return new Read(report -> Shared.READER.read(report));
  }

  private static final class Shared {
    static final Reader READER = Reader.standard();
  }

  @Override
  public void open(OpenContext context) {
    parser = new ReadingParser();
    json = ReadingJson.oneLine();
    unreadable = new Aside(json, getRuntimeContext().getMetricGroup().counter("unreadable"));
  }

  @Override
  public void processElement(Entry entry, Context context, Collector<Entry> out) {
    if (entry.read()) {
      out.collect(entry);
      return;
    }
    Report report = parser.reading(entry.document()).report();
    Reading reading;
    try {
      reading = reader.apply(report);
    } catch (RuntimeException e) {
      // A broken promise in a stage: this report is put aside, the others are read.
      unreadable.put(context, Optional.of(report.id()), entry.name(), 0, "could not be read: " + e);
      return;
    }
    out.collect(entry.readAs(json.write(reading)));
  }
}
