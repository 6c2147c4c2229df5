package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.knowledge.Actors;
import org.readout.knowledge.Country;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.Spelling;
import org.readout.vocabulary.ActorId;

/**
 * Compares the registry with outside lists of leaders: whoever leads a country there, on a day in
 * the middle of the term, must hold a leader's office here.
 */
final class Leaders {
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final List<String> LEADING =
      List.of("head of state", "head of government", "supreme leader", "party leader");

  private final Knowledge knowledge;
  private final List<Miss> misses = new ArrayList<>();
  private int asked;

  Leaders(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Scores scores() {
    Measure found = Measure.share("found", asked - misses.size(), asked);
    return new Scores(Task.LEADERS, asked, List.of(found), misses);
  }

  /** Leaders by country and month, with the Correlates of War project's codes. */
  void byTerms(List<JsonNode> leaders) {
    Map<String, Country> byCow = new HashMap<>();
    knowledge.countries().all().forEach(c -> c.cow().ifPresent(code -> byCow.put(code, c)));
    for (JsonNode leader : leaders) {
      Country country = byCow.get(leader.path("cow").asText());
      Optional<LocalDate> middle = middle(leader.path("start"), leader.path("end"));
      if (country != null && middle.isPresent()) {
        // "D.Barrow (second time)": initials stand close, and remarks in brackets.
        String name = leader.path("leader").asText().replaceAll("\\(.*?\\)", "").replace(".", ". ");
        ask(country, name, middle.get(), LEADING);
      }
    }
  }

  private static Optional<LocalDate> middle(JsonNode start, JsonNode end) {
    if (!start.path(0).isInt() || !end.path(0).isInt() || end.path(0).asInt() < 1991) {
      return Optional.empty();
    }
    LocalDate from =
        LocalDate.of(start.path(0).asInt(), start.path(1).asInt(), start.path(2).asInt());
    LocalDate to = YearMonth.of(end.path(0).asInt(), end.path(1).asInt()).atDay(1);
    LocalDate since = from.isBefore(FIRST_DAY) ? FIRST_DAY : from;
    return Optional.of(
        to.isBefore(since)
            ? since
            : LocalDate.ofEpochDay((since.toEpochDay() + to.toEpochDay()) / 2));
  }

  /** Leaders in office on one day, with their offices. */
  void onDay(List<JsonNode> countries, LocalDate day) {
    for (JsonNode entry : countries) {
      Optional<Country> country = knowledge.countries().named(entry.path("country").asText());
      for (JsonNode leader : entry.path("leaders")) {
        String role = leader.path("office").asText().replace('_', ' ');
        String name = Fields.text(leader, "name");
        if (country.filter(Country::member).isPresent() && !name.isEmpty()) {
          ask(country.get(), surname(name), day, List.of(role, "supreme leader"));
        }
      }
    }
  }

  /** The words in capitals, as these lists write surnames; the whole name where it has none. */
  private static String surname(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      if (word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT))) {
        words.add(word);
      }
    }
    return words.isEmpty() ? name : String.join(" ", words);
  }

  private void ask(Country country, String name, LocalDate day, List<String> roles) {
    asked++;
    List<String> wanted = List.of(Spelling.folded(name).split(" ", -1));
    List<KnownActor> holders = holders(country.id(), day, roles);
    if (holders.stream().noneMatch(holder -> sharesWord(holder, wanted))) {
      misses.add(
          new Miss(
              List.of(),
              country.name() + " on " + day,
              name + " as " + String.join(" or ", roles),
              holders.isEmpty()
                  ? "nobody"
                  : String.join(", ", holders.stream().map(KnownActor::name).toList()),
              Optional.empty()));
    }
  }

  private List<KnownActor> holders(ActorId country, LocalDate day, List<String> roles) {
    Actors actors = knowledge.actors();
    return roles.stream().flatMap(role -> actors.holders(role, country, day).stream()).toList();
  }

  private static boolean sharesWord(KnownActor actor, List<String> words) {
    String names =
        " " + Spelling.folded(actor.name() + " " + String.join(" ", actor.aliases())) + " ";
    return words.stream().anyMatch(w -> w.length() > 2 && names.contains(" " + w + " "));
  }
}
