/**
 * What the program knows, as data with sources: actors with dated offices, countries, places, the
 * codebook, reporting cues; and the strict readers of that data.
 */
@NullMarked
package org.readout.knowledge;

import org.jspecify.annotations.NullMarked;
