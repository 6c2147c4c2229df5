package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Coded events by sentence, matched as multisets. Records of one sentence are scored together. */
final class Events implements Scorer {
  private static final Set<String> NOT_TOLD = Set.of("negated", "hypothetical");

  private record Wanted(String actor, String eventClass, String recipient) {}

  private record Told(String actor, String root, String type, String recipient) {
    @Override
    public String toString() {
      return "(" + actor + " " + type + " " + root + " " + recipient + ")";
    }
  }

  private record Triple(String actor, String root, String recipient) {}

  @Override
  public Scores score(List<JsonNode> records, Readings readings) {
    Map<String, List<JsonNode>> sentences = new LinkedHashMap<>();
    for (JsonNode record : records) {
      sentences.computeIfAbsent(record.path("text").asText(), t -> new ArrayList<>()).add(record);
    }
    Counts detected = new Counts(0, 0, 0);
    Counts root = detected;
    Counts type = detected;
    Counts quad = detected;
    Counts triple = detected;
    List<Miss> misses = new ArrayList<>();
    for (Map.Entry<String, List<JsonNode>> sentence : sentences.entrySet()) {
      List<JsonNode> same = sentence.getValue();
      List<Wanted> wanted = same.stream().flatMap(g -> wanted(g).stream()).toList();
      List<Told> told =
          same.stream()
              .map(g -> told(readings.of(g.path("id").asText())))
              .filter(found -> !found.isEmpty())
              .findFirst()
              .orElse(List.of());
      int any = told.isEmpty() ? 0 : 1;
      detected = detected.plus(any, any, 1);
      root =
          root.plus(
              matches(wanted, w -> Coding.roots(w.eventClass()), told, Told::root),
              told.size(),
              wanted.size());
      type =
          type.plus(
              matches(wanted, w -> Set.of(Coding.type(w.eventClass())), told, Told::type),
              told.size(),
              wanted.size());
      quad =
          quad.plus(
              matches(
                  wanted,
                  w -> Set.of(Coding.quad(Coding.type(w.eventClass()))),
                  told,
                  t -> Coding.quad(t.type())),
              told.size(),
              wanted.size());
      int triples =
          matches(
              wanted, Events::triples, told, t -> new Triple(t.actor(), t.root(), t.recipient()));
      triple = triple.plus(triples, told.size(), wanted.size());
      if (triples < wanted.size()) {
        misses.add(
            Miss.of(
                same.get(0).path("id").asText(),
                sentence.getKey(),
                wanted.stream()
                    .map(w -> "(" + w.actor() + " " + w.eventClass() + " " + w.recipient() + ")")
                    .collect(Collectors.joining(" ")),
                told.isEmpty()
                    ? "no event"
                    : told.stream().map(Told::toString).collect(Collectors.joining(" "))));
      }
    }
    return new Scores(
        Task.EVENTS,
        records.size(),
        List.of(
            Measure.f1("root F1", root),
            Measure.f1("triple F1", triple),
            Measure.f1("type F1", type),
            Measure.f1("quad F1", quad),
            Measure.f1("detected F1", detected)),
        misses);
  }

  private static List<Wanted> wanted(JsonNode record) {
    String eventClass = record.path("event").asText();
    List<String> sources = codes(record, "source");
    List<String> targets = codes(record, "target");
    List<Wanted> found = new ArrayList<>();
    if (record.path("reciprocal").asBoolean()) {
      List<String> both = new ArrayList<>(sources);
      both.addAll(targets);
      both.removeIf(String::isEmpty);
      for (int i = 0; i < both.size(); i++) {
        for (int j = 0; j < both.size(); j++) {
          if (i != j) {
            found.add(new Wanted(both.get(i), eventClass, both.get(j)));
          }
        }
      }
      return found.isEmpty() ? List.of(new Wanted(sources.get(0), eventClass, "")) : found;
    }
    for (String source : sources) {
      for (String target : targets) {
        found.add(new Wanted(source, eventClass, target));
      }
    }
    return found;
  }

  private static List<String> codes(JsonNode record, String side) {
    List<String> codes =
        Fields.list(record, side).stream()
            .map(actor -> Coding.country(Fields.text(actor, "code")))
            .toList();
    return codes.isEmpty() ? List.of("") : codes;
  }

  private static List<Told> told(JsonNode reading) {
    List<Told> found = new ArrayList<>();
    for (JsonNode event : reading.path("events")) {
      String type = event.path("type").asText();
      if (type.equals("STATE") || NOT_TOLD.contains(event.path("status").asText())) {
        continue;
      }
      String cameo = Fields.text(event, "cameo");
      String root = cameo.length() <= 2 ? cameo : cameo.substring(0, 2);
      List<String> actors = countries(event, "actorCountries");
      List<String> recipients = countries(event, "recipientCountries");
      if (!recipients.isEmpty()) {
        for (String actor : actors.isEmpty() ? List.of("") : actors) {
          recipients.forEach(r -> found.add(new Told(actor, root, type, r)));
        }
      } else if (actors.size() > 1) {
        for (int i = 0; i < actors.size(); i++) {
          for (int j = 0; j < actors.size(); j++) {
            if (i != j) {
              found.add(new Told(actors.get(i), root, type, actors.get(j)));
            }
          }
        }
      } else {
        found.add(new Told(actors.isEmpty() ? "" : actors.get(0), root, type, ""));
      }
    }
    return found;
  }

  private static List<String> countries(JsonNode event, String side) {
    return Fields.texts(event, side).stream().map(Coding::country).toList();
  }

  private static Set<Triple> triples(Wanted w) {
    return Coding.roots(w.eventClass()).stream()
        .map(root -> new Triple(w.actor(), root, w.recipient()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * How many of the wanted have a partner among the told, each of which is used once. Alternatives
   * of two wanted ones are the same or have nothing in common, so their order does not matter.
   */
  private static <T> int matches(
      List<Wanted> wanted,
      Function<Wanted, Set<T>> alternatives,
      List<Told> told,
      Function<Told, T> key) {
    Map<T, Integer> left = new HashMap<>();
    told.forEach(t -> left.merge(key.apply(t), 1, Integer::sum));
    int matched = 0;
    for (Wanted w : wanted) {
      Optional<T> hit =
          alternatives.apply(w).stream().filter(a -> left.getOrDefault(a, 0) > 0).findFirst();
      if (hit.isPresent()) {
        left.merge(hit.get(), -1, Integer::sum);
        matched++;
      }
    }
    return matched;
  }
}
