/**
 * Where does a report come from? Files and lines become reports, with what they say about
 * themselves.
 */
@NullMarked
package org.readout.acquire;

import org.jspecify.annotations.NullMarked;
