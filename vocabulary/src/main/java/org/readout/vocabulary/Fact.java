package org.readout.vocabulary;

import java.util.List;

/** Something a report says, with the words that say it. */
public sealed interface Fact permits Contact, Event, Statement, Agreement, FollowUp, CountClaim {
  /** Unique in its reading: a letter for its kind and a number from 1 in text order. */
  String id();

  List<Evidence> evidence();
}
