package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/** Readings in the shape in which they leave the program, by the ids of their reports. */
interface Readings {
  /** The reading of {@code id}; a missing node where there is none. */
  JsonNode of(String id);
}
