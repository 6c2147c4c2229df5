package org.readout.evaluation;

import java.util.Locale;

/**
 * What precision and recall are counted from.
 *
 * @param right predicted and in the gold
 * @param predicted all that was predicted
 * @param gold all that is in the gold
 */
public record Counts(long right, long predicted, long gold) {
  public double precision() {
    return predicted == 0 ? 0 : right / (double) predicted;
  }

  public double recall() {
    return gold == 0 ? 0 : right / (double) gold;
  }

  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** For a person: a share in words, or precision and recall with what they were counted from. */
  public String written() {
    return predicted == gold
        ? right + " of " + gold
        : String.format(
            Locale.ROOT,
            "P %.3f R %.3f (%d right, %d predicted, %d in the gold)",
            precision(),
            recall(),
            right,
            predicted,
            gold);
  }

  Counts plus(long moreRight, long morePredicted, long moreGold) {
    return new Counts(right + moreRight, predicted + morePredicted, gold + moreGold);
  }
}
