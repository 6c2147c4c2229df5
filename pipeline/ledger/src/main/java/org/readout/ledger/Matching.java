package org.readout.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Which facts of different reports are one thing.
 *
 * <p>Every method is a pure function of the facts' content, so that the same reports in any order
 * give the same records: facts that {@link #mayMatch} joins, directly or over others, form a
 * component, and only {@link #partition} of a whole component says what is one.
 */
interface Matching {
  /** Only facts of one block can match. */
  String block(Candidate fact);

  /** The days on which it can match; empty where it can match nothing. */
  Optional<Window> window(Candidate fact);

  /** Whether two facts of one block could be one thing. Symmetric. */
  boolean mayMatch(Candidate a, Candidate b);

  /** Parts a component, given in {@link Candidate#ORDER}, into things. */
  List<List<Candidate>> partition(List<Candidate> component);
}
