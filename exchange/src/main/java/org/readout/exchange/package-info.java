/** How does it leave? A reading as the JSON that outside tools rely on, and back. */
@NullMarked
package org.readout.exchange;

import org.jspecify.annotations.NullMarked;
