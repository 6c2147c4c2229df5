package org.readout.identify;

import org.readout.vocabulary.Place;

/**
 * A place in its sentence.
 *
 * @param sentence index of the sentence
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param place the place
 */
public record PlaceMention(int sentence, int first, int last, Place place) {}
