package org.readout.vocabulary;

import java.util.Optional;

/**
 * Something a stage could not make out.
 *
 * @param span where, if it is about a stretch of the text
 * @param reason what, in a sentence for a person
 */
public record Problem(Optional<Span> span, String reason) {}
