package org.readout.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  private static final String COUNTRIES =
      "code\tiso2\tname\tnames\tadjectives\tpeople\tcapitals\tcow\tfips\tcameo\tun\tleaders\tregion"
          + "\tlatitude\tlongitude\n";
  private static final String[] COUNTRY_COLUMNS = COUNTRIES.strip().split("\t", -1);

  @Test
  void passesOverCommentsAndEmptyLines() {
    assertThat(Table.parse("t.tsv", "# source\n\na\tb\n# more\n1\t2\n", "a", "b").rows())
        .hasSize(1);
  }

  @Test
  void namesFileAndLineOfALineWithTooFewCells() {
    assertThatThrownBy(() -> Table.parse("t.tsv", "# source\na\tb\n1\n", "a", "b"))
        .isInstanceOf(BadKnowledge.class)
        .hasMessage("t.tsv:3: has 1 cells instead of 2");
  }

  @Test
  void refusesOtherColumns() {
    assertThatThrownBy(() -> Table.parse("t.tsv", "a\tc\n", "a", "b"))
        .hasMessageContaining("t.tsv:1: columns must be [a, b]");
  }

  @Test
  void refusesAnEmptyEntryInAList() {
    Table table = Table.parse("t.tsv", "a\nx||y\n", "a");
    assertThatThrownBy(() -> table.rows().get(0).list(0)).hasMessageContaining("t.tsv:2:");
  }

  @Test
  void refusesWhatIsNoDate() {
    Table table = Table.parse("t.tsv", "a\n2025-02-30\n", "a");
    assertThatThrownBy(() -> table.rows().get(0).date(0))
        .hasMessageContaining("t.tsv:2: not a date");
  }

  @Test
  void refusesOneNameForTwoCountries() {
    Table two =
        Table.parse(
            "countries.tsv",
            COUNTRIES
                + "FRA\tFR\tFrance\t\t\t\t\t\t\tFRA\tyes\t\tEurope\t\t\n"
                + "DEU\tDE\tGermany\tFrance\t\t\t\t\t\tDEU\tyes\t\tEurope\t\t\n",
            COUNTRY_COLUMNS);
    Table none = Table.parse("f.tsv", "name\n", "name");
    assertThatThrownBy(() -> new Countries(two, none))
        .hasMessage("countries.tsv:3: France is also France");
  }

  @Test
  void refusesAnOfficeThatEndsBeforeItStarts() {
    assertThatThrownBy(
            () -> actors("person/ann\thead\tHead\torg/x\t2020-01-02\t2020-01-01\tyes\town"))
        .hasMessage("offices.tsv:2: ends before it starts");
  }

  @Test
  void refusesAnOfficeOfNobody() {
    assertThatThrownBy(() -> actors("person/bob\thead\tHead\torg/x\t\t\tyes\town"))
        .hasMessage("offices.tsv:2: office of somebody unknown: person/bob");
  }

  private static Actors actors(String office) {
    Table none = Table.parse("f.tsv", "name\n", "name");
    return new Actors(
        new Countries(none, none),
        Table.parse(
            "people.tsv",
            "id\tname\tsurname\tcountry\tsector\tgender\taliases\nperson/ann\tAnn\tAnn\t\t\tf\t\n",
            "id",
            "name",
            "surname",
            "country",
            "sector",
            "gender",
            "aliases"),
        Table.parse(
            "offices.tsv",
            "person\trole\ttitle\tof\tfrom\tto\tcertain\tsource\n" + office + "\n",
            "person",
            "role",
            "title",
            "of",
            "from",
            "to",
            "certain",
            "source"),
        Table.parse(
            "organisations.tsv",
            "id\tname\tcountry\tsector\tside\taliases\norg/x\tX\t\t\t\t\n",
            "id",
            "name",
            "country",
            "sector",
            "side",
            "aliases"));
  }
}
