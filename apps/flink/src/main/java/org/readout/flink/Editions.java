package org.readout.flink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Lets each edition of a report through once, keyed by the report's id.
 *
 * <p>Editions may come in any order, and however late. Which of them is the latest is written in
 * their order, not in when they came; each that is later than those before it has a greater number,
 * and one that is older has none; so loading them by their number leaves the latest in the ledger,
 * as reading the files one after the other does.
 */
final class Editions extends KeyedProcessFunction<String, Entry, Entry> {
  private static final long serialVersionUID = 1L;

  /** The number of an edition that comes after a later one: it is loaded before all others. */
  private static final int BEFORE_ALL = 0;

  private final Duration memory;
  private transient @Nullable ValueState<Latest> latest;
  private transient Counter repeated = new SimpleCounter();
  private transient Counter outdated = new SimpleCounter();

  /**
   * @param memory how long a report is remembered after it was last seen
   */
  Editions(Duration memory) {
    this.memory = memory;
  }

  /** The latest edition of a report that was seen. */
  public record Latest(String order, String digest, int edition) {}

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<Latest> descriptor = new ValueStateDescriptor<>("latest", Latest.class);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(memory).updateTtlOnReadAndWrite().neverReturnExpired().build());
    latest = getRuntimeContext().getState(descriptor);
    repeated = getRuntimeContext().getMetricGroup().counter("repeated");
    outdated = getRuntimeContext().getMetricGroup().counter("outdated");
  }

  @Override
  public void processElement(Entry entry, Context context, Collector<Entry> out) throws Exception {
    ValueState<Latest> state = java.util.Objects.requireNonNull(latest, "open() comes first");
    Latest before = state.value();
    String digest = digest(entry.document());
    if (before != null && before.digest().equals(digest)) {
      repeated.inc();
      if (before.order().compareTo(entry.order()) < 0) {
        state.update(new Latest(entry.order(), digest, before.edition()));
      }
      return;
    }
    if (before != null && before.order().compareTo(entry.order()) > 0) {
      outdated.inc();
      out.collect(entry.edition(BEFORE_ALL));
      return;
    }
    int edition = before == null ? 1 : before.edition() + 1;
    state.update(new Latest(entry.order(), digest, edition));
    out.collect(entry.edition(edition));
  }

  private static String digest(String document) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(document.getBytes(StandardCharsets.UTF_8)),
              0,
              16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
