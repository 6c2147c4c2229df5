package org.readout.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.annotate.Annotator;
import org.readout.annotate.Annotators;
import org.readout.knowledge.Knowledge;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Report;

class IdentificationTest {
  private static final Annotator ANNOTATOR = Annotators.standard();
  private static final Identification IDENTIFICATION = new Identification(Knowledge.bundled());

  private static IdentifiedReport read(String day, String text) {
    Report report = Report.ofText("r", text).published(Moment.of(LocalDate.parse(day)));
    return IDENTIFICATION.identify(report, ANNOTATOR.annotate(text));
  }

  private static IdentifiedReport undated(String text) {
    return IDENTIFICATION.identify(Report.ofText("r", text), ANNOTATOR.annotate(text));
  }

  /** Who the last mention of exactly these words is. */
  private static List<String> meant(IdentifiedReport r, String words) {
    Optional<Mention> found =
        r.mentions().stream()
            .filter(m -> m.span().in(r.report().text()).equals(words))
            .reduce((a, b) -> b);
    assertThat(found).as("a mention of \"" + words + "\" in " + r.mentions()).isPresent();
    return found.get().actors().stream().map(Object::toString).toList();
  }

  private static List<String> countries(IdentifiedReport r, String words) {
    return r.mentions().stream()
        .filter(m -> m.span().in(r.report().text()).equals(words))
        .reduce((a, b) -> b)
        .map(m -> m.countries().stream().map(Object::toString).toList())
        .orElse(List.of());
  }

  private static List<String> places(IdentifiedReport r) {
    return r.places().stream().map(p -> p.place().name()).toList();
  }

  @Test
  void thePresidentsAreTheTwoWhoLeadAndNotTheAideWhoTellsOfThem() {
    IdentifiedReport r =
        read(
            "2025-06-04",
            "Vladimir Putin called Donald Trump on Wednesday. Putin told Trump about Istanbul, aide"
                + " Yuri Ushakov said. Ushakov said the presidents also discussed Iran.");
    assertThat(meant(r, "the presidents"))
        .containsExactlyInAnyOrder("person/vladimir-putin", "person/donald-trump");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Georgia's prime minister met the envoy in Tbilisi. | Georgia | GEO",
        "Senator Jon Ossoff of Georgia criticised the envoy. | Georgia | USA",
        "Georgia and Russia held talks. | Georgia | GEO",
        "Congo accused Rwanda of arming rebels near Goma. | Congo | COD",
        "Congo's president left Brazzaville on Monday. | Congo | COG",
        "Niger closed its border on Monday. | Niger | NER",
        "The mayor of Paris, Texas, met the consul. | Paris | USA",
        "Paris, Berlin and Rome signed the letter. | Paris | FRA",
        "Jordan expelled the envoy. | Jordan | JOR",
      })
  void tellsByTheWordsAroundWhichOfItsMeaningsANameHas(String text, String name, String code) {
    assertThat(countries(read("2025-06-20", text), name)).containsExactly(code);
  }

  @Test
  void takesAGivenNameForNoCountry() {
    assertThat(read("2025-06-20", "Jordan Smith said on Monday that the deal was dead.").mentions())
        .noneMatch(m -> m.countries().stream().anyMatch(c -> c.value().equals("JOR")));
  }

  @Test
  void tellsTwoCountriesBeforeAVerb() {
    IdentifiedReport r = read("2025-06-20", "Chile and Peru held talks in Lima.");
    assertThat(countries(r, "Chile")).containsExactly("CHL");
    assertThat(countries(r, "Peru")).containsExactly("PER");
  }

  @Test
  void givesABareTitleToWhoeverBearsIt() {
    IdentifiedReport r =
        read(
            "2025-06-20",
            "German Chancellor Friedrich Merz met British Prime Minister Keir Starmer. The"
                + " Chancellor thanked him.");
    assertThat(meant(r, "The Chancellor")).containsExactly("person/friedrich-merz");
    assertThat(meant(r, "him")).containsExactly("person/keir-starmer");
  }

  @Test
  void takesMissilesForNobodysAtWhomTheyFly() {
    assertThat(read("2025-06-20", "Iran fired missiles at Israel.").mentions())
        .noneMatch(m -> m.span().in("Iran fired missiles at Israel.").equals("missiles"));
  }

  @Test
  void tellsTheHolderOfAnOfficeByTheDayOfTheReport() {
    String text = "The Russian president spoke to reporters.";
    assertThat(meant(read("2025-06-20", text), "The Russian president"))
        .containsExactly("person/vladimir-putin");
    assertThat(meant(read("2010-06-20", text), "The Russian president"))
        .containsExactly("person/dmitry-medvedev");
  }

  @Test
  void takesATitledNameWithItsCountryAsOneMention() {
    IdentifiedReport r =
        read(
            "2022-03-02",
            "French President Emmanuel Macron phoned President of Ukraine Volodymyr Zelensky.");
    assertThat(countries(r, "French President Emmanuel Macron")).containsExactly("FRA");
    assertThat(countries(r, "President of Ukraine Volodymyr Zelensky")).containsExactly("UKR");
  }

  @Test
  void makesAnActorOfSomebodyUnknownAndKnowsTheSurnameAfterwards() {
    IdentifiedReport r =
        read(
            "2020-03-02",
            "Polish Deputy Minister Jurek Kowalczuk flew to Oslo. Mr. Kowalczuk was upbeat.");
    assertThat(meant(r, "Mr. Kowalczuk")).containsExactly("person/jurek-kowalczuk");
    Actor actor =
        r.actors().stream()
            .filter(a -> a.name().equals("Jurek Kowalczuk"))
            .findFirst()
            .orElseThrow();
    assertThat(actor.known()).isFalse();
    assertThat(actor.country().map(Object::toString)).contains("POL");
  }

  @Test
  void findsTheCounterpartByTheOffice() {
    IdentifiedReport r =
        read(
            "2025-06-20",
            "Vladimir Putin rang his U.S. counterpart. The two leaders talked about trade.");
    assertThat(meant(r, "his U.S. counterpart")).containsExactly("person/donald-trump");
    assertThat(meant(r, "The two leaders"))
        .containsExactly("person/vladimir-putin", "person/donald-trump");
  }

  @Test
  void followsPronounsToTheSubject() {
    IdentifiedReport r =
        read("2025-06-20", "Vladimir Putin met Emmanuel Macron on Monday. He praised the talks.");
    assertThat(meant(r, "He")).containsExactly("person/vladimir-putin");
  }

  @Test
  void takesItToBeTheInstitutionThatSpokeLast() {
    IdentifiedReport r =
        read(
            "2025-06-20",
            "The Kremlin said on Monday that a call took place. The talk was short, it added.");
    assertThat(meant(r, "it")).containsExactly("org/kremlin");
  }

  @Test
  void takesACapitalThatActsForItsGovernmentAndOtherwiseForAPlace() {
    IdentifiedReport acts = read("2025-06-20", "Moscow offered to host the talks.");
    assertThat(meant(acts, "Moscow")).containsExactly("country/rus");
    assertThat(places(acts)).isEmpty();
    IdentifiedReport stands = read("2025-06-20", "The envoys dined in Moscow.");
    assertThat(places(stands)).containsExactly("Moscow");
  }

  @Test
  void carriesTheCountriesOfNominalActorsAtTheirHead() {
    IdentifiedReport r = undated("Top Kenyan and Ugandan diplomats signed a treaty.");
    Mention m =
        r.mentions().stream()
            .filter(x -> x.kind() == Mention.Kind.DESCRIPTION)
            .findFirst()
            .orElseThrow();
    assertThat(m.countries()).extracting(Object::toString).containsExactly("KEN", "UGA");
    var sentence = r.words().sentences().get(0);
    assertThat(r.mentionAt(sentence, sentence.token(m.head()))).contains(m);
  }

  @Test
  void listsTheLeadersOfSeveralCountries() {
    IdentifiedReport r =
        read("2023-05-10", "The leaders of France, Germany and Poland gathered on Friday.");
    assertThat(countries(r, "The leaders of France, Germany and Poland"))
        .containsExactly("FRA", "DEU", "POL");
  }

  @Test
  void seesTheOwnerInOfPhrasesAndPossessives() {
    IdentifiedReport r = undated("The government of Chad rebuked Peru's navy.");
    assertThat(countries(r, "The government of Chad")).containsExactly("TCD");
    assertThat(countries(r, "Peru's navy")).containsExactly("PER");
  }

  @Test
  void makesNoPlaceOfADemonymOrAModifier() {
    IdentifiedReport r = undated("European leaders welcomed the Paris agreement.");
    assertThat(places(r)).isEmpty();
  }

  @Test
  void takesDelegationsOfTwoCountriesApart() {
    IdentifiedReport r = undated("The Greek and Turkish delegations dined together.");
    assertThat(meant(r, "The Greek and Turkish delegations"))
        .containsExactly("group/greek-delegation", "group/turkish-delegation");
  }

  @Test
  void findsNothingInTextWithoutWordsItKnows() {
    for (String text :
        List.of("", "   \n", "Это сообщение написано по-русски.", "\u0000\ud800 {]", "这是中文。")) {
      assertThat(undated(text).mentions()).as(text).isEmpty();
    }
  }
}
