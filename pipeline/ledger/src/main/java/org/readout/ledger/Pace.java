package org.readout.ledger;

import java.time.LocalDate;

/**
 * How far matching looks along time, so that a posting costs no more in a ledger of twenty years
 * than in one of twenty days.
 *
 * @param longestRun days that a run of neighbouring facts may last and still be parted as one
 * @param cell days of the cells into which a longer run is cut, counted from 1 January 1970
 */
record Pace(int longestRun, int cell) {
  long cellOf(LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), cell);
  }

  /** Days around a change in which everything lies that can tell how it is to be parted. */
  int reach() {
    return longestRun + cell + 2;
  }
}
