package org.readout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.annotate.Annotators;
import org.readout.knowledge.Knowledge;

class LeadersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void asksForTheMiddleOfATerm() throws IOException {
    Leaders leaders = new Leaders(Knowledge.bundled());
    leaders.byTerms(
        List.of(
            JSON.readTree(
                "{\"cow\":\"FRN\",\"leader\":\"J.Chirac\",\"start\":[1995,5,17],\"end\":[2007,5,null]}"),
            JSON.readTree(
                "{\"cow\":\"FRN\",\"leader\":\"Nobody\",\"start\":[1995,5,17],\"end\":[2007,5,null]}"),
            JSON.readTree(
                "{\"cow\":\"FRN\",\"leader\":\"Long Ago\",\"start\":[1965,5,17],\"end\":[1969,5,null]}")));
    Scores scores = leaders.scores();
    assertThat(scores.measures().get(0).counts()).contains(new Counts(1, 2, 2));
    assertThat(scores.misses().get(0).text()).isEqualTo("France on 2001-05-08");
  }

  @Test
  void knowsTheLeadersThatOthersList() throws IOException {
    Gold gold = new Gold(ReferenceScorer.GOLD);
    assumeTrue(gold.has(Task.LEADERS), "no outside lists of leaders beside the project");
    Scores scores =
        new Evaluation(gold, Annotators.standard(), Knowledge.bundled())
            .score(Set.of(Task.LEADERS), (done, of) -> {})
            .get(0);
    assertThat(scores.measures().get(0).score())
        .as("misses: %s", scores.misses())
        .isGreaterThanOrEqualTo(0.98);
  }
}
