package org.readout.web;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** What the server did, for Prometheus: how many requests of which sort, and how long they took. */
final class Meter {
  private static final String BEGUN = "begun";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Meter() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  void begin(Context context) {
    context.attribute(BEGUN, System.nanoTime());
  }

  void end(Context context) {
    Object begun = context.attribute(BEGUN);
    if (begun instanceof Long nanos) {
      Timer.builder("readout.requests")
          .description("Requests by the first part of their address")
          .tag("page", page(context.path()))
          .tag("status", String.valueOf(context.status().getCode()))
          .publishPercentileHistogram()
          .minimumExpectedValue(Duration.ofMillis(1))
          .maximumExpectedValue(Duration.ofSeconds(10))
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - nanos));
    }
  }

  /** Few and known, whatever is asked for: strangers must not make the metrics grow. */
  private static String page(String path) {
    String first = path.substring(1).split("[/.]", 2)[0];
    return Frame.ENTRIES.stream().anyMatch(e -> e.address().equals("/" + first))
            || first.matches("actors|pairs|search|static|healthz|today")
        ? first
        : first.isEmpty() ? "today" : "other";
  }

  void metrics(Context context) {
    context.header("Cache-Control", "no-store");
    context.contentType("text/plain; version=0.0.4; charset=utf-8");
    context.result(registry.scrape());
  }
}
