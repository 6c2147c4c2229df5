/** Records as linked data: what they are, who is in them, and the chain of evidence behind them. */
@NullMarked
package org.readout.exchange.linked;

import org.jspecify.annotations.NullMarked;
