/**
 * What do we hold, and why? Readings become records, each with its reports. The only package that
 * knows SQL.
 */
@NullMarked
package org.readout.ledger;

import org.jspecify.annotations.NullMarked;
