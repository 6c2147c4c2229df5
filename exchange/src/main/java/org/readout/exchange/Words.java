package org.readout.exchange;

import java.util.Locale;
import org.readout.vocabulary.Status;

/** How the constants of the vocabulary are written: lower case, with hyphens. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A contact that took place was held; an event occurred. */
  static String ofContact(Status status) {
    return status == Status.OCCURRED ? "held" : of(status);
  }

  static <E extends Enum<E>> E read(Class<E> type, String word) {
    String name =
        word.equals("held") ? "OCCURRED" : word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Enum.valueOf(type, name);
  }
}
