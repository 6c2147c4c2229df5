/** Who, where and when is meant? Mentions become actors, places and times. */
@NullMarked
package org.readout.identify;

import org.jspecify.annotations.NullMarked;
