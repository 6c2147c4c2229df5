package org.readout.ledger;

import java.util.List;

/** How alike sentences are in what they say. */
public interface Likeness {
  /**
   * From 0, nothing in common, to 1, the same: the likeness of each of {@code first}, in rows, to
   * each of {@code others}, in columns.
   */
  double[][] between(List<String> first, List<String> others);

  /** From which likeness on two sentences are taken to say the same thing. */
  double enough();

  /** Goes by the words that two sentences share; knows no synonyms, and needs no model. */
  static Likeness ofWords() {
    return new SharedWords();
  }
}
