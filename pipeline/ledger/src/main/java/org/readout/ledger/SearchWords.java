package org.readout.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as a person looks for them: all of {@code grain deal}, the phrase {@code "grain deal"}, a
 * beginning {@code sanction*}, either of {@code Kyiv OR Kiev}, and none of {@code -prisoners} or
 * {@code NOT prisoners}.
 *
 * <p>Capitals and accents make no difference. No text can be more than words here: whatever else
 * the index's own language means by a sign, it means nothing in these.
 */
final class SearchWords {
  private static final int LONGEST = 1000;
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))(\\*?)");
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private SearchWords() {}

  /**
   * The words in the language of the index.
   *
   * @throws SearchException if there is nothing to look for, a quotation does not end, or it is too
   *     long
   */
  static String expression(String words) {
    String text = words.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").replaceAll("[“”„«»]", "\"").strip();
    if (text.length() > LONGEST) {
      throw new SearchException(
          "The words to look for are too long: " + text.length() + " signs of " + LONGEST + ".");
    }
    if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
      throw new SearchException("A quotation does not end: " + text);
    }
    List<String> alternatives = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    Matcher part = PART.matcher(text);
    boolean not = false;
    while (part.find()) {
      switch (part.group()) {
        case "OR" -> {
          alternatives.add(clause(wanted, unwanted, text));
          wanted.clear();
          unwanted.clear();
        }
        case "AND", "NOT" -> {}
        default -> add(part, not || !part.group(1).isEmpty() ? unwanted : wanted);
      }
      not = part.group().equals("NOT");
    }
    alternatives.add(clause(wanted, unwanted, text));
    return String.join(" OR ", alternatives);
  }

  private static void add(Matcher part, List<String> words) {
    String exact = part.group(2) == null ? part.group(3) : part.group(2);
    if (!LETTER.matcher(exact).find()) {
      return;
    }
    boolean beginning = exact.endsWith("*") || part.group(4).equals("*");
    String quoted = '"' + exact.replace("*", " ").strip() + '"' + (beginning ? " *" : "");
    words.add(quoted);
  }

  private static String clause(List<String> wanted, List<String> unwanted, String text) {
    if (wanted.isEmpty()) {
      throw new SearchException(
          unwanted.isEmpty()
              ? "There is no word to look for"
                  + (text.isEmpty() ? "." : " in: " + text)
                  + (text.contains("OR") ? " (OR stands between two words)" : "")
              : "Say also what to look for, not only what to leave out: " + text);
    }
    String all = wanted.stream().collect(Collectors.joining(" AND ", "(", ")"));
    return unwanted.isEmpty()
        ? all
        : "("
            + all
            + " NOT "
            + unwanted.stream().collect(Collectors.joining(" OR ", "(", ")"))
            + ")";
  }
}
