package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.testkit.Readings;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

class AmendmentTest {
  private static final String PUTIN = "person/vladimir-putin RUS";
  private static final String TRUMP = "person/donald-trump USA";
  private static final String MODI = "person/narendra-modi IND";
  private static final Instant NOON = Instant.parse("2025-07-01T12:00:00Z");

  @TempDir Path folder;
  private final KeptDocuments documents = new KeptDocuments();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("a.db"), documents);
    ledger.postAll(readings("reader 1"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** Two sides' readouts of one call, a report of it that gives another day, and other things. */
  private static List<Reading> readings(String reader) {
    return List.of(
        Readings.of("k", "Putin spoke with Trump by phone. Putin said it went well.")
            .reader(reader)
            .publisher("Kremlin")
            .published("2025-06-14")
            .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
            .statement(Statement.Form.INDIRECT, PUTIN, "it went well")
            .build(),
        Readings.of("w", "The president spoke with President Putin.")
            .reader(reader)
            .publisher("White House")
            .published("2025-06-14")
            .contact(Channel.PHONE, "2025-06-14", TRUMP, PUTIN)
            .build(),
        Readings.of("late", "Trump called Putin. Troops struck a town.")
            .reader(reader)
            .publisher("The Daily")
            .published("2025-06-18")
            .contact(Channel.PHONE, "2025-06-17", TRUMP, PUTIN)
            .event(EventType.ASSAULT, "190", "2025-06-13", "country/rus", "country/ukr")
            .agreement("grain deal", "2025-06-01", Agreement.State.SIGNED, TRUMP, "RUS", "USA")
            .build(),
        Readings.of("m", "Modi met Putin in Delhi.")
            .reader(reader)
            .publisher("The Daily")
            .published("2025-04-11")
            .contact(Channel.MEETING, "2025-04-10", PUTIN, MODI)
            .at("Delhi", "IND")
            .build());
  }

  private Amendment amend(Correction correction) {
    return ledger.amend(correction, "Ada", "she read it", NOON);
  }

  private static <T> List<T> all(Stream<T> stream) {
    try (stream) {
      return stream.toList();
    }
  }

  private List<ContactRecord> contacts() {
    return all(ledger.contacts(Query.all()));
  }

  private ContactRecord toldBy(String report) {
    return contacts().stream()
        .filter(c -> c.reports().contains(report))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no contact is told by " + report));
  }

  private static List<Object> everything(Ledger asked) {
    List<Object> found = new ArrayList<>();
    found.addAll(all(asked.contacts(Query.all())));
    found.addAll(all(asked.events(Query.all())));
    found.addAll(all(asked.agreements(Query.all())));
    found.addAll(all(asked.statements(Query.all())));
    return found;
  }

  @Test
  void aRejectedRecordIsGoneUntilThatIsUndone() {
    List<Object> before = everything(ledger);
    String id = toldBy("m").id();
    Amendment rejected = amend(new Correction.Reject(id));
    assertThat(contacts()).hasSize(2).noneMatch(c -> c.id().equals(id));
    assertThat(ledger.contact(id)).isEmpty();
    assertThat(ledger.search(Search.of("Delhi")).hits())
        .extracting(SearchResult.Hit::kind)
        .containsExactly(Search.Kind.REPORT);
    assertThat(ledger.history(id).orElseThrow().amendments()).containsExactly(rejected);

    amend(new Correction.Undo(rejected.number()));
    assertThat(everything(ledger)).isEqualTo(before);
  }

  @Test
  void anotherReportOfWhatWasRejectedMakesARecordOfItsOwn() {
    amend(new Correction.Reject(toldBy("m").id()));
    ledger.post(
        Readings.of("n", "Putin and Modi met.")
            .publisher("Kremlin")
            .published("2025-04-11")
            .contact(Channel.MEETING, "2025-04-10", PUTIN, MODI)
            .build());
    assertThat(toldBy("n").reports()).containsExactly("n");
  }

  @Test
  void mergedRecordsAreOneUntilThatIsUndone() {
    List<Object> before = everything(ledger);
    String first = toldBy("k").id();
    Amendment merged = amend(new Correction.Merge(List.of(toldBy("late").id(), first)));
    assertThat(toldBy("late").reports()).containsExactly("k", "late", "w");
    assertThat(toldBy("late").id()).isEqualTo(first);
    assertThat(ledger.contact(first).orElseThrow().tellings()).hasSize(3);
    assertThat(merged.records()).containsExactly(first);

    Amendment undo = amend(new Correction.Undo(merged.number()));
    assertThat(everything(ledger)).isEqualTo(before);
    assertThat(ledger.amendments()).extracting(Amendment::holds).containsExactly(false, true);

    amend(new Correction.Undo(undo.number()));
    assertThat(toldBy("late").reports()).containsExactly("k", "late", "w");
    assertThatThrownBy(() -> amend(new Correction.Undo(undo.number())))
        .isInstanceOf(CorrectionException.class)
        .hasMessageContaining("undone already");
  }

  @Test
  void recordsOfOtherPartiesCanBeMergedAndTakeNewReportsWithThem() {
    amend(new Correction.Merge(List.of(toldBy("m").id(), toldBy("late").id())));
    ledger.post(
        Readings.of("n", "Putin and Modi met.")
            .publisher("Kremlin")
            .published("2025-04-11")
            .contact(Channel.MEETING, "2025-04-10", PUTIN, MODI)
            .build());
    assertThat(toldBy("n").reports()).containsExactly("late", "m", "n");
    assertThat(contacts()).hasSize(2);
  }

  @Test
  void aSplitRecordIsTwoUntilThatIsUndone() {
    List<Object> before = everything(ledger);
    Amendment split = amend(new Correction.Split(toldBy("k").id(), List.of("w")));
    assertThat(toldBy("k").reports()).containsExactly("k");
    assertThat(toldBy("w").reports()).containsExactly("w");
    assertThat(split.records()).hasSize(2);
    amend(new Correction.Undo(split.number()));
    assertThat(everything(ledger)).isEqualTo(before);
  }

  @Test
  void editsSetFieldsOfTheRecordNotWhatTheReportsTell() {
    String id = toldBy("m").id();
    amend(new Correction.Edit(id, "date", "2025-04-09"));
    amend(new Correction.Edit(id, "place", ""));
    amend(new Correction.Edit(id, "status", "planned"));
    amend(new Correction.Edit(id, "channel", "visit"));
    Amendment parties =
        amend(new Correction.Edit(id, "parties", "person/narendra-modi, country/rus"));
    ContactRecord edited = toldBy("m");
    assertThat(edited.id()).isEqualTo(id);
    assertThat(edited.date().from()).contains(LocalDate.of(2025, 4, 9));
    assertThat(edited.place()).isEmpty();
    assertThat(edited.status()).isEqualTo(Status.PLANNED);
    assertThat(edited.channel()).isEqualTo(Channel.VISIT);
    assertThat(edited.participants())
        .extracting(p -> p.id().value())
        .containsExactly("person/narendra-modi", "country/rus");
    assertThat(edited.countries()).extracting(Object::toString).containsExactly("IND", "RUS");
    assertThat(ledger.contact(id).orElseThrow().tellings().get(0).contact().channel())
        .isEqualTo(Channel.MEETING);
    assertThat(all(ledger.contacts(Query.all().actor("IND")))).hasSize(1);

    amend(new Correction.Undo(parties.number()));
    assertThat(toldBy("m").participants())
        .extracting(p -> p.id().value())
        .containsExactly("person/vladimir-putin", "person/narendra-modi");
    assertThat(toldBy("m").channel()).isEqualTo(Channel.VISIT);
  }

  @Test
  void theLastOfTwoEditsHolds() {
    String id = toldBy("m").id();
    amend(new Correction.Edit(id, "place", "Agra"));
    Amendment second = amend(new Correction.Edit(id, "place", "Mumbai"));
    assertThat(toldBy("m").place()).contains("Mumbai");
    amend(new Correction.Undo(second.number()));
    assertThat(toldBy("m").place()).contains("Agra");
  }

  @Test
  void aStatementCanBeRejectedAndAccepted() {
    String id = all(ledger.statements(Query.all())).get(0).id();
    assertThat(amend(new Correction.Accept(id)).holds()).isTrue();
    assertThat(all(ledger.statements(Query.all()))).hasSize(1);
    amend(new Correction.Reject(id));
    assertThat(all(ledger.statements(Query.all()))).isEmpty();
    assertThat(
            ledger.search(Search.of("\"went well\"").among(Set.of(Search.Kind.STATEMENT))).hits())
        .isEmpty();
    assertThat(
            ledger.compare(toldBy("k").id(), Likeness.ofWords()).orElseThrow().lines().stream()
                .filter(l -> l.part() == Comparison.Part.STATEMENT))
        .isEmpty();
  }

  @Test
  void readingAnewUndoesNoAmendment() {
    amendEverything(ledger);
    List<Object> before = everything(ledger);
    for (Reading reading : readings("reader 2")) {
      assertThat(ledger.post(reading).outcome()).isEqualTo(Posting.Outcome.REPLACED);
    }
    assertThat(everything(ledger)).isEqualTo(before);
    assertThat(ledger.amendments()).allMatch(Amendment::holds);
  }

  /** One of each kind, by what the reports tell. */
  private static void amendEverything(Ledger amended) {
    List<ContactRecord> contacts = all(amended.contacts(Query.all()));
    String call = id(contacts, "k");
    String late = id(contacts, "late");
    String meeting = id(contacts, "m");
    String strike = all(amended.events(Query.all())).get(0).id();
    String deal = all(amended.agreements(Query.all())).get(0).id();
    for (Correction correction :
        List.of(
            new Correction.Split(call, List.of("w")),
            new Correction.Merge(List.of(call, late)),
            new Correction.Edit(call, "date", "2025-06-15/2025-06-16"),
            new Correction.Edit(deal, "state", "suspended"),
            new Correction.Accept(meeting),
            new Correction.Edit(meeting, "place", "Agra"),
            new Correction.Reject(strike))) {
      amended.amend(correction, "Ada", "she read it", NOON);
    }
  }

  private static String id(List<ContactRecord> contacts, String report) {
    return contacts.stream()
        .filter(c -> c.reports().contains(report))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void theSameReportsInAnyOrderAndTheSameAmendmentsGiveTheSameLedger() {
    amendEverything(ledger);
    List<Object> expected = everything(ledger);
    for (int seed = 0; seed < 12; seed++) {
      List<Reading> shuffled = new ArrayList<>(readings("reader 1"));
      Collections.shuffle(shuffled, new Random(seed));
      try (Ledger other = Ledger.open(folder.resolve("order" + seed + ".db"), documents)) {
        other.postAll(shuffled);
        amendEverything(other);
        assertThat(everything(other)).as("seed " + seed).isEqualTo(expected);
        Collections.shuffle(shuffled, new Random(seed + 100));
        for (Reading reading : shuffled) {
          other.post(
              readings("reader " + seed).stream()
                  .filter(r -> r.report().id().equals(reading.report().id()))
                  .findFirst()
                  .orElseThrow());
        }
        assertThat(everything(other)).as("seed " + seed + ", read anew").isEqualTo(expected);
      }
    }
  }

  @Test
  void ofTwoFactsInTheSameWordsAnAmendmentKeepsToThatOfItsParties() {
    amend(new Correction.Edit(toldBy("m").id(), "place", "Agra"));
    ledger.post(
        Readings.of("m", "Modi met Putin in Delhi.")
            .reader("reader 2")
            .publisher("The Daily")
            .published("2025-04-11")
            .contact(Channel.LETTER, "2025-04-01", TRUMP, MODI)
            .contact(Channel.VISIT, "2025-04-10", PUTIN, MODI)
            .build());
    assertThat(contacts().stream().filter(c -> c.reports().contains("m")).toList())
        .filteredOn(c -> c.channel() == Channel.VISIT)
        .hasSize(1)
        .allMatch(c -> c.place().filter("Agra"::equals).isPresent());
  }

  /** The reading of the meeting's report by a reader that finds nothing in it. */
  private static Reading blind(String text) {
    return Readings.of("m", text)
        .reader("reader 2")
        .publisher("The Daily")
        .published("2025-04-11")
        .build();
  }

  @Test
  void whatSomebodyEditedIsKeptWhenANewReaderDoesNotFindIt() {
    amend(new Correction.Edit(toldBy("m").id(), "place", "Agra"));
    List<Object> before = everything(ledger);
    Reading nothing = blind("Modi met Putin in Delhi.");
    assertThat(ledger.post(nothing).outcome()).isEqualTo(Posting.Outcome.REPLACED);
    assertThat(everything(ledger)).isEqualTo(before);
    assertThat(ledger.reading("m").orElseThrow().problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.reason()).contains("kept by amendment 1", "reading by reader 1"));
    assertThat(ledger.post(nothing).outcome()).isEqualTo(Posting.Outcome.UNCHANGED);
    ledger.post(readings("reader 3").get(3));
    assertThat(everything(ledger)).isEqualTo(before);
    assertThat(ledger.reading("m").orElseThrow().problems()).isEmpty();
  }

  @Test
  void whatNobodyCorrectedIsNotKept() {
    amend(new Correction.Undo(amend(new Correction.Accept(toldBy("m").id())).number()));
    ledger.post(blind("Modi met Putin in Delhi."));
    assertThat(contacts()).noneMatch(c -> c.reports().contains("m"));
  }

  @Test
  void anAmendmentOfWordsThatAreNoMoreWaits() {
    amend(new Correction.Edit(toldBy("m").id(), "place", "Agra"));
    ledger.post(blind("The story was withdrawn."));
    assertThat(contacts()).noneMatch(c -> c.reports().contains("m"));
    assertThat(ledger.amendments().get(0).records()).isEmpty();
    ledger.post(
        Readings.of("m", "Modi met Putin in Delhi after all.")
            .reader("reader 3")
            .publisher("The Daily")
            .published("2025-04-12")
            .contact(Channel.MEETING, "2025-04-10", PUTIN, MODI)
            .build());
    assertThat(toldBy("m").place()).contains("Agra");
  }

  @Test
  void historyTellsWhoToldAndWhoCorrected() {
    String id = toldBy("k").id();
    amend(new Correction.Accept(id));
    History history = ledger.history(id).orElseThrow();
    assertThat(history.tellings()).extracting(ReportEntry::id).containsExactly("k", "w");
    assertThat(history.amendments()).hasSize(1);
    Amendment accepted = history.amendments().get(0);
    assertThat(accepted.author()).isEqualTo("Ada");
    assertThat(accepted.reason()).isEqualTo("she read it");
    assertThat(accepted.made()).isEqualTo(NOON);
    assertThat(accepted.correction()).isEqualTo(new Correction.Accept(id));
    assertThat(ledger.history("none")).isEmpty();
    assertThat(ledger.history(toldBy("m").id()).orElseThrow().amendments()).isEmpty();
  }

  @Test
  void editsHoldAsOfEveryDay() {
    amend(new Correction.Edit(toldBy("k").id(), "place", "Helsinki"));
    ledger.post(
        Readings.of("p", "Putin and Trump spoke.")
            .publisher("The Weekly")
            .published("2025-06-20")
            .contact(Channel.PHONE, "2025-06-14", PUTIN, TRUMP)
            .build());
    Ledger then = ledger.asOf(LocalDate.of(2025, 6, 14));
    ContactRecord contact = all(then.contacts(Query.all().with("Trump"))).get(0);
    assertThat(contact.reports()).containsExactly("k", "w");
    assertThat(contact.place()).contains("Helsinki");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m | color | red | has no color",
        "m | channel | pigeon | No such channel",
        "m | status | finished | No such status",
        "m | date | June | Not a day",
        "m | date | 2025-06-02/2025-06-01 | nor two in order",
        "m | parties | Putin | Parties are ids",
      })
  void whatCannotBeEditedIsSaid(String report, String field, String value, String reason) {
    assertThatThrownBy(() -> amend(new Correction.Edit(toldBy(report).id(), field, value)))
        .isInstanceOf(CorrectionException.class)
        .hasMessageContaining(reason);
    assertThat(ledger.amendments()).isEmpty();
  }

  @Test
  void whatCannotBeCorrectedIsSaid() {
    String call = toldBy("k").id();
    String strike = all(ledger.events(Query.all())).get(0).id();
    for (Correction wrong :
        List.of(
            new Correction.Accept("none"),
            new Correction.Reject("statement-000000000000"),
            new Correction.Merge(List.of(call)),
            new Correction.Merge(List.of(call, call)),
            new Correction.Merge(List.of(call, strike)),
            new Correction.Split(call, List.of("m")),
            new Correction.Split(call, List.of("k", "w")),
            new Correction.Split(call, List.of()),
            new Correction.Undo(7))) {
      assertThatThrownBy(() -> amend(wrong))
          .as(wrong.toString())
          .isInstanceOf(CorrectionException.class);
    }
    assertThatThrownBy(() -> ledger.amend(new Correction.Accept(call), " ", "why", NOON))
        .isInstanceOf(CorrectionException.class);
    assertThatThrownBy(() -> ledger.amend(new Correction.Accept(call), "Ada", "", NOON))
        .isInstanceOf(CorrectionException.class);
    assertThat(ledger.amendments()).isEmpty();
  }
}
