/** Tells by a sentence encoder which sentences say the same in other words. */
@NullMarked
package org.readout.meaning;

import org.jspecify.annotations.NullMarked;
