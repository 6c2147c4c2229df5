/**
 * How English reports what people say, believe and intend: cues, their frames and their stances.
 */
@NullMarked
package org.readout.knowledge.reporting;

import org.jspecify.annotations.NullMarked;
