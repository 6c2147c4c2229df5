/** How well the reading does on gold data of others, scored as their reference scorer does. */
@NullMarked
package org.readout.evaluation;

import org.jspecify.annotations.NullMarked;
