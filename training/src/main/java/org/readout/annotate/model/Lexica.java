package org.readout.annotate.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/** Word clusters and tag classes of words as nlp4j has them, from far more text than ours. */
final class Lexica {
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String CLUSTERS = "en-brown-clusters-simplified-lowercase.xz";
  private static final String CLASSES = "en-ambiguity-classes-simplified-lowercase.xz";
  private static final int LONGEST_PATH = 15;
  private static final int LEAST = 3;

  private Lexica() {}

  static Lexicon lexicon() throws IOException {
    Map<String, Set<String>> clusters = read(CLUSTERS);
    Map<String, List<String>> classes = read(CLASSES);
    SortedMap<Integer, Integer> words = new TreeMap<>();
    for (String word : sorted(clusters)) {
      words.putIfAbsent(Words.hash(word), path(clusters.getOrDefault(word, Set.of())) << 16);
    }
    Map<List<String>, Integer> numbers = numbers(classes);
    for (String word : sorted(classes)) {
      int number = numbers.getOrDefault(classes.getOrDefault(word, List.of()), 0);
      if (number != 0) {
        words.merge(Words.hash(word), number, (known, own) -> (known & 0xFFFF0000) | own);
      }
    }
    return new Lexicon(words);
  }

  private static List<String> sorted(Map<String, ?> map) {
    return map.keySet().stream().sorted().toList();
  }

  /** A cluster comes as its path and some beginnings of it; bits after a leading 1. */
  private static int path(Set<String> paths) {
    String longest = paths.stream().max(Comparator.comparing(String::length)).orElse("");
    int bits = 1;
    for (int i = 0; i < Math.min(LONGEST_PATH, longest.length()); i++) {
      bits = bits * 2 + (longest.charAt(i) - '0');
    }
    return bits;
  }

  private static Map<List<String>, Integer> numbers(Map<String, List<String>> classes) {
    Map<List<String>, Integer> counts = new HashMap<>();
    classes.values().forEach(c -> counts.merge(c, 1, Integer::sum));
    List<List<String>> kinds = new ArrayList<>(counts.keySet());
    kinds.removeIf(k -> counts.getOrDefault(k, 0) < LEAST);
    kinds.sort(
        Comparator.comparing((List<String> k) -> -counts.getOrDefault(k, 0))
            .thenComparing(List::toString));
    Map<List<String>, Integer> numbers = new HashMap<>();
    kinds.forEach(k -> numbers.put(k, numbers.size() + 1));
    return numbers;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "BanSerializableRead"})
  private static <T> T read(String file) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(LEXICA + file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path");
      }
      return (T) new ObjectInputStream(new XZInputStream(new BufferedInputStream(in))).readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(file + " is of another kind", e);
    }
  }
}
