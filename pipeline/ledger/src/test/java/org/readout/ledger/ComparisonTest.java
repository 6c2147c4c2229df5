package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Comparison.Line;
import org.readout.ledger.Comparison.Part;
import org.readout.ledger.Comparison.Relation;
import org.readout.ledger.Comparison.Told;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

class ComparisonTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";
  private static final String KREMLIN = "org/kremlin RUS";
  private static final String AFP = "media/afp";

  @TempDir Path folder;

  private Comparison compared(Reading... readings) {
    return compared(Likeness.ofWords(), readings);
  }

  private Comparison compared(Likeness likeness, Reading... readings) {
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), new KeptDocuments())) {
      ledger.postAll(List.of(readings));
      try (Stream<ContactRecord> contacts = ledger.contacts(Query.all())) {
        return ledger.compare(contacts.findFirst().orElseThrow().id(), likeness).orElseThrow();
      }
    }
  }

  private static Readings kremlin(String text) {
    return Readings.of("k", text)
        .publisher("Kremlin")
        .published("2025-06-14")
        .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP);
  }

  private static Readings whiteHouse(String text) {
    return Readings.of("w", text)
        .publisher("White House")
        .published("2025-06-14")
        .contact(Channel.PHONE, "2025-06-14", TRUMP, PUTIN);
  }

  private static Line only(Comparison comparison, Part part) {
    List<Line> lines = lines(comparison, part);
    assertThat(lines).as(part + " in " + comparison.lines()).hasSize(1);
    return lines.get(0);
  }

  private static List<Line> lines(Comparison comparison, Part part) {
    return comparison.lines().stream().filter(l -> l.part() == part).toList();
  }

  private static List<String> cell(Comparison comparison, Line line, String country) {
    for (int i = 0; i < comparison.sides().size(); i++) {
      String side = comparison.sides().get(i).country().map(CountryCode::value).orElse("press");
      if (side.equals(country)) {
        return line.cells().get(i).stream().map(Told::what).toList();
      }
    }
    throw new AssertionError("no side " + country);
  }

  @Test
  void eachOfficesReportIsOnItsCountrysSide() {
    Comparison c = compared(kremlin("They spoke.").build(), whiteHouse("They talked.").build());
    assertThat(c.sides())
        .extracting(s -> s.country().map(CountryCode::value).orElse("press"))
        .containsExactlyInAnyOrder("RUS", "USA", "press")
        .last()
        .isEqualTo("press");
    for (Comparison.Side side : c.sides()) {
      assertThat(side.sources()).hasSize(side.isParty() ? 1 : 0);
    }
  }

  @Test
  void saysWhoInitiatedAndHowLongByEach() {
    Comparison c =
        compared(
            kremlin("They spoke for 50 minutes at the initiative of the American side.")
                .lastContact(
                    x -> Readings.initiatedBy(Readings.lasting(x, "PT50M"), "person/donald-trump"))
                .build(),
            whiteHouse("They talked for an hour.")
                .lastContact(x -> Readings.lasting(x, "PT1H"))
                .build());
    Line length = only(c, Part.LENGTH);
    assertThat(length.relation()).isEqualTo(Relation.DIFFERENT);
    assertThat(cell(c, length, "RUS")).containsExactly("50 minutes");
    assertThat(cell(c, length, "USA")).containsExactly("1 hour");
    assertThat(length.cells().get(0).get(0).words()).isNotBlank();
    Line initiator = only(c, Part.INITIATOR);
    assertThat(initiator.relation()).isEqualTo(Relation.ONE_SIDE);
    assertThat(cell(c, initiator, "RUS")).containsExactly("Donald Trump");
    assertThat(cell(c, initiator, "USA")).isEmpty();
    assertThat(only(c, Part.DAY).relation()).isEqualTo(Relation.ALIKE);
  }

  @Test
  void anAnnouncementDoesNotContradictTheReadout() {
    Comparison c =
        compared(
            Readings.of("plan", "The two will speak on Saturday.")
                .publisher("White House")
                .published("2025-06-12")
                .contact(Channel.PHONE, Status.PLANNED, "2025-06-14", PUTIN, TRUMP)
                .build(),
            kremlin("They spoke.").build(),
            whiteHouse("They talked.").build());
    assertThat(only(c, Part.STATUS).relation()).isEqualTo(Relation.ALIKE);
    assertThat(cell(c, only(c, Part.STATUS), "USA")).containsExactly("planned", "held");
  }

  @Test
  void topicsAreOnBothSidesOrOnOne() {
    Comparison c =
        compared(
            kremlin("They spoke about grain exports and prisoners.")
                .lastContact(x -> Readings.about(x, "grain exports", "prisoners"))
                .build(),
            whiteHouse("They talked about exports of grain and Iran.")
                .lastContact(x -> Readings.about(x, "exports of grain", "Iran"))
                .build());
    List<Line> topics = lines(c, Part.TOPIC);
    assertThat(topics)
        .extracting(Line::relation)
        .containsExactly(Relation.ALIKE, Relation.ONE_SIDE, Relation.ONE_SIDE);
    assertThat(cell(c, topics.get(0), "RUS")).containsExactly("grain exports");
    assertThat(cell(c, topics.get(0), "USA")).containsExactly("exports of grain");
  }

  @Test
  void statementsAreAlignedByMeaningAndBySpeaker() {
    Likeness fake =
        new Likeness() {
          @Override
          public double[][] between(List<String> first, List<String> others) {
            double[][] likeness = new double[first.size()][others.size()];
            for (int i = 0; i < first.size(); i++) {
              for (int j = 0; j < others.size(); j++) {
                boolean ports = isOfPorts(first.get(i)) && isOfPorts(others.get(j));
                likeness[i][j] = ports ? 0.8 : 0.1;
              }
            }
            return likeness;
          }

          private static boolean isOfPorts(String text) {
            return text.contains("harbour") || text.contains("port");
          }

          @Override
          public double enough() {
            return 0.6;
          }
        };
    Reading kremlin =
        kremlin(
                "Putin said every harbour must open. Trump said the port waits. Putin sent"
                    + " regrets.")
            .statement(Statement.Form.INDIRECT, PUTIN, "every harbour must open")
            .statement(Statement.Form.INDIRECT, PUTIN, "regrets")
            .build();
    Reading whiteHouse =
        whiteHouse("Putin promised that ships may leave port. Trump wants the port rebuilt.")
            .statement(Statement.Form.INDIRECT, TRUMP, "the port rebuilt")
            .statement(Statement.Form.INDIRECT, PUTIN, "ships may leave port")
            .build();
    Comparison c = compared(fake, kremlin, whiteHouse);
    List<Line> said = lines(c, Part.STATEMENT);
    assertThat(said)
        .extracting(Line::relation)
        .containsExactly(Relation.WORDED_DIFFERENTLY, Relation.ONE_SIDE, Relation.ONE_SIDE);
    assertThat(cell(c, said.get(0), "RUS")).containsExactly("every harbour must open");
    assertThat(cell(c, said.get(0), "USA")).containsExactly("ships may leave port");
    assertThat(said.get(0).cells().get(0).get(0).who()).containsExactly("Vladimir Putin");
  }

  @Test
  void whatThePressHearsFromAnOfficeIsThatOfficesAccount() {
    Comparison c =
        compared(
            Readings.of("p", "The two spoke. Putin said grain will flow, the Kremlin added.")
                .publisher("The Daily")
                .agency("AFP")
                .published("2025-06-14")
                .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
                .statement(Statement.Form.INDIRECT, PUTIN, "grain will flow", KREMLIN, AFP)
                .build());
    Line said = only(c, Part.STATEMENT);
    assertThat(said.relation()).isEqualTo(Relation.ONE_SIDE);
    assertThat(cell(c, said, "RUS")).containsExactly("grain will flow");
    assertThat(only(c, Part.DAY).relation()).isEqualTo(Relation.PRESS_ONLY);
  }

  @Test
  void whatTwoOfficesTellThemselvesMayBeTheSame() {
    Comparison c =
        compared(
            kremlin("The Kremlin said strikes on power plants stop for thirty days.")
                .statement(
                    Statement.Form.INDIRECT,
                    KREMLIN,
                    "strikes on power plants stop for thirty days")
                .build(),
            whiteHouse("The White House said strikes on power plants will stop.")
                .statement(
                    Statement.Form.INDIRECT,
                    "org/white-house USA",
                    "strikes on power plants will stop")
                .build());
    assertThat(only(c, Part.STATEMENT).relation())
        .isIn(Relation.ALIKE, Relation.WORDED_DIFFERENTLY);
  }

  @Test
  void copiesOfOneAgencyAreFoldedAndSayThingsOnce() {
    Comparison c =
        compared(
            agency("one", "The Daily"),
            agency("two", "The Weekly"),
            kremlin("They spoke.").build());
    Comparison.Side press = c.sides().get(2);
    assertThat(press.sources()).hasSize(1);
    assertThat(press.sources().get(0).copies()).hasSize(1);
    Line said = only(c, Part.STATEMENT);
    assertThat(cell(c, said, "USA")).containsExactly("the talk went well");
    assertThat(said.cells().stream().flatMap(List::stream).findFirst().orElseThrow().reports())
        .containsExactly("one", "two");
  }

  private static Reading agency(String id, String publisher) {
    return Readings.of(id, "The two spoke, and Trump said the talk went well.")
        .publisher(publisher)
        .agency("AFP")
        .published("2025-06-14")
        .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
        .statement(Statement.Form.INDIRECT, TRUMP, "the talk went well", AFP)
        .build();
  }

  @Test
  void plansOnOneSideOnlyAreShown() {
    Comparison c =
        compared(
            kremlin("They spoke and will meet in Oslo.")
                .followUp("meet in Oslo", "2025-07-01/", PUTIN, "RUS", "USA")
                .build(),
            whiteHouse("They talked.").build());
    Line plan = only(c, Part.FOLLOW_UP);
    assertThat(plan.relation()).isEqualTo(Relation.ONE_SIDE);
    assertThat(cell(c, plan, "RUS")).containsExactly("meet in Oslo (from 2025-07-01)");
  }

  @Test
  void theSameInAnyOrderOfReportsAndNoneForAnUnknownId() {
    Reading k =
        kremlin("They spoke about grain.").lastContact(x -> Readings.about(x, "grain")).build();
    Reading w = whiteHouse("They talked.").build();
    Comparison first = compared(k, w);
    try (Ledger other = Ledger.open(folder.resolve("b.db"), new KeptDocuments())) {
      other.postAll(List.of(w, k));
      assertThat(other.compare(first.contact().id(), Likeness.ofWords())).contains(first);
      assertThat(other.compare("none", Likeness.ofWords())).isEmpty();
    }
  }
}
