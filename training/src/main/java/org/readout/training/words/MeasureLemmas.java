package org.readout.training.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.readout.annotate.BaseForms;

/** Scores lemmas by gold tags, capitals apart: {@code MeasureLemmas GOLD.conllu.gz [MISSES]} */
public final class MeasureLemmas {
  private MeasureLemmas() {}

  public static void main(String[] args) throws IOException {
    int words = 0;
    int right = 0;
    Map<String, Integer> misses = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() == 10 && cells.get(0).chars().allMatch(Character::isDigit)) {
          words++;
          String lemma = BaseForms.of(cells.get(1), cells.get(4));
          if (lemma.equalsIgnoreCase(cells.get(2))) {
            right++;
          } else {
            misses.merge(
                cells.get(4) + " " + cells.get(1) + ": " + lemma + ", gold " + cells.get(2),
                1,
                Integer::sum);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "lemmas %.4f (%d of %d)%n", (double) right / words, right, words);
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    misses.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()))
        .limit(most)
        .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
  }
}
