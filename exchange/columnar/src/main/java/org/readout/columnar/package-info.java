/**
 * Formats by columns, written by DuckDB. A module of its own, for DuckDB's libraries for four
 * systems are larger than everything else together, and nothing else needs them.
 */
@NullMarked
package org.readout.columnar;

import org.jspecify.annotations.NullMarked;
