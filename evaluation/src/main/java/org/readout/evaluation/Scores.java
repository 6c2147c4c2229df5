package org.readout.evaluation;

import java.util.List;

/**
 * How a task came out.
 *
 * @param task what was scored
 * @param records how many gold records there were
 * @param measures the numbers, most important first
 * @param misses in the gold's order
 */
public record Scores(Task task, int records, List<Measure> measures, List<Miss> misses) {
  public Scores {
    measures = List.copyOf(measures);
    misses = List.copyOf(misses);
  }
}
