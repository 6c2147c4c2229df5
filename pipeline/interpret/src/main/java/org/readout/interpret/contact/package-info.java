/** Contacts between sides, and what hangs on them: agreements, follow-ups and counts. */
@NullMarked
package org.readout.interpret.contact;

import org.jspecify.annotations.NullMarked;
