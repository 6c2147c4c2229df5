package org.readout.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names from the engine's BILOU tags, without their articles and possessive marks. */
final class NamedEntities {
  private NamedEntities() {}

  static List<Name> of(NLPNode[] nodes) {
    List<Name> names = new ArrayList<>();
    int i = 1;
    while (i < nodes.length) {
      String tag = tag(nodes[i]);
      if (tag.length() < 3) {
        i++;
        continue;
      }
      String type = tag.substring(2);
      int last = i;
      if (tag.charAt(0) != 'U' && tag.charAt(0) != 'L') {
        while (last + 1 < nodes.length && continues(tag(nodes[last + 1]), type)) {
          last++;
        }
      }
      add(names, nodes, i, last, type);
      i = last + 1;
    }
    return names;
  }

  private static boolean continues(String tag, String type) {
    return (tag.startsWith("I-") || tag.startsWith("L-")) && tag.endsWith(type);
  }

  private static String tag(NLPNode node) {
    String tag = node.getNamedEntityTag();
    return tag == null ? "O" : tag;
  }

  private static void add(List<Name> names, NLPNode[] nodes, int from, int to, String type) {
    Optional<Name.Kind> kind = kind(type);
    if (kind.isEmpty()) {
      return;
    }
    int first = from;
    int last = to;
    while (first <= last && isArticle(nodes[first])) {
      first++;
    }
    while (last >= first && isPossessive(nodes[last])) {
      last--;
    }
    if (first <= last) {
      names.add(new Name(first - 1, last - 1, kind.get()));
    }
  }

  private static boolean isArticle(NLPNode node) {
    String word = node.getWordForm().toLowerCase(Locale.ROOT);
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  private static boolean isPossessive(NLPNode node) {
    return node.getWordForm().equals("'s") || node.getWordForm().equals("'");
  }

  private static Optional<Name.Kind> kind(String type) {
    return switch (type) {
      case "PERSON" -> Optional.of(Name.Kind.PERSON);
      case "ORG" -> Optional.of(Name.Kind.ORGANISATION);
      case "GPE", "LOC", "FAC" -> Optional.of(Name.Kind.PLACE);
      case "NORP", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "LANGUAGE" ->
          Optional.of(Name.Kind.OTHER);
      default -> Optional.empty();
    };
  }
}
