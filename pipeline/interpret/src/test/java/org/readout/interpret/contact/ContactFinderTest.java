package org.readout.interpret.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.readout.annotate.Annotator;
import org.readout.annotate.Annotators;
import org.readout.identify.Identification;
import org.readout.interpret.Interpretation;
import org.readout.knowledge.Knowledge;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.When;

/** One case a line: text | channel | status | countries, of the first contact. */
class ContactFinderTest {
  private static final String YIELDS =
      """
      Vladimir Putin had a telephone conversation with President of Turkey Recep Tayyip Erdogan. | PHONE | OCCURRED | RUS TUR
      President Joe Biden spoke by phone with Chancellor Olaf Scholz of Germany on Tuesday. | PHONE | OCCURRED | DEU USA
      Emmanuel Macron met with Chinese President Xi Jinping in Paris. | MEETING | OCCURRED | CHN FRA
      Japanese Prime Minister Shinzo Abe and Russian President Vladimir Putin met in Vladivostok. | MEETING | OCCURRED | JPN RUS
      Joseph R. Biden, Jr. met today with British Prime Minister Rishi Sunak. | MEETING | OCCURRED | GBR USA
      A meeting between Vladimir Putin and Prime Minister of India Narendra Modi took place in Sochi. | MEETING | OCCURRED | IND RUS
      Volodymyr Zelenskyy will meet with Polish President Andrzej Duda in Lviv on Friday. | MEETING | PLANNED | POL UKR
      Narendra Modi held talks with French President Emmanuel Macron. | MEETING | OCCURRED | FRA IND
      The foreign ministers of Egypt and Ethiopia held a videoconference on Monday. | VIDEO | OCCURRED | EGY ETH
      Emmanuel Macron cancelled a meeting with Iranian President Hassan Rouhani. | MEETING | CANCELLED | FRA IRN
      President Joe Biden called Prime Minister Rishi Sunak today to congratulate him. | PHONE | OCCURRED | GBR USA
      Joe Biden welcomed President Sergio Mattarella of Italy to the White House. | MEETING | OCCURRED | ITA USA
      Vladimir Putin and President of Serbia Aleksandar Vucic held a video conference. | VIDEO | OCCURRED | RUS SRB
      Kamala Harris met virtually with Mexican President Andres Manuel Lopez Obrador. | VIDEO | OCCURRED | MEX USA
      Vladimir Putin met with President of Belarus Alexander Lukashenko, President of Kazakhstan Kassym-Jomart Tokayev and Prime Minister of Armenia Nikol Pashinyan. | MEETING | OCCURRED | ARM BLR KAZ RUS
      Jake Sullivan spoke by phone with Peter Holm, incoming National Security Advisor to the Prime Minister of Norway. | PHONE | OCCURRED | NOR USA
      Jake Sullivan met today with National Security Advisor Henrik Landerholm of Sweden in London, United Kingdom. | MEETING | OCCURRED | SWE USA
      Vladimir Putin met with Emir of the State of Kuwait Faisal Al Hamad on the sidelines of the forum. | MEETING | OCCURRED | KWT RUS
      Kamala Harris met with Prime Minister Kishida Fumio in Tokyo, Japan. | MEETING | OCCURRED | JPN USA
      """;

  private static final String YIELDS_NO_CONTACT =
      """
      Emmanuel Macron sent a message of greetings to Narendra Modi.
      Emmanuel Macron said that France is ready to meet with Iran.
      Emmanuel Macron did not meet with Vladimir Putin.
      France and Germany signed a treaty on water in 1963.
      The minister gave a speech in Ankara.
      Russia criticised the meeting.
      Emmanuel Macron called Giorgia Meloni a friend.
      Emmanuel Macron and Giorgia Meloni left after the summit.
      """;

  private static final LocalDate DAY = LocalDate.of(2022, 4, 8);
  private static final Annotator ANNOTATOR = Annotators.standard();
  private static final Identification IDENTIFICATION = new Identification(Knowledge.bundled());
  private static final Interpretation INTERPRETATION = new Interpretation(Knowledge.bundled());

  @TestFactory
  Stream<DynamicTest> findsWhoHadContactWithWhomAndHow() {
    return YIELDS
        .lines()
        .map(line -> DynamicTest.dynamicTest(line, () -> holds(line.strip().split(" \\| "))));
  }

  private static void holds(String[] line) {
    Contact first = read(line[0]).contacts().get(0);
    assertThat(first.channel() + " | " + first.status() + " | " + codes(first.countries()))
        .isEqualTo(line[1] + " | " + line[2] + " | " + line[3]);
  }

  @TestFactory
  Stream<DynamicTest> findsNothingWhereNobodyMetOrSpoke() {
    return YIELDS_NO_CONTACT
        .lines()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line, () -> assertThat(read(line.strip()).contacts()).isEmpty()));
  }

  @Test
  void tellsAContactOnceThatIsToldTwice() {
    List<Contact> found =
        read("Emmanuel Macron spoke by phone with Vladimir Putin on Monday. The call between Macron"
                + " and Putin lasted an hour.")
            .contacts();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).evidence()).hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> knowsHowLongItTook() {
    return Stream.of(
            "Emmanuel Macron and Vladimir Putin spoke by phone for 40 minutes.",
            "Emmanuel Macron held a 40-minute phone call with Vladimir Putin.",
            "Emmanuel Macron held a phone call with Vladimir Putin that lasted 40 minutes.",
            "Emmanuel Macron spoke by phone with Vladimir Putin on Monday. The call lasted 40"
                + " minutes, the Elysee said.",
            "Emmanuel Macron spoke by phone with Vladimir Putin. The conversation lasted about 40"
                + " minutes.")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () ->
                        assertThat(read(text).contacts().get(0).duration())
                            .contains(Duration.ofMinutes(40))));
  }

  @Test
  void takesTheLengthOfATruceForNoneOfTheCallAboutIt() {
    Contact call =
        read("Emmanuel Macron spoke by phone with Vladimir Putin, who had ordered a 30-hour truce.")
            .contacts()
            .get(0);
    assertThat(call.duration()).isEmpty();
  }

  @Test
  void tellsSeveralCallsWhereReportsTellOfCalls() {
    assertThat(
            read("Narendra Modi held calls with the leaders of Germany, France and Italy.")
                .contacts())
        .extracting(c -> codes(c.countries()))
        .containsExactly("DEU IND", "FRA IND", "IND ITA");
  }

  @Test
  void putsAMeetingThatFramesAnotherBehindIt() {
    assertThat(
            read("Following the meeting with Alexander Stubb, Donald Tusk met Gitanas Nauseda.")
                .contacts())
        .extracting(c -> codes(c.countries()))
        .containsExactly("LTU POL", "FIN POL");
  }

  @Test
  void datesTalksThatAreAllThatAReportTellsOf() {
    String text = "Emmanuel Macron answered reporters following the talks with Giorgia Meloni.";
    Report report = Report.ofText("r", text).published(Moment.of(DAY));
    Contact talks =
        INTERPRETATION
            .interpret(IDENTIFICATION.identify(report, ANNOTATOR.annotate(text)), "test")
            .reading()
            .contacts()
            .get(0);
    assertThat(talks.date()).isEqualTo(When.assumed(DAY, DAY));
  }

  @Test
  void takesNoPrisonersForASide() {
    assertThat(read("Volodymyr Zelenskyy spoke with Turkish prisoners in Lviv.").contacts())
        .isEmpty();
  }

  @Test
  void keepsTheWordsOfADayThatAnUndatedReportNames() {
    String text = "Emmanuel Macron met Giorgia Meloni on Tuesday.";
    Report report = Report.ofText("r", text);
    Contact found =
        INTERPRETATION
            .interpret(IDENTIFICATION.identify(report, ANNOTATOR.annotate(text)), "test")
            .reading()
            .contacts()
            .get(0);
    assertThat(found.date().isStated()).isFalse();
    assertThat(found.date().text()).contains("Tuesday");
  }

  @Test
  void takesAnotherMeetingThatIsRecalledForNoneOfACall() {
    List<Contact> found =
        read("Joe Biden spoke today with Emmanuel Macron. They recalled the meeting that Biden and"
                + " Macron held in Rome in October 2021.")
            .contacts();
    assertThat(found.get(0).channel()).isEqualTo(Channel.UNSPECIFIED);
  }

  @Test
  void takesTheDayForThatOfItsEvening() {
    Contact meeting =
        read("In the evening of Monday, 15 November 2021 in Oslo, Emmanuel Macron met with Sauli"
                + " Niinisto.")
            .contacts()
            .get(0);
    assertThat(meeting.date().from()).contains(LocalDate.of(2021, 11, 15));
  }

  @Test
  void splitsTopicsAndEndsThemBeforeTheContactItself() {
    Contact call =
        read("Emmanuel Macron discussed the war in Sudan, as well as grain exports in a phone call"
                + " with Turkish President Recep Tayyip Erdogan.")
            .contacts()
            .get(0);
    assertThat(call.topics()).containsExactly("the war in Sudan", "grain exports");
  }

  @Test
  void takesTheSidesOfATopicForNoPartiesOfTheCall() {
    Contact call =
        read("French President Emmanuel Macron discussed the dispute between Egypt and Ethiopia in"
                + " a phone call with Turkish President Recep Tayyip Erdogan.")
            .contacts()
            .get(0);
    assertThat(codes(call.countries())).isEqualTo("FRA TUR");
  }

  @Test
  void countsAsTheReportCounts() {
    List<CountClaim> found =
        read("Emmanuel Macron had his third phone call with Vladimir Putin since January.")
            .countClaims();
    assertThat(found).extracting(CountClaim::ordinal).containsExactly(3);
  }

  @Test
  void namesAnAgreementWithoutTheWordThatTiesItToTheSentence() {
    List<Agreement> found =
        read("Emmanuel Macron accused Turkey of violating the agreement between Turkey and Greece.")
            .agreements();
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).subject()).startsWith("the agreement");
    assertThat(codes(found.get(0).parties())).isEqualTo("GRC TUR");
  }

  @Test
  void takesThePlanFromTheInnermostSpeaker() {
    List<FollowUp> found =
        read("The White House reported that Emmanuel Macron said that France and Egypt agreed to"
                + " hold talks in May.")
            .followUps();
    assertThat(found).isNotEmpty();
    assertThat(codes(found.get(0).parties())).isEqualTo("EGY FRA");
    assertThat(found.get(0).assertedBy())
        .allSatisfy(a -> assertThat(a.value()).contains("macron"))
        .isNotEmpty();
  }

  private static Reading read(String text) {
    Report report = Report.ofText("r", text);
    return INTERPRETATION
        .interpret(IDENTIFICATION.identify(report, ANNOTATOR.annotate(text)), "test")
        .reading();
  }

  private static String codes(List<CountryCode> countries) {
    return countries.stream().map(CountryCode::value).sorted().collect(Collectors.joining(" "));
  }
}
