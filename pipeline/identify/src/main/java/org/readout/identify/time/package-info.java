/** When is meant? Time expressions and their values, anchored to the report's day and to tense. */
@NullMarked
package org.readout.identify.time;

import org.jspecify.annotations.NullMarked;
