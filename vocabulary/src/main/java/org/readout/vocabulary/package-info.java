/**
 * The words all stages share: what a report is, and what can be read in one. Plain values, checked
 * when made; no JSON, SQL, HTTP or NLP types.
 */
@NullMarked
package org.readout.vocabulary;

import org.jspecify.annotations.NullMarked;
