/** Measures what the annotator makes of words before any grammar: sentences, tokens, lemmas. */
@NullMarked
package org.readout.training.words;

import org.jspecify.annotations.NullMarked;
