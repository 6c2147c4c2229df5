package org.readout.annotate.names;

import org.readout.annotate.Name;

/**
 * What a word is to a name: 0 outside of any, else for each kind its begin, inside, last or only
 * word.
 */
public final class NameLabels {
  public static final int OUTSIDE = 0;
  static final int BEGIN = 1;
  static final int INSIDE = 2;
  static final int LAST = 3;
  static final int ONLY = 4;

  private static final Name.Kind[] KINDS = {
    Name.Kind.PERSON, Name.Kind.ORGANISATION, Name.Kind.PLACE, Name.Kind.OTHER
  };

  /** How many labels there are. */
  public static final int COUNT = 1 + 4 * KINDS.length;

  private NameLabels() {}

  /** The label of word {@code i} of a name from {@code first} to {@code last}. */
  public static int of(Name.Kind kind, int i, int first, int last) {
    int part = first == last ? ONLY : i == first ? BEGIN : i == last ? LAST : INSIDE;
    return number(kind) * 4 + part;
  }

  /** From 0. */
  static int number(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> 0;
      case ORGANISATION -> 1;
      case PLACE -> 2;
      case OTHER -> 3;
    };
  }

  static Name.Kind kind(int label) {
    return KINDS[(label - 1) / 4];
  }

  static int part(int label) {
    return label == OUTSIDE ? OUTSIDE : (label - 1) % 4 + 1;
  }

  /** Whether {@code next} may stand right after {@code label}. */
  public static boolean mayFollow(int label, int next) {
    boolean open = part(label) == BEGIN || part(label) == INSIDE;
    boolean goesOn = part(next) == INSIDE || part(next) == LAST;
    return open ? goesOn && kind(label) == kind(next) : !goesOn;
  }
}
