package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

/** Reports, sources, and the sources that these rest on. */
class IndependenceTest {
  private static final String STORY =
      "The presidents of Aland and Boria spoke by phone on Saturday for the first time since the"
          + " spring. They talked about grain, about the two bridges over the border river and"
          + " about a visit in autumn. The line was bad for some minutes, officials of both sides"
          + " said, and the talk was ended early. A second call is to follow once the ministers of"
          + " agriculture have met in the capital of Boria.";

  private static final String OTHER_STORY =
      "In a conversation that lasted less than half an hour the heads of Aland and Boria went over"
          + " harvests, tolls on river bridges and the plan to see each other after the summer"
          + " holidays, as aides on either side confirmed late in the evening without giving"
          + " reasons why the exchange had been so short at all, while opposition members of both"
          + " houses asked for the minutes to be laid before them within a week.";

  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();

  @Test
  void twoPapersWithOneTextAreOneSource() {
    ContactRecord contact =
        told(
            story("a", "The Harbour Post", STORY),
            story("b", "Valley Courier", "By our staff. " + STORY.replace("autumn", "the autumn")),
            story("c", "Hill Gazette", OTHER_STORY));
    assertThat(contact.reports()).hasSize(3);
    assertThat(contact.sources()).isEqualTo(2);
    assertThat(contact.independentSources()).isEqualTo(2);
  }

  @Test
  void aTextThatOnePaperCreditsToAnAgencyIsTheAgencysInTheOtherToo() {
    ContactRecord contact =
        told(
            Readings.of("a", STORY)
                .publisher("The Harbour Post")
                .agency("AFP")
                .published("2025-06-14")
                .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
                .build(),
            story("b", "Valley Courier", STORY),
            Readings.of("c", OTHER_STORY)
                .publisher("Hill Gazette")
                .agency("AFP")
                .published("2025-06-14")
                .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
                .build());
    assertThat(contact.sources()).isEqualTo(1);
  }

  @Test
  void twoAgenciesThatQuoteTheKremlinRestOnIt() {
    ContactRecord contact =
        told(
            quoting("a", "AFP", "org/kremlin RUS GOV"),
            quoting("b", "Reuters", "person/dmitry-peskov RUS GOV"),
            Readings.of("k", "A telephone conversation took place.")
                .publisher("Kremlin")
                .published("2025-06-14")
                .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
                .build());
    assertThat(contact.sources()).isEqualTo(3);
    assertThat(contact.independentSources()).isEqualTo(1);
  }

  @Test
  void anAgencyThatQuotesTheOtherSideIsIndependent() {
    ContactRecord contact =
        told(
            quoting("a", "AFP", "org/kremlin RUS GOV"),
            quoting("b", "Reuters", "org/white-house USA GOV"));
    assertThat(contact.independentSources()).isEqualTo(2);
  }

  @Test
  void aCorrectedTextLeavesTheCopiesThatItWasOneOf() {
    try (Ledger ledger = Ledger.open(folder.resolve("corrected.db"), documents)) {
      ledger.postAll(
          List.of(
              story("a", "The Harbour Post", STORY),
              story("b", "Valley Courier", STORY),
              story("c", "Hill Gazette", STORY)));
      assertThat(only(ledger).sources()).isEqualTo(1);
      ledger.post(story("a", "The Harbour Post", OTHER_STORY));
      assertThat(only(ledger).sources()).isEqualTo(2);
    }
  }

  @Test
  void likenessIsTheShareOfCommonWording() {
    Fingerprint one = Fingerprint.of(STORY).orElseThrow();
    assertThat(Fingerprint.read(one.written()).likeness(one)).isEqualTo(1);
    assertThat(one.likeness(Fingerprint.of(OTHER_STORY).orElseThrow())).isLessThan(0.1);
    assertThat(Fingerprint.of("They spoke by phone.")).isEmpty();
  }

  private ContactRecord told(Reading... readings) {
    try (Ledger ledger = Ledger.open(folder.resolve("a.db"), documents)) {
      ledger.postAll(List.of(readings));
      return only(ledger);
    }
  }

  private static ContactRecord only(Ledger ledger) {
    List<ContactRecord> contacts = LedgerTest.all(ledger.contacts(Query.all()));
    assertThat(contacts).hasSize(1);
    return contacts.get(0);
  }

  private static Reading story(String id, String publisher, String text) {
    return Readings.of(id, text)
        .publisher(publisher)
        .published("2025-06-14")
        .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
        .build();
  }

  private static Reading quoting(String id, String agency, String speaker) {
    String text = "The presidents spoke by phone";
    return Readings.of(id, text)
        .agency(agency)
        .published("2025-06-14")
        .contact(Channel.PHONE, "2025-06-14", "person/a RUS", "person/b USA")
        .statement(Statement.Form.INDIRECT, speaker, text)
        .build();
  }
}
