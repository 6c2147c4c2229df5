package org.readout.flink;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** Makes an entry of what was found in a file: of a report, or of a reading made before. */
final class Acquire extends ProcessFunction<Dispatch, Entry> {
  private static final long serialVersionUID = 1L;

  private final boolean readings;
  private transient Acquisition acquisition = new Acquisition();
  private transient ReadingParser parser = new ReadingParser();
  private transient ReadingJson json = ReadingJson.oneLine();
  private transient Aside aside = Aside.uncounted();

  /**
   * @param readings whether every line holds a reading
   */
  Acquire(boolean readings) {
    this.readings = readings;
  }

  @Override
  public void open(OpenContext context) {
    acquisition = new Acquisition();
    parser = new ReadingParser();
    json = ReadingJson.oneLine();
    Counter refused = getRuntimeContext().getMetricGroup().counter("refused");
    aside = new Aside(json, refused);
  }

  @Override
  public void processElement(Dispatch dispatch, Context context, Collector<Entry> out) {
    if (readings) {
      takeReading(dispatch, context, out);
      return;
    }
    Acquired acquired = acquired(dispatch);
    if (acquired instanceof Acquired.Refused refused) {
      aside.put(
          context,
          refused.refusal().id(),
          dispatch.name(),
          dispatch.number(),
          refused.refusal().reason());
      return;
    }
    Report report = ((Acquired.Taken) acquired).report();
    out.collect(entry(dispatch, Reading.unread("", report, List.of())));
  }

  private void takeReading(Dispatch dispatch, Context context, Collector<Entry> out) {
    Reading reading;
    try {
      reading = parser.reading(dispatch.words());
    } catch (IllegalArgumentException e) {
      String reason =
          switch (dispatch.kind()) {
            case LINE -> String.valueOf(e.getMessage());
            case PROBLEM -> dispatch.words();
            case FILE, PAGE, MAIL -> "is no line that holds a reading";
          };
      aside.put(context, Optional.empty(), dispatch.name(), dispatch.number(), reason);
      return;
    }
    out.collect(entry(dispatch, reading));
  }

  private Acquired acquired(Dispatch dispatch) {
    return switch (dispatch.kind()) {
      case LINE -> acquisition.line(dispatch.words(), dispatch.number());
      case FILE -> acquisition.bytes(dispatch.bytes());
      case MAIL -> acquisition.mail(dispatch.bytes());
      case PAGE ->
          acquisition.page(
              dispatch.bytes(),
              Optional.of(dispatch.words()),
              Optional.of(dispatch.charset()).filter(c -> !c.isEmpty()),
              Optional.of(Instant.ofEpochMilli(dispatch.fetched())));
      case PROBLEM -> Acquired.refused(Optional.empty(), 0, dispatch.words());
    };
  }

  private Entry entry(Dispatch dispatch, Reading reading) {
    Report report = reading.report();
    String shelf =
        report
            .published()
            .map(Moment::day)
            .map(d -> d.toString().substring(0, 7))
            .orElse("undated");
    return new Entry(report.id(), dispatch.order(), 0, shelf, dispatch.name(), json.write(reading));
  }
}
