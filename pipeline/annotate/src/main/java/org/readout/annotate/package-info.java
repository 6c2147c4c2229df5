/**
 * What are a report's words? Sentences, tokens, lemmas, parts of speech, dependencies and names, in
 * Universal Dependencies v2. The only package that knows how words are annotated.
 */
@NullMarked
package org.readout.annotate;

import org.jspecify.annotations.NullMarked;
