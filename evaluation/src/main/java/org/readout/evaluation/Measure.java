package org.readout.evaluation;

import java.util.Optional;

/**
 * One number that a task is measured by.
 *
 * @param name unique in its task: "F1", "names"
 * @param score from 0 to 1
 * @param better which way is better
 * @param counts what it was counted from, where that says more than the number
 */
public record Measure(String name, double score, Better better, Optional<Counts> counts) {
  /** Which way is better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  static Measure share(String name, long of, long all) {
    return new Measure(name, share(of, all), Better.HIGHER, Optional.of(new Counts(of, all, all)));
  }

  static Measure shareOfErrors(String name, long of, long all) {
    return new Measure(name, share(of, all), Better.LOWER, Optional.of(new Counts(of, all, all)));
  }

  static Measure f1(String name, Counts counts) {
    return new Measure(name, counts.f1(), Better.HIGHER, Optional.of(counts));
  }

  static Measure of(String name, double score) {
    return new Measure(name, score, Better.HIGHER, Optional.empty());
  }

  private static double share(long of, long all) {
    return of / (double) Math.max(1, all);
  }

  /** Whether {@code score} is worse than {@code kept} by more than {@code allowed}. */
  boolean isBelow(double kept, double allowed) {
    return better == Better.HIGHER ? score < kept - allowed : score > kept + allowed;
  }
}
