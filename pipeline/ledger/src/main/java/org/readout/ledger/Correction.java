package org.readout.ledger;

import java.util.List;

/** What a person corrects in the ledger. */
public sealed interface Correction {
  /** The record, or the statement, is right. */
  record Accept(String record) implements Correction {}

  /** There is no such thing: its facts are put aside. */
  record Reject(String record) implements Correction {}

  /**
   * One field of a record is to be otherwise.
   *
   * @param field status, channel, type, date, place, mode, cameo, state, subject, what, parties or
   *     recipients, as far as the record has it
   * @param value as reading.md writes it; parties are actor ids with commas between them; nothing
   *     for a field that is not to be stated
   */
  record Edit(String record, String field, String value) implements Correction {}

  /** Records of one kind are one thing. */
  record Merge(List<String> records) implements Correction {
    public Merge {
      records = List.copyOf(records);
    }
  }

  /**
   * A record is two things.
   *
   * @param reports ids of the reports that tell of the other one
   */
  record Split(String record, List<String> reports) implements Correction {
    public Split {
      reports = List.copyOf(reports);
    }
  }

  /** An amendment is not to hold any more; an undone undo lets it hold again. */
  record Undo(int amendment) implements Correction {}
}
