package org.readout.interpret.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Annotator;
import org.readout.annotate.Annotators;
import org.readout.annotate.Sentence;
import org.readout.identify.IdentifiedReport;
import org.readout.identify.Mention;
import org.readout.identify.TimeMention;
import org.readout.interpret.Trail;
import org.readout.knowledge.Countries;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.codebook.Codebook;
import org.readout.knowledge.codebook.Entry;
import org.readout.knowledge.codebook.Example;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.TimeExpression;
import org.readout.vocabulary.When;

/** Runs every example and counter-example of the codebook. */
class CodebookExamplesTest {
  private static final Codebook BOOK = Codebook.standard();
  private static final Annotator ANNOTATOR = Annotators.standard();
  private static final Countries COUNTRIES = Knowledge.bundled().countries();

  @TestFactory
  Stream<DynamicTest> yieldsWhatTheCodebookSays() {
    return BOOK.entries().stream()
        .flatMap(
            entry ->
                entry.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                entry.type() + " line " + example.line() + ": " + example.text(),
                                () -> check(entry, example))));
  }

  /** Those that are read by now pass; the others are skipped, and stay in sight. */
  @TestFactory
  Stream<DynamicTest> readsMoreThanTheCodebookAsksFor() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    EventType type = EventType.STATE;
    for (String line : lines("not-yet-read.txt")) {
      if (line.matches("[A-Z]+")) {
        type = EventType.valueOf(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        EventType wanted = type;
        tests.add(
            DynamicTest.dynamicTest(
                type + ": " + line,
                () -> Assumptions.assumeTrue(isRead(wanted, line), "not read yet")));
      }
    }
    return tests.stream();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = CodebookExamplesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static boolean isRead(EventType type, String line) {
    String[] parts = line.split(" :: ", -1);
    List<Event> told =
        events(parts[0]).stream()
            .filter(e -> e.type() == type)
            .filter(e -> e.status() != Status.NEGATED && e.status() != Status.HYPOTHETICAL)
            .toList();
    if (parts.length == 1) {
      return told.isEmpty();
    }
    String[] sides = parts[1].strip().split(" > ", -1);
    String[] first = sides[0].split(" ", -1);
    List<String> actors = List.of(first).subList(1, first.length);
    List<String> recipients = sides.length > 1 ? List.of(sides[1].split(" ", -1)) : List.of();
    return told.stream()
        .anyMatch(
            e ->
                e.cameo().startsWith(first[0])
                    && codes(e.actorCountries()).containsAll(countriesOnly(actors))
                    && codes(e.recipientCountries()).containsAll(recipients));
  }

  private static List<String> countriesOnly(List<String> words) {
    return words.stream().filter(w -> w.matches("[A-Z]{3}")).toList();
  }

  private static List<String> codes(List<CountryCode> countries) {
    return countries.stream().map(CountryCode::value).toList();
  }

  private static void check(Entry entry, Example example) {
    List<Event> events =
        events(example.text()).stream()
            .filter(e -> e.status() != Status.NEGATED && e.status() != Status.HYPOTHETICAL)
            .toList();
    if (example.coding().isEmpty()) {
      assertThat(events).extracting(Event::type).doesNotContain(entry.type());
      return;
    }
    Example.Coding coding = example.coding().get();
    assertThat(events)
        .as(example.text())
        .anyMatch(
            e ->
                e.type() == entry.type()
                    && e.cameo().startsWith(coding.cameo())
                    && (coding.mode().isEmpty() || coding.mode().equals(e.mode()))
                    && new HashSet<>(e.actorCountries()).containsAll(coding.actors())
                    && new HashSet<>(e.recipientCountries()).containsAll(coding.recipients()));
  }

  @Test
  void linksAnAnswerToWhatItAnswers() {
    IdentifiedReport report =
        identified("Israel struck Syria, prompting Syria to fire rockets at Israel in return.");
    List<Event> events = new EventFinder(BOOK).find(report, List.of(), new Trail());
    assertThat(events)
        .extracting(Event::type)
        .containsExactly(EventType.ASSAULT, EventType.ASSAULT);
    List<Link> links = new LinkFinder().find(report, events);
    assertThat(links).hasSize(1);
    assertThat(links.get(0).kind()).isEqualTo(Link.Kind.RESPONSE);
    assertThat(links.get(0).cause()).isEqualTo(events.get(0).id());
    assertThat(links.get(0).effect()).isEqualTo(events.get(1).id());
  }

  @Test
  void linksAnAnswerToWhatAnEarlierSentenceTold() {
    IdentifiedReport report =
        identified(
            "Armenia shelled Azerbaijan at dawn. Azerbaijan fired rockets at Armenia in response to"
                + " the shelling.");
    List<Event> events = new EventFinder(BOOK).find(report, List.of(), new Trail());
    assertThat(new LinkFinder().find(report, events))
        .extracting(l -> l.kind() + " " + l.cause() + " " + l.effect())
        .containsExactly("RESPONSE e1 e2");
  }

  @Test
  void takesNoBordersOtherSideForAVictim() {
    assertThat(events("Sudan shelled a town near the border with Chad."))
        .noneMatch(e -> e.recipientCountries().contains(new CountryCode("TCD")));
  }

  @Test
  void keepsAnAttackToldInPassingThatIsAnswered() {
    IdentifiedReport report =
        identified(
            "\"The border was quiet at dawn,\" the ministry said, after India on Sunday shelled"
                + " Pakistan, prompting Pakistan to launch attacks on India in retaliation.");
    List<Event> events = new EventFinder(BOOK).find(report, List.of(), new Trail());
    assertThat(events)
        .filteredOn(e -> e.type() == EventType.ASSAULT)
        .extracting(e -> e.actorCountries() + " > " + e.recipientCountries())
        .containsExactlyInAnyOrder("[IND] > [PAK]", "[PAK] > [IND]");
    assertThat(new LinkFinder().find(report, events))
        .extracting(Link::kind)
        .containsExactly(Link.Kind.RESPONSE);
  }

  @Test
  void takesTheDateOfTheContactThatItIs() {
    IdentifiedReport plain = identified("Peru held talks with Chile on Monday.");
    Sentence sentence = plain.words().sentences().get(0);
    int word = sentence.size() - 2;
    Evidence monday = Evidence.of(plain.report().text(), sentence.token(word).span());
    When since = When.since(LocalDate.of(2023, 1, 2), "Monday");
    IdentifiedReport report =
        new IdentifiedReport(
            plain.report(),
            plain.words(),
            List.of(),
            plain.mentions(),
            List.of(
                new TimeMention(
                    0,
                    word,
                    word,
                    new TimeExpression(monday, TimeExpression.Type.DATE, "2023-01-02"),
                    since)),
            List.of(),
            List.of());
    When day = When.on(LocalDate.of(2023, 4, 5), "Wednesday");
    Contact contact =
        new Contact(
            "c1",
            Channel.MEETING,
            Status.OCCURRED,
            List.of(),
            List.of(new CountryCode("PER"), new CountryCode("CHL")),
            Optional.empty(),
            day,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(Evidence.of(plain.report().text(), sentence.span())));
    assertThat(new EventFinder(BOOK).find(report, List.of(), List.of(contact), new Trail()))
        .extracting(Event::date)
        .containsExactly(day);
  }

  @Test
  void tellsNothingWhereNobodyTakesPart() {
    assertThat(events("The agreements reached at the meeting were published.")).isEmpty();
  }

  @Test
  void tellsOneEventOnceHoweverOftenItIsTold() {
    assertThat(
            events(
                "Armenia condemned Azerbaijan on Monday. Armenia strongly condemned Azerbaijan,"
                    + " a spokesman said."))
        .hasSize(1);
  }

  @Test
  void leavesTheDateOfAReportWithoutOneUnstated() {
    assertThat(events("Armenia condemned Azerbaijan.").get(0).date().isStated()).isFalse();
  }

  @Test
  void readsOddTextWithoutFailing() {
    for (String odd : List.of("", " ", "!!! ??? ...", "если война", "attack attack attack of of")) {
      assertThat(events(odd)).isNotNull();
    }
  }

  private static List<Event> events(String text) {
    return new EventFinder(BOOK).find(identified(text), List.of(), new Trail());
  }

  /** Names countries alone: enough to see who stands in which role. */
  private static IdentifiedReport identified(String text) {
    AnnotatedText words = ANNOTATOR.annotate(text);
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : words.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        for (int last = Math.min(i + 2, sentence.size() - 1); last >= i; last--) {
          Span span = sentence.token(i).span().hull(sentence.token(last).span());
          Optional<CountryCode> code = country(span.in(text));
          if (code.isPresent()) {
            mentions.add(mention(sentence, i, last, span, code.get()));
            i = last;
            break;
          }
        }
      }
    }
    return new IdentifiedReport(
        Report.ofText("example", text),
        words,
        List.of(),
        mentions,
        List.of(),
        List.of(),
        List.of());
  }

  private static Mention mention(
      Sentence sentence, int first, int last, Span span, CountryCode code) {
    int head = last;
    for (int i = first; i <= last; i++) {
      if (sentence.token(i).head() < first || sentence.token(i).head() > last) {
        head = i;
        break;
      }
    }
    return new Mention(
        sentence.index(), first, last, head, Mention.Kind.NAME, span, List.of(), List.of(code));
  }

  private static Optional<CountryCode> country(String words) {
    switch (words) {
      case "IAEA" -> {
        return Optional.of(new CountryCode("IGO"));
      }
      case "Taliban" -> {
        return Optional.of(new CountryCode("AFG"));
      }
      case "Hezbollah" -> {
        return Optional.of(new CountryCode("LBN"));
      }
      case "Hamas" -> {
        return Optional.of(new CountryCode("PSE"));
      }
      case "Pentagon" -> {
        return Optional.of(new CountryCode("USA"));
      }
      default -> {
        if (words.isEmpty() || !Character.isUpperCase(words.charAt(0))) {
          return Optional.empty();
        }
        return COUNTRIES
            .named(words)
            .or(() -> COUNTRIES.ofDemonym(words))
            .or(() -> COUNTRIES.ofDemonym(words.replaceAll("s$", "")))
            .or(() -> COUNTRIES.ofCapital(words))
            .map(c -> c.code());
      }
    }
  }
}
