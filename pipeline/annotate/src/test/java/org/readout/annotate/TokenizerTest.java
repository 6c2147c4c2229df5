package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.vocabulary.Span;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '\0',
      value = {
        "We can't stop = We|ca|n't|stop",
        "They won’t cannot = They|wo|n’t|can|not",
        "Jordan's king = Jordan|'s|king",
        "the envoys’ talks = the|envoys|’|talks",
        "It’s what we've said = It|’s|what|we|'ve|said",
        "the U.S. envoy = the|U.S.|envoy",
        "U.S.-led talks = U.S.|-|led|talks",
        "Mr. Okafor met Gen. Lindqvist. = Mr.|Okafor|met|Gen.|Lindqvist|.",
        "J. R. Moreau left. = J.|R.|Moreau|left|.",
        "a two-day visit = a|two|-|day|visit",
        "re-elected co-chair = re-elected|co-chair",
        "an S-400 and Su-35s = an|S-400|and|Su-35s",
        "al-Rashidi spoke = al-Rashidi|spoke",
        "mid-May = mid-May",
        "$1.4bn, 10am = $|1.4|bn|,|10|am",
        "US$5,000.50 = US$|5,000.50",
        "at 10:30 on 6/14/2025 = at|10:30|on|6/14/2025",
        "call 202-555-0147. = call|202-555-0147|.",
        "2025-06-14 = 2025|-|06|-|14",
        "1990-2000 = 1990|-|2000",
        "the 1990s and '90s = the|1990s|and|'90s",
        "40% of it = 40|%|of|it",
        "(AFP) — wire = (|AFP|)|—|wire",
        "wait -- now... = wait|--|now|...",
        "“Peace,” he said = “|Peace|,|”|he|said",
        "«Мир», сказал = «|Мир|»|,|сказал",
        "see kremlin.ru. = see|kremlin.ru|.",
        "at https://un.org/a?b. = at|https://un.org/a?b|.",
        "press@mfa.example.org, = press@mfa.example.org|,",
        "O'Leary and Sana'a = O'Leary|and|Sana'a",
        "and/or = and|/|or",
        "AT&T's = AT&T|'s",
        "What?! = What|?!",
        "No. 4 said no. = No.|4|said|no|.",
        "ended.The = ended|.|The",
        "at 5 p.m. = at|5|p.m.",
        "👩‍👩‍👧 🇺🇳 ok = 👩‍👩‍👧|🇺🇳|ok",
        "@envoy #peace = @envoy|#peace",
      })
  void partsWordsAsTheTreebanksDo(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  @Test
  void cutsAMegabyteWithoutASpaceIntoBoundedTokens() {
    List<Span> tokens = tokenizer.tokens("x".repeat(1_000_000));
    assertThat(tokens).allMatch(t -> t.length() <= Tokenizer.LONGEST);
    assertThat(tokens.stream().mapToInt(Span::length).sum()).isEqualTo(1_000_000);
  }

  private String words(String text) {
    return tokenizer.tokens(text).stream().map(s -> s.in(text)).collect(Collectors.joining("|"));
  }
}
