/** What happened, and who said what? An identified report becomes a reading. */
@NullMarked
package org.readout.interpret;

import org.jspecify.annotations.NullMarked;
