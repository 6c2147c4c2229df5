package org.readout.flink;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job, as a Flink client starts it. */
public final class Job {
  private Job() {}

  public static void main(String[] arguments) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    new Press(Order.of(arguments), Read.standard()).set(environment);
    environment.execute("readout");
  }
}
