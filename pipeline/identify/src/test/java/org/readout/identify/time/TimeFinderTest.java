package org.readout.identify.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.identify.TimeMention;
import org.readout.knowledge.KnownActor;
import org.readout.knowledge.Office;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.When;

/** A text, and each time that it names with its value; published on Saturday 14 June 2025. */
class TimeFinderTest {
  private static final LocalDate SATURDAY = LocalDate.of(2025, 6, 14);

  private final TimeFinder finder = new TimeFinder(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoy said Saturday that talks went well.      | Saturday=2025-06-14
          The two ministers met Friday in Oslo.              | Friday=2025-06-13
          The two ministers will meet Thursday in Oslo.      | Thursday=2025-06-19
          The jets struck on Monday, the army said.          | Monday=2025-06-09
          He flew home last Friday.                          | last Friday=2025-06-13
          She will land next Tuesday.                        | next Tuesday=2025-06-17
          He will speak this Wednesday.                      | this Wednesday=2025-06-18
          A session is scheduled for Monday.                 | Monday=2025-06-16
          The port was shelled on Friday, June 13.           | Friday, June 13=2025-06-13
          Guards fled Friday morning.                        | Friday morning=2025-06-13TMO
          Crowds left on Thursday night.                     | Thursday night=2025-06-12TNI
          They want a new round after June 22.               | June 22=2025-06-22
          The pact was signed on 2 June.                     | 2 June=2025-06-02
          The pact was signed on 22 June 2024 in Vienna.     | 22 June 2024=2024-06-22
          The pact was signed on June 22, 2024.              | June 22, 2024=2024-06-22
          The pact was signed on the 9th of May.             | the 9th of May=2025-05-09
          A summit will open on June 22-24 there.            | June 22=2025-06-22; 24=2025-06-24
          The note is dated 2025-06-11 and was lost.         | 2025-06-11=2025-06-11
          He resigned on Dec. 7 over the affair.             | Dec. 7=2024-12-07
          The border reopened in April.                      | April=2025-04
          The treaty will lapse in February.                 | February=2026-02
          The treaty was signed in November.                 | November=2024-11
          It was signed in November 1990.                    | November 1990=1990-11
          It has been in force since 1994.                   | 1994=1994
          Trade grew in the 1990s.                           | the 1990s=199
          Trade grew in the late 1970s.                      | the late 1970s=197
          It is a war of the 20th century.                   | the 20th century=19
          The ceasefire held until early 2024.               | early 2024=2024
          Deliveries began in mid-June.                      | mid-June=2025-06
          Budgets shrank in fiscal 2023.                     | fiscal 2023=2023
          Exports fell in the first quarter.                 | the first quarter=2025-Q1
          Exports fell in the fourth quarter of 2023.        | the fourth quarter of 2023=2023-Q4
          Exports rose in the first half of 2024.            | the first half of 2024=2024-H1
          Spending rose in Q3 2024.                          | Q3 2024=2024-Q3
          Both spoke two days ago.                           | two days ago=2025-06-12
          Both spoke two weeks ago.                          | two weeks ago=2025-W22
          Both spoke five months ago.                        | five months ago=2025-01
          Both spoke two years ago.                          | two years ago=2023
          The king visited last month.                       | last month=2025-05
          The king visited last week.                        | last week=2025-W23
          The king visited last year.                        | last year=2024
          The king will visit next month.                    | next month=2025-07
          The king arrived earlier this week.                | earlier this week=2025-W24
          The deal must be done by the end of the year.      | the end of the year=2025
          The court ruled yesterday.                         | yesterday=2025-06-13
          The court will rule tomorrow.                      | tomorrow=2025-06-15
          The court sits today.                              | today=2025-06-14
          The siege was lifted tonight.                      | tonight=2025-06-14TNI
          The previous day, she had called the emir.         | The previous day=2025-06-13
          They met on May 5 and signed the day after.        | May 5=2025-05-05; the day after=2025-05-06
          They fought in 2020 and a year later made peace.   | 2020=2020; a year later=2021
          Output fell in 2020 from a year earlier.           | 2020=2020; a year earlier=2019
          Both armies are now on alert.                      | now=PRESENT_REF
          It currently chairs the bloc.                      | currently=PRESENT_REF
          It recently chaired the bloc.                      | recently=PAST_REF
          Losses mounted in recent weeks.                    | recent weeks=PAST_REF
          A reply is due in the coming days.                 | the coming days=FUTURE_REF
          The call lasted 50 minutes.                        | 50 minutes=PT50M
          The call lasted two and a half hours.              | two and a half hours=PT2H30M
          The call lasted half an hour.                      | half an hour=PT30M
          The war lasted a decade.                           | a decade=P10Y
          She began a three-day visit.                       | three-day=P3D
          The siege took nearly two months.                  | nearly two months=P2M
          Raids went on for at least 72 hours.               | at least 72 hours=PT72H
          It grew over the past 20 years.                    | the past 20 years=P20Y
          It grew for several years.                         | several years=PXY
          The two sides meet every year.                     | every year=P1Y
          Buses run daily.                                   | daily=P1D
          The forum is held annually.                        | annually=P1Y
          They pray each Friday.                             | each Friday=XXXX-WXX-5
          Air raid sirens rang at 09:30 GMT.                 | 09:30 GMT=2025-06-14T09:30Z
          A blast hit at 10 p.m. Wednesday in the port.      | 10 p.m. Wednesday=2025-06-11T22:00
          Fog lifted at noon Thursday.                       | noon Thursday=2025-06-12T12:00
          Truce broke down over the weekend.                 | the weekend=2025-W24-WE
          The king fell ill last summer.                     | last summer=2024-SU
          The truce began on Christmas Day.                  | Christmas Day=2024-12-25
          """)
  void givesTimesTheirValues(String text, String expected) {
    assertThat(read(report(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "The 44-year-old driver was unhurt.",
    "The envoy is 52 years old.",
    "He may march on the capital.",
    "Three-quarters of the crop was lost.",
    "Some 2000 soldiers marched.",
    "The second convoy was hit.",
    "''",
    "!!! --- ??? ..."
  })
  void findsNoTimeWhereNoneIs(String text) {
    assertThat(read(report(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The two ministers met Friday in Oslo.     | Friday=XXXX-WXX-5
          They met on June 22 in Oslo.              | June 22=XXXX-06-22
          They met last year in Oslo.               | last year=XXXX
          They met last week in Oslo.               | last week=XXXX-WXX
          They met yesterday in Oslo.               | yesterday=XXXX-XX-XX
          They met in the third quarter.            | the third quarter=XXXX-Q3
          They met on June 22, 2024 in Oslo.        | June 22, 2024=2024-06-22
          """)
  void neverGuessesTheDayOfAReportWithoutOne(String text, String expected) {
    Report undated = Report.ofText("undated", text);

    assertThat(read(undated)).isEqualTo(expected);
    if (expected.contains("XX")) {
      assertThat(find(undated)).allMatch(t -> !t.when().isStated());
    }
  }

  @Test
  void countsFromTheDatelineRatherThanFromPublication() {
    Report report = report("OSLO, June 12 (Wire) - The king left today.");

    assertThat(read(report)).isEqualTo("June 12=2025-06-12; today=2025-06-12");
  }

  @Test
  void opensTimesAfterSinceAndBeforeUntil() {
    assertThat(whenIn("Both are ready to go on after June 22."))
        .isEqualTo(When.since(LocalDate.of(2025, 6, 22), "June 22"));
    assertThat(whenIn("The truce held until June 2."))
        .isEqualTo(When.before(LocalDate.of(2025, 6, 2), "June 2"));
    assertThat(whenIn("Calm returned after Friday's raids."))
        .isEqualTo(When.on(LocalDate.of(2025, 6, 13), "Friday"));
  }

  @Test
  void namesAllDaysOfLongerTimes() {
    assertThat(whenIn("The king visited last month."))
        .isEqualTo(
            When.between(
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 5, 31),
                Precision.MONTH,
                "last month"));
    assertThat(whenIn("The call lasted 50 minutes.")).isEqualTo(When.unstated());
  }

  @Test
  void datesATermOfOfficeFromTheRegistry() {
    TimeFinder informed = new TimeFinder(List.of(ruler("Jan Novak", LocalDate.of(2021, 3, 4))));
    Report named = report("It was the third call since Novak took office.");
    Report pronoun = report("President Jan Novak spoke. Since he took office, prices fell.");
    Report other = report("It was the third call since Smith took office.");

    assertThat(times(informed, named)).isEqualTo("since Novak took office=2021-03-04");
    assertThat(informed.find(named, PlainWords.of(named.text())).get(0).when())
        .isEqualTo(When.since(LocalDate.of(2021, 3, 4), "since Novak took office"));
    assertThat(times(informed, pronoun)).isEqualTo("Since he took office=2021-03-04");
    assertThat(times(informed, other)).isEmpty();
  }

  @Test
  void readsTimesHoweverTheTextIsOdd() {
    String odd = "31 February 9999 99:99 0000-00-00 '0s 1st 40 June Feb. 30, 2023 ".repeat(200);

    assertThat(find(report(odd))).isSortedAccordingTo(TimeFinderTest::byPlace);
  }

  private static int byPlace(TimeMention a, TimeMention b) {
    return a.expression().evidence().span().compareTo(b.expression().evidence().span());
  }

  private static KnownActor ruler(String name, LocalDate from) {
    return new KnownActor(
        new ActorId("person/jan-novak"),
        name,
        Actor.Kind.PERSON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(
            new Office(
                "head of state",
                "President",
                new ActorId("country/xkx"),
                Optional.of(from),
                Optional.empty(),
                true)),
        Optional.empty());
  }

  private static Report report(String text) {
    return Report.ofText("report", text).published(Moment.of(SATURDAY));
  }

  private When whenIn(String text) {
    return find(report(text)).get(0).when();
  }

  private List<TimeMention> find(Report report) {
    return finder.find(report, PlainWords.of(report.text()));
  }

  private String read(Report report) {
    return times(finder, report);
  }

  private static String times(TimeFinder finder, Report report) {
    return finder.find(report, PlainWords.of(report.text())).stream()
        .map(t -> t.expression().evidence().exact() + "=" + t.expression().value())
        .collect(Collectors.joining("; "));
  }
}
