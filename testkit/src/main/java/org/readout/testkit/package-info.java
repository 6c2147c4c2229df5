/** What tests share: readings made by hand, and the promises that every reading keeps. */
@NullMarked
package org.readout.testkit;

import org.jspecify.annotations.NullMarked;
