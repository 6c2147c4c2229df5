package org.readout.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What an export came to.
 *
 * @param rows how many rows, objects or entries were written
 * @param remarks what was left out and why, and what else is to be known, a line each
 */
public record Written(long rows, List<String> remarks) {
  public Written {
    remarks = List.copyOf(remarks);
  }

  public static Written of(long rows) {
    return new Written(rows, List.of());
  }

  /** Notes how many were left out, if any were. */
  public Written leaving(long number, String what) {
    return number == 0 ? this : noting("left out " + number + " " + what);
  }

  public Written noting(String remark) {
    List<String> all = new ArrayList<>(remarks);
    all.add(remark);
    return new Written(rows, all);
  }
}
