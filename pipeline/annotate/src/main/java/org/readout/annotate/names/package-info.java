/** Names of persons, organisations and places: a linear-chain model over hashed features. */
@NullMarked
package org.readout.annotate.names;

import org.jspecify.annotations.NullMarked;
