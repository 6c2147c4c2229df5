package org.readout.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Which facts of different reports are one thing.
 *
 * <p>Every method is a pure function of the facts' content, so that the same reports in any order
 * give the same records. Facts of a block that lie close in time form a part ({@link Runs}), and
 * only {@link #partition} of a whole part says what is one. Facts whose days are known only loosely
 * are parted by themselves, after each has joined the one group of the others that it can.
 */
interface Matching {
  /** No window is longer, in days. */
  int LONGEST_WINDOW = 31;

  /** Goes up when another matching would come to other records: then all are made anew. */
  int version();

  /** Only facts of one block can match; it begins with their kind. */
  String block(Candidate fact);

  /** The days on which it can match; empty where it can match nothing. */
  Optional<Window> window(Candidate fact);

  /** Whether a fact of this kind with this window is known too loosely to found a group. */
  boolean isLoose(String kind, Window window);

  /** How facts of this kind are parted along time. */
  Pace pace(String kind, boolean loose);

  /** Whether two facts of one block could be one thing. Symmetric. */
  boolean mayMatch(Candidate a, Candidate b);

  /** Parts facts, given in {@link Candidate#ORDER}, into things. */
  List<List<Candidate>> partition(List<Candidate> facts);
}
