package org.readout.acquire.page;

import java.util.List;
import java.util.regex.Pattern;

/** Short pieces of text that belong to the page and not to its article; asides.txt lists them. */
final class Asides {
  /** Longer text is the article's own, whatever it begins with. */
  private static final int LONGEST = 60;

  private static final List<Pattern> ASIDES =
      Words.lines("asides.txt").stream()
          .map(
              p ->
                  Pattern.compile(
                      p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL))
          .toList();

  private Asides() {}

  static boolean isAside(Block b) {
    return b.text().length() < LONGEST * 12
        && b.words() <= LONGEST
        && ASIDES.stream().anyMatch(p -> p.matcher(b.text()).matches());
  }
}
