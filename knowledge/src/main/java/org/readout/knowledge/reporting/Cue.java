package org.readout.knowledge.reporting;

import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.Stance;

/**
 * A word that reports what somebody says, believes or intends, and how the words reported hang on
 * it.
 *
 * @param word its lemma; of a phrasal verb "rule out"
 * @param kind its word class
 * @param frames the constructions it reports in
 * @param prepositions those that may introduce what is reported: "for" in "called for talks"
 * @param stance what a speaker does with it, in these frames
 */
public record Cue(
    String word,
    Kind kind,
    Set<Frame> frames,
    Set<String> prepositions,
    Optional<Stance.Kind> stance) {
  public Cue {
    frames = Set.copyOf(frames);
    prepositions = Set.copyOf(prepositions);
  }

  public boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** How the words reported hang on a cue. */
  public enum Frame {
    /** "He said (that) the deal was done." */
    CLAUSE,
    /** "'Done,' he laughed." */
    QUOTE,
    /** "He wants to go." */
    TO,
    /** "He proposed holding talks." */
    ING,
    /** "He praised the deal." */
    OBJECT,
    /** "He urged them to leave." */
    OBJECT_TO,
    /** "He told them that it was done." */
    HEARER,
    /** "The deal is expected to hold." */
    PASSIVE,
    /** Only where nobody stands behind "with": "He spoke about trade." */
    ALONE
  }
}
