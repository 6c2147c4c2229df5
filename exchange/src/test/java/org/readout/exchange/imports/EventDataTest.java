package org.readout.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.exchange.Format;
import org.readout.exchange.SampleLedger;
import org.readout.exchange.events.Overlap;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;

/** Event data of others, written for these tests. */
class EventDataTest {
  private static final String ICEWS =
      "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code"
          + "\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number"
          + "\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"
          + "11\t2024-02-01\tArmy (Freedonia)\tMilitary\tSudan\tFight with small arms\t193\t-10"
          + "\tCitizen (Chad)\tSocial\tChad\t7\t2\tDaily Wire\tAdre\t\t\tChad\t13.46\t22.2\n"
          + "12\t2024-02-02\tRussia\t\tRussian Federation\tConsult\t040\t1\tIndia\t\tIndia\t8\t1"
          + "\tDaily Wire\t\t\t\t\t\t\n"
          + "13\t2 February\tRussia\t\tRussia\tConsult\t040\t1\tIndia\t\tIndia\t8\t1\t\t\t\t\t\t"
          + "\t\n"
          + "14\t2024-02-02\tRussia\tcut short\n"
          + "15\t2024-02-02\tRussia\t\tRussia\tConsult\t940\t1\tIndia\t\tIndia\t8\t1\t\t\t\t\t\t"
          + "\t\n";

  @TempDir Path folder = Path.of("");

  private static List<Imported> read(EventData.Source source, String text) {
    try (Stream<Imported> lines =
        EventData.read(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      return lines.toList();
    }
  }

  private static Reading reading(Imported line) {
    assertThat(line).isInstanceOf(Imported.Taken.class);
    return ((Imported.Taken) line).reading();
  }

  @Test
  void aLineOfIcewsIsAReportWithoutTextThatTellsAnEvent() {
    Reading fight = reading(read(EventData.Source.ICEWS, ICEWS).get(0));
    assertThat(fight.report().id()).isEqualTo("icews:11");
    assertThat(fight.report().text()).isEmpty();
    assertThat(fight.report().publisher()).contains("Daily Wire");
    Event event = fight.events().get(0);
    assertThat(event.type()).isEqualTo(EventType.ASSAULT);
    assertThat(event.cameo()).isEqualTo("193");
    assertThat(event.goldstein()).isEqualTo(-10);
    assertThat(event.actors()).extracting(Object::toString).containsExactly("group/army-freedonia");
    assertThat(event.actorCountries()).extracting(Object::toString).containsExactly("SDN");
    assertThat(event.recipientCountries()).extracting(Object::toString).containsExactly("TCD");
    assertThat(event.place().orElseThrow().name()).isEqualTo("Adre");
    assertThat(event.date().from()).map(Object::toString).contains("2024-02-01");
    Event talks = reading(read(EventData.Source.ICEWS, ICEWS).get(1)).events().get(0);
    assertThat(talks.actors()).extracting(Object::toString).containsExactly("country/rus");
  }

  @Test
  void badLinesAreNamedAndTheRestIsRead() {
    List<Imported> lines = read(EventData.Source.ICEWS, ICEWS);
    assertThat(lines).hasSize(5);
    assertThat(lines.subList(2, 5))
        .containsExactly(
            new Imported.Refused(4, "has no date but \"2 February\""),
            new Imported.Refused(5, "has 4 cells instead of 20"),
            new Imported.Refused(6, "has no CAMEO code but \"940\""));
    assertThat(read(EventData.Source.GDELT, "1\t20240101\n"))
        .containsExactly(new Imported.Refused(1, "has 2 cells instead of 61"));
    assertThat(read(EventData.Source.POLECAT, "a\tb\n"))
        .containsExactly(
            new Imported.Refused(
                1, "comes before any line of column names; it should begin with Event ID"));
  }

  @Test
  void polecatsSeveralActorsAreSeveral() {
    String line =
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tEvent Intensity\tActor Name\tActor Country"
            + "\tRecipient Name\tRecipient Country\tPlacename\tCountry\tLatitude\tLongitude\tSource"
            + "\tPublication Date\n"
            + "x-1\t2024-03-01\tSANCTION\texpel\t-5.5\tFrance; Poland\tFRA; POL\tNone\tRUS\tNone"
            + "\tNone\tNone\tNone\tWire\t2024-03-02\n";
    Event event = reading(read(EventData.Source.POLECAT, line).get(0)).events().get(0);
    assertThat(event.type()).isEqualTo(EventType.SANCTION);
    assertThat(event.mode()).contains("expel");
    assertThat(event.plover()).isEqualTo(-5.5);
    assertThat(event.actors())
        .extracting(Object::toString)
        .containsExactly("country/fra", "country/pol");
    assertThat(event.recipients()).extracting(Object::toString).containsExactly("country/rus");
    assertThat(event.place()).isEmpty();
  }

  /** What is exported and taken in again agrees with itself wholly. */
  @ParameterizedTest
  @EnumSource(EventData.Source.class)
  void whatWasExportedIsTakenInAgainAndAgrees(EventData.Source source) throws Exception {
    Files.createDirectories(folder.resolve("theirs"));
    try (Ledger ours = SampleLedger.in(folder);
        Ledger theirs = SampleLedger.empty(folder.resolve("theirs"))) {
      String rows = SampleLedger.export(ours, "events", Format.valueOf(source.name()));
      for (Imported line : read(source, rows)) {
        theirs.post(reading(line));
      }
      Overlap.Account account =
          new Overlap(Overlap.By.QUAD, 0).of(ours, theirs, Optional.empty(), Optional.empty());
      assertThat(account.from()).map(Object::toString).contains("2025-03-04");
      Overlap.Line all = account.lines().get(0);
      assertThat(all.ours()).isEqualTo(3);
      assertThat(all.precision()).isEqualTo(1, within(0.0));
      assertThat(all.recall()).isEqualTo(1, within(0.0));
      try (Stream<EventRecord> events = theirs.events(Query.all())) {
        assertThat(events.filter(e -> e.type() == EventType.ASSAULT).toList())
            .singleElement()
            .satisfies(e -> assertThat(e.place()).contains("Kharkiv"));
      }
    }
  }

  @Test
  void agreementCountsWhatBothHaveOnBothDays() {
    String header = ICEWS.lines().findFirst().orElseThrow() + "\n";
    String theirs =
        header
            + "1\t2025-03-04\tRussia\t\tRussia\t\t195\t-10\tUkraine\t\tUkraine\t1\t1\t\t\t\t\t\t"
            + "\t\n"
            + "2\t2025-03-05\tRussia\t\tRussia\t\t041\t1\tUnited States\t\tUnited States\t1\t1\t\t"
            + "\t\t\t\t\t\n"
            + "3\t2025-03-04\tFrance\t\tFrance\t\t111\t-2\tChad\t\tChad\t1\t1\t\t\t\t\t\t\t\n";
    try (Ledger ours = SampleLedger.in(folder);
        Ledger other = SampleLedger.empty(Files.createDirectories(folder.resolve("other")))) {
      for (Imported line : read(EventData.Source.ICEWS, theirs)) {
        other.post(reading(line));
      }
      Overlap.Account sameDay =
          new Overlap(Overlap.By.ROOT, 0).of(ours, other, Optional.empty(), Optional.empty());
      assertThat(sameDay.lines())
          .containsExactly(
              new Overlap.Line("all", 3, 2, 1, 1),
              new Overlap.Line("04", 2, 0, 0, 0),
              new Overlap.Line("11", 0, 1, 0, 0),
              new Overlap.Line("19", 1, 1, 1, 1));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
