/** The stages in order: one report in, one reading out. */
@NullMarked
package org.readout.reader;

import org.jspecify.annotations.NullMarked;
