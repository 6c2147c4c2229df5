package org.readout.annotate.model;

import java.util.Arrays;

/** A finished tree with its neighbours at hand: who comes before and after below the same head. */
final class Tree {
  final int[] head;
  final int[] label;

  /** The dependent of the same head just before and just after; 0 where there is none. */
  final int[] before;

  final int[] after;

  /** The first and the last dependent. */
  final int[] first;

  final int[] last;

  /** The labels of the dependents, one bit each. */
  final int[] labels;

  /** Places 1 and above are words; 0 is above the root. */
  Tree(int[] head, int[] label) {
    int places = head.length;
    this.head = head;
    this.label = label;
    before = new int[places];
    after = new int[places];
    first = new int[places];
    last = new int[places];
    labels = new int[places];
    Arrays.fill(labels, 0);
    for (int i = 1; i < places; i++) {
      int h = head[i];
      labels[h] |= 1 << (label[i] & 31);
      if (first[h] == 0) {
        first[h] = i;
      } else {
        before[i] = last[h];
        after[last[h]] = i;
      }
      last[h] = i;
    }
  }
}
