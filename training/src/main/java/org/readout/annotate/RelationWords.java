package org.readout.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that bringing trees to Universal Dependencies asks for. */
public final class RelationWords {
  private static final List<String> KINDS = List.of("time", "impersonal", "fixed");

  private RelationWords() {}

  /** The words of a kind: speech, time, impersonal or fixed. */
  public static Set<String> of(String kind) {
    if (kind.equals("speech")) {
      return Attributions.VERBS;
    }
    Set<String> words = new HashSet<>();
    for (WordLines.Line line : WordLines.read("relation-words.txt", 2)) {
      if (!KINDS.contains(line.field(0))) {
        throw line.wrong("one of " + KINDS + " expected: " + line.field(0));
      }
      if (line.field(0).equals(kind)) {
        words.add(line.field(1).replace('_', ' '));
      }
    }
    return Set.copyOf(words);
  }
}
