package org.readout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.exchange.ReadingJson;
import org.readout.reader.Reader;

/** Our scores are those of score.py, to the last digit. */
class AgreementTest {
  private static final long SEED = 20_311_125;

  @TempDir private Path folder = Path.of(".");

  @BeforeAll
  static void theReferenceIsAtHand() {
    assumeTrue(ReferenceScorer.missing().isEmpty(), ReferenceScorer.missing());
  }

  @ParameterizedTest
  @EnumSource(
      value = Task.class,
      names = {"CONTACTS", "EVENTS", "ROOTS", "QUOTES", "TIMES", "PAIRS", "HTML", "DATES"})
  void agreesOnWhatIsMadeUp(Task task) throws Exception {
    for (long seed = SEED; seed < SEED + 5; seed++) {
      MadeUp.Sample sample = new MadeUp(seed).sample(task, 150);
      assertAgreement(task, sample.gold(), sample.readings(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Task.class,
      names = {"CONTACTS", "EVENTS", "ROOTS", "QUOTES", "TIMES", "HTML", "DATES"})
  void agreesOnNothing(Task task) throws Exception {
    assertAgreement(task, new MadeUp(SEED).sample(task, 9).gold(), List.of(), "nothing read");
  }

  @Test
  void agreesOnReadingsOfTheGold() throws Exception {
    Gold gold = new Gold(ReferenceScorer.GOLD);
    for (Task task : List.of(Task.CONTACTS, Task.EVENTS, Task.ROOTS, Task.TIMES, Task.QUOTES)) {
      List<JsonNode> some = someOf(gold.records(task.file()));
      assertAgreement(task, some, readingsOf(task, some), "every so many of the gold");
    }
  }

  @Test
  void agreesOnPagesOfTheGold() throws Exception {
    Gold gold = new Gold(ReferenceScorer.GOLD);
    for (Task task : List.of(Task.HTML, Task.DATES)) {
      List<JsonNode> some = someOf(gold.records(task.file()));
      List<JsonNode> reports = new ArrayList<>();
      for (JsonNode record : some) {
        Pages.taken(gold, record).report().ifPresent(reports::add);
      }
      assertThat(reports).isNotEmpty();
      assertAgreement(task, some, reports, "every so many of the gold");
    }
  }

  private static List<JsonNode> someOf(List<JsonNode> records) {
    List<JsonNode> some = new ArrayList<>();
    for (int i = 0; i < records.size(); i += Math.max(1, records.size() / 12)) {
      some.add(records.get(i));
    }
    return some;
  }

  private static List<JsonNode> readingsOf(Task task, List<JsonNode> gold) throws IOException {
    Acquisition acquisition = new Acquisition();
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> readings = new ArrayList<>();
    for (InputLines.InputLine input : InputLines.of(task, gold)) {
      Acquired acquired = acquisition.line(input.line(), 1);
      if (acquired instanceof Acquired.Taken taken) {
        String written = ReadingJson.oneLine().write(Reader.standard().read(taken.report()));
        readings.add(json.readTree(written));
      }
    }
    assertThat(readings).hasSameSizeAs(gold);
    return readings;
  }

  private void assertAgreement(Task task, List<JsonNode> gold, List<JsonNode> readings, String what)
      throws IOException, InterruptedException {
    List<Double> ours = PrintedNumbers.of(scored(task, gold, readings));
    List<Double> theirs = new ReferenceScorer(folder).numbers(task, gold, readings);
    assertThat(ours).as("%s, %s", task, what).hasSameSizeAs(theirs);
    for (int i = 0; i < theirs.size(); i++) {
      assertThat(ours.get(i))
          .as("%s, %s, number %d of %s", task, what, i, theirs)
          .isCloseTo(theirs.get(i), org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  private static Scores scored(Task task, List<JsonNode> gold, List<JsonNode> readings) {
    Map<String, JsonNode> byId = new HashMap<>();
    readings.forEach(r -> byId.put(r.path("id").asText(), r));
    Readings found = id -> byId.getOrDefault(id, MissingNode.getInstance());
    return switch (task) {
      case CONTACTS -> new Contacts().score(gold, found);
      case EVENTS -> new Events().score(gold, found);
      case ROOTS -> new Roots().score(gold, found);
      case QUOTES -> new Quotes().score(gold, found);
      case TIMES -> new Times().score(gold, found);
      case PAIRS -> {
        Pairs pairs = new Pairs();
        readings.forEach(r -> pairs.add(r.path("id").asText(), Fields.texts(r, "reports")));
        yield pairs.score(gold);
      }
      case HTML -> new ArticleTexts().score(gold, found);
      case DATES -> new PublicationDays().score(gold, found);
      case NAMES, LEADERS -> throw new IllegalArgumentException("score.py has no such task");
    };
  }
}
