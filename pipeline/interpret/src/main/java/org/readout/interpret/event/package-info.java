/** Who did what to whom: the codebook's patterns, matched over sentences' grammar. */
@NullMarked
package org.readout.interpret.event;

import org.jspecify.annotations.NullMarked;
