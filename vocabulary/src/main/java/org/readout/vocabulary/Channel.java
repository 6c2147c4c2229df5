package org.readout.vocabulary;

/** How two sides were in contact. */
public enum Channel {
  PHONE,
  VIDEO,
  MEETING,
  VISIT,
  SUMMIT,
  LETTER,
  MESSAGE,
  UNSPECIFIED
}
