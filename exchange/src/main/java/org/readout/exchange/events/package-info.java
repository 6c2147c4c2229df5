/** Events in the columns of the data sets that the field uses. */
@NullMarked
package org.readout.exchange.events;

import org.jspecify.annotations.NullMarked;
