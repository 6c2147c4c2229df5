package org.readout.knowledge;

import org.readout.vocabulary.Link;

/**
 * Words between two deeds that tell how one followed from the other.
 *
 * @param words as they are written, in lower case
 * @param kind how it followed
 * @param effectAfter whether the effect stands after the words
 */
public record LinkCue(String words, Link.Kind kind, boolean effectAfter) {}
