package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The main contact is the first of a reading, by where its evidence starts. It must have the gold's
 * countries and kind.
 */
final class Contacts implements Scorer {
  private static final Map<String, Set<String>> CHANNELS =
      Map.of(
          "call", Set.of("phone", "unspecified"),
          "video", Set.of("video"),
          "meeting", Set.of("meeting", "visit", "summit", "unspecified"));
  private static final Map<String, Set<String>> BLOCS =
      Map.of(
          "EU", Set.of("EUR", "EU", "IGO", "IGOEUR"),
          "NATO", Set.of("NATO", "IGO", "IGONATO", "NTO"),
          "UN", Set.of("UN", "UNO", "IGO", "IGOUNO"),
          "UNK", Set.of("XKX", "KOS", "UNK"));
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private int gold;
  private int predicted;
  private int right;
  private int countriesRight;
  private int channelRight;
  private int names;
  private int namesFound;
  private int statusRight;
  private int negatives;
  private int falseAlarms;
  private final List<Miss> misses = new ArrayList<>();

  @Override
  public Scores score(List<JsonNode> records, Readings readings) {
    for (JsonNode record : records) {
      score(record, readings.of(record.path("id").asText()));
    }
    return new Scores(
        Task.CONTACTS,
        records.size(),
        List.of(
            Measure.f1("F1", new Counts(right, predicted, gold)),
            Measure.share("countries", countriesRight, predicted),
            Measure.share("channel", channelRight, predicted),
            Measure.share("names", namesFound, names),
            Measure.share("held or planned", statusRight, right),
            Measure.shareOfErrors("false alarms", falseAlarms, negatives)),
        misses);
  }

  private void score(JsonNode record, JsonNode reading) {
    JsonNode wanted = record.path("gold");
    Optional<JsonNode> main = mainContact(reading);
    if (wanted.path("kind").asText().equals("none")) {
      negatives++;
      if (main.filter(Contacts::isHeldByTwoCountries).isPresent()) {
        falseAlarms++;
        miss(record, "no contact", main);
      }
      return;
    }
    Set<String> countries = new TreeSet<>();
    wanted.path("parties").forEach(p -> countries.add(p.path("country").asText()));
    if (countries.stream().anyMatch(c -> c.endsWith("*"))) {
      return;
    }
    gold++;
    if (main.isEmpty() || !isRight(main.get(), wanted, countries)) {
      miss(record, wanted.path("kind").asText() + " " + countries, main);
      return;
    }
    right++;
    scoreDetails(main.get(), wanted, reading);
  }

  private static Optional<JsonNode> mainContact(JsonNode reading) {
    return Fields.list(reading, "contacts").stream()
        .filter(c -> countries(c).size() > 1 || c.path("participants").size() > 1)
        .min(Comparator.comparingInt(Contacts::start));
  }

  private static int start(JsonNode contact) {
    return Fields.list(contact, "evidence").stream()
        .mapToInt(e -> e.path("start").asInt())
        .min()
        .orElse(0);
  }

  private static Set<String> countries(JsonNode contact) {
    return new TreeSet<>(Fields.texts(contact, "countries"));
  }

  private static boolean isHeldByTwoCountries(JsonNode contact) {
    return countries(contact).size() > 1 && contact.path("status").asText().equals("held");
  }

  private boolean isRight(JsonNode main, JsonNode wanted, Set<String> countries) {
    predicted++;
    boolean who = areTheSame(countries, countries(main));
    boolean how =
        CHANNELS
            .getOrDefault(wanted.path("kind").asText(), Set.of())
            .contains(main.path("channel").asText());
    countriesRight += who ? 1 : 0;
    channelRight += how ? 1 : 0;
    return who && how;
  }

  private static boolean areTheSame(Set<String> gold, Set<String> predicted) {
    if (gold.size() != predicted.size()) {
      return false;
    }
    Set<String> left = new TreeSet<>(predicted);
    for (String g : gold) {
      Set<String> others = BLOCS.getOrDefault(g, Set.of());
      Optional<String> hit =
          left.stream().filter(p -> p.equals(g) || others.contains(p)).findFirst();
      if (hit.isEmpty()) {
        return false;
      }
      left.remove(hit.get());
    }
    return true;
  }

  private void scoreDetails(JsonNode main, JsonNode wanted, JsonNode reading) {
    Map<String, String> namesById = new HashMap<>();
    reading
        .path("actors")
        .forEach(a -> namesById.put(a.path("id").asText(), a.path("name").asText()));
    List<String> held =
        Fields.texts(main, "participants").stream()
            .map(p -> namesById.getOrDefault(p, p.substring(p.lastIndexOf('/') + 1)))
            .flatMap(name -> folded(name).stream())
            .toList();
    for (JsonNode party : wanted.path("parties")) {
      List<String> name = folded(Fields.text(party, "name"));
      if (!name.isEmpty()) {
        names++;
        boolean found = held.contains(name.get(name.size() - 1)) || held.contains(name.get(0));
        namesFound += found ? 1 : 0;
      }
    }
    String status = main.path("status").asText();
    boolean planned = status.equals("planned") || status.equals("proposed");
    statusRight += wanted.path("status").asText().equals(planned ? "planned" : "held") ? 1 : 0;
  }

  private static List<String> folded(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(NO_LETTERS.split(plain, -1)).filter(w -> !w.isEmpty()).toList();
  }

  private void miss(JsonNode record, String expected, Optional<JsonNode> main) {
    misses.add(
        Miss.of(
            record.path("id").asText(),
            record.path("text").asText(),
            expected,
            main.map(
                    m ->
                        m.path("channel").asText()
                            + " "
                            + countries(m)
                            + " "
                            + m.path("status").asText())
                .orElse("no contact")));
  }
}
