package org.readout.annotate.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tags and labels there are, and sentences in their numbers. */
final class Inventory {
  private static final String ANY = "dep";

  private final List<String> tags;
  private final List<String> labels;
  private final Map<String, Integer> tagNumbers = new HashMap<>();
  private final Map<String, Integer> labelNumbers = new HashMap<>();

  /**
   * @param trees all that is learned from; tags come in the order of the alphabet, labels the most
   *     frequent first, as far as there is room for them
   */
  Inventory(List<List<Treebank.Raw>> trees) {
    Map<String, Integer> tagCounts = new HashMap<>();
    Map<String, Integer> labelCounts = new HashMap<>();
    for (List<Treebank.Raw> part : trees) {
      for (Treebank.Raw tree : part) {
        for (int i = 1; i <= tree.size(); i++) {
          tagCounts.merge(tree.tag[i], 1, Integer::sum);
          labelCounts.merge(tree.label[i], 1, Integer::sum);
        }
      }
    }
    tags = new ArrayList<>(frequent(tagCounts, PackedRows.CLASSES));
    Collections.sort(tags);
    labels = frequent(labelCounts, PackedRows.CLASSES - 1);
    for (int i = 0; i < tags.size(); i++) {
      tagNumbers.put(tags.get(i), i);
    }
    for (int i = 0; i < labels.size(); i++) {
      labelNumbers.put(labels.get(i), i + 1);
    }
  }

  private static List<String> frequent(Map<String, Integer> counts, int most) {
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(
        Comparator.comparing((String name) -> -counts.getOrDefault(name, 0))
            .thenComparing(Comparator.naturalOrder()));
    return names.subList(0, Math.min(most, names.size()));
  }

  List<String> tags() {
    return tags;
  }

  /** The label of number 1 comes first. */
  List<String> labels() {
    return labels;
  }

  String tag(int number) {
    return tags.get(number);
  }

  String label(int number) {
    return labels.get(number - 1);
  }

  /** The label as it is scored: without its subtype, but for passive subjects and possessives. */
  String universal(int number) {
    String name = label(number);
    return name.equals("nsubj:pass") || name.equals("nmod:poss") ? name : name.split(":", 2)[0];
  }

  Example example(Treebank.Raw tree) {
    int n = tree.size();
    int[] t = new int[n + 1];
    int[] l = new int[n + 1];
    int any = labelNumbers.getOrDefault(ANY, 1);
    for (int i = 1; i <= n; i++) {
      t[i] = tagNumbers.getOrDefault(tree.tag[i], 0);
      l[i] = labelNumbers.getOrDefault(tree.label[i], any);
    }
    List<String> forms = List.of(tree.form).subList(1, n + 1);
    return new Example(List.copyOf(forms), t, tree.head, l, null);
  }
}
