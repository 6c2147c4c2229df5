package org.readout.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.vocabulary.ActorId;

/**
 * Compares the registry with outside lists of leaders: whoever leads a country there, on a day in
 * the middle of the term, must hold a leader's office here.
 */
final class LeadersCheck {
  private static final List<String> ROLES =
      List.of("head of state", "head of government", "supreme leader", "party leader");

  private final Knowledge knowledge;
  private final ObjectMapper json = new ObjectMapper();
  private final List<String> misses = new ArrayList<>();
  private int asked;

  LeadersCheck(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Leaders by country and month, with the Correlates of War project's codes. */
  void byTerms(Path file) throws IOException {
    Map<String, Country> byCow = new HashMap<>();
    knowledge.countries().all().forEach(c -> c.cow().ifPresent(code -> byCow.put(code, c)));
    for (String line : Files.readAllLines(file)) {
      JsonNode leader = json.readTree(line);
      Optional<LocalDate> middle = middle(leader.get("start"), leader.get("end"));
      Country country = byCow.get(leader.get("cow").asText());
      if (country != null && middle.isPresent()) {
        ask(
            country,
            leader.get("leader").asText().replaceAll("\\(.*?\\)", ""),
            middle.get(),
            ROLES);
      }
    }
  }

  /** Leaders in office on one day, with their offices. */
  void onDay(Path file, LocalDate day) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonNode entry = json.readTree(line);
      Optional<Country> country = knowledge.countries().named(entry.get("country").asText());
      for (JsonNode leader : entry.get("leaders")) {
        String role = leader.get("office").asText().replace('_', ' ');
        String name = leader.path("name").asText("");
        if (country.filter(Country::member).isPresent()
            && !name.isEmpty()
            && !name.equals("null")) {
          ask(country.get(), capitals(name), day, List.of(role, "supreme leader"));
        }
      }
    }
  }

  private static String capitals(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      if (word.length() > 3 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
        words.add(word);
      }
    }
    return words.isEmpty() ? name : String.join(" ", words);
  }

  private static Optional<LocalDate> middle(JsonNode start, JsonNode end) {
    if (!start.get(0).isInt() || !end.get(0).isInt() || end.get(0).asInt() < 1991) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.of(start.get(0).asInt(), start.get(1).asInt(), start.get(2).asInt());
    LocalDate to = YearMonth.of(end.get(0).asInt(), end.get(1).asInt()).atDay(1);
    LocalDate since = from.isBefore(LocalDate.of(1990, 1, 1)) ? LocalDate.of(1990, 1, 1) : from;
    return Optional.of(
        to.isBefore(since)
            ? since
            : LocalDate.ofEpochDay((since.toEpochDay() + to.toEpochDay()) / 2));
  }

  private void ask(Country country, String name, LocalDate day, List<String> roles) {
    asked++;
    List<String> wanted = List.of(Spelling.folded(name).split(" ", -1));
    ActorId id = country.id();
    boolean found =
        roles.stream()
            .flatMap(r -> knowledge.actors().holders(r, id, day).stream())
            .anyMatch(a -> shares(a, wanted));
    if (!found) {
      misses.add(country.name() + " " + day + " " + name + " " + roles);
    }
  }

  private static boolean shares(KnownActor actor, List<String> words) {
    String names =
        " " + Spelling.folded(actor.name() + " " + String.join(" ", actor.aliases())) + " ";
    return words.stream().anyMatch(w -> w.length() > 2 && names.contains(" " + w + " "));
  }

  double share() {
    return asked == 0 ? 0 : 1 - (double) misses.size() / asked;
  }

  int asked() {
    return asked;
  }

  List<String> misses() {
    return List.copyOf(misses);
  }
}
