package org.readout.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReadingDocuments;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Explanation;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

/** A ledger of hand-made readings: five calls, two sides, a wrong count, and hostile names. */
final class SampleLedger {
  static final String PUTIN = "person/vladimir-putin RUS";
  static final String TRUMP = "person/donald-trump USA";
  static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

  private SampleLedger() {}

  static ReadingDocuments documents() {
    ReadingJson json = ReadingJson.oneLine();
    ReadingParser parser = new ReadingParser();
    return new ReadingDocuments() {
      @Override
      public String write(Reading reading) {
        return json.write(reading);
      }

      @Override
      public Reading read(String document) {
        return parser.reading(document);
      }
    };
  }

  /** The day that the pages take for today. */
  static Clock clock() {
    return Clock.fixed(Instant.parse("2025-06-15T09:00:00Z"), ZoneOffset.UTC);
  }

  static Settings make(Path folder) {
    Path file = folder.resolve("sample.db");
    try (Ledger ledger = Ledger.open(file, documents())) {
      ledger.postAll(readings());
    }
    return new Settings(
        file, documents(), "127.0.0.1", 0, clock(), Optional.empty(), () -> SampleLedger::explain);
  }

  /** Stands for reading: finds one call in whatever it is given. */
  private static ExplainedReading explain(Report report) {
    Reading found =
        Readings.of(report.id(), report.text())
            .contact(Channel.PHONE, "2025-06-15", TRUMP, "person/xi-jinping CHN")
            .build();
    Reading reading =
        new Reading(
            found.reader(),
            report,
            found.actors(),
            List.of(),
            List.of(),
            found.contacts(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new ExplainedReading(
        reading,
        List.of(new Explanation("c1", "contacts/spoke", List.of(), "“spoke” with two parties")),
        List.of());
  }

  static List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (String day : List.of("2025-02-12", "2025-03-18", "2025-05-19", "2025-06-04")) {
      readings.add(
          Readings.of("kremlin-" + day, "The presidents spoke by phone about trade.")
              .published(day)
              .publisher("Kremlin")
              .url("http://en.kremlin.ru/" + day)
              .title("Telephone conversation of " + day)
              .contact(Channel.PHONE, day, PUTIN, TRUMP)
              .lastContact(c -> Readings.about(c, "trade"))
              .event(EventType.CONSULT, "042", day, PUTIN, TRUMP)
              .build());
    }
    readings.add(
        Readings.of(
                "kremlin-2025-06-14",
                "The call took fifty minutes. He warned of a wider war. Talks go on after 22 June.")
            .published("2025-06-14")
            .publisher("Kremlin")
            .title("Telephone conversation with the President of the United States")
            .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
            .lastContact(c -> Readings.lasting(Readings.about(c, "the Middle East"), "PT50M"))
            .statement(Statement.Form.INDIRECT, PUTIN, "He warned of a wider war.")
            .followUp("Talks go on after 22 June.", "2025-06-22/", PUTIN, "RUS", "UKR")
            .build());
    readings.add(
        Readings.of("white-house-1", "A very good call. The President thanked him for the wishes.")
            .published("2025-06-14")
            .publisher("White House")
            .title("Readout of the President's Call")
            .contact(Channel.PHONE, "2025-06-14", TRUMP, PUTIN)
            .lastContact(c -> Readings.about(c, "the Middle East", "birthday wishes"))
            .statement(Statement.Form.INDIRECT, TRUMP, "The President thanked him for the wishes.")
            .build());
    readings.add(
        Readings.of("wire-1", "It was their fourth call since January.")
            .published("2025-06-15")
            .publisher("The Daily Example")
            .agency("AFP")
            .title("Presidents Talk for Fourth Time")
            .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
            .claim(4, Channel.PHONE, "2025-01-20/", PUTIN, TRUMP)
            .build());
    readings.add(
        Readings.of("talks-1", "Envoys met in Istanbul and agreed on prisoners.")
            .published("2025-06-02")
            .publisher("The Daily Example")
            .title("Envoys Meet")
            .contact(
                Channel.MEETING,
                "2025-06-02",
                "person/vladimir-medinsky RUS",
                "person/rustem-umerov UKR")
            .at("Istanbul", "TUR")
            .agreement("prisoners", "2025-06-02", Agreement.State.REACHED, PUTIN, "RUS", "UKR")
            .event(EventType.ASSAULT, "195", "2025-06-01", "country/rus RUS", "country/ukr UKR")
            .build());
    readings.add(
        Readings.of("plan-1", "A summit is planned.")
            .published("2025-06-10")
            .publisher("The Daily Example")
            .title("Summit Planned")
            .contact(Channel.SUMMIT, Status.PLANNED, "2025-06-20", PUTIN, "person/xi-jinping CHN")
            .followUp("A summit is planned.", "2025-06-18", PUTIN, "RUS", "CHN")
            .build());
    readings.add(hostile());
    return readings;
  }

  /** The same reading, as a later version of the reader would give it. */
  static Reading byANewerReader(Reading r) {
    return new Reading(
        "readout newer",
        r.report(),
        r.actors(),
        r.times(),
        r.places(),
        r.contacts(),
        r.events(),
        r.statements(),
        r.agreements(),
        r.followUps(),
        r.countClaims(),
        r.links(),
        r.problems());
  }

  /** Everything that a stranger can write, written to do harm. */
  private static Reading hostile() {
    Reading reading =
        Readings.of("../\"<x>/%2e%2e?id#1", HOSTILE + " said nothing.\n\n</p></body>" + HOSTILE)
            .published("2025-06-13")
            .publisher(HOSTILE)
            .url("javascript:alert(3)")
            .title(HOSTILE)
            .contact(Channel.LETTER, "2025-06-13", "person/mallory USA", PUTIN)
            .lastContact(c -> Readings.about(c, HOSTILE, "=1+1"))
            .statement(Statement.Form.DIRECT, "person/mallory USA", HOSTILE)
            .followUp(HOSTILE, "2025-06-16", "person/mallory USA", "USA")
            .build();
    return new Reading(
        reading.reader(),
        reading.report(),
        reading.actors().stream()
            .map(
                a ->
                    a.id().value().equals("person/mallory")
                        ? new Actor(
                            a.id(),
                            HOSTILE,
                            a.kind(),
                            a.country(),
                            a.sector(),
                            a.title(),
                            false,
                            a.mentions())
                        : a)
            .toList(),
        reading.times(),
        reading.places(),
        reading.contacts(),
        reading.events(),
        reading.statements(),
        reading.agreements(),
        reading.followUps(),
        reading.countClaims(),
        reading.links(),
        reading.problems());
  }
}
