/** Makes the name tagger: teachers, their agreement, word clusters, training and measurement. */
@NullMarked
package org.readout.training.names;

import org.jspecify.annotations.NullMarked;
