/** What feeds announce, and lists of feeds. */
@NullMarked
package org.readout.acquire.feed;

import org.jspecify.annotations.NullMarked;
