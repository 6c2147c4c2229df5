package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Scores readings against the gold of one task, exactly as the reference scorer (score.py) does.
 */
interface Scorer {
  Scores score(List<JsonNode> gold, Readings readings);
}
