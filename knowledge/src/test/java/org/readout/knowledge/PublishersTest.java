package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishersTest {
  private static final String COLUMNS = "name\tside\tcountry\tdomains\tnames\tsource\n";

  private final Publishers publishers = Publishers.bundled();

  @ParameterizedTest
  @CsvSource({
    "https://www.kremlin.ru/events/1, Kremlin, OFFICIAL, RUS",
    "http://en.kremlin.ru/, Kremlin, OFFICIAL, RUS",
    "https://press.un.org/en/x, United Nations, OFFICIAL, UNO",
    "https://www.themoscowtimes.com/2025/06/14/x, The Moscow Times, PRESS, RUS",
    "https://tass.com/politics, TASS, AGENCY, RUS",
  })
  void knowsWhoPublishesAtAnAddress(String url, String name, Publisher.Side side, String country) {
    Publisher found = publishers.at(url).orElseThrow();
    assertThat(found.name()).isEqualTo(name);
    assertThat(found.side()).isEqualTo(side);
    assertThat(found.country()).map(Object::toString).contains(country);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://notkremlin.ru/", "kremlin.ru.example.org", "no address", ""})
  void takesNoOtherAddressForOne(String url) {
    assertThat(publishers.at(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The White House, White House",
    "Kremlin Press Service, Kremlin",
    "Agence France-Presse, AFP",
    "by AP, AP",
    "state department, U.S. Department of State",
  })
  void knowsPublishersByWholeWordsOfTheirNames(String words, String name) {
    assertThat(publishers.named(words)).map(Publisher::name).contains(name);
  }

  @Test
  void takesNoPartOfAWordForAName() {
    assertThat(publishers.named("The Mapped World")).isEmpty();
    assertThat(publishers.named("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\tforeign\t\ta.org\t\ta",
        "A\tpress\tRussia\ta.org\t\ta",
        "A\tpress\t\thttps://a.org\t\ta",
        "A\tpress\t\ta.org\t\t",
        "A\tpress\t\ta.org|a.org\t\ta",
        "A\tpress\t\ta.org\tA\ta",
        "A\tpress\t\ta.org\ta",
      })
  void refusesABadLineByItsNumber(String line) {
    assertThatThrownBy(
            () ->
                new Publishers(
                    Table.parse("p.tsv", COLUMNS + line + "\n", COLUMNS.strip().split("\t"))))
        .isInstanceOf(BadKnowledge.class)
        .hasMessageContaining("p.tsv:2");
  }
}
