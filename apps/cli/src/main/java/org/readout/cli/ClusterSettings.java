package org.readout.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cluster's settings, as Flink's {@code config.yaml}.
 *
 * @param port of the REST interface and the page
 * @param slots how many tasks one TaskManager does at once
 * @param heap memory for one TaskManager's tasks, in MiB
 * @param checkpoints how often the state is kept, in seconds
 */
record ClusterSettings(int port, int slots, int heap, int checkpoints) {
  static final String LOOPBACK = "127.0.0.1";

  /** For Flink itself, beside the tasks, in MiB. */
  private static final int FRAMEWORK = 128;

  private static final int NETWORK = 64;
  private static final int METASPACE = 256;

  /** What a JVM takes beside, as Flink reckons it. */
  private static final int OVERHEAD = 192;

  String yaml(Path folder) throws IOException {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (String address :
        new String[] {
          "jobmanager.rpc.address",
          "jobmanager.bind-host",
          "taskmanager.host",
          "taskmanager.bind-host",
          "rest.address",
          "rest.bind-address"
        }) {
      settings.put(address, LOOPBACK);
    }
    settings.put("rest.port", port);
    settings.put("jobmanager.rpc.port", freePort());
    // A job takes what slots there are, and goes on with fewer when a TaskManager is lost.
    settings.put("jobmanager.scheduler", "adaptive");
    settings.put("jobmanager.adaptive-scheduler.resource-stabilization-timeout", "2 s");
    settings.put("taskmanager.numberOfTaskSlots", slots);
    settings.put("taskmanager.cpu.cores", slots);
    settings.put("taskmanager.memory.framework.heap.size", FRAMEWORK + "m");
    settings.put("taskmanager.memory.framework.off-heap.size", FRAMEWORK + "m");
    settings.put("taskmanager.memory.task.heap.size", heap + "m");
    settings.put("taskmanager.memory.task.off-heap.size", "0m");
    settings.put("taskmanager.memory.network.min", NETWORK + "m");
    settings.put("taskmanager.memory.network.max", NETWORK + "m");
    // Only RocksDB would use it; the state is on the heap.
    settings.put("taskmanager.memory.managed.size", "0m");
    settings.put("taskmanager.memory.jvm-metaspace.size", METASPACE + "m");
    settings.put("taskmanager.memory.jvm-overhead.min", OVERHEAD + "m");
    settings.put("taskmanager.memory.jvm-overhead.max", OVERHEAD + "m");
    settings.put("heartbeat.interval", 2000);
    settings.put("heartbeat.timeout", 10000);
    settings.put("execution.checkpointing.interval", checkpoints + " s");
    settings.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri());
    settings.put(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    settings.put("restart-strategy.type", "fixed-delay");
    settings.put("restart-strategy.fixed-delay.attempts", 20);
    settings.put("restart-strategy.fixed-delay.delay", "1 s");
    settings.put("io.tmp.dirs", folder.resolve("tmp"));
    return settings.entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** A TaskManager's memory, as its JVM has to be told. */
  String[] taskManagerMemory() {
    return new String[] {
      "-Xmx" + (heap + FRAMEWORK) + "m",
      "-XX:MaxDirectMemorySize=" + (FRAMEWORK + NETWORK) + "m",
      "-XX:MaxMetaspaceSize=" + METASPACE + "m"
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
