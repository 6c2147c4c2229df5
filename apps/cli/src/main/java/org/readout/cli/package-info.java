/** The command line. {@link Main} wires; each command is a class of its own. */
@NullMarked
package org.readout.cli;

import org.jspecify.annotations.NullMarked;
