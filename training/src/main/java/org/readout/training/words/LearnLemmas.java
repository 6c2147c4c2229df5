package org.readout.training.words;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.readout.annotate.BaseForms;

/**
 * Learns what endings turn into: {@code LearnLemmas TRAIN.conllu.gz SILVER.tsv.gz OUT.txt}
 *
 * <p>Pairs of word and lemma come from the treebank's training part and, for the words of the
 * corpus, from nlp4j's dictionary. An ending is kept where its words mostly turn out otherwise than
 * those of the next shorter ending that is kept; a word of its own where it differs from its kind.
 */
public final class LearnLemmas {
  private static final int LONGEST = 7;

  /**
   * What reports of diplomacy and war ask for, and words too rare in the corpus: bases are military
   * ones far more often than grounds.
   */
  private static final List<String> OURS =
      List.of(
          "plural bases base",
          "plural troops troop",
          "plural supplies supply",
          "plural goods good",
          "plural headscarves headscarf",
          "past rioted riot",
          "ing rioting riot",
          "past invaded invade",
          "ing invading invade",
          "past blockaded blockade",
          "ing blockading blockade",
          "past barricaded barricade",
          "ing barricading barricade",
          "past interfered interfere",
          "ing interfering interfere",
          "past quarantined quarantine",
          "past reshuffled reshuffle",
          "past overran overrun",
          "past pled plead",
          "past axed axe",
          "ing scheduling schedule",
          "ing expediting expedite",
          "ing reuniting reunite",
          "superlative gravest grave",
          "superlative bravest brave",
          "superlative fiercest fierce");

  /** How the words of one ending turn out, and how often. */
  private final SortedMap<String, Map<String, Integer>> words = new TreeMap<>();

  private LearnLemmas() {}

  public static void main(String[] args) throws IOException {
    LearnLemmas learner = new LearnLemmas();
    learner.dictionary(Path.of(args[1]));
    learner.treebank(Path.of(args[0]));
    OURS.forEach(
        line -> {
          List<String> parts = List.of(line.split(" ", -1));
          learner.add(parts.get(0), parts.get(1), parts.get(2), 1000);
        });
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How inflected words turn into their base forms. A line: the kind of inflection, an ending (^ before a");
    lines.add(
        "# whole word), how many letters to take off, and what to put on (- for nothing). The longest ending decides.");
    lines.add(
        "# Learned by the training module from UD_English-EWT (CC BY-SA 4.0) and nlp4j's dictionary (Apache-2.0).");
    for (String kind : List.of("plural", "third", "past", "ing", "comparative", "superlative")) {
      lines.addAll(learner.endings(kind));
    }
    Files.write(Path.of(args[2]), lines, StandardCharsets.UTF_8);
    System.err.println(lines.size() - 3 + " endings");
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
  }

  private void dictionary(Path silver) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    try (BufferedReader in = open(silver)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int form = line.indexOf('\t');
        if (form > 0) {
          String tag = line.substring(form + 1, line.indexOf('\t', form + 1));
          if (!BaseForms.kind(tag).equals("none") && !tag.equals("NNPS")) {
            seen.merge(
                line.substring(0, form).toLowerCase(Locale.ROOT) + " " + tag, 1, Integer::sum);
          }
        }
      }
    }
    EnglishMorphAnalyzer dictionary = new EnglishMorphAnalyzer();
    for (Map.Entry<String, Integer> entry : new TreeMap<>(seen).entrySet()) {
      String word = entry.getKey().substring(0, entry.getKey().indexOf(' '));
      String tag = entry.getKey().substring(word.length() + 1);
      if (isWord(word) && entry.getValue() > 1) {
        String lemma = dictionary.lemmatize(word, tag);
        if (lemma != null && isWord(lemma)) {
          add(BaseForms.kind(tag), word, lemma, 1);
        }
      }
    }
  }

  /** What the treebank says goes before the dictionary, where it says so twice. */
  private void treebank(Path file) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    try (BufferedReader in = open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() == 10 && !BaseForms.kind(cells.get(4)).equals("none")) {
          String word = cells.get(1).toLowerCase(Locale.ROOT);
          String lemma = cells.get(2).toLowerCase(Locale.ROOT);
          if (isWord(word) && isWord(lemma)) {
            seen.merge(BaseForms.kind(cells.get(4)) + " " + word + " " + lemma, 1, Integer::sum);
          }
        }
      }
    }
    for (Map.Entry<String, Integer> entry : new TreeMap<>(seen).entrySet()) {
      if (entry.getValue() > 1) {
        List<String> parts = List.of(entry.getKey().split(" ", -1));
        add(parts.get(0), parts.get(1), parts.get(2), 2 * entry.getValue());
      }
    }
  }

  private static boolean isWord(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isLetter);
  }

  private void add(String kind, String word, String lemma, int weight) {
    int same = 0;
    while (same < word.length()
        && same < lemma.length()
        && word.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    String change =
        (word.length() - same) + " " + (same == lemma.length() ? "-" : lemma.substring(same));
    words
        .computeIfAbsent(kind + " " + word, w -> new TreeMap<>())
        .merge(change, weight, Integer::sum);
  }

  private List<String> endings(String kind) {
    Map<String, String> changes = new TreeMap<>();
    Map<String, Map<String, Integer>> byEnding = new TreeMap<>();
    for (Map.Entry<String, Map<String, Integer>> entry : words.entrySet()) {
      if (entry.getKey().startsWith(kind + " ")) {
        String word = entry.getKey().substring(kind.length() + 1);
        String change = most(entry.getValue());
        changes.put(word, change);
        for (int n = 1; n <= Math.min(LONGEST, word.length()); n++) {
          byEnding
              .computeIfAbsent(word.substring(word.length() - n), e -> new TreeMap<>())
              .merge(change, 1, Integer::sum);
        }
      }
    }
    Map<String, String> kept = new TreeMap<>();
    for (int n = 1; n <= LONGEST; n++) {
      for (Map.Entry<String, Map<String, Integer>> entry : byEnding.entrySet()) {
        String ending = entry.getKey();
        String change = most(entry.getValue());
        int times = entry.getValue().getOrDefault(change, 0);
        if (ending.length() == n && times > 1 && !change.equals(decided(kept, ending))) {
          kept.put(ending, change);
        }
      }
    }
    for (Map.Entry<String, String> entry : changes.entrySet()) {
      if (!entry.getValue().equals(decided(kept, entry.getKey()))) {
        kept.put("^" + entry.getKey(), entry.getValue());
      }
    }
    List<String> lines = new ArrayList<>();
    kept.forEach((ending, change) -> lines.add(kind + " " + ending + " " + change));
    return lines;
  }

  private static String decided(Map<String, String> kept, String word) {
    for (int i = 0; i < word.length(); i++) {
      String change = kept.get(word.substring(i));
      if (change != null) {
        return change;
      }
    }
    return "0 -";
  }

  private static String most(Map<String, Integer> counts) {
    String best = "0 -";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
