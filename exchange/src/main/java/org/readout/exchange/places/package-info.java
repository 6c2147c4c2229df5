/** Where things took place, for maps. */
@NullMarked
package org.readout.exchange.places;

import org.jspecify.annotations.NullMarked;
