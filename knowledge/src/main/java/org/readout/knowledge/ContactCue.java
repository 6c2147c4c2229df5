package org.readout.knowledge;

import java.util.Set;
import org.readout.vocabulary.Channel;

/**
 * A word that tells of a contact.
 *
 * @param word its lemma
 * @param channel how the contact is held, by this word alone
 * @param frames where the other side stands
 */
public record ContactCue(String word, Channel channel, Set<Frame> frames) {
  public ContactCue {
    frames = Set.copyOf(frames);
  }

  public boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  /** Where the other side stands. */
  public enum Frame {
    /** "She spoke with him." */
    WITH,
    /** "She received him." */
    OBJECT,
    /** "She called him": the object, where both are people. */
    PERSON,
    /** "They discussed trade": in the subject. */
    SHARED,
    /** "A video conference": only where a sign of video stands beside. */
    VIDEO
  }
}
