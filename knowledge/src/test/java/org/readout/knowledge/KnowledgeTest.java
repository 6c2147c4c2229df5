package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

class KnowledgeTest {
  private final Knowledge knowledge = Knowledge.bundled();

  @ParameterizedTest
  @CsvSource({
    "leader, country/rus, 2025-06-14, Vladimir Putin",
    "head of state, country/rus, 2009-01-01, Dmitry Medvedev",
    "head of government, country/rus, 2009-01-01, Vladimir Putin",
    "leader, country/usa, 2022-03-01, Joe Biden",
    "head of government, country/usa, 2018-03-01, Donald Trump",
    "foreign minister, country/usa, 2025-06-14, Marco Rubio",
    "leader, country/deu, 2015-01-01, Angela Merkel",
    "leader, country/ukr, 2025-06-14, Volodymyr Zelensky",
  })
  void knowsWhoHeldAnOfficeOnADay(String role, String of, LocalDate day, String name) {
    assertThat(knowledge.actors().holders(role, new ActorId(of), day))
        .extracting(KnownActor::name)
        .contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Volodymyr Zelenskiy, person/volodymyr-zelensky",
    "VLADIMIR PUTIN, person/vladimir-putin",
    "the Kremlin, org/kremlin",
    "Elysee, org/elysee",
    "U.N., org/united-nations",
    "Hamas, group/hamas",
  })
  void findsActorsByAnySpelling(String alias, String id) {
    assertThat(knowledge.actors().named(alias)).extracting(a -> a.id().value()).contains(id);
  }

  @Test
  void findsPeopleBySurname() {
    assertThat(knowledge.actors().surnamed("Zelenskyy"))
        .extracting(KnownActor::name)
        .containsExactly("Volodymyr Zelensky");
  }

  @ParameterizedTest
  @CsvSource({
    "US, USA",
    "U.S., USA",
    "the United States, USA",
    "UAE, ARE",
    "DPRK, PRK",
    "Britain, GBR",
    "Soviet Union, RUS",
    "Zaire, COD",
    "Türkiye, TUR",
    "Turkey, TUR",
    "Kosovo, XKX",
    "Ivory Coast, CIV",
    "Bosnia, BIH",
    "the Netherlands, NLD",
    "Burma, MMR"
  })
  void findsCountriesByName(String name, String code) {
    assertThat(knowledge.countries().named(name).orElseThrow().code().value()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Israeli, ISR", "Russians, RUS", "Dutch, NLD", "Frenchman, FRA", "Britons, GBR",
    "Saudi, SAU", "Filipino, PHL", "Soviet, RUS", "Palestinians, PSE", "Nigerien, NER"
  })
  void findsCountriesByDemonym(String word, String code) {
    assertThat(knowledge.countries().ofDemonym(word).orElseThrow().code().value()).isEqualTo(code);
  }

  @Test
  void flagsDemonymsOfSeveralCountries() {
    assertThat(knowledge.countries().isAmbiguousDemonym("Congolese")).isTrue();
    assertThat(knowledge.countries().isAmbiguousDemonym("Israeli")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Moscow, RUS", "Kiev, UKR", "Kyiv, UKR", "Washington, USA", "Beijing, CHN"})
  void takesACapitalForItsGovernment(String city, String code) {
    assertThat(knowledge.countries().ofCapital(city).orElseThrow().code().value()).isEqualTo(code);
  }

  @Test
  void hasManyPlacesEachWithItsCountry() {
    assertThat(knowledge.places().all()).hasSizeGreaterThan(3000);
    assertThat(knowledge.places().named("Istanbul").get(0).country())
        .contains(new CountryCode("TUR"));
    assertThat(knowledge.places().named("Strait of Hormuz").get(0).country()).isEmpty();
  }

  @Test
  void findsTheLongestNameInAText() {
    List<String> words = List.of("with", "volodymyr", "zelensky", "in");
    Actors.Match match = knowledge.actors().longestAlias(words, 1).orElseThrow();
    assertThat(match.tokens()).isEqualTo(2);
    assertThat(match.actors().get(0).id().value()).isEqualTo("person/volodymyr-zelensky");
    assertThat(knowledge.actors().longestAlias(words, 0)).isEmpty();
  }

  @Test
  void knowsTheWordsForOffices() {
    assertThat(knowledge.titles().of("Prime Ministers").orElseThrow().roles())
        .containsExactly("head of government");
    assertThat(
            knowledge
                .titles()
                .longestAt(List.of("deputy", "prime", "minister"), 0)
                .orElseThrow()
                .tokens())
        .isEqualTo(3);
  }
}
