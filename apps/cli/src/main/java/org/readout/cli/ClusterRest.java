package org.readout.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a JobManager on this machine over Flink's REST interface. */
final class ClusterRest {
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final String address;

  ClusterRest(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  String address() {
    return address;
  }

  /** How many TaskManagers and slots there are. */
  record Overview(int taskManagers, int slots, int freeSlots) {}

  /** A job that the JobManager knows. */
  record Job(String id, String state, long seconds) {
    /** Whether nothing more will come of it. */
    boolean isOver() {
      return state.equals("FINISHED") || state.equals("FAILED") || state.equals("CANCELED");
    }
  }

  /** Empty if no JobManager answers. */
  Optional<Overview> overview() throws IOException {
    try {
      JsonNode node = get("/overview");
      return Optional.of(
          new Overview(
              node.path("taskmanagers").asInt(),
              node.path("slots-total").asInt(),
              node.path("slots-available").asInt()));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  List<Job> jobs() throws IOException {
    List<Job> jobs = new ArrayList<>();
    for (JsonNode node : get("/jobs/overview").path("jobs")) {
      jobs.add(job(node));
    }
    return jobs;
  }

  Job job(String id) throws IOException {
    return job(get("/jobs/" + id));
  }

  private static Job job(JsonNode node) {
    return new Job(
        node.path("jid").asText(),
        node.path("state").asText(),
        node.path("duration").asLong() / 1000);
  }

  /** Why a job failed: the first line of its first cause. */
  String failure(String id) throws IOException {
    JsonNode entries = get("/jobs/" + id + "/exceptions").path("exceptionHistory").path("entries");
    String trace = entries.path(0).path("stacktrace").asText("");
    String reason = trace.lines().findFirst().orElse("no reason is known");
    for (String line : trace.lines().toList()) {
      if (line.startsWith("Caused by: ")) {
        reason = line.substring("Caused by: ".length());
      }
    }
    return reason;
  }

  /** Ends a job so that it can go on later; returns where its state was put, if it was in time. */
  Optional<String> stopWithSavepoint(String id, Path folder, Duration patience) throws IOException {
    String order =
        json.createObjectNode().put("targetDirectory", folder.toUri().toString()).toString();
    String trigger =
        send(HttpRequest.newBuilder(URI.create(address + "/jobs/" + id + "/stop"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order)))
            .path("request-id")
            .asText();
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      JsonNode answer = get("/jobs/" + id + "/savepoints/" + trigger);
      if (answer.path("status").path("id").asText().equals("COMPLETED")) {
        JsonNode location = answer.path("operation").path("location");
        return location.isTextual() ? Optional.of(location.asText()) : Optional.empty();
      }
      Waits.pause();
    }
    return Optional.empty();
  }

  private JsonNode get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    HttpResponse<String> response;
    try {
      response =
          client.send(
              request.timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking " + address);
    } catch (IOException e) {
      throw new IOException("no JobManager answers at " + address, e);
    }
    if (response.statusCode() >= 400) {
      throw new IOException(address + " answers " + response.statusCode() + ": " + response.body());
    }
    return json.readTree(response.body());
  }
}
