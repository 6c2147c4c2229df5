package org.readout.ledger;

import org.readout.vocabulary.Reading;

/** How a whole reading is written down, so that {@code read(write(r))} equals {@code r}. */
public interface ReadingDocuments {
  String write(Reading reading);

  Reading read(String document);
}
