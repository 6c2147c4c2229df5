/**
 * The executable codebook: one file for each event type, with the patterns that evoke it and the
 * examples that prove it.
 */
@NullMarked
package org.readout.knowledge.codebook;

import org.jspecify.annotations.NullMarked;
