package org.readout.flink;

import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.OutputTag;
import org.readout.exchange.ReadingJson;

/** Where everything goes that does not come out: with its reason, counted, in files of its own. */
final class Aside {
  /** Lines as {@code readout read --format jsonl} writes them for what it cannot read. */
  static final OutputTag<String> TAG = new OutputTag<>("aside", Types.STRING);

  private final ReadingJson json;
  private final Counter count;

  Aside(ReadingJson json, Counter count) {
    this.json = json;
    this.count = count;
  }

  static Aside uncounted() {
    return new Aside(ReadingJson.oneLine(), new SimpleCounter());
  }

  void put(
      ProcessFunction<?, ?>.Context context,
      Optional<String> report,
      String name,
      long line,
      String reason) {
    count.inc();
    context.output(TAG, json.writeProblem(report, line, name + ": " + reason));
  }
}
