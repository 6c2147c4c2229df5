/** Who is in contact with whom, as a graph. */
@NullMarked
package org.readout.exchange.network;

import org.jspecify.annotations.NullMarked;
