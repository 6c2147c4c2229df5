package org.readout.interpret;

import java.util.ArrayList;
import java.util.List;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Explanation;

/**
 * The reasons gathered while one report is interpreted: what made each fact, and what was turned
 * down.
 */
public final class Trail {
  private final List<Explanation> found = new ArrayList<>();
  private final List<Explanation> turnedDown = new ArrayList<>();

  /** Records why the fact {@code id} was found. */
  public void found(String id, String rule, List<Evidence> words, String reason) {
    found.add(new Explanation(id, rule, words, reason));
  }

  /** Records why a candidate for {@code subject} ("contact", "ASSAULT") is no fact. */
  public void turnedDown(String subject, String rule, List<Evidence> words, String reason) {
    turnedDown.add(new Explanation(subject, rule, words, reason));
  }

  public List<Explanation> found() {
    return List.copyOf(found);
  }

  public List<Explanation> turnedDown() {
    return List.copyOf(turnedDown);
  }
}
