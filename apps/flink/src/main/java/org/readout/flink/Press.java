package org.readout.flink;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.RollingPolicy;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.DefaultRollingPolicy;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * The steps of the job: find, acquire, let each edition of a report through once, read, write.
 *
 * <p>A step of this job never waits for an order of events, so there are no watermarks: what a step
 * decides, it decides by what the reports say, and the ledger makes the same records of them in
 * whatever order they come.
 */
final class Press {
  private static final Duration CHECKPOINTS = Duration.ofSeconds(10);

  private final Order order;
  private final Read read;

  Press(Order order, Read read) {
    this.order = order;
    this.read = read;
  }

  void set(StreamExecutionEnvironment environment) {
    if (environment
        .getConfiguration()
        .getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
        .isEmpty()) {
      environment.enableCheckpointing(CHECKPOINTS.toMillis());
    }
    SingleOutputStreamOperator<Entry> acquired =
        environment
            .fromSource(files(), WatermarkStrategy.noWatermarks(), "find")
            .uid("find")
            .rebalance()
            .process(new Acquire())
            .name("acquire")
            .uid("acquire");
    SingleOutputStreamOperator<Entry> editions =
        acquired
            .keyBy(Entry::report)
            .process(new Editions(order.memory()))
            .name("editions")
            .uid("editions");
    SingleOutputStreamOperator<Entry> readings = editions.process(read).name("read").uid("read");
    DataStream<String> aside =
        acquired.getSideOutput(Aside.TAG).union(readings.getSideOutput(Aside.TAG));
    readings.sinkTo(readings()).name("readings").uid("readings");
    aside.sinkTo(aside()).name("aside").uid("aside");
  }

  private FileSource<Dispatch> files() {
    Path[] paths = order.paths().stream().map(Path::new).toArray(Path[]::new);
    FileSource.FileSourceBuilder<Dispatch> files =
        FileSource.forBulkFileFormat(new ReportFiles(order.watch() != null), paths);
    Optional.ofNullable(order.watch()).ifPresent(files::monitorContinuously);
    return files.build();
  }

  private FileSink<Entry> readings() {
    Encoder<Entry> line =
        (entry, out) -> out.write((entry.document() + "\n").getBytes(StandardCharsets.UTF_8));
    return FileSink.<Entry>forRowFormat(new Path(order.to(), "readings"), line)
        .withBucketAssigner(new Shelves())
        .withOutputFileConfig(new OutputFileConfig("readings", ".jsonl"))
        .withRollingPolicy(rolling())
        .build();
  }

  private FileSink<String> aside() {
    return FileSink.<String>forRowFormat(
            new Path(order.to(), "aside"), new SimpleStringEncoder<>("UTF-8"))
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withOutputFileConfig(new OutputFileConfig("aside", ".jsonl"))
        .withRollingPolicy(rolling())
        .build();
  }

  /**
   * A job that watches closes its files with each checkpoint, so that what was read can be loaded
   * soon, and nothing stays open when it is stopped; one that ends closes them at its end.
   */
  private <T> RollingPolicy<T, String> rolling() {
    if (order.watch() != null) {
      return OnCheckpointRollingPolicy.build();
    }
    return DefaultRollingPolicy.builder()
        .withMaxPartSize(MemorySize.ofMebiBytes(128))
        .withRolloverInterval(Duration.ofDays(1))
        .withInactivityInterval(Duration.ofDays(1))
        .build();
  }
}
