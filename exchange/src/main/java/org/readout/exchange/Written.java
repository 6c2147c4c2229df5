package org.readout.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What an export came to.
 *
 * @param rows how many rows, objects or entries were written
 * @param leftOut what was not written and why, a line for each reason
 */
public record Written(long rows, List<String> leftOut) {
  public Written {
    leftOut = List.copyOf(leftOut);
  }

  public static Written of(long rows) {
    return new Written(rows, List.of());
  }

  /** Notes {@code number} more that were left out, if any were. */
  public Written leaving(long number, String what) {
    if (number == 0) {
      return this;
    }
    List<String> all = new ArrayList<>(leftOut);
    all.add(number + " " + what);
    return new Written(rows, all);
  }
}
