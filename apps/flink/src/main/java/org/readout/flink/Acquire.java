package org.readout.flink;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.acquire.Unpacking;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/** Makes entries of what was found in a file, as {@code readout ingest} would take it. */
final class Acquire extends ProcessFunction<Dispatch, Entry> {
  private static final long serialVersionUID = 1L;

  private transient Acquisition acquisition = new Acquisition();
  private transient ReadingParser parser = new ReadingParser();
  private transient ReadingJson json = ReadingJson.oneLine();
  private transient Aside refused = Aside.uncounted();

  @Override
  public void open(OpenContext context) {
    acquisition = new Acquisition();
    parser = new ReadingParser();
    json = ReadingJson.oneLine();
    refused = new Aside(json, getRuntimeContext().getMetricGroup().counter("refused"));
  }

  @Override
  public void processElement(Dispatch dispatch, Context context, Collector<Entry> out)
      throws IOException {
    Unpacking unpacking = new Unpacking(acquisition, new Recipient(dispatch, context, out));
    switch (dispatch.kind()) {
      case LINE -> unpacking.line(dispatch.name(), dispatch.words(), dispatch.number());
      case FILE -> unpacking.file(dispatch.name(), dispatch.bytes());
      case MAIL -> unpacking.mail(dispatch.name(), dispatch.bytes());
      case PAGE ->
          unpacking.page(
              dispatch.name(),
              dispatch.words(),
              dispatch.bytes(),
              Optional.of(dispatch.charset()).filter(c -> !c.isEmpty()),
              Instant.ofEpochMilli(dispatch.fetched()));
      case PROBLEM -> unpacking.problem(dispatch.name(), dispatch.words());
    }
  }

  /** Sends on what one dispatch holds. */
  private final class Recipient implements Courier.Recipient {
    private final Dispatch dispatch;
    private final Context context;
    private final Collector<Entry> out;

    Recipient(Dispatch dispatch, Context context, Collector<Entry> out) {
      this.dispatch = dispatch;
      this.context = context;
      this.out = out;
    }

    @Override
    public void receive(String name, Acquired acquired) {
      if (acquired instanceof Acquired.Refused refusal) {
        putAside(refusal.refusal().id(), name, refusal.refusal().reason());
      } else {
        Report report = ((Acquired.Taken) acquired).report();
        send(Reading.unread("", report, List.of()), name, false);
      }
    }

    @Override
    public boolean receiveReading(String name, String line) {
      if (!parser.isReading(line)) {
        return false;
      }
      try {
        send(parser.reading(line), name, true);
      } catch (IllegalArgumentException e) {
        putAside(Optional.empty(), name, String.valueOf(e.getMessage()));
      }
      return true;
    }

    private void send(Reading reading, String name, boolean read) {
      Report report = reading.report();
      String shelf =
          report
              .published()
              .map(Moment::day)
              .map(day -> day.toString().substring(0, 7))
              .orElse("undated");
      out.collect(
          new Entry(report.id(), dispatch.order(), 0, shelf, name, read, json.write(reading)));
    }

    private void putAside(Optional<String> report, String name, String reason) {
      refused.put(context, report, name, dispatch.number(), reason);
    }
  }
}
