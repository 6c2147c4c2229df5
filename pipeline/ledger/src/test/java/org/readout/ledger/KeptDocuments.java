package org.readout.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readout.vocabulary.Reading;

/** Readings written as their own text, and remembered to be read back. */
final class KeptDocuments implements ReadingDocuments {
  private final Map<String, Reading> kept = new ConcurrentHashMap<>();

  @Override
  public String write(Reading reading) {
    String document = reading.toString();
    kept.put(document, reading);
    return document;
  }

  @Override
  public Reading read(String document) {
    Reading reading = kept.get(document);
    if (reading == null) {
      throw new IllegalArgumentException("never written here: " + document);
    }
    return reading;
  }
}
