/** The pages over a ledger, and the same content as JSON: where an analyst works. */
@NullMarked
package org.readout.web;

import org.jspecify.annotations.NullMarked;
