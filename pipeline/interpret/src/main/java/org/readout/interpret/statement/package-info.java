/** Who said, believed or intended what? Attributions of every form become statements. */
@NullMarked
package org.readout.interpret.statement;

import org.jspecify.annotations.NullMarked;
