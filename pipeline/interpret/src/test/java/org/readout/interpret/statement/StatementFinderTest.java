package org.readout.interpret.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Annotators;
import org.readout.identify.IdentifiedReport;
import org.readout.interpret.Trail;
import org.readout.knowledge.reporting.ReportingCues;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;

/** One case a line: text | who | cue | what | form; "-" for who where nobody is named. */
class StatementFinderTest {
  private static final String YIELDS =
      """
      The minister said the border would reopen. | The minister | said | the border would reopen | INDIRECT
      The border would reopen on Monday, the minister said. | the minister | said | The border would reopen on Monday | INDIRECT
      The border would reopen on Monday, said the minister. | the minister | said | The border would reopen on Monday | INDIRECT
      "The border is open," the minister said. | the minister | said | "The border is open," | DIRECT
      "The border is open," said the minister. | the minister | said | "The border is open," | DIRECT
      The minister said: "The border is open." | The minister | said | "The border is open." | DIRECT
      The minister said, "The border is open." | The minister | said | "The border is open." | DIRECT
      “The border is open,” the minister said. “Trade will follow.” | the minister | said | “The border is open,” the minister said. “Trade will follow.” | DIRECT
      “The border,” the minister said, “is open for all of us.” | the minister | said | “The border,” the minister said, “is open for all of us.” | DIRECT
      The minister said the border was "open for business." | The minister | said | the border was "open for business." | MIXED
      According to the ministry, the talks lasted four hours. | the ministry | According to | the talks lasted four hours | INDIRECT
      The talks lasted four hours, according to the ministry. | the ministry | according to | The talks lasted four hours | INDIRECT
      The envoy praised the ceasefire. | The envoy | praised | the ceasefire | INDIRECT
      The envoy called for an immediate ceasefire. | The envoy | called | an immediate ceasefire | INDIRECT
      The chancellor urged both sides to stop the fighting. | The chancellor | urged | both sides to stop the fighting | INDIRECT
      The government plans to close the embassy. | The government | plans | to close the embassy | INDIRECT
      The government refused to close the embassy. | The government | refused | to close the embassy | INDIRECT
      The king hopes that peace will last. | The king | hopes | that peace will last | INDIRECT
      The union expressed concern about the arrests. | The union | expressed concern | the arrests | INDIRECT
      The summit is expected to end on Friday. | - | expected | The summit is expected to end on Friday | INDIRECT
      The minister rejected the claim that troops had crossed the river. | The minister | rejected | the claim that troops had crossed the river | INDIRECT
      The general accused the rebels of breaking the truce. | The general | accused | the rebels of breaking the truce | INDIRECT
      The minister told her visitor that the road was open for trade. | The minister | told | the road was open for trade | INDIRECT
      The envoy "did not reject an early return to the table." | The envoy | reject | "did not reject an early return to the table." | MIXED
      Emmanuel Macron sidestepped "idle gossip" on Monday. | Emmanuel Macron | sidestepped | "idle gossip" | DIRECT
      She says he "wants peace," and "is ready for it." | She | says | he "wants peace," and "is ready for it." | MIXED
      The minister spoke about the harvest. | The minister | spoke | the harvest | INDIRECT
      The president is confident that the deal will hold. | The president | confident | that the deal will hold | INDIRECT
      """;

  private static final String YIELDS_NO_STATEMENT =
      """
      The ministers met in Geneva on Monday.
      The minister spoke by phone with the envoy about the harvest.
      Troops crossed the river at dawn.
      The train arrives at noon.
      Rain fell on the capital for three days.
      The bridge was rebuilt in 1998.
      """;

  private static final StatementFinder FINDER = new StatementFinder(ReportingCues.bundled());

  @TestFactory
  Stream<DynamicTest> attributesTheWordsToTheirSource() {
    return YIELDS
        .lines()
        .map(line -> DynamicTest.dynamicTest(line, () -> holds(line.strip().split(" \\| "))));
  }

  private static void holds(String[] line) {
    List<String> found =
        statements(line[0]).stream()
            .map(
                s ->
                    String.join(
                        " | ",
                        s.source().map(e -> e.exact()).orElse("-"),
                        s.cue().orElse("-"),
                        s.content().exact(),
                        s.form().name()))
            .toList();
    assertThat(found).contains(String.join(" | ", line[1], line[2], line[3], line[4]));
  }

  @TestFactory
  Stream<DynamicTest> findsNothingWhereNobodySpeaksOrThinks() {
    return YIELDS_NO_STATEMENT
        .lines()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line, () -> assertThat(statements(line.strip())).isEmpty()));
  }

  @Test
  void goesOnThroughParagraphsThatEachOpenWithAMark() {
    String text = "“We are ready.\n\n“We have waited long enough,” the envoy said.";
    List<Statement> found = statements(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).content().exact())
        .isEqualTo("“We are ready.\n\n“We have waited long enough,”");
    assertThat(found.get(0).source().orElseThrow().exact()).isEqualTo("the envoy");
  }

  @Test
  void takesNotRulingOutForNoRejection() {
    Statement found = statements("The king did not rule out new talks.").get(0);
    assertThat(found.stance().map(Stance::kind)).contains(Stance.Kind.NOT_RULE_OUT);
  }

  @Test
  void takesTheStatementInWhichSomethingIsSaidForNoStatementOfItsOwn() {
    assertThat(statements("The envoy praised the deal, the ministry said in a statement on trade."))
        .extracting(s -> s.cue().orElse("-"))
        .doesNotContain("statement");
  }

  @Test
  void namesTheGroundOfACondemnation() {
    Statement found =
        statements("The council condemned the raids, which violate the treaty.").get(0);
    assertThat(found.stance().map(Stance::kind)).contains(Stance.Kind.CONDEMN);
    assertThat(found.stance().flatMap(Stance::basis)).contains("the treaty");
  }

  @Test
  void numbersInTextOrderAndExplainsEach() {
    Trail trail = new Trail();
    List<Statement> found =
        FINDER.find(
            identified("The envoy praised the deal. The rebels denounced the deal."), trail);
    assertThat(found).extracting(Statement::id).containsExactly("s1", "s2");
    assertThat(trail.found()).extracting(e -> e.subject()).containsExactly("s1", "s2");
  }

  @Test
  void doesNotFailOnOddText() {
    for (String odd :
        List.of("", " ", "\"", "“”", ": : :", "说：“你好。”", "said said said, \"\" said:")) {
      assertThat(statements(odd)).isNotNull();
    }
  }

  private static List<Statement> statements(String text) {
    return FINDER.find(identified(text), new Trail());
  }

  private static IdentifiedReport identified(String text) {
    AnnotatedText words = Annotators.standard().annotate(text);
    return new IdentifiedReport(
        Report.ofText("r", text), words, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
