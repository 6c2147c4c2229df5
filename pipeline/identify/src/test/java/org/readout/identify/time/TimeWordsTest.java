package org.readout.identify.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "'month\t1', three columns",
    "'moon\t1\tluna', no class of words: moon",
    "'month\t1\tJanuary', not a word in lower case",
    "'month\t1\tjanuary, january', listed twice"
  })
  void namesTheLineOfABadEntry(String line, String reason) {
    BufferedReader lines = new BufferedReader(new StringReader("# words\n" + line + "\n"));

    assertThatThrownBy(() -> TimeWords.read(lines))
        .hasMessageContaining("time-words.tsv, line 2")
        .hasMessageContaining(reason);
  }
}
