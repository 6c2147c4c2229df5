/** How fast the reading is, and how much memory it takes. */
@NullMarked
package org.readout.benchmarks;

import org.jspecify.annotations.NullMarked;
