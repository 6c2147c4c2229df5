/** Event data that others made, as reports without text. */
@NullMarked
package org.readout.exchange.imports;

import org.jspecify.annotations.NullMarked;
